package org.florilege.catalog.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerStateTest {

    @TempDir
    private Path data;

    private ServerLayout layout;

    @BeforeEach
    void lay_out() {
        layout = new ServerLayout(data.resolve("home"), data);
    }

    @Test
    void what_was_written_is_read_back() {
        var state = ServerState.of(ProcessHandle.current());
        state.write(data.resolve("server.properties"));

        assertThat(ServerState.read(data.resolve("server.properties"))).contains(state);
    }

    @Test
    void no_file_and_a_torn_file_say_nothing() throws IOException {
        assertThat(ServerState.read(data.resolve("absent"))).isEmpty();
        assertThat(ServerState.read(Files.writeString(data.resolve("torn"), "pid=12\nstar")))
                .isEmpty();
        assertThat(ServerState.read(Files.writeString(data.resolve("binary"), "\\u12\0")))
                .isEmpty();
    }

    @Test
    void a_process_that_is_not_the_server_of_this_directory_is_left_alone() {
        assertThat(ServerState.of(ProcessHandle.current()).stillRunning(layout)).isEmpty();
    }

    @Test
    void a_process_that_has_the_pid_but_began_later_is_left_alone() throws IOException {
        Process process = marked();
        try {
            var state = ServerState.of(process.toHandle());
            assertThat(state.stillRunning(layout)).contains(process.toHandle());

            var earlier = new ServerState(state.pid(), state.started().minus(Duration.ofMinutes(1)));
            assertThat(earlier.stillRunning(layout)).isEmpty();
        } finally {
            ServerState.end(process.toHandle());
        }
        assertThat(process.isAlive()).isFalse();
    }

    /// A process with the server's mark on its command line.
    private Process marked() throws IOException {
        return new ProcessBuilder("sh", "-c", "read line", ServerCommand.mark(layout)).start();
    }
}
