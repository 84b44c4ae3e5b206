package org.florilege.api.oai;

import java.time.Instant;
import java.util.Optional;

/// The token at the end of a page of a list (section 3.5).
///
/// @param next the token of the next page; empty on the last
/// @param size how many the whole list has, as far as is known now
/// @param cursor how many came before this page
record ListPage(Optional<String> next, Instant expires, int size, int cursor) {

    /// A list that is whole on its first page has no token.
    void write(XmlText out) {
        if (next.isPresent())
            out.element(
                    "resumptionToken",
                    next.get(),
                    "expirationDate",
                    Window.written(expires),
                    "completeListSize",
                    String.valueOf(size),
                    "cursor",
                    String.valueOf(cursor));
        else if (cursor > 0)
            out.element(
                    "resumptionToken", "", "completeListSize", String.valueOf(size), "cursor", String.valueOf(cursor));
    }
}
