package org.florilege.harvester.secret;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.florilege.catalog.record.SourceId;

/// The secrets of sources as they are kept: by name, each sealed for its source and its name.
///
/// @param box what seals and opens them
public record SourceSecrets(SecretBox box) {

    /// Seals each value.
    public Map<String, String> sealed(SourceId source, Map<String, String> plain) {
        return each(source, plain, box::seal);
    }

    /// Opens each value.
    ///
    /// @throws SecretException when one of them cannot be opened
    public Map<String, String> opened(SourceId source, Map<String, String> sealed) {
        return each(source, sealed, box::open);
    }

    private static Map<String, String> each(
            SourceId source, Map<String, String> values, BiFunction<SecretContext, String, String> change) {
        Map<String, String> changed = new TreeMap<>();
        values.forEach((field, value) -> changed.put(field, change.apply(new SecretContext(source, field), value)));
        return Map.copyOf(changed);
    }
}
