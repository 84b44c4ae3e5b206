package org.florilege.api.ckan;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.florilege.catalog.search.Codes;
import org.florilege.catalog.search.Condition;
import org.florilege.catalog.search.SearchIndex;

/// The organisations and groups that datasets have, by the counts of the search index.
///
/// Every failure of the index is a [org.florilege.catalog.search.SearchException].
final class Groupings {

    private static final String LANGUAGE = "fr";

    private final SearchIndex index;

    Groupings(SearchIndex index) {
        this.index = index;
    }

    /// All of them that have a dataset, by name.
    List<Group> all(Grouping grouping) {
        Map<String, Long> counts = index.values(PackagePlan.everything(), grouping.facet(), SearchIndex.MOST_VALUES);
        Map<String, Group> byName = new TreeMap<>();
        counts.forEach((value, count) -> {
            Group one = of(grouping, value, count);
            byName.merge(one.name(), one, Groupings::together);
        });
        return List.copyOf(byName.values());
    }

    /// What is spelled alike is one.
    private static Group together(Group one, Group other) {
        Set<String> values = new HashSet<>(one.values());
        values.addAll(other.values());
        return new Group(one.grouping(), one.name(), one.title(), values, one.count() + other.count());
    }

    /// The one that a value of our facet belongs to.
    static Group of(Grouping grouping, String value, long count) {
        String title = Codes.label(grouping.facet(), value, LANGUAGE);
        String name = CkanName.of(grouping == Grouping.ORGANIZATION ? title : value);
        return new Group(grouping, name, title, Set.of(value), count);
    }

    /// The one with this name or id.
    ///
    /// @throws CkanException when there is none
    Group named(Grouping grouping, String nameOrId) {
        return all(grouping).stream()
                .filter(group ->
                        group.name().equals(nameOrId) || group.id().toString().equals(nameOrId))
                .findFirst()
                .orElseThrow(() -> CkanException.notFound("Not found"));
    }

    Condition condition(Grouping grouping, String name) {
        return condition(
                grouping,
                (Group group) -> group.name().equals(name)
                        || group.title().equalsIgnoreCase(name)
                        || group.id().toString().equals(name));
    }

    Condition conditionById(Grouping grouping, String id) {
        return condition(grouping, (Group group) -> group.id().toString().equals(id));
    }

    private Condition condition(Grouping grouping, Predicate<Group> wanted) {
        Set<String> values = new HashSet<>();
        all(grouping).stream().filter(wanted).forEach(group -> values.addAll(group.values()));
        return values.isEmpty() ? Conditions.NOTHING : new Condition.HasAny(grouping.facet(), values);
    }

    /// How many datasets have each value of a field: for programs by name, for people with a title, the commonest
    /// first.
    List<Count> counts(List<Condition> within, String field, int limit) {
        return PackageFields.facet(field)
                .map(facet -> {
                    Map<String, Count> counts = new LinkedHashMap<>();
                    for (Condition condition : within)
                        index.values(condition, facet, SearchIndex.MOST_VALUES).forEach((value, count) -> {
                            Count one = Count.of(facet, value, count);
                            counts.merge(one.name(), one, Count::plus);
                        });
                    return counts.values().stream()
                            .sorted(Comparator.comparingLong(Count::count)
                                    .reversed()
                                    .thenComparing(Count::name))
                            .limit(limit)
                            .toList();
                })
                .orElse(List.of());
    }
}
