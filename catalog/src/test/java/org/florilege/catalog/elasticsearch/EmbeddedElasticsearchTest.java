package org.florilege.catalog.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
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

    @Test
    void a_server_that_is_late_is_given_up_and_ended() throws IOException {
        try (var server = new EmbeddedElasticsearch(settings().withStartTimeout(Duration.ofMillis(200)))) {
            assertThatThrownBy(server::start)
                    .isInstanceOf(EmbeddedElasticsearchException.class)
                    .hasMessageStartingWith("Elasticsearch does not answer 0.2 seconds after its start (its log is ")
                    .hasMessageEndingWith("raise florilege.elasticsearch.start-timeout if the machine is slow.");
        }
        assertThat(layout().state()).doesNotExist();
        assertThat(ProcessHandle.current().children().filter(this::isServer)).isEmpty();
    }

    @Test
    void an_index_whose_files_are_damaged_is_given_up_and_the_others_are_kept() throws IOException {
        try (var server = new EmbeddedElasticsearch(settings())) {
            var calls = new HttpCalls(server.start());
            calls.put("/damaged/_doc/1?refresh=true", "{\"title\": \"peau\"}");
            calls.post("/damaged/_flush", "");
            damageAll("segments_");
            calls.put("/whole/_doc/1", "{\"title\": \"os\"}");
        }

        try (var server = new EmbeddedElasticsearch(settings())) {
            var calls = new HttpCalls(server.start());

            assertThat(calls.get("/whole/_doc/1")).contains("os");
            assertThat(calls.get("/_cat/indices?h=index")).contains("whole").doesNotContain("damaged");
        }
    }

    private void damageAll(String start) throws IOException {
        try (Stream<Path> files = Files.walk(layout().indexes().resolve("indices"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith(start))
                    .toList()) Files.write(file, new byte[] {1, 2, 3});
        }
    }

    @Test
    void a_data_directory_that_is_a_file_is_named() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "");
        var settings = EmbeddedElasticsearchSettings.of(SharedElasticsearch.home(), file);

        try (var server = new EmbeddedElasticsearch(settings)) {
            assertThatThrownBy(server::start)
                    .isInstanceOf(EmbeddedElasticsearchException.class)
                    .hasMessageStartingWith("The data directory " + file + " cannot be written");
        }
    }

    private boolean isServer(ProcessHandle process) {
        return Arrays.asList(process.info().arguments().orElseGet(() -> new String[0]))
                .contains(ServerCommand.mark(layout()));
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
