package org.florilege.catalog.search;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one form under which an identifier is indexed and looked up, however it is spelled.
final class Identifiers {

    private static final Pattern DOI = Pattern.compile("\\b10\\.\\d{4,9}/[^\\s\"<>]+");
    private static final Pattern SCHEME = Pattern.compile("^(?:https?://)?(?:www\\.)?");
    private static final Pattern ENDING = Pattern.compile("(?:\\.git)?[/.,;)\\]#]*$");
    private static final int LONGEST = 500;

    private Identifiers() {}

    /// A DOI in any spelling becomes `10.…/…`; a web address loses its scheme and last slash; all is
    /// lower case.
    static String normal(String identifier) {
        String bounded = identifier.length() > LONGEST ? identifier.substring(0, LONGEST) : identifier;
        String text = bounded.strip().toLowerCase(Locale.ROOT).replace("%2f", "/");
        Matcher doi = DOI.matcher(text);
        String bare = doi.find() ? doi.group() : SCHEME.matcher(text).replaceFirst("");
        return ENDING.matcher(bare).replaceFirst("");
    }
}
