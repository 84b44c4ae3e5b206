package org.florilege.api.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Prefixes and what they stand for.
final class Namespaces {

    private final Map<String, String> byPrefix;
    private final Map<String, String> byNamespace = new HashMap<>();

    Namespaces(Map<String, String> byPrefix) {
        this.byPrefix = new TreeMap<>(byPrefix);
        byPrefix.forEach((prefix, namespace) -> byNamespace.put(namespace, prefix));
    }

    /// In the order of the prefixes.
    Map<String, String> byPrefix() {
        return byPrefix;
    }

    /// The IRI that `prefix:name` stands for.
    ///
    /// @throws IllegalArgumentException when the prefix is unknown
    String expanded(String name) {
        int colon = name.indexOf(':');
        String namespace = colon < 0 ? null : byPrefix.get(name.substring(0, colon));
        if (namespace == null) throw new IllegalArgumentException("\"" + name + "\" has no known prefix");
        return namespace + name.substring(colon + 1);
    }

    /// The IRI as `prefix:name`, or null where it has no such form that every language reads.
    @Nullable
    String shortened(String iri) {
        int cut = cut(iri);
        String prefix = byNamespace.get(iri.substring(0, cut));
        return prefix == null || !isName(iri, cut) ? null : prefix + ':' + iri.substring(cut);
    }

    /// Where the local name begins.
    static int cut(String iri) {
        return Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    }

    private static boolean isName(String iri, int from) {
        if (from == iri.length()) return false;
        for (int i = from; i < iri.length(); i++) {
            char c = iri.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            boolean later = (c >= '0' && c <= '9') || c == '-';
            if (!letter && (i == from || !later)) return false;
        }
        return true;
    }
}
