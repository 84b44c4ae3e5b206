package org.florilege.harvester.fetch;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is asked of a server.
///
/// @param address absolute, `http` or `https`
/// @param accept which media types are wanted, as the header has it
/// @param headers further headers, by name; credentials do not belong here, the [Fetcher] adds them
/// @param body what is posted; without one it is a GET
public record FetchRequest(URI address, String accept, Map<String, String> headers, Optional<Body> body) {

    /// DCAT in any serialisation, Turtle first.
    public static final String RDF =
            "text/turtle, application/rdf+xml;q=0.9, application/n-triples;q=0.9, application/trig;q=0.9,"
                    + " application/ld+json;q=0.8, application/n-quads;q=0.8, application/json;q=0.5, */*;q=0.3";

    /// The answers of JSON APIs.
    public static final String JSON = "application/json, application/*+json;q=0.9, */*;q=0.3";

    /// The answers of XML protocols.
    public static final String XML = "application/xml, text/xml, application/*+xml;q=0.9, */*;q=0.3";

    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final String IF_MODIFIED_SINCE = "If-Modified-Since";

    public FetchRequest {
        headers = Map.copyOf(headers);
    }

    /// What is posted: a text, sent in UTF-8.
    public record Body(String contentType, String text) {}

    /// @return a GET
    public static FetchRequest get(URI address, String accept) {
        return new FetchRequest(address, accept, Map.of(), Optional.empty());
    }

    /// @return a POST of this text in UTF-8; repeating it must do no harm
    public static FetchRequest post(URI address, String accept, String contentType, String text) {
        return new FetchRequest(address, accept, Map.of(), Optional.of(new Body(contentType, text)));
    }

    /// @return the same with one more header
    public FetchRequest with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new FetchRequest(address, accept, more, body);
    }

    /// Asks for the document only if it has changed since the server said this of it: else the answer is
    /// [Fetched#notModified()].
    ///
    /// @return the same with these conditions; the same as it is when there are none
    public FetchRequest unless(Validators known) {
        FetchRequest asked = this;
        if (known.etag().isPresent())
            asked = asked.with(IF_NONE_MATCH, known.etag().get());
        if (known.lastModified().isPresent())
            asked = asked.with(IF_MODIFIED_SINCE, known.lastModified().get());
        return asked;
    }

    /// @return whether the answer may be that nothing has changed
    boolean isConditional() {
        return headers.containsKey(IF_NONE_MATCH) || headers.containsKey(IF_MODIFIED_SINCE);
    }

    /// @return the same at another address
    FetchRequest at(URI other) {
        return new FetchRequest(other, accept, headers, body);
    }

    /// @return the same as a GET
    FetchRequest withoutBody() {
        return new FetchRequest(address, accept, headers, Optional.empty());
    }
}
