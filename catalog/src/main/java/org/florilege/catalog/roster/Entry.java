package org.florilege.catalog.roster;

import java.time.Instant;
import java.util.Set;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.RecordHead;
import org.florilege.catalog.store.Statement;
import org.florilege.catalog.store.Tombstone;

/// A record, as short as it can be said.
///
/// @param sequence the number of its last change
/// @param changed the moment of its last change, in milliseconds since 1970
/// @param traits what it is; equal ones are one object
public record Entry(Place place, long sequence, long changed, Traits traits) {

    static Entry of(RecordHead head, Traits traits) {
        return new Entry(
                Place.of(head.created(), head.slug().key()),
                head.sequence(),
                head.changed().toEpochMilli(),
                traits);
    }

    /// @return the moment of its last change
    public Instant moment() {
        return Instant.ofEpochMilli(changed);
    }

    public RecordKey key() {
        return place.recordKey();
    }

    public Kind kind() {
        return traits.kind();
    }

    /// @return who describes it; of a withdrawn one, who did last
    public Set<SourceId> sources() {
        return traits.sources();
    }

    public boolean withdrawn() {
        return traits.withdrawn();
    }

    /// @return what is kept of what a withdrawn one stated ([Tombstone]); nothing for a live one
    public Set<Statement> stated() {
        return traits.stated().orElse(Set.of());
    }

    /// Whether a withdrawn one stated one of these, or may have: not everything is kept, and nothing was once.
    boolean mayHaveStated(Set<Statement> these) {
        return traits.stated()
                .map(kept -> these.stream()
                        .anyMatch(statement -> kept.contains(statement) || !Tombstone.keeps(statement.property())))
                .orElse(true);
    }
}
