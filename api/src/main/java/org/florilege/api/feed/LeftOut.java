package org.florilege.api.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The records that feeds leave out because something in them would make a page unreadable. The log hears of each once;
/// the status of the portal counts them.
public final class LeftOut {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOut.class);
    private static final int REMEMBERED = 10_000;

    private record Omission(RecordId id, String reason) {}

    private final Map<RecordKey, Omission> reasons = new LinkedHashMap<>();

    /// This record was left out.
    ///
    /// @param reason for instance `the illegal IRI "…"`
    public synchronized void add(CatalogRecord record, String reason) {
        Omission omission = new Omission(record.id(), reason);
        if (omission.equals(reasons.get(record.key()))) return;
        if (reasons.size() >= REMEMBERED) return;
        reasons.put(record.key(), omission);
        LOG.warn(
                "The feed leaves out <{}>, which has {}; mend it in its source {} and harvest that again.",
                record.id(),
                reason,
                record.provenance().source());
    }

    synchronized void remove(RecordKey written) {
        if (!reasons.isEmpty()) reasons.remove(written);
    }

    /// How many were left out when they were last asked for.
    public synchronized int count() {
        return reasons.size();
    }

    /// The first of them, with the reasons.
    public synchronized Map<RecordId, String> first(int most) {
        Map<RecordId, String> first = new LinkedHashMap<>();
        reasons.values().stream().limit(most).forEach(one -> first.put(one.id(), one.reason()));
        return first;
    }
}
