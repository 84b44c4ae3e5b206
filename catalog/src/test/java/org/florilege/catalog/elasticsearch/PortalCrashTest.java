package org.florilege.catalog.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the server when the portal is killed, and of the data directory afterwards.
class PortalCrashTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path data;

    private Process portal;
    private ProcessHandle server;

    @BeforeEach
    void start_a_portal_with_its_server() throws IOException {
        portal = new ProcessBuilder(
                        ServerCommand.java().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        SharedElasticsearch.home().toString(),
                        data.toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start();
        await().atMost(PATIENCE).until(() -> Files.exists(layout().ports()) || !portal.isAlive());
        server = serverOf(layout());
    }

    @AfterEach
    void end_the_portal() throws InterruptedException {
        portal.destroyForcibly().waitFor();
    }

    @Test
    void a_killed_portal_leaves_no_server_and_its_data_is_good() throws Exception {
        portal.destroyForcibly().waitFor();

        assertThat(server.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
        try (var next = new EmbeddedElasticsearch(settings())) {
            assertThat(new HttpCalls(next.start()).get("/_cluster/health")).contains("green");
        }
        damage();
        try (var next = new EmbeddedElasticsearch(settings())) {
            assertThatThrownBy(next::start)
                    .isInstanceOf(EmbeddedElasticsearchException.class)
                    .hasMessageStartingWith("Elasticsearch ended while it started (exit code 1, \"")
                    .hasMessageContaining("its log is " + layout().log())
                    .hasMessageEndingWith("if its data is damaged, delete " + layout().indexes()
                            + " and start again, the index is rebuilt from the records.");
        }
    }

    @Test
    void a_server_that_hangs_after_a_crash_is_replaced() throws Exception {
        signal("STOP", server);
        portal.destroyForcibly().waitFor();
        assertThat(server.isAlive()).isTrue();

        try (var next = new EmbeddedElasticsearch(settings())) {
            next.start();

            assertThat(server.isAlive()).isFalse();
            assertThat(serverOf(layout()).pid()).isNotEqualTo(server.pid());
        }
    }

    private static ProcessHandle serverOf(ServerLayout layout) {
        return ServerState.read(layout.state())
                .flatMap(state -> state.stillRunning(layout))
                .orElseThrow();
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private void damage() throws IOException {
        try (Stream<Path> files = Files.walk(layout().indexes())) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.writeString(file, "no Lucene wrote this");
            }
        }
    }

    private EmbeddedElasticsearchSettings settings() {
        return EmbeddedElasticsearchSettings.of(SharedElasticsearch.home(), data);
    }

    private ServerLayout layout() {
        return new ServerLayout(SharedElasticsearch.home(), data);
    }
}
