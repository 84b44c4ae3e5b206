package org.florilege.harvester.secret;

import java.nio.charset.StandardCharsets;
import org.florilege.catalog.record.SourceId;

/// Whose secret it is. A sealed text opens only in the context that it was sealed in, so that nobody who can write to
/// the workspace can hand one source's secret to another.
///
/// @param field what the secret is to the source, for instance `password`
public record SecretContext(SourceId source, String field) {

    public SecretContext {
        if (field.isBlank()) throw new IllegalArgumentException("a secret has a name");
    }

    /// A source id has no line end, so no two contexts have the same bytes.
    byte[] bytes() {
        return (source + "\n" + field).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "\"" + field + "\" of the source " + source;
    }
}
