package org.florilege.catalog.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedElasticsearchTest {

    @TempDir
    private Path data;

    @Test
    void what_was_indexed_survives_a_stop_and_no_process_does() {
        long pid;
        try (var server = new EmbeddedElasticsearch(settings())) {
            var calls = new HttpCalls(server.start());
            calls.put("/survivors/_doc/1", "{\"title\": \"peau\"}");
            pid = pid();
            assertThat(ProcessHandle.of(pid)).isPresent();
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(layout().state()).doesNotExist();

        try (var server = new EmbeddedElasticsearch(settings())) {
            var calls = new HttpCalls(server.start());
            assertThat(calls.get("/survivors/_doc/1")).contains("peau");

            assertThat(server.start()).as("a second start").isEqualTo(calls.server());
            try (var second = new EmbeddedElasticsearch(settings())) {
                assertThatThrownBy(second::start)
                        .isInstanceOf(EmbeddedElasticsearchException.class)
                        .hasMessageStartingWith("Another portal already runs the Elasticsearch in " + layout().root());
            }
        }
    }

    private EmbeddedElasticsearchSettings settings() {
        return EmbeddedElasticsearchSettings.of(SharedElasticsearch.home(), data);
    }

    private ServerLayout layout() {
        return new ServerLayout(SharedElasticsearch.home(), data);
    }

    private long pid() {
        return ServerState.read(layout().state()).orElseThrow().pid();
    }
}
