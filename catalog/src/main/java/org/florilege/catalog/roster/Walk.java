package org.florilege.catalog.roster;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.florilege.catalog.record.RecordKey;
import org.jspecify.annotations.Nullable;

/// The records of a [Selection] as they were when a walk over them began: who belongs to it, in which order.
///
/// Immutable, so a walk neither misses nor repeats a record whatever is committed meanwhile.
public final class Walk {

    private final long sequence;
    private final Instant moment;
    private final List<Place> places;
    private long @Nullable [] keys;

    /// @param places in their order; taken over
    Walk(long sequence, Instant moment, List<Place> places) {
        this.sequence = sequence;
        this.moment = moment;
        this.places = Collections.unmodifiableList(places);
    }

    /// The number of the change as of which it was told who belongs to it.
    public long sequence() {
        return sequence;
    }

    /// When somebody last came or went.
    public Instant moment() {
        return moment;
    }

    /// How many belong to it.
    public int total() {
        return places.size();
    }

    /// The places of those from one index to before another.
    public List<Place> places(int from, int to) {
        return places.subList(Math.min(from, total()), Math.min(to, total()));
    }

    /// The index of the first one behind this place, whether or not somebody of the walk stands at it.
    public int indexBehind(Place place) {
        int found = Collections.binarySearch(places, place);
        return found >= 0 ? found + 1 : -(found + 1);
    }

    /// Whether the record with this key belongs to it.
    public boolean contains(RecordKey key) {
        return Arrays.binarySearch(keys(), key.bits()) >= 0;
    }

    private synchronized long[] keys() {
        long[] known = keys;
        if (known != null) return known;
        long[] made = places.stream().mapToLong(Place::key).sorted().toArray();
        keys = made;
        return made;
    }

    boolean hasPlaces(List<Place> others) {
        return places.equals(others);
    }
}
