package org.florilege.catalog.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Identity;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;

/// Which of a batch's records are known under another IRI, because they say that they are the same thing.
///
/// Only what the store has never seen under its own IRI is looked for, so a record that is unchanged costs nothing.
/// It joins a record of another source when exactly one live record of its kind states one of its identities.
/// Nothing joins by guess: not two records of one source (versions and parts share a DOI), not what several records
/// claim, and no organisation (others point at its IRI).
final class Joining {

    private static final int HTTP = 4;

    private final Map<RecordKey, RecordHead> heads = new HashMap<>();
    private final Map<RecordKey, Alias> aliases;
    private final Map<Identity, Set<RecordKey>> holders;
    private final Map<RecordKey, Set<Identity>> claims = new HashMap<>();
    private final Map<Identity, Set<RecordId>> addresses = new HashMap<>();

    /// @param known the heads of the batch's own keys
    Joining(CommitBatch batch, Map<RecordKey, RecordHead> known, BookkeepingReader reader) {
        Map<RecordKey, CatalogRecord> strangers = new LinkedHashMap<>();
        Set<RecordKey> unknown = new LinkedHashSet<>();
        for (CatalogRecord record : batch.records())
            if (!known.containsKey(record.key())) strangers.put(record.key(), record);
        unknown.addAll(strangers.keySet());
        for (Withdrawal withdrawal : batch.withdrawals()) {
            RecordKey key = RecordKey.of(withdrawal.id());
            if (!known.containsKey(key)) unknown.add(key);
        }
        aliases = unknown.isEmpty() ? Map.of() : reader.aliases(unknown);
        strangers.values().stream()
                .filter(record -> record.kind() != Kind.ORGANISATION)
                .forEach(record -> claims.put(record.key(), claims(record)));
        withoutAmbiguous(strangers.values());
        Set<Identity> claimed = new LinkedHashSet<>();
        claims.values().forEach(claimed::addAll);
        holders = claimed.isEmpty() ? Map.of() : reader.holders(claimed);
        readHeads(claimed, known, reader);
    }

    private Set<Identity> claims(CatalogRecord record) {
        Set<Identity> claims = new LinkedHashSet<>(Identity.statedBy(record));
        for (Identity identity : claims) addresses.put(identity, identity.addresses());
        Identity.of(record.id().iri()).ifPresent(own -> {
            claims.add(own);
            if (own.isAddress()) addresses.putIfAbsent(own, Set.of(withOtherScheme(record.id())));
        });
        return claims;
    }

    private static RecordId withOtherScheme(RecordId id) {
        String iri = id.iri();
        int scheme = iri.indexOf(':');
        return new RecordId((scheme == HTTP ? "https" : "http") + iri.substring(scheme));
    }

    private Set<RecordId> addresses(Identity identity) {
        return addresses.getOrDefault(identity, Set.of());
    }

    /// What two records of one source claim within the batch identifies neither; an alias knows its own.
    private void withoutAmbiguous(Collection<CatalogRecord> strangers) {
        Map<SourceId, Set<Identity>> seen = new HashMap<>();
        Map<SourceId, Set<Identity>> twice = new HashMap<>();
        for (CatalogRecord record : strangers) {
            SourceId source = record.provenance().source();
            for (Identity identity : claims.getOrDefault(record.key(), Set.of()))
                if (!seen.computeIfAbsent(source, s -> new HashSet<>()).add(identity))
                    twice.computeIfAbsent(source, s -> new HashSet<>()).add(identity);
        }
        for (CatalogRecord record : strangers)
            if (!aliases.containsKey(record.key()))
                claims.getOrDefault(record.key(), new HashSet<>())
                        .removeAll(twice.getOrDefault(record.provenance().source(), Set.of()));
    }

    private void readHeads(Set<Identity> claimed, Map<RecordKey, RecordHead> known, BookkeepingReader reader) {
        Set<RecordKey> keys = new LinkedHashSet<>();
        aliases.values().forEach(alias -> keys.add(alias.target()));
        holders.values().forEach(keys::addAll);
        for (Identity identity : claimed) addresses(identity).forEach(id -> keys.add(RecordKey.of(id)));
        keys.removeAll(known.keySet());
        heads.putAll(known);
        if (!keys.isEmpty()) heads.putAll(reader.heads(keys));
    }

    /// @return the heads of all records that the batch is about, under whatever name
    Map<RecordKey, RecordHead> heads() {
        return heads;
    }

    Optional<Alias> alias(RecordKey key) {
        return Optional.ofNullable(aliases.get(key));
    }

    /// @return whether the record still says what made it an alias, and the other record too
    boolean holds(Alias alias, CatalogRecord record) {
        RecordHead head = heads.get(alias.target());
        if (head == null || !claims.getOrDefault(record.key(), Set.of()).contains(alias.identity())) return false;
        return head.withdrawn() || states(head, alias.identity());
    }

    private boolean states(RecordHead head, Identity identity) {
        return addresses(identity).contains(head.id())
                || holders.getOrDefault(identity, Set.of()).contains(head.slug().key());
    }

    /// @return that the record, never seen before, is another one; empty when it is not or when that is not sure
    Optional<Alias> find(CatalogRecord record) {
        Map<RecordKey, Alias> found = new LinkedHashMap<>();
        for (Identity identity : claims.getOrDefault(record.key(), Set.of()))
            for (RecordHead head : holders(identity))
                if (head.kind() == record.kind())
                    found.putIfAbsent(head.slug().key(), new Alias(record.id(), head.id(), identity));
        return found.size() == 1 ? found.values().stream().findFirst() : Optional.empty();
    }

    private List<RecordHead> holders(Identity identity) {
        Set<RecordKey> keys = new LinkedHashSet<>(holders.getOrDefault(identity, Set.of()));
        addresses(identity).forEach(id -> keys.add(RecordKey.of(id)));
        List<RecordHead> holders = new ArrayList<>();
        for (RecordKey key : keys) {
            RecordHead head = heads.get(key);
            if (head != null && !head.withdrawn() && isMeant(head, key, identity)) holders.add(head);
        }
        return holders;
    }

    /// A key found by an address may be another id's.
    private boolean isMeant(RecordHead head, RecordKey key, Identity identity) {
        return holders.getOrDefault(identity, Set.of()).contains(key)
                || addresses(identity).contains(head.id());
    }
}
