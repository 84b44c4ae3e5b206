package org.florilege.catalog.search;

import java.util.List;

/// Records of one kind that point at some record.
///
/// @param total how many there are
/// @param records the newest of them, as many as were asked for
public record LinkedRecords(long total, List<RecordSummary> records) {

    public LinkedRecords {
        records = List.copyOf(records);
    }
}
