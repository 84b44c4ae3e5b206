package org.florilege.catalog.roster;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The walks that were asked for last. What does not fit is forgotten: it can be reconstructed.
final class Walks {

    private static final int MOST = 64;
    private static final long MOST_PLACES = 4_000_000;

    private record Began(Selection selection, long sequence) {}

    private record Latest(Walk walk, long checked) {}

    private final Map<Began, Walk> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Selection, Latest> latest = new LinkedHashMap<>(16, 0.75f, true);

    /// The last walk over this selection, if it is known to hold as of this change.
    Optional<Walk> latest(Selection selection, long sequence) {
        Latest last = latest.get(selection);
        if (last == null || last.checked() != sequence) return Optional.empty();
        keep(selection, last.walk());
        return Optional.of(last.walk());
    }

    /// The last walk over this selection, if these still belong to it, else a new one.
    Walk begin(Selection selection, Census now, List<Place> places) {
        Latest last = latest.get(selection);
        Walk walk = last != null && last.walk().hasPlaces(places)
                ? last.walk()
                : new Walk(now.sequence(), came(last, now), places);
        latest.put(selection, new Latest(walk, now.sequence()));
        if (latest.size() > MOST) dropEldest(latest.keySet().iterator());
        return keep(selection, walk);
    }

    /// The clock of commits is nobody's promise; that somebody came or went shows all the same.
    private static Instant came(@Nullable Latest last, Census now) {
        return last != null && last.walk().moment().isAfter(now.moment())
                ? last.walk().moment()
                : now.moment();
    }

    Optional<Walk> at(Selection selection, long sequence) {
        return Optional.ofNullable(kept.get(new Began(selection, sequence)));
    }

    Walk keep(Selection selection, Walk walk) {
        kept.put(new Began(selection, walk.sequence()), walk);
        long places = kept.values().stream().mapToLong(Walk::total).sum();
        Iterator<Walk> eldest = kept.values().iterator();
        while (kept.size() > 1 && (kept.size() > MOST || places > MOST_PLACES)) {
            places -= eldest.next().total();
            eldest.remove();
        }
        return walk;
    }

    private static void dropEldest(Iterator<?> eldest) {
        eldest.next();
        eldest.remove();
    }
}
