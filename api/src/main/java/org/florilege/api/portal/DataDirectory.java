package org.florilege.api.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.florilege.harvester.run.Runs;

/// Where everything is kept (key `florilege.data`): the store, the sources, the search server's own data, logs.
///
/// @param root absolute
public record DataDirectory(Path root) {

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /// Makes the directory when it is not there and tries that it can be written.
    ///
    /// @throws PortalStartException saying what is wrong with it
    public DataDirectory prepared() {
        if (Files.exists(root) && !Files.isDirectory(root))
            throw new PortalStartException("The data directory " + root + " is a file: name a directory with --data.");
        try {
            Files.createDirectories(logs());
            Files.delete(Files.createTempFile(root, "writable", ".tmp"));
        } catch (IOException e) {
            throw new PortalStartException(
                    "The data directory " + root + " cannot be written (" + reason(e)
                            + "): make it writable, free some space, or name another with --data.",
                    e);
        }
        return this;
    }

    /// What the file system says, with the kind of failure, since the message alone is often just a path.
    public static String reason(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }

    public Path store() {
        return root.resolve("store");
    }

    public Path sources() {
        return root.resolve("sources");
    }

    /// Which sources the settings declare.
    public Path declaredSources() {
        return root.resolve("declared-sources");
    }

    /// What is known of past runs.
    public Path runs() {
        return root.resolve("runs");
    }

    /// Dumps of the whole catalogue.
    public Path dumps() {
        return root.resolve("dumps");
    }

    /// Which sources are being read, and what runs leave for the next.
    public Runs.Places runPlaces() {
        return new Runs.Places(root.resolve("leases"), root.resolve("memories"));
    }

    /// What only the owner may read.
    private Path secrets() {
        return root.resolve("secrets");
    }

    /// The hash of the operator's password, when none is set.
    public Path operatorPassword() {
        return secrets().resolve("operator-password-hash");
    }

    /// The key that seals the secrets of sources, when none is set.
    public Path secretKey() {
        return secrets().resolve("secret-key");
    }

    /// The key that seals the resumption tokens of OAI-PMH.
    public Path resumptionKey() {
        return secrets().resolve("resumption-key");
    }

    /// What was published of the event stream.
    public Path eventStream() {
        return root.resolve("event-stream");
    }

    /// What the last check of the feed found.
    public Path feedCheck() {
        return root.resolve("feed-check.json");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path logFile() {
        return logs().resolve("florilege.log");
    }
}
