package org.florilege.catalog.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All live records as of one moment, in their order. Immutable.
final class Census {

    static final Census EMPTY = new Census(0, Instant.EPOCH, List.of());

    private final long sequence;
    private final Instant moment;
    private final List<Entry> entries;

    private Census(long sequence, Instant moment, List<Entry> entries) {
        this.sequence = sequence;
        this.moment = moment;
        this.entries = entries;
    }

    /// @param entries in any order; taken over
    static Census of(long sequence, Instant moment, List<Entry> entries) {
        Entry[] ordered = entries.toArray(Entry[]::new);
        Arrays.sort(ordered, (one, other) -> one.place().compareTo(other.place()));
        return new Census(sequence, moment, Arrays.asList(ordered));
    }

    /// The number of the last change that it shows.
    long sequence() {
        return sequence;
    }

    /// When that change was made.
    Instant moment() {
        return moment;
    }

    List<Entry> entries() {
        return entries;
    }

    /// The live records at these places.
    ///
    /// @param places in their order
    List<Entry> at(List<Place> places) {
        List<Entry> found = new ArrayList<>(places.size());
        if (places.isEmpty()) return found;
        int index = indexOf(places.getFirst());
        for (Place place : places) {
            while (index < entries.size() && entries.get(index).place().compareTo(place) < 0) index++;
            if (index < entries.size() && entries.get(index).place().equals(place)) found.add(entries.get(index++));
        }
        return found;
    }

    /// The index of the first entry that does not stand before this place.
    private int indexOf(Place place) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).place().compareTo(place) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// The same after some changes.
    ///
    /// @param changed by place; empty where the record is not live any more
    Census with(long last, Instant at, Map<Place, Optional<Entry>> changed) {
        TreeMap<Place, Optional<Entry>> ordered = new TreeMap<>(changed);
        List<Entry> merged = new ArrayList<>(entries.size() + changed.size());
        Map.@Nullable Entry<Place, Optional<Entry>> next = ordered.pollFirstEntry();
        for (Entry entry : entries) {
            while (next != null && next.getKey().compareTo(entry.place()) < 0) {
                next.getValue().ifPresent(merged::add);
                next = ordered.pollFirstEntry();
            }
            if (next != null && next.getKey().equals(entry.place())) {
                next.getValue().ifPresent(merged::add);
                next = ordered.pollFirstEntry();
            } else {
                merged.add(entry);
            }
        }
        for (; next != null; next = ordered.pollFirstEntry()) next.getValue().ifPresent(merged::add);
        return new Census(last, at, merged);
    }
}
