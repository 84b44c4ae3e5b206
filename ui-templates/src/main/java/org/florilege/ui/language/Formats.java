package org.florilege.ui.language;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/// Numbers, sizes and dates as the readers of one language write them. Immutable, for any thread.
public final class Formats {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final List<String> FRENCH_UNITS = List.of("o", "ko", "Mo", "Go", "To", "Po");
    private static final List<String> ENGLISH_UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB");
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Locale locale;
    private final List<String> units;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;
    private final DateTimeFormatter moment;

    private Formats(UiLanguage language) {
        this.locale = language.locale();
        this.units = language == UiLanguage.FR ? FRENCH_UNITS : ENGLISH_UNITS;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.month = DateTimeFormatter.ofPattern("LLLL uuuu", locale);
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(PARIS);
    }

    public static Formats of(UiLanguage language) {
        return new Formats(language);
    }

    /// A whole number, its thousands grouped.
    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /// A number with exactly `digits` digits after the decimal sign: a column of scores lines up.
    public String decimal(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    /// A number of bytes in decimal units with at most one digit after the decimal sign: `1,2 Mo`, `1.2 MB`.
    public String bytes(long value) {
        double shown = value;
        int unit = 0;
        while (shown >= 999.95 && unit < units.size() - 1) {
            shown /= 1000;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(unit == 0 || shown >= 100 ? 0 : 1);
        return format.format(shown) + NO_BREAK_SPACE + units.get(unit);
    }

    /// `10 février 2025`, `1er mars 2025`, `10 February 2025`.
    public String date(LocalDate value) {
        String written = day.format(value);
        boolean frenchFirst = value.getDayOfMonth() == 1 && locale.equals(UiLanguage.FR.locale());
        return frenchFirst ? written.replaceFirst("^1 ", "1er ") : written;
    }

    /// `février 2025`, `February 2025`.
    public String month(YearMonth value) {
        return month.format(value);
    }

    /// The day and the minute in the time zone of Paris.
    public String instant(Instant value) {
        return moment.format(value);
    }
}
