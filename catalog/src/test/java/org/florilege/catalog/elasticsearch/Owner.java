package org.florilege.catalog.elasticsearch;

import java.io.IOException;
import java.nio.file.Path;

/// A JVM of its own that runs a server and waits for its end, for the tests that kill it.
final class Owner {

    private Owner() {}

    /// @param arguments the server's home and the data directory
    public static void main(String[] arguments) throws IOException {
        var settings = EmbeddedElasticsearchSettings.of(Path.of(arguments[0]), Path.of(arguments[1]));
        try (var server = new EmbeddedElasticsearch(settings)) {
            server.start();
            System.in.read(); // until the test closes our input, if it does not kill us first
        }
    }
}
