package org.florilege.catalog.roster;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.Statement;

/// Which of the live records are meant.
///
/// @param kinds of these kinds
/// @param source and described by this source
/// @param statement and stating this of themselves
/// @param since and changed at this moment or later
public record Selection(
        Set<Kind> kinds, Optional<SourceId> source, Optional<Statement> statement, Optional<Instant> since) {

    public Selection {
        kinds = Set.copyOf(kinds);
    }

    /// All records of these kinds.
    public static Selection of(Set<Kind> kinds) {
        return new Selection(EnumSet.copyOf(kinds), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The same, of this source only.
    public Selection from(SourceId one) {
        return new Selection(kinds, Optional.of(one), statement, since);
    }

    /// The same, of those that state this only.
    public Selection stating(Statement one) {
        return new Selection(kinds, source, Optional.of(one), since);
    }

    /// The same, of what changed at this moment or later only.
    public Selection changedSince(Instant moment) {
        return new Selection(kinds, source, statement, Optional.of(moment));
    }

    /// Whether it includes this one, as far as can be told without the records that state something.
    boolean includes(Entry entry) {
        return kinds.contains(entry.traits().kind())
                && source.map(entry.traits().sources()::contains).orElse(true)
                && since.map(moment -> entry.changed() >= moment.toEpochMilli()).orElse(true);
    }
}
