package org.florilege.api.feed;

import static java.time.temporal.ChronoField.HOUR_OF_DAY;
import static java.time.temporal.ChronoField.MINUTE_OF_HOUR;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.NANO_OF_SECOND;
import static java.time.temporal.ChronoField.OFFSET_SECONDS;
import static java.time.temporal.ChronoField.SECOND_OF_MINUTE;
import static java.time.temporal.ChronoField.YEAR;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Moments as ISO 8601 spells them: a date (extended or basic, with a month, a week or the day of the year), perhaps
/// only
/// a year or a month, perhaps with a time and a zone. What is not said is the beginning; a time without zone is UTC.
final class Moments {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("uuuuMMdd"),
            DateTimeFormatter.ISO_WEEK_DATE,
            DateTimeFormatter.ofPattern("uuuu-DDD"));
    private static final DateTimeFormatter MONTH_OR_YEAR = new DateTimeFormatterBuilder()
            .appendValue(YEAR, 4, 4, SignStyle.NEVER)
            .optionalStart()
            .appendLiteral('-')
            .appendValue(MONTH_OF_YEAR, 2)
            .optionalEnd()
            .parseDefaulting(MONTH_OF_YEAR, 1)
            .toFormatter();
    /// Basic, for colons say nothing.
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendValue(HOUR_OF_DAY, 2)
            .optionalStart()
            .appendValue(MINUTE_OF_HOUR, 2)
            .optionalStart()
            .appendValue(SECOND_OF_MINUTE, 2)
            .optionalStart()
            .appendFraction(NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .optionalEnd()
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .parseDefaulting(MINUTE_OF_HOUR, 0)
            .toFormatter();

    private Moments() {}

    /// The moment; empty when the text is none. A blank stands for the plus sign that some addresses make it of.
    static Optional<Instant> parse(String text) {
        int cut = Math.max(text.indexOf('T'), text.indexOf('t'));
        LocalDate date = date(cut < 0 ? text : text.substring(0, cut));
        if (date == null) return Optional.empty();
        if (cut < 0) return Optional.of(date.atStartOfDay(ZoneOffset.UTC).toInstant());
        String time = text.substring(cut + 1)
                .replace(":", "")
                .replace(' ', '+')
                .replace(',', '.')
                .replace('z', 'Z');
        return parsed(TIME, time, found -> moment(date, found));
    }

    private static Instant moment(LocalDate date, TemporalAccessor time) {
        ZoneOffset zone = time.isSupported(OFFSET_SECONDS) ? ZoneOffset.from(time) : ZoneOffset.UTC;
        return date.atTime(LocalTime.from(time)).toInstant(zone);
    }

    private static @Nullable LocalDate date(String text) {
        return DATES.stream()
                .flatMap(format -> parsed(format, text, LocalDate::from).stream())
                .findFirst()
                .or(() -> parsed(MONTH_OR_YEAR, text, YearMonth::from).map(month -> month.atDay(1)))
                .orElse(null);
    }

    private static <T> Optional<T> parsed(DateTimeFormatter format, String text, TemporalQuery<T> what) {
        try {
            return Optional.of(format.withResolverStyle(ResolverStyle.STRICT).parse(text, what));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
