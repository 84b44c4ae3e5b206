package org.florilege.catalog.roster;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.Statement;

/// Which records, live and withdrawn, a [Chronicle] tells of.
///
/// Of what a withdrawn record stated, a [org.florilege.catalog.store.Tombstone] keeps a little. Where it cannot tell,
/// the
/// record belongs to every subset that asks for a statement: whoever follows that subset learns that it is gone, and
/// loses nothing when it never was theirs.
///
/// @param kinds of these kinds
/// @param source and described by this source
/// @param statements and stating one of these of themselves; when there are none, whatever they state
public record Subset(Set<Kind> kinds, Optional<SourceId> source, Set<Statement> statements) {

    public Subset {
        kinds = Set.copyOf(kinds);
        statements = Set.copyOf(statements);
    }

    /// All records of these kinds.
    public static Subset of(Set<Kind> kinds) {
        return new Subset(kinds, Optional.empty(), Set.of());
    }

    /// The same, of this source only.
    public Subset from(SourceId one) {
        return new Subset(kinds, Optional.of(one), statements);
    }

    /// The same, of those that state one of these only.
    public Subset stating(Set<Statement> these) {
        return new Subset(kinds, source, these);
    }

    /// The same, of those among these kinds only.
    public Subset within(Set<Kind> others) {
        Set<Kind> both = new HashSet<>(kinds);
        both.retainAll(others);
        return new Subset(both, source, statements);
    }

    /// Whether it includes this one, as far as can be told without what records state.
    boolean includes(Entry entry) {
        return kinds.contains(entry.kind())
                && source.map(entry.sources()::contains).orElse(true);
    }
}
