package org.florilege.catalog.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.florilege.catalog.record.Identity;
import org.florilege.catalog.record.RecordKey;

/// What a commit is planned on, as of one moment.
interface BookkeepingReader {

    StoreState state();

    /// @return the heads of those of these that are records
    Map<RecordKey, RecordHead> heads(Collection<RecordKey> keys);

    /// @return the aliases that have these keys
    Map<RecordKey, Alias> aliases(Collection<RecordKey> keys);

    /// @return the live records that state these identities
    Map<Identity, Set<RecordKey>> holders(Collection<Identity> identities);

    /// @return the heads of those of these that are records, and of the records that the others are aliases of
    default Map<RecordKey, RecordHead> headsByAnyName(Collection<RecordKey> keys) {
        Map<RecordKey, RecordHead> heads = new HashMap<>(heads(keys));
        List<RecordKey> others =
                keys.stream().filter(key -> !heads.containsKey(key)).toList();
        if (others.isEmpty()) return heads;
        Map<RecordKey, Alias> aliases = aliases(others);
        if (aliases.isEmpty()) return heads;
        Map<RecordKey, RecordHead> targets =
                heads(aliases.values().stream().map(Alias::target).toList());
        aliases.forEach((key, alias) -> {
            RecordHead head = targets.get(alias.target());
            if (head != null) heads.put(key, head);
        });
        return heads;
    }
}
