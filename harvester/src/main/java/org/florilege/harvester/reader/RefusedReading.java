package org.florilege.harvester.reader;

import java.util.List;
import java.util.Optional;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;

/// Of a source on this machine that only the operator may read: nothing, and why.
public final class RefusedReading implements Reading {

    private final Source source;
    private boolean told;

    /// @param source a file or folder
    public RefusedReading(Source source) {
        this.source = source;
    }

    @Override
    public Optional<SourceDocument> next() {
        if (told) return Optional.empty();
        told = true;
        throw new SourceException(
                Place.of(source.location().toString()),
                new Finding(
                        Rule.ADDRESS_REFUSED,
                        "Files on this machine are no source for others than its operator.",
                        "Give a public web address; only the operator can harvest files."));
    }

    @Override
    public List<Remark> shortfall() {
        return List.of();
    }

    @Override
    public List<Remark> remarks() {
        return List.of();
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public void close() {
        told = true;
    }
}
