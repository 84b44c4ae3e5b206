package org.florilege.ui.view;

import org.florilege.ui.language.UiLanguage;

/// Where a page is, in each language. The canonical address carries no language; the others carry `lang`.
///
/// @param canonical absolute
public record Address(String canonical, String french, String english) {
    public Address {
        Check.url("a canonical address", canonical);
        Check.url("a French address", french);
        Check.url("an English address", english);
    }

    /// The address of `pathAndQuery` (without `lang`) on the portal at `base` (without a final slash).
    public static Address of(String base, String pathAndQuery) {
        String here = base + pathAndQuery;
        String separator = pathAndQuery.indexOf('?') < 0 ? "?" : "&";
        return new Address(here, here + separator + "lang=fr", here + separator + "lang=en");
    }

    public String in(UiLanguage language) {
        return language == UiLanguage.FR ? french : english;
    }
}
