package org.florilege.api.crosswalk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// A moment to the precision with which it is stated: a year, a month, a day, or a second (ISO 8601, as XML Schema
/// writes them, without time zones of days).
///
/// @param text as it is written everywhere
/// @param parts the year, and the month and the day where they are known
public record IsoDate(String text, List<Integer> parts) {

    private static final int DAY = "2020-10-05".length();
    private static final int MONTH = "2020-10".length();
    private static final int YEAR = "2020".length();

    public IsoDate {
        parts = List.copyOf(parts);
    }

    /// The moment that this text states; empty when it is none of our era.
    public static Optional<IsoDate> parse(String stated) {
        String text = stated.strip();
        if (text.length() < YEAR || !digits(text)) return Optional.empty();
        try {
            if (text.length() > DAY && (text.charAt(DAY) == 'T' || text.charAt(DAY) == ' '))
                return Optional.of(moment(text));
            return Optional.of(date(withoutZone(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public int year() {
        return parts.getFirst();
    }

    private static boolean digits(String text) {
        for (int i = 0; i < YEAR; i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        return true;
    }

    private static String withoutZone(String text) {
        if (text.endsWith("Z")) return text.substring(0, text.length() - 1);
        int zone = text.length() - "+01:00".length();
        boolean zoned = zone >= YEAR
                && (text.charAt(zone) == '+' || text.charAt(zone) == '-')
                && text.charAt(zone + "+01".length()) == ':';
        return zoned ? text.substring(0, zone) : text;
    }

    private static IsoDate date(String text) {
        if (text.length() == DAY) return day(LocalDate.parse(text), text);
        if (text.length() == MONTH) {
            YearMonth month = YearMonth.parse(text);
            return new IsoDate(text, List.of(month.getYear(), month.getMonthValue()));
        }
        if (text.length() == YEAR) return new IsoDate(text, List.of(Integer.parseInt(text)));
        throw new DateTimeException(text);
    }

    /// What is not exact to the second is a day.
    private static IsoDate moment(String text) {
        String joined = text.replace(' ', 'T');
        String day = joined.substring(0, DAY);
        try {
            OffsetDateTime moment = OffsetDateTime.parse(joined);
            return day(moment.toLocalDate(), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.withNano(0)));
        } catch (DateTimeException e) {
            return local(joined, day);
        }
    }

    private static IsoDate local(String text, String day) {
        try {
            LocalDateTime moment = LocalDateTime.parse(text);
            return day(moment.toLocalDate(), DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment.withNano(0)));
        } catch (DateTimeException e) {
            return day(LocalDate.parse(day), day);
        }
    }

    private static IsoDate day(LocalDate day, String text) {
        return new IsoDate(text, List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }
}
