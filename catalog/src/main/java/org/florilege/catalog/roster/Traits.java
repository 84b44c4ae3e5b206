package org.florilege.catalog.roster;

import java.util.Set;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.RecordHead;

/// What many records have in common: their kind, who describes them (or did last), and whether they are
/// withdrawn.
record Traits(Kind kind, Set<SourceId> sources, boolean withdrawn) {

    Traits {
        sources = Set.copyOf(sources);
    }

    static Traits of(RecordHead head) {
        return new Traits(head.kind(), Set.copyOf(head.sources()), head.withdrawn());
    }
}
