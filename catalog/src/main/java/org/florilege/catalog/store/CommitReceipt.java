package org.florilege.catalog.store;

import java.util.Set;
import org.florilege.catalog.record.SourceId;

/// What a commit did, in numbers of records, and the number of the last change after it.
///
/// @param created records that are live and were not
/// @param updated records that say something else, or that other sources describe than before
/// @param unchanged records that were put and left alone
/// @param withdrawn records that are live no more
/// @param toReread sources that became the authority of a record whose content is still that of the source that
/// withdrew it: a full reading of theirs, not a conditional one, puts their own content in place
public record CommitReceipt(
        int created, int updated, int unchanged, int withdrawn, long sequence, Set<SourceId> toReread) {

    public CommitReceipt {
        toReread = Set.copyOf(toReread);
    }

    public CommitReceipt(int created, int updated, int unchanged, int withdrawn, long sequence) {
        this(created, updated, unchanged, withdrawn, sequence, Set.of());
    }
}
