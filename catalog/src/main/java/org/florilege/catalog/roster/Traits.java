package org.florilege.catalog.roster;

import java.util.Optional;
import java.util.Set;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.RecordHead;
import org.florilege.catalog.store.Statement;

/// What many records have in common: their kind, who describes them (or did last), and whether they are
/// withdrawn.
///
/// @param stated what is kept of what a withdrawn one stated; empty when nothing was kept
record Traits(Kind kind, Set<SourceId> sources, boolean withdrawn, Optional<Set<Statement>> stated) {

    Traits {
        sources = Set.copyOf(sources);
        stated = stated.map(Set::copyOf);
    }

    static Traits of(RecordHead head) {
        return new Traits(head.kind(), Set.copyOf(head.sources()), head.withdrawn(), head.stated());
    }
}
