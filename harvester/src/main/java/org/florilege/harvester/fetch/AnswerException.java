package org.florilege.harvester.fetch;

import java.net.http.HttpHeaders;
import java.util.Optional;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;

/// A server answered, and the answer was no success. Protocols in which some of these answers mean something
/// (nothing there, come back later) read them here.
public final class AnswerException extends SourceException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient HttpHeaders headers;

    AnswerException(Place place, Finding finding, int status, HttpHeaders headers) {
        super(place, finding);
        this.status = status;
        this.headers = headers;
    }

    /// @return the status of the answer
    public int status() {
        return status;
    }

    /// @return the first header of this name
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}
