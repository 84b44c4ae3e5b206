package org.florilege.harvester.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Several documents or feeds that together are one source, one after the other.
public final class ReadingSeries implements Reading {

    private final List<Reading> all;
    private final Deque<Reading> left;

    /// @param readings none of which was begun; at least one
    public ReadingSeries(List<Reading> readings) {
        this.all = List.copyOf(readings);
        this.left = new ArrayDeque<>(all);
    }

    @Override
    public Optional<SourceDocument> next() {
        while (!left.isEmpty()) {
            Optional<SourceDocument> document = left.element().next();
            if (document.isPresent()) return document;
            left.remove();
        }
        return Optional.empty();
    }

    @Override
    public Optional<PageStamp> stamp() {
        return left.isEmpty() ? Optional.empty() : left.element().stamp();
    }

    @Override
    public List<Remark> shortfall() {
        List<Remark> reasons = new ArrayList<>();
        all.forEach(reading -> reasons.addAll(reading.shortfall()));
        return reasons;
    }

    @Override
    public List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        all.forEach(reading -> remarks.addAll(reading.remarks()));
        return remarks;
    }

    @Override
    public long bytes() {
        return all.stream().mapToLong(Reading::bytes).sum();
    }

    @Override
    public void close() {
        all.forEach(Reading::close);
    }
}
