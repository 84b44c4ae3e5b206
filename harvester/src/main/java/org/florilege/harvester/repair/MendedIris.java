package org.florilege.harvester.repair;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Remembers which IRIs of a document are not what the document wrote, so that each record can say so.
/// Bounded: a document with more broken IRIs than this is mended all the same, untold.
public final class MendedIris {

    private static final int MAX = 20_000;

    private final Map<String, Original> originals = new HashMap<>();

    /// @param text what the document wrote
    /// @param rule what mended it
    public record Original(String text, Rule rule) {}

    /// @return whether nothing was mended
    public boolean isEmpty() {
        return originals.isEmpty();
    }

    public void note(String mended, String original, Rule rule) {
        if (originals.size() < MAX) originals.putIfAbsent(mended, new Original(original, rule));
    }

    /// @return what the document wrote for this IRI, or null when just this
    public @Nullable Original of(String iri) {
        return originals.get(iri);
    }
}
