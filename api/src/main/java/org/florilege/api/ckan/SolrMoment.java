package org.florilege.api.ckan;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// A moment as Solr has it: `2026-01-01T00:00:00Z`, or `NOW` with `-7DAYS` and `/DAY` behind it. What CKAN itself
/// writes,
/// without a zone, is UTC.
final class SolrMoment {

    private SolrMoment() {}

    /// @throws CkanException when this is none
    static Instant parse(String text, Instant now) {
        String upper = text.toUpperCase(Locale.ROOT);
        try {
            return upper.startsWith("NOW") ? calculated(upper, now) : stated(text);
        } catch (DateTimeException | NumberFormatException e) {
            throw CkanException.search("\"" + (text.length() > 60 ? text.substring(0, 60) + "…" : text)
                    + "\" is no moment; 2026-11-25T08:00:00Z and NOW-7DAYS are");
        }
    }

    private static Instant stated(String text) {
        String bare = text.strip().replace(' ', 'T');
        if (bare.length() == 10) return LocalDate.parse(bare).atStartOfDay().toInstant(ZoneOffset.UTC);
        boolean zoned =
                bare.endsWith("Z") || bare.endsWith("z") || bare.lastIndexOf('+') > 10 || bare.lastIndexOf('-') > 10;
        return zoned
                ? OffsetDateTime.parse(bare).toInstant()
                : LocalDateTime.parse(bare).toInstant(ZoneOffset.UTC);
    }

    private static Instant calculated(String text, Instant now) {
        LocalDateTime moment = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        int at = 3;
        while (at < text.length()) {
            char sign = text.charAt(at++);
            int digits = at;
            while (at < text.length() && Character.isDigit(text.charAt(at))) at++;
            int number = sign == '/' ? 0 : Integer.parseInt(text.substring(digits, at));
            int letters = at;
            while (at < text.length() && Character.isLetter(text.charAt(at))) at++;
            ChronoUnit unit = unit(text.substring(letters, at));
            moment = switch (sign) {
                case '+' -> moment.plus(number, unit);
                case '-' -> moment.minus(number, unit);
                case '/' -> rounded(moment, unit);
                default -> throw new DateTimeException("no calculation");
            };
        }
        return moment.toInstant(ZoneOffset.UTC);
    }

    private static ChronoUnit unit(String name) {
        return switch (name.endsWith("S") ? name.substring(0, name.length() - 1) : name) {
            case "YEAR" -> ChronoUnit.YEARS;
            case "MONTH" -> ChronoUnit.MONTHS;
            case "DAY", "DATE" -> ChronoUnit.DAYS;
            case "HOUR" -> ChronoUnit.HOURS;
            case "MINUTE" -> ChronoUnit.MINUTES;
            case "SECOND" -> ChronoUnit.SECONDS;
            default -> throw new DateTimeException("no unit");
        };
    }

    private static LocalDateTime rounded(LocalDateTime moment, ChronoUnit unit) {
        return switch (unit) {
            case YEARS -> moment.withDayOfYear(1).truncatedTo(ChronoUnit.DAYS);
            case MONTHS -> moment.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
            default -> moment.truncatedTo(unit);
        };
    }
}
