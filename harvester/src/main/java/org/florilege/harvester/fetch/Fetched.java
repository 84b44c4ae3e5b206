package org.florilege.harvester.fetch;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An answer of the web.
///
/// @param address where it came from in the end
/// @param status of success, or 304 when only a changed document was asked for and it has not changed
/// @param headers as the server sent them
/// @param body to be read within the budgets and closed; empty when nothing has changed
public record Fetched(URI address, int status, HttpHeaders headers, InputStream body) {

    private static final Pattern LINK_NEXT = Pattern.compile(
            "<([^>]*)>\\s*;[^,<]*\\brel\\s*=\\s*(?:\"[^\"]*\\bnext\\b[^\"]*\"|next\\b)", Pattern.CASE_INSENSITIVE);

    /// @return what the server calls it, or nothing
    public String contentType() {
        return headers.firstValue("Content-Type").orElse("");
    }

    /// @return whether the document is still the one of the [Validators] that were sent
    public boolean notModified() {
        return status == Fetcher.NOT_MODIFIED;
    }

    /// A part (206) was not asked for; a promise (202) is no document.
    ///
    /// @return whether it is the document that was asked for
    public boolean isWhole() {
        return status >= 200 && status < 300 && status != 202 && status != 206;
    }

    /// @return by what the document can be recognised as unchanged at the next run
    public Validators validators() {
        return new Validators(headers.firstValue("ETag"), headers.firstValue("Last-Modified"));
    }

    /// @return the `Link` header with `rel=next`, as written
    public Optional<String> next() {
        return headers.allValues("Link").stream()
                .map(LINK_NEXT::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }
}
