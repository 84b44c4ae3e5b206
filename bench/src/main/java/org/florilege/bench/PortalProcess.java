package org.florilege.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// The portal as an operator runs it, on a heap of 1 GB, with the Elasticsearch that the bare searches ask too.
final class PortalProcess implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final Process process;
    private final URI address;

    PortalProcess(Path data, URI elasticsearch, Path log) throws IOException {
        int port = freePort();
        address = URI.create("http://127.0.0.1:" + port);
        process = new ProcessBuilder(
                        Step.java(),
                        "-Xms1g",
                        "-Xmx1g",
                        "-XX:+UseParallelGC",
                        "-XX:NewRatio=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dflorilege.elasticsearch.uris=" + elasticsearch,
                        "-Dflorilege.dumps.schedule=never",
                        "-jar",
                        System.getProperty("florilege.portal.jar"),
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Waits until the portal answers, has these many records at least, and its index is level with its store.
    void awaitReady(HttpClient http, int records) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!isReady(http, records)) {
            if (!process.isAlive() || System.nanoTime() > deadline)
                throw new IOException("the portal does not answer with all its records at " + address);
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    private boolean isReady(HttpClient http, int records) throws InterruptedException {
        try {
            var answer = http.send(get("/api/v1/status"), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) return false;
            var status = Step.JSON.readTree(answer.body());
            long held = status.path("records")
                    .valueStream()
                    .mapToLong(JsonNode::asLong)
                    .sum();
            return held >= records
                    && status.path("storeSequence").asLong()
                            == status.path("indexSequence").asLong();
        } catch (IOException notYet) {
            return false;
        }
    }

    HttpRequest get(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).build();
    }

    long peakRssMiB() {
        return Machine.peakRssMiB(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
