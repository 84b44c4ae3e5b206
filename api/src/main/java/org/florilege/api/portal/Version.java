package org.florilege.api.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Which Florilège this is.
public final class Version {

    /// For instance `0.1.0-SNAPSHOT`.
    public static final String CURRENT = read();

    private Version() {}

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/org/florilege/api/version.properties")) {
            if (in == null) throw new IllegalStateException("version.properties is missing from the jar");
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("version.properties cannot be read", e);
        }
        return properties.getProperty("version");
    }
}
