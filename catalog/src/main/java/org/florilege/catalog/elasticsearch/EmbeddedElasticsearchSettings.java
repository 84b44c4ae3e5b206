package org.florilege.catalog.elasticsearch;

import java.nio.file.Path;
import java.time.Duration;

/// How the embedded Elasticsearch runs (keys `florilege.elasticsearch.*`).
///
/// @param home where the unpacked server with our analysis plugin is; only read
/// @param dataDirectory the portal's data directory: the server keeps its data in `elasticsearch/` and its logs in
///     `logs/elasticsearch/` below it
/// @param heapMegabytes the server's heap; as much again may be used outside it
/// @param port the HTTP port on the loopback address; 0 takes a free one
/// @param startTimeout how long the server may take until its indexes can be searched
/// @param quickStart compile for a quick start (a demo, a test) rather than for a long run
public record EmbeddedElasticsearchSettings(
        Path home, Path dataDirectory, int heapMegabytes, int port, Duration startTimeout, boolean quickStart) {

    private static final int DEFAULT_HEAP = 512;
    private static final int LEAST_HEAP = 256;
    private static final int HIGHEST_PORT = 65_535;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(2);

    public EmbeddedElasticsearchSettings {
        home = home.toAbsolutePath().normalize();
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        if (heapMegabytes < LEAST_HEAP) {
            throw new IllegalArgumentException("florilege.elasticsearch.heap must be at least " + LEAST_HEAP
                    + " megabytes, not " + heapMegabytes + ".");
        }
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("florilege.elasticsearch.port must be between 0 (any free port) and "
                    + HIGHEST_PORT + ", not " + port + ".");
        }
        if (!startTimeout.isPositive()) {
            throw new IllegalArgumentException(
                    "florilege.elasticsearch.start-timeout must be positive, not " + startTimeout + ".");
        }
    }

    /// The defaults: 512 MB of heap, a free port, two minutes, quick start.
    public static EmbeddedElasticsearchSettings of(Path home, Path dataDirectory) {
        return new EmbeddedElasticsearchSettings(home, dataDirectory, DEFAULT_HEAP, 0, DEFAULT_TIMEOUT, true);
    }

    public EmbeddedElasticsearchSettings withHeapMegabytes(int megabytes) {
        return new EmbeddedElasticsearchSettings(home, dataDirectory, megabytes, port, startTimeout, quickStart);
    }

    public EmbeddedElasticsearchSettings withPort(int newPort) {
        return new EmbeddedElasticsearchSettings(home, dataDirectory, heapMegabytes, newPort, startTimeout, quickStart);
    }

    public EmbeddedElasticsearchSettings withStartTimeout(Duration timeout) {
        return new EmbeddedElasticsearchSettings(home, dataDirectory, heapMegabytes, port, timeout, quickStart);
    }

    public EmbeddedElasticsearchSettings withQuickStart(boolean quick) {
        return new EmbeddedElasticsearchSettings(home, dataDirectory, heapMegabytes, port, startTimeout, quick);
    }
}
