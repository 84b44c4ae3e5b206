package org.florilege.catalog.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/// Where the server's things are: its home (read only) and its places in the portal's data directory.
record ServerLayout(Path home, Path dataDirectory) {

    Path root() {
        return dataDirectory.resolve("elasticsearch");
    }

    Path indexes() {
        return root().resolve("data");
    }

    Path configuration() {
        return root().resolve("config");
    }

    Path temporary() {
        return root().resolve("tmp");
    }

    Path logs() {
        return dataDirectory.resolve("logs").resolve("elasticsearch");
    }

    Path log() {
        return logs().resolve(ServerArguments.CLUSTER + ".log");
    }

    /// What the JVM itself prints, before and beside the server's own log.
    Path console() {
        return logs().resolve("console.log");
    }

    /// Written by the server once it listens: one `address:port` a line.
    Path ports() {
        return logs().resolve("http.ports");
    }

    Path state() {
        return root().resolve("server.properties");
    }

    Path lock() {
        return root().resolve("portal.lock");
    }

    /// The directories that the server writes to and has to own.
    List<Path> written() {
        return List.of(indexes(), configuration(), temporary(), logs());
    }

    /// Where the one library is whose name carries the version.
    Path entitlementBridge() {
        Path directory = home.resolve("lib").resolve("entitlement-bridge");
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(directory, "elasticsearch-entitlement-bridge-*.jar")) {
            return jars.iterator().next();
        } catch (IOException | NoSuchElementException e) {
            throw new EmbeddedElasticsearchException(
                    "The Elasticsearch in " + home + " is incomplete: delete that directory and run ./mvnw package.",
                    e);
        }
    }

    void create() {
        try {
            for (Path directory : written()) {
                Files.createDirectories(directory);
            }
            writeLogging();
            Files.deleteIfExists(ports());
            Files.deleteIfExists(console());
        } catch (IOException e) {
            throw new EmbeddedElasticsearchException(
                    "The data directory " + dataDirectory + " cannot be written (" + e.getMessage()
                            + "): make it writable, or name another with --data.",
                    e);
        }
    }

    private void writeLogging() throws IOException {
        Path file = configuration().resolve("log4j2.properties");
        try (InputStream logging = ServerLayout.class.getResourceAsStream("log4j2.properties")) {
            Files.copy(Objects.requireNonNull(logging), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
