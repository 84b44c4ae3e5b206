package org.florilege.catalog.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.jena.query.ParameterizedSparqlString;

/// A query or an update that stands in a file beside this class; values are bound to its variables.
final class SparqlFile {

    private final String text;

    SparqlFile(String name) {
        try (InputStream in = Objects.requireNonNull(SparqlFile.class.getResourceAsStream(name), name)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the file " + name + " of this program cannot be read", broken);
        }
    }

    ParameterizedSparqlString bind() {
        return new ParameterizedSparqlString(text);
    }
}
