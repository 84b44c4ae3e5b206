package org.florilege.catalog.elasticsearch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits until a started server can be searched, or says why it cannot.
final class Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(10);

    private final Process process;
    private final ServerLayout layout;
    private final LogExcerpt log;
    private final Duration timeout;
    private final long deadline;
    private final LostIndexes lost = new LostIndexes();

    Readiness(Process process, ServerLayout layout, LogExcerpt log, Duration timeout) {
        this.process = process;
        this.layout = layout;
        this.log = log;
        this.timeout = timeout;
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    /// Where the server answers once every index in it has its primary shards.
    URI await() {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(ONE_ANSWER).build()) {
            URI address = null;
            while (System.nanoTime() < deadline) {
                if (process.waitFor(BETWEEN_LOOKS)) {
                    throw ended();
                }
                address = address == null ? listening().orElse(null) : address;
                if (address != null && isHealthy(client, address)) {
                    return address;
                }
            }
            throw late(address != null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedElasticsearchException("The start of Elasticsearch was interrupted.", e);
        }
    }

    private Optional<URI> listening() {
        try {
            String ports = Files.exists(layout.ports()) ? Files.readString(layout.ports()) : "";
            return ports.endsWith("\n")
                    ? ports.lines().findFirst().map(address -> URI.create("http://" + address))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean isHealthy(HttpClient client, URI address) throws InterruptedException {
        String health = "/_cluster/health?level=indices&wait_for_status=yellow&timeout=1s";
        var request = HttpRequest.newBuilder(address.resolve(health))
                .timeout(ONE_ANSWER)
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            // The server answers 408 as long as the status is worse.
            if (answer.statusCode() == 200) return true;
            for (String index : lost.in(answer.body())) forget(client, address, index);
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    /// What is in it stands in the store, from which it is built again.
    private void forget(HttpClient client, URI address, String index) throws IOException, InterruptedException {
        LOG.warn(
                "The index {} in {} is damaged and is deleted; it is built again from the records",
                index,
                layout.indexes());
        var request = HttpRequest.newBuilder(address.resolve("/" + index))
                .timeout(ONE_ANSWER)
                .DELETE()
                .build();
        client.send(request, BodyHandlers.discarding());
    }

    private EmbeddedElasticsearchException ended() {
        return new EmbeddedElasticsearchException("Elasticsearch ended while it started (exit code "
                + process.exitValue() + reason() + "; its log is " + layout.log() + "): " + remedy());
    }

    private EmbeddedElasticsearchException late(boolean answered) {
        String state = answered ? "answers but cannot search all of its indexes" : "does not answer";
        return new EmbeddedElasticsearchException("Elasticsearch " + state + " " + timeout.toMillis() / 1000.0
                + " seconds after its start (its log is " + layout.log() + reason() + "): "
                + (answered ? remedy() : "raise florilege.elasticsearch.start-timeout if the machine is slow."));
    }

    private String reason() {
        return log.lastError().map(line -> ", \"" + line + "\"").orElse("");
    }

    private String remedy() {
        return "if its data is damaged, delete " + layout.indexes()
                + " and start again, the index is rebuilt from the records.";
    }
}
