package org.florilege.ui.view;

import org.jspecify.annotations.Nullable;

/// One value in the answer to a query; empty where there is none.
///
/// @param text as people read it; may be empty
/// @param url where it leads, or null; what a browser must not follow is left out
/// @param lang its language, or null
/// @param note what else is to be known of it, such as its datatype; may be empty
public record SparqlCell(
        String text, @Nullable String url, @Nullable String lang, String note) {
    public SparqlCell {
        if (url != null && !Check.isSafeUrl(url)) {
            url = null;
        }
    }

    public static SparqlCell none() {
        return new SparqlCell("", null, null, "");
    }
}
