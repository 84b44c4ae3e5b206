package org.florilege.catalog.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.search.Generations.Generation;
import org.florilege.catalog.store.Change;
import org.florilege.catalog.store.RecordHead;
import org.florilege.catalog.store.RecordStore;
import tools.jackson.databind.JsonNode;

/// Compares an index with the store, record by record, by the number of the last change; holds one page
/// at a time.
final class IndexVerifier {

    private static final int PAGE = 2000;

    private final RecordStore store;
    private final ElasticsearchConnection connection;
    private final Generation generation;
    private final List<IndexDifference> differences = new ArrayList<>();
    private long compared;

    IndexVerifier(RecordStore store, ElasticsearchConnection connection, Generation generation) {
        this.store = store;
        this.connection = connection;
        this.generation = generation;
    }

    IndexComparison compare() {
        lookForEachRecord();
        lookForStrangers();
        return new IndexComparison(compared, differences);
    }

    /// Each record stands in the log; its last entry is the one that the store's head names.
    private void lookForEachRecord() {
        long at = 0;
        List<Change> changes = store.changesAfter(at, PAGE);
        while (!changes.isEmpty() && at < generation.position() && !isFull()) {
            Map<RecordKey, Long> sequences = new LinkedHashMap<>();
            for (Change change : changes) sequences.put(RecordKey.of(change.id()), change.sequence());
            Map<RecordKey, RecordHead> heads = new HashMap<>(store.heads(sequences.keySet()));
            heads.values()
                    .removeIf(head -> head.sequence() > generation.position()
                            || head.sequence()
                                    != sequences.getOrDefault(head.slug().key(), 0L));
            compare(heads);
            at = changes.getLast().sequence();
            changes = store.changesAfter(at, PAGE);
        }
    }

    private void compare(Map<RecordKey, RecordHead> heads) {
        if (heads.isEmpty()) return;
        compared += heads.size();
        List<String> keys = heads.keySet().stream().map(RecordKey::value).toList();
        for (JsonNode doc : Documents.get(connection, generation.index(), keys, List.of("sequence"))
                .path("docs")) {
            RecordKey key = new RecordKey(doc.path("_id").asString());
            RecordHead head = heads.get(key);
            if (head != null) compare(key, head, doc);
        }
    }

    private void compare(RecordKey key, RecordHead head, JsonNode doc) {
        boolean found = doc.path("found").asBoolean(false);
        long sequence = doc.path("_source").path("sequence").asLong(0);
        if (head.withdrawn()) {
            if (found) add(key, IndexDifference.Type.SURPLUS, head.sequence());
        } else if (!found) add(key, IndexDifference.Type.MISSING, head.sequence());
        else if (sequence != head.sequence()) add(key, IndexDifference.Type.OUTDATED, head.sequence());
    }

    /// Documents of records that the store has never heard of.
    private void lookForStrangers() {
        new IndexWalk(connection, generation.index())
                .forEachPage(Map.of("match_all", Map.of()), List.of("key"), hits -> {
                    List<RecordKey> keys = hits.stream()
                            .map(hit -> new RecordKey(hit.path("_id").asString()))
                            .toList();
                    Map<RecordKey, RecordHead> known = store.heads(keys);
                    for (RecordKey key : keys)
                        if (!known.containsKey(key) && !isFull()) add(key, IndexDifference.Type.SURPLUS, 0);
                });
    }

    private void add(RecordKey key, IndexDifference.Type type, long sequence) {
        if (!isFull()) differences.add(new IndexDifference(key, type, sequence));
    }

    private boolean isFull() {
        return differences.size() >= IndexComparison.MOST;
    }
}
