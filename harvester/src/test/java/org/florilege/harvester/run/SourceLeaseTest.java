package org.florilege.harvester.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.MemoryFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLeaseTest {

    private static final SourceId SOURCE = new SourceId("example");
    private static final int TAKEN = 0;
    private static final int REFUSED = 1;

    @TempDir(factory = MemoryFolder.class)
    Path folder;

    /// Another process that asks for the lease and ends.
    static final class OtherProcess {

        private OtherProcess() {}

        public static void main(String[] arguments) {
            System.exit(SourceLease.take(Path.of(arguments[0]), SOURCE).isPresent() ? TAKEN : REFUSED);
        }
    }

    private int anotherProcessAsks() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        folder.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    @Test
    void whoever_is_refused_here_does_not_give_the_lease_away() throws Exception {
        Optional<SourceLease> lease = SourceLease.take(folder, SOURCE);

        assertThat(lease).isPresent();
        assertThat(SourceLease.take(folder, SOURCE)).isEmpty();
        assertThat(anotherProcessAsks()).isEqualTo(REFUSED);

        lease.orElseThrow().close();
        assertThat(anotherProcessAsks()).isEqualTo(TAKEN);
        assertThat(SourceLease.take(folder, SOURCE)).hasValueSatisfying(SourceLease::close);
    }
}
