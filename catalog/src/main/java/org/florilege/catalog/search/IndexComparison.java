package org.florilege.catalog.search;

import java.util.List;

/// How index and store compare.
///
/// @param compared how many records were looked at, withdrawn ones among them
/// @param differences at most [#MOST] of them
public record IndexComparison(long compared, List<IndexDifference> differences) {

    /// How many differences are told at most; with more than that, a new index is quicker than mending.
    public static final int MOST = 10_000;

    public IndexComparison {
        differences = List.copyOf(differences);
    }

    public boolean isEqual() {
        return differences.isEmpty();
    }
}
