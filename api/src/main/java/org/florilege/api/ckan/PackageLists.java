package org.florilege.api.ckan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.roster.Entry;
import org.florilege.catalog.roster.Roster;
import org.florilege.catalog.roster.Selection;
import org.florilege.catalog.roster.Walk;
import org.florilege.catalog.search.Condition;
import org.florilege.catalog.search.Matches;
import org.florilege.catalog.search.SearchIndex;

/// Lists what searches find, as far as it is asked for.
///
/// A walk by `start` is over one list, the one that was made when it began, so that nothing shifts while records come
/// and go: a request for the beginning makes a new list, those for what follows take the last one of the same search
/// for
/// as long as it is remembered. Lists are eight bytes a dataset, and a bounded number of them is kept.
final class PackageLists {

    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST = 32;
    private static final long MOST_KEYS = 4_000_000;
    private static final List<Integer> DEPTHS = List.of(1_000, 10_000);

    private final Roster roster;
    private final SearchIndex index;
    private final Clock clock;
    private final Map<String, PackageList> kept = new LinkedHashMap<>(16, 0.75f, true);

    PackageLists(Roster roster, SearchIndex index, Clock clock) {
        this.roster = roster;
        this.index = index;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    /// The list of a search, at least up to what it asks for.
    PackageList of(PackageQuery query, PackagePlan plan) {
        String name = query.q() + '\n' + query.fq() + '\n' + plan.order().text();
        long end = (long) query.start() + query.rows();
        Optional<PackageList> known = query.start() == 0 ? Optional.empty() : kept(name);
        if (known.isPresent() && known.get().reaches(end)) return known.get();
        return keep(name, make(plan, end));
    }

    private synchronized Optional<PackageList> kept(String name) {
        Instant oldest = clock.instant().minus(KEPT);
        return Optional.ofNullable(kept.get(name)).filter(list -> list.made().isAfter(oldest));
    }

    private synchronized PackageList keep(String name, PackageList list) {
        kept.put(name, list);
        long keys = kept.values().stream().mapToLong(PackageList::size).sum();
        Iterator<PackageList> eldest = kept.values().iterator();
        while (kept.size() > 1 && (kept.size() > MOST || keys > MOST_KEYS)) {
            keys -= eldest.next().size();
            eldest.remove();
        }
        return list;
    }

    private PackageList make(PackagePlan plan, long end) {
        if (plan.kinds().isEmpty()
                || plan.condition().filter(Conditions.NOTHING::equals).isPresent())
            return new PackageList(new long[0], 0, clock.instant());
        if (plan.order().isOfRoster()) return ordered(plan);
        return plan.moments().isEmpty() ? found(plan, end) : foundWithin(plan);
    }

    /// In the order of the roster's facts; the index only says which.
    private PackageList ordered(PackagePlan plan) {
        List<Entry> entries = entries(plan);
        if (plan.condition().isPresent()) {
            long[] matches = sorted(index.matches(plan.asked(), Matches.Order.KEY, Integer.MAX_VALUE));
            entries.removeIf(entry -> Arrays.binarySearch(matches, entry.place().key()) < 0);
        }
        entries.sort(plan.order().ofEntries());
        long[] keys = entries.stream().mapToLong(entry -> entry.place().key()).toArray();
        return new PackageList(keys, keys.length, clock.instant());
    }

    private static long[] sorted(Matches matches) {
        return matches.bits().sorted().toArray();
    }

    /// The live datasets of these kinds that came and changed when they should.
    private List<Entry> entries(PackagePlan plan) {
        Walk walk = roster.begin(Selection.of(plan.kinds()));
        List<Entry> entries = new ArrayList<>(roster.entries(walk.places(0, walk.total())));
        if (!plan.moments().isEmpty()) entries.removeIf(entry -> !plan.isWithin(entry));
        return entries;
    }

    /// In the order of the index, no further than needed.
    private PackageList found(PackagePlan plan, long end) {
        boolean whole = plan.order().first().field() == PackageOrder.Field.TITLE
                && plan.order().first().falling();
        int most = whole
                ? Integer.MAX_VALUE
                : DEPTHS.stream().filter(depth -> depth >= end).findFirst().orElse(Integer.MAX_VALUE);
        Matches matches = index.matches(plan.asked(), order(plan), most);
        return new PackageList(inOrder(plan, matches.bits()), matches.total(), clock.instant());
    }

    private PackageList foundWithin(PackagePlan plan) {
        long[] within = entries(plan).stream()
                .mapToLong(entry -> entry.place().key())
                .sorted()
                .toArray();
        Matches matches = index.matches(plan.asked(), order(plan), Integer.MAX_VALUE);
        long[] keys = inOrder(plan, matches.bits().filter(key -> Arrays.binarySearch(within, key) >= 0));
        return new PackageList(keys, keys.length, clock.instant());
    }

    private static Matches.Order order(PackagePlan plan) {
        return plan.order().first().field() == PackageOrder.Field.TITLE ? Matches.Order.TITLE : Matches.Order.RELEVANCE;
    }

    private static long[] inOrder(PackagePlan plan, LongStream keys) {
        long[] listed = keys.toArray();
        boolean title = plan.order().first().field() == PackageOrder.Field.TITLE;
        if (title && plan.order().first().falling())
            for (int i = 0, j = listed.length - 1; i < j; i++, j--) {
                long first = listed[i];
                listed[i] = listed[j];
                listed[j] = first;
            }
        return listed;
    }

    /// What the index is to count values of: the search itself, or, where the roster has a say, its datasets.
    List<Condition> counted(PackagePlan plan, PackageList list) {
        if (plan.kinds().isEmpty() || list.total() == 0) return List.of();
        if (plan.moments().isEmpty()) return List.of(plan.asked());
        List<Condition> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += Condition.MOST_KEYS) {
            List<RecordKey> keys = list.page(from, Condition.MOST_KEYS);
            parts.add(new Condition.Keys(new HashSet<>(keys)));
        }
        return Collections.unmodifiableList(parts);
    }
}
