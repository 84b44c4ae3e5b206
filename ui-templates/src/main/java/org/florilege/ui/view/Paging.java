package org.florilege.ui.view;

import org.jspecify.annotations.Nullable;

/// Where this page of results stands. Pages are walked by cursor: there is a next and perhaps a previous one.
///
/// @param first the rank of the first hit shown, from 1; 0 if unknown
/// @param last the rank of the last hit shown; 0 if unknown
public record Paging(
        long first,
        long last,
        @Nullable String previousUrl,
        @Nullable String nextUrl) {
    public Paging {
        Check.notNegative("a first rank", first);
        Check.notNegative("a last rank", last);
        if (previousUrl != null) {
            Check.url("the previous page", previousUrl);
        }
        if (nextUrl != null) {
            Check.url("the next page", nextUrl);
        }
    }

    public static Paging single(long count) {
        return new Paging(count == 0 ? 0 : 1, count, null, null);
    }
}
