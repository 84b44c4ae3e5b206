package org.florilege.harvester.fetch;

import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;

/// A document could not be had or was refused as a whole.
public sealed class SourceException extends RuntimeException permits AnswerException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final transient Finding finding;

    public SourceException(Place place, Finding finding) {
        super(place + ": " + finding.message());
        this.place = place;
        this.finding = finding;
    }

    public SourceException(Place place, Finding finding, Throwable cause) {
        super(place + ": " + finding.message(), cause);
        this.place = place;
        this.finding = finding;
    }

    /// @return where
    public Place place() {
        return place;
    }

    /// @return what and how to mend it
    public Finding finding() {
        return finding;
    }
}
