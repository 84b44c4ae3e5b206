package org.florilege.catalog.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The one embedded Elasticsearch that all test classes of a JVM use. It starts with the first use and ends with the
/// JVM, and its data with it. Tests keep out of each other's way by the names of their indexes.
public final class SharedElasticsearch {

    private static final Path TARGET = Path.of("target");
    private static final String PREFIX = "shared-elasticsearch-";
    private static final Path DATA =
            TARGET.resolve(PREFIX + ProcessHandle.current().pid());

    private SharedElasticsearch() {}

    /// Where the server answers.
    public static URI address() {
        return Holder.SERVER.start();
    }

    /// The server home that the build made.
    public static Path home() {
        String home = System.getProperty("florilege.elasticsearch.home");
        if (home == null) {
            throw new IllegalStateException("Set -Dflorilege.elasticsearch.home to catalog/elasticsearch-plugin/target/"
                    + "elasticsearch-VERSION, which ./mvnw -pl catalog/elasticsearch-plugin process-classes makes.");
        }
        return Path.of(home);
    }

    /// Deletes a directory and all that is in it.
    static void delete(Path directory) {
        try (Stream<Path> tree = Files.walk(directory)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        static final EmbeddedElasticsearch SERVER = server();

        private static EmbeddedElasticsearch server() {
            sweep();
            var server = new EmbeddedElasticsearch(EmbeddedElasticsearchSettings.of(home(), DATA));
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                server.close();
                delete(DATA);
            }));
            return server;
        }

        /// What a killed test run left.
        private static void sweep() {
            try (var left = Files.newDirectoryStream(TARGET, PREFIX + "*")) {
                for (Path directory : left) {
                    long pid = Long.parseLong(directory.getFileName().toString().substring(PREFIX.length()));
                    if (ProcessHandle.of(pid).isEmpty()) {
                        delete(directory);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
