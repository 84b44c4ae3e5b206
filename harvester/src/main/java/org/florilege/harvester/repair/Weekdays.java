package org.florilege.harvester.repair;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Reads the dates of Drupal and DKAN, `jeu, 19/12/2019 - 03:00` and `Thu, 12/19/2019 - 03:00`: the weekday tells
/// whether the day or the month comes first.
final class Weekdays {

    private static final Pattern WITH_WEEKDAY =
            Pattern.compile("(?:.*\\s)?(\\p{L}{2,12})\\.?,?\\s+(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:\\s.*)?");
    private static final Map<String, DayOfWeek> NAMES = names();

    private Weekdays() {}

    private static Map<String, DayOfWeek> names() {
        Map<String, DayOfWeek> names = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values())
            for (String language : new String[] {"fr", "en", "de", "it", "es", "pt", "nl", "sv"})
                for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.SHORT})
                    names.putIfAbsent(
                            day.getDisplayName(style, Locale.of(language))
                                    .toLowerCase(Locale.ROOT)
                                    .replace(".", ""),
                            day);
        return Map.copyOf(names);
    }

    /// @return the day; empty when there is no weekday, or none that fits
    static Optional<Node> read(String text) {
        Matcher parts = WITH_WEEKDAY.matcher(text);
        if (!parts.matches()) return Optional.empty();
        DayOfWeek weekday = NAMES.get(parts.group(1).toLowerCase(Locale.ROOT));
        if (weekday == null) return Optional.empty();
        int one = Integer.parseInt(parts.group(2));
        int other = Integer.parseInt(parts.group(3));
        int year = Integer.parseInt(parts.group(4));
        return day(year, other, one, weekday).or(() -> day(year, one, other, weekday));
    }

    private static Optional<Node> day(int year, int month, int day, DayOfWeek weekday) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return date.getDayOfWeek() == weekday
                    ? Optional.of(NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
