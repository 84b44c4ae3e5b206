package org.florilege.catalog.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordKey;

/// Which records a program means, where [SearchQuery] is what a person types: parts that combine freely.
public sealed interface Condition {

    /// Any record.
    record Everything() implements Condition {}

    /// One that has all these words or "phrases" somewhere.
    record Words(String text) implements Condition {}

    /// One that has all these words in its title.
    record Title(String text) implements Condition {}

    /// One that has all these words in its description.
    record Description(String text) implements Condition {}

    /// One that has one of these values of a facet; codes, IRIs and labels of the same thing are the same.
    record HasAny(Facet facet, Set<String> values) implements Condition {
        public HasAny {
            values = Set.copyOf(values);
        }
    }

    /// One that has any value of a facet.
    record HasSome(Facet facet) implements Condition {}

    /// One with a value of a facet that is this text but for what is neither letter nor digit.
    record HasLike(Facet facet, String text) implements Condition {}

    /// One with one of these keys, at most [#MOST_KEYS].
    record Keys(Set<RecordKey> keys) implements Condition {
        public Keys {
            keys = Set.copyOf(keys);
            if (keys.size() > MOST_KEYS) throw new IllegalArgumentException("more than " + MOST_KEYS + " keys");
        }
    }

    /// One that this identifier, DOI or address names.
    record Identified(String identifier) implements Condition {}

    /// One that does not meet the condition.
    record Not(Condition condition) implements Condition {}

    /// One that meets all conditions.
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /// One that meets at least one condition; none does where there are no conditions.
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    /// How many keys one condition may name.
    int MOST_KEYS = 60_000;

    /// One of these kinds, that meets the condition.
    static Condition of(Set<Kind> kinds, Condition condition) {
        Set<String> segments = kinds.stream().map(Kind::segment).collect(Collectors.toUnmodifiableSet());
        HasAny ofKind = new HasAny(Facet.KIND, segments);
        return condition instanceof Everything ? ofKind : new All(List.of(ofKind, condition));
    }
}
