package org.florilege.catalog.roster;

import java.util.Set;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.RecordHead;

/// What many records have in common: their kind, and who describes them.
record Traits(Kind kind, Set<SourceId> sources) {

    Traits {
        sources = Set.copyOf(sources);
    }

    static Traits of(RecordHead head) {
        return new Traits(head.kind(), Set.copyOf(head.sources()));
    }
}
