package org.florilege.catalog.store;

import java.util.EnumMap;
import java.util.Map;
import org.florilege.catalog.record.Kind;

/// @param sequence the number of the last change, 0 for a new store
/// @param live how many live records of each kind; a kind without any may be absent
public record StoreState(long sequence, Map<Kind, Long> live) {

    public StoreState {
        Map<Kind, Long> ordered = new EnumMap<>(Kind.class);
        ordered.putAll(live);
        live = Map.copyOf(ordered);
    }
}
