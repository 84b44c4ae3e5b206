package org.florilege.api.ckan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.florilege.api.record.RecordLookup;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.description.Agent;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.store.RecordHead;
import org.florilege.catalog.store.RecordStore;

/// Reads records as datasets of CKAN, many at once.
///
/// Every failure of the store is a [org.florilege.catalog.store.StoreException].
final class Packages {

    private final RecordStore store;
    private final PackageDict dict = new PackageDict();

    Packages(RecordStore store) {
        this.store = store;
    }

    /// The datasets with these keys, in this order; those that were withdrawn a moment ago are not there any more.
    List<Map<String, Object>> of(List<RecordKey> keys, PublicAddress portal) {
        if (keys.isEmpty()) return List.of();
        Map<RecordKey, CatalogRecord> records = new HashMap<>();
        for (CatalogRecord record : store.records(keys)) records.put(record.key(), record);
        Map<RecordKey, RecordHead> heads = store.heads(keys);
        Map<String, String> names = names(records.values());
        List<Map<String, Object>> dicts = new ArrayList<>();
        for (RecordKey key : keys) {
            CatalogRecord record = records.get(key);
            RecordHead head = heads.get(key);
            if (record != null && head != null) dicts.add(dict.of(record, head, names, portal));
        }
        return dicts;
    }

    /// The names of publishers and creators that records only point at.
    private Map<String, String> names(Iterable<CatalogRecord> records) {
        Set<RecordKey> wanted = new HashSet<>();
        for (CatalogRecord record : records) {
            Description described = Description.of(record);
            for (Agent agent : described.publishers()) want(agent, wanted);
            for (Agent agent : described.creators()) want(agent, wanted);
        }
        Map<String, String> names = new HashMap<>();
        if (!wanted.isEmpty())
            for (CatalogRecord agent : store.records(wanted)) {
                String name = Description.of(agent).title().in(CkanText.LANGUAGE);
                if (!name.isBlank()) names.put(agent.id().iri(), name.strip());
            }
        return names;
    }

    private static void want(Agent agent, Set<RecordKey> wanted) {
        if (agent.name().isEmpty())
            RecordLookup.idOf(agent.iri()).map(RecordKey::of).ifPresent(wanted::add);
    }

    List<String> names(List<RecordKey> keys) {
        Map<RecordKey, RecordHead> heads = store.heads(keys);
        List<String> names = new ArrayList<>();
        for (RecordKey key : keys) {
            RecordHead head = heads.get(key);
            if (head != null && !head.withdrawn()) names.add(head.slug().value());
        }
        return names;
    }
}
