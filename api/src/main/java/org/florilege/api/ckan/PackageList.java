package org.florilege.api.ckan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.florilege.catalog.record.RecordKey;

/// The datasets that a search found, in their order, as of one moment. Immutable.
final class PackageList {

    private final long[] keys;
    private final long total;
    private final Instant made;

    /// @param keys taken over
    /// @param total how many there are, listed or not
    PackageList(long[] keys, long total, Instant made) {
        this.keys = keys;
        this.total = total;
        this.made = made;
    }

    long total() {
        return total;
    }

    int size() {
        return keys.length;
    }

    Instant made() {
        return made;
    }

    /// Whether it lists the datasets before this one, or all.
    boolean reaches(long end) {
        return keys.length >= Math.min(end, total);
    }

    List<RecordKey> page(int start, int rows) {
        List<RecordKey> page = new ArrayList<>();
        for (int i = start; i < keys.length && i - start < rows; i++) page.add(RecordKey.ofBits(keys[i]));
        return page;
    }
}
