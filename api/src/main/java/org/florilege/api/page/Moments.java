package org.florilege.api.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.florilege.ui.language.Formats;
import org.jspecify.annotations.Nullable;

/// Reads what records state of moments, to the precision with which they state it.
final class Moments {

    private static final Pattern YEAR = Pattern.compile("-?\\d{4}(?:Z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4}-\\d{2})(?:Z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*|Z|[+-]\\d{2}:\\d{2})?");

    private Moments() {}

    /// `2020`, `octobre 2020`, `10 octobre 2020`; what is no date stays as it is.
    static String shown(String stated, Formats formats) {
        String text = stated.strip();
        try {
            Matcher day = DAY.matcher(text);
            if (day.matches()) return formats.date(LocalDate.parse(day.group(1)));
            Matcher month = MONTH.matcher(text);
            if (month.matches()) return formats.month(YearMonth.parse(month.group(1)));
            if (YEAR.matcher(text).matches()) return text.substring(0, text.startsWith("-") ? 5 : 4);
        } catch (DateTimeException e) {
            return text;
        }
        return text;
    }

    /// From one moment to another, either of which may be unknown (empty).
    static String span(String start, String end, Formats formats) {
        String from = start.isEmpty() ? "" : shown(start, formats);
        String to = end.isEmpty() ? "" : shown(end, formats);
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) return from.isEmpty() ? to : from;
        return from + " – " + to;
    }

    /// The day on which what is stated begins, or null when it is no date.
    static @Nullable LocalDate firstDay(String stated) {
        return day(stated, true);
    }

    /// The day on which what is stated ends, or null when it is no date.
    static @Nullable LocalDate lastDay(String stated) {
        return day(stated, false);
    }

    private static @Nullable LocalDate day(String stated, boolean first) {
        String text = stated.strip();
        try {
            Matcher day = DAY.matcher(text);
            if (day.matches()) return LocalDate.parse(day.group(1));
            Matcher month = MONTH.matcher(text);
            if (month.matches()) {
                YearMonth value = YearMonth.parse(month.group(1));
                return first ? value.atDay(1) : value.atEndOfMonth();
            }
            if (!YEAR.matcher(text).matches() || text.startsWith("-")) return null;
            int year = Integer.parseInt(text.substring(0, 4));
            return first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
