package org.florilege.catalog.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The order of hits.
public enum Sort {
    /// The best match first; the newest first when the query has no words.
    RELEVANCE,
    /// The last changed (else published) first; records without a date last.
    DATE,
    /// The last that came to the catalogue or changed in it first, whatever its own dates say.
    CHANGED,
    /// By title in the language of the query, without regard to case and accents.
    TITLE;

    /// The value of the `sort` parameter.
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The order with this parameter value, or empty when there is none.
    public static Optional<Sort> ofParameter(String parameter) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter().equals(parameter))
                .findFirst();
    }
}
