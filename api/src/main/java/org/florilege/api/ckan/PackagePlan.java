package org.florilege.api.ckan;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.roster.Entry;
import org.florilege.catalog.search.Condition;

/// How a search is answered: what the roster tells (who is there, of which kind, changed when), and what only the
/// search index does.
///
/// @param condition what the index is asked for; empty when the roster is enough
/// @param moments when datasets came or changed
record PackagePlan(Set<Kind> kinds, Optional<Condition> condition, List<Predicate<Entry>> moments, PackageOrder order) {

    /// The kinds of records that are datasets to a CKAN.
    static final Set<Kind> PACKAGES = Set.copyOf(EnumSet.of(Kind.DATASET, Kind.DATASET_SERIES, Kind.DATA_SERVICE));

    PackagePlan {
        kinds = Set.copyOf(kinds);
        moments = List.copyOf(moments);
    }

    /// What the index is asked for when all datasets are meant.
    static Condition everything() {
        return Condition.of(PACKAGES, Conditions.EVERYTHING);
    }

    /// All that the index can be asked for: the kinds and the condition.
    Condition asked() {
        return Condition.of(kinds, condition.orElse(new Condition.Everything()));
    }

    boolean isWithin(Entry entry) {
        return moments.stream().allMatch(moment -> moment.test(entry));
    }
}
