package org.florilege.api.ckan;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.florilege.api.problem.PortalException;
import org.florilege.api.record.RecordLookup;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.search.Condition;
import org.florilege.catalog.store.RecordHead;
import org.florilege.catalog.store.RecordStore;

/// The actions that are about datasets.
final class PackageActions {

    private static final int AT_ONCE = 100;
    private static final int NAMES_AT_ONCE = 1000;

    private final RecordStore store;
    private final RecordLookup lookup;
    private final Packages packages;
    private final PackageLists lists;
    private final Groupings groupings;

    PackageActions(RecordStore store, PackageLists lists, Groupings groupings) {
        this.store = store;
        this.lookup = new RecordLookup(store);
        this.packages = new Packages(store);
        this.lists = lists;
        this.groupings = groupings;
    }

    Result search(ActionCall call) {
        PackageQuery query = PackageQuery.of(call);
        PackagePlan plan = plan(query);
        PackageList list = lists.of(query, plan);
        Map<String, Object> before = new LinkedHashMap<>();
        before.put("count", list.total());
        before.put("sort", query.sort().isEmpty() ? "score desc, metadata_modified desc" : query.sort());
        facets(query, lists.counted(plan, list), before);
        List<RecordKey> page = list.page(query.start(), query.rows());
        return new Result.Listed(
                before,
                "results",
                batches(page, AT_ONCE, keys -> wanted(packages.of(keys, call.portal()), query.fields())));
    }

    private PackagePlan plan(PackageQuery query) {
        return PackagePlanner.plan(query, new PackageFields(groupings), lists.clock());
    }

    private void facets(PackageQuery query, List<Condition> within, Map<String, Object> before) {
        Map<String, Object> plain = new LinkedHashMap<>();
        Map<String, Object> shown = new LinkedHashMap<>();
        for (String field : query.facets().fields()) {
            List<Count> counts = groupings.counts(within, field, query.facets().limit()).stream()
                    .filter(count -> count.count() >= query.facets().least())
                    .toList();
            Map<String, Object> byName = new LinkedHashMap<>();
            List<Map<String, Object>> items = new ArrayList<>();
            for (Count count : counts) {
                byName.put(count.name(), count.count());
                items.add(Map.of("name", count.name(), "display_name", count.title(), "count", count.count()));
            }
            plain.put(field, byName);
            shown.put(field, Map.of("title", field, "items", items));
        }
        before.put("facets", plain);
        before.put("search_facets", shown);
    }

    private static List<Map<String, Object>> wanted(List<Map<String, Object>> dicts, List<String> fields) {
        if (!fields.isEmpty()) dicts.forEach(dict -> dict.keySet().retainAll(fields));
        return dicts;
    }

    Result show(ActionCall call) {
        String name = call.text("id").or(() -> call.text("name_or_id")).orElseGet(() -> call.needed("id"));
        RecordHead head = head(name);
        List<Map<String, Object>> found = packages.of(List.of(head.slug().key()), call.portal());
        if (!PackagePlan.PACKAGES.contains(head.kind()) || found.isEmpty()) throw CkanException.notFound("Not found");
        return new Result.Whole(found.getFirst());
    }

    private RecordHead head(String name) {
        Optional<RecordKey> key = CkanId.key(name);
        try {
            if (key.isEmpty()) return lookup.head(name);
            return Optional.ofNullable(store.heads(List.of(key.get())).get(key.get()))
                    .filter(head ->
                            !head.withdrawn() && CkanId.of(head.id()).toString().equalsIgnoreCase(name))
                    .orElseThrow(() -> CkanException.notFound("Not found"));
        } catch (PortalException.NotFound | PortalException.Withdrawn e) {
            throw CkanException.notFound("Not found");
        }
    }

    /// The names of all datasets, in the order of their ids.
    Result list(ActionCall call) {
        List<RecordKey> keys = slice(call, "id asc", Integer.MAX_VALUE);
        return new Result.Listed(Map.of(), "", batches(keys, NAMES_AT_ONCE, packages::names));
    }

    /// All datasets, the last changed first.
    Result current(ActionCall call) {
        List<RecordKey> keys = slice(call, "metadata_modified desc", PackageQuery.MOST_ROWS);
        return new Result.Listed(Map.of(), "", batches(keys, AT_ONCE, some -> packages.of(some, call.portal())));
    }

    private List<RecordKey> slice(ActionCall call, String sort, int most) {
        int rows = call.number("limit", most, most);
        int start = call.number("offset", 0, Integer.MAX_VALUE / 2);
        PackageQuery query = new PackageQuery(
                "*:*", List.of(), sort, rows, start, List.of(), new PackageQuery.Facets(List.of(), 0, 0));
        return lists.of(query, plan(query)).page(start, rows);
    }

    /// The datasets of an organisation or group, as `include_datasets` gives them.
    List<Map<String, Object>> some(Group group, ActionCall call) {
        String filter = (group.grouping() == Grouping.GROUP ? "groups" : "organization") + ":\"" + group.name() + '"';
        PackageQuery query = new PackageQuery(
                "*:*",
                List.of(filter),
                "",
                PackageQuery.USUAL_ROWS,
                0,
                List.of(),
                new PackageQuery.Facets(List.of(), 0, 0));
        return packages.of(lists.of(query, plan(query)).page(0, query.rows()), call.portal());
    }

    private static <T> Iterator<List<T>> batches(
            List<RecordKey> keys, int size, Function<List<RecordKey>, List<T>> reading) {
        return new Iterator<>() {
            private int from;

            @Override
            public boolean hasNext() {
                return from < keys.size();
            }

            @Override
            public List<T> next() {
                if (!hasNext()) throw new NoSuchElementException();
                int to = Math.min(from + size, keys.size());
                List<T> batch = reading.apply(keys.subList(from, to));
                from = to;
                return batch;
            }
        };
    }
}
