package org.florilege.api.selfcheck;

import java.util.List;
import java.util.Optional;

/// How what one consumer got differs from what it should have got.
///
/// @param consumer which one
/// @param expected how many records it should have got
/// @param received how many it got
/// @param differences the first of them
/// @param different how many there are
/// @param failure why it did not come to the end; empty when it did
public record FeedComparison(
        String consumer,
        int expected,
        int received,
        List<Difference> differences,
        int different,
        Optional<String> failure) {

    /// A record that is not as it should be.
    public record Difference(String iri, Type type) {}

    /// What is wrong with it.
    public enum Type {
        /// It should be in the feed.
        MISSING,
        /// It should not be in the feed.
        UNEXPECTED,
        /// It says something else.
        DIFFERENT
    }

    public FeedComparison {
        differences = List.copyOf(differences);
    }

    /// Whether nothing is wrong.
    public boolean isGood() {
        return failure.isEmpty() && different == 0;
    }
}
