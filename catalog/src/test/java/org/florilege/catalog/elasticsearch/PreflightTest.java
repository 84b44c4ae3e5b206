package org.florilege.catalog.elasticsearch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    private Path data;

    @Test
    void a_home_without_a_server_is_named_with_the_way_to_fetch_one() {
        var settings = EmbeddedElasticsearchSettings.of(data.resolve("nowhere"), data);

        assertThatThrownBy(() -> start(settings))
                .isInstanceOf(EmbeddedElasticsearchException.class)
                .hasMessage("There is no Elasticsearch with our analysis plugin in " + data.resolve("nowhere")
                        + ": run ./mvnw package to fetch it, or name a server of your own with"
                        + " florilege.elasticsearch.uris.");
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var settings = EmbeddedElasticsearchSettings.of(SharedElasticsearch.home(), data)
                    .withPort(taken.getLocalPort());

            assertThatThrownBy(() -> start(settings))
                    .isInstanceOf(EmbeddedElasticsearchException.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + " of 127.0.0.1, wanted for Elasticsearch,")
                    .hasMessageEndingWith("or set florilege.elasticsearch.port to another, 0 for any free one.");
        }
    }

    @Test
    void short_memory_is_told_in_megabytes() {
        assertThatThrownBy(() -> Preflight.checkMemory(512, 300))
                .isInstanceOf(EmbeddedElasticsearchException.class)
                .hasMessage("Elasticsearch needs about 812 MB of memory and this machine has 300 MB left: free some,"
                        + " or lower florilege.elasticsearch.heap (now 512 MB, at least 256).");
    }

    @Test
    void a_full_disk_is_told_in_megabytes() {
        assertThatThrownBy(() -> Preflight.checkDisk(data, 12))
                .isInstanceOf(EmbeddedElasticsearchException.class)
                .hasMessage("The disk of " + data + " has 12 MB left and Elasticsearch needs 400 MB to place an index:"
                        + " free some, or name another data directory with --data.");
    }

    @Test
    void a_wrong_setting_is_refused_by_its_key() {
        var settings = EmbeddedElasticsearchSettings.of(data, data);

        assertThatThrownBy(() -> settings.withHeapMegabytes(64))
                .hasMessage("florilege.elasticsearch.heap must be at least 256 megabytes, not 64.");
        assertThatThrownBy(() -> settings.withPort(-1)).hasMessageStartingWith("florilege.elasticsearch.port must be");
        assertThatThrownBy(() -> settings.withStartTimeout(Duration.ZERO))
                .hasMessageStartingWith("florilege.elasticsearch.start-timeout must be");
    }

    private static void start(EmbeddedElasticsearchSettings settings) {
        try (var server = new EmbeddedElasticsearch(settings)) {
            server.start();
        }
    }
}
