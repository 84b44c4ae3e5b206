package org.florilege.catalog.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.florilege.catalog.description.Texts;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;

/// What the document of one record needs to know of others: the names of organisations that it only
/// points at, and the challenges that point at it.
///
/// Small beside the catalogue: only organisations and challenges are held.
final class Neighbours {

    /// What is held of the catalogue.
    static final Set<Kind> KINDS = Set.of(Kind.ORGANISATION, Kind.CHALLENGE);

    private static final Texts NAMELESS = new Texts(List.of());

    private final Map<String, Texts> names = new HashMap<>();
    private final Map<String, Set<String>> challenges = new HashMap<>();
    private final Map<String, Set<String>> challengesByTarget = new HashMap<>();

    /// The names of an organisation; empty when it is not known.
    synchronized Texts nameOf(String iri) {
        return names.getOrDefault(iri, NAMELESS);
    }

    /// The keys of the challenges that a record points at or that point at it.
    synchronized Set<String> challengesOf(RecordId id, Collection<String> links) {
        Set<String> keys = new LinkedHashSet<>();
        challengesByTarget.getOrDefault(id.iri(), Set.of()).forEach(challenge -> keys.add(key(challenge)));
        for (String link : links) if (challenges.containsKey(link)) keys.add(key(link));
        return keys;
    }

    private static String key(String iri) {
        return RecordKey.of(new RecordId(iri)).value();
    }

    /// @return the name it had before; empty when it was not known
    synchronized Texts putOrganisation(String iri, Texts name) {
        Texts before = names.put(iri, name);
        return before == null ? NAMELESS : before;
    }

    /// @return whether it was known
    synchronized boolean removeOrganisation(String iri) {
        return names.remove(iri) != null;
    }

    /// @return the targets whose documents change
    synchronized Set<String> putChallenge(String iri, Collection<String> links) {
        Set<String> before = challenges.get(iri);
        Set<String> now = Set.copyOf(links);
        if (now.equals(before)) return Set.of();
        Set<String> changed = removeChallenge(iri);
        changed.addAll(now);
        challenges.put(iri, now);
        for (String target : now)
            challengesByTarget
                    .computeIfAbsent(target, any -> new LinkedHashSet<>())
                    .add(iri);
        return changed;
    }

    synchronized boolean isChallenge(String iri) {
        return challenges.containsKey(iri);
    }

    /// @return the targets whose documents change
    synchronized Set<String> removeChallenge(String iri) {
        Set<String> targets = new LinkedHashSet<>();
        Set<String> before = challenges.remove(iri);
        if (before == null) return targets;
        targets.addAll(before);
        for (String target : before) {
            Set<String> others = challengesByTarget.get(target);
            if (others == null) continue;
            others.remove(iri);
            if (others.isEmpty()) challengesByTarget.remove(target);
        }
        return targets;
    }
}
