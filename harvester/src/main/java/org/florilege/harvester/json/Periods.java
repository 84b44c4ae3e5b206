package org.florilege.harvester.json;

import java.util.regex.Pattern;
import org.florilege.harvester.reader.Terms;

/// Reads periods that are written as one text.
public final class Periods {

    /// What programs write for an end that they do not know.
    private static final Pattern NOTHING =
            Pattern.compile("(?i)^(none|null|nan|unknown)(?=/)|(?<=/)(none|null|nan|unknown|now|present)$");

    private Periods() {}

    /// States a period as ISO 8601 writes it (`2001-01-01/2005-12-31`, an end may be missing or `..`); a single
    /// date is its start and end, any other text its label.
    public static void state(Subject record, String text) {
        String bare = NOTHING.matcher(text.strip()).replaceAll("");
        int slash = bare.indexOf('/');
        boolean interval = slash >= 0 && bare.indexOf('/', slash + 1) < 0 && looksLikeDate(bare);
        if (interval)
            record.period(Terms.DCT + "temporal", end(bare.substring(0, slash)), end(bare.substring(slash + 1)));
        else if (looksLikeDate(bare) && bare.indexOf(' ') < 0) record.period(Terms.DCT + "temporal", bare, bare);
        else if (!bare.isEmpty())
            record.part(
                    Terms.DCT + "temporal",
                    Terms.DCT + "PeriodOfTime",
                    period -> period.text(Terms.RDFS + "label", bare));
    }

    private static boolean looksLikeDate(String text) {
        return text.length() >= 4
                && text.chars().anyMatch(Character::isDigit)
                && text.chars().noneMatch(c -> Character.isLetter(c) && c != 'T' && c != 'Z' && c != 'P');
    }

    /// The end of an open interval is not said; a duration in its place cannot be a date.
    private static String end(String text) {
        String bare = text.strip();
        return bare.equals("..") || bare.startsWith("P") || bare.startsWith("0000") ? "" : bare;
    }
}
