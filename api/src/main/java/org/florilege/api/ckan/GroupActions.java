package org.florilege.api.ckan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.florilege.catalog.search.SearchIndex;

/// The actions that are about what datasets have in common: organisations, groups and tags.
final class GroupActions {

    private static final Comparator<Group> BY_NAME = Comparator.comparing(Group::name);

    private final Groupings groupings;
    private final PackageActions packages;

    GroupActions(Groupings groupings, PackageActions packages) {
        this.groupings = groupings;
        this.packages = packages;
    }

    Result list(Grouping grouping, ActionCall call) {
        Set<String> only = Set.copyOf(call.texts(grouping.word() + "s"));
        List<Group> groups = groupings.all(grouping).stream()
                .filter(group -> only.isEmpty() || only.contains(group.name()))
                .sorted(order(call))
                .skip(call.number("offset", 0, Integer.MAX_VALUE))
                .limit(call.number("limit", Integer.MAX_VALUE, Integer.MAX_VALUE))
                .toList();
        return new Result.Whole(
                call.truth("all_fields", false)
                        ? groups.stream().map(Group::full).toList()
                        : groups.stream().map(Group::name).toList());
    }

    private static Comparator<Group> order(ActionCall call) {
        String sort = call.text("sort").or(() -> call.text("order_by")).orElse("name asc");
        String[] words = sort.strip().split("\\s+", -1);
        Comparator<Group> order = switch (words[0]) {
            case "name" -> BY_NAME;
            case "title", "display_name" ->
                Comparator.comparing(group -> group.title().toLowerCase(Locale.ROOT));
            case "package_count", "packages" -> Comparator.comparingLong(Group::count);
            default -> throw CkanException.invalid("sort", "Cannot sort by field `" + words[0] + "`");
        };
        boolean falling = words.length > 1 ? words[1].equalsIgnoreCase("desc") : words[0].startsWith("package");
        return (falling ? order.reversed() : order).thenComparing(BY_NAME);
    }

    Result show(Grouping grouping, ActionCall call) {
        Group group = groupings.named(grouping, call.needed("id"));
        Map<String, Object> dict = group.full();
        if (call.truth("include_datasets", false)) dict.put("packages", packages.some(group, call));
        return new Result.Whole(dict);
    }

    /// The keywords of all datasets, by name.
    Result tags(ActionCall call) {
        if (call.text("vocabulary_id").isPresent()) throw CkanException.notFound("Not found");
        String part = call.text("query").orElse("").toLowerCase(Locale.ROOT);
        Map<String, String> tags = new TreeMap<>();
        groupings
                .counts(List.of(PackagePlan.everything()), "tags", SearchIndex.MOST_VALUES)
                .forEach(count -> {
                    if (count.name().toLowerCase(Locale.ROOT).contains(part)) tags.put(count.name(), count.title());
                });
        tags.remove("");
        if (!call.truth("all_fields", false)) return new Result.Whole(List.copyOf(tags.keySet()));
        List<Map<String, Object>> dicts = new ArrayList<>();
        tags.forEach((name, title) -> {
            Map<String, Object> dict = new LinkedHashMap<>();
            dict.put("id", CkanId.of("tag", name).toString());
            dict.put("name", name);
            dict.put("display_name", title);
            dict.put("vocabulary_id", null);
            dicts.add(dict);
        });
        return new Result.Whole(dicts);
    }
}
