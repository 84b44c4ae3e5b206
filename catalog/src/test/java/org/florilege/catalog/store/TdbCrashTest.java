package org.florilege.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TdbCrashTest {

    @TempDir
    Path directory;

    @Test
    void a_process_killed_while_it_writes_leaves_whole_commits() throws IOException {
        long committed = 0;
        for (int round = 1; round <= 3; round++) {
            try (TdbWriterProcess writer = TdbWriterProcess.start(directory, round, "unlimited")) {
                for (int i = 0; i < 3 * round; i++) committed = number(writer.line());
            }

            try (TdbRecordStore store = TdbRecordStore.open(directory)) {
                assertThat(store.state().sequence()).isGreaterThanOrEqualTo(committed);
                StoreAudit.requireSound(store);
            }
        }
    }

    private static long number(String line) {
        assertThat(line).startsWith("committed ");
        return Long.parseLong(line.substring("committed ".length()));
    }

    @Test
    void a_store_in_use_by_another_process_names_it() throws IOException {
        try (TdbWriterProcess writer = TdbWriterProcess.start(directory, 1, "unlimited")) {
            number(writer.line());

            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> TdbRecordStore.open(directory))
                    .withMessageContaining(directory.toString())
                    .withMessageContaining("in use by process " + writer.pid());
        }
    }

    @Test
    void a_store_that_cannot_grow_keeps_what_it_has() throws IOException {
        long committed = 0;
        String end;
        try (TdbWriterProcess writer = TdbWriterProcess.start(directory, 1, "8192")) {
            for (end = writer.line(); end.startsWith("committed"); end = writer.line()) committed = number(end);
        }

        assertThat(end).startsWith("failed").contains(directory.toString()).contains("make room");
        assertThat(committed).isPositive();
        try (TdbRecordStore store = TdbRecordStore.open(directory)) {
            assertThat(store.state().sequence()).isEqualTo(committed);
            StoreAudit.requireSound(store);
            store.commit(CommitBatch.of(List.of(Records.record(9999)), Instant.EPOCH));
            StoreAudit.requireSound(store);
        }
    }
}
