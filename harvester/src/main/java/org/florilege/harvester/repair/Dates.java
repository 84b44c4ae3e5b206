package org.florilege.harvester.repair;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Reads the dates that people and programs write, and gives them as `xsd:date`, `xsd:dateTime`, `xsd:gYear`
/// or `xsd:gYearMonth` (the temporal literals of DCAT-AP), with no more precision than was written.
///
/// Where day and month could be either, the day comes first, as in all of Europe.
public final class Dates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");
    private static final Pattern BEFORE_OUR_ERA = Pattern.compile("(-\\d{4,})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern TIMED = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2}|\\d{8})[T ]\\s*(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*(Z|UTC|GMT|Z?[+-]\\d{2}(?::?\\d{2})?)?(?:\\[[^\\]]*\\])?");
    private static final Pattern ZONED_DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s*(Z|[+-]\\d{2}:?\\d{2})");
    private static final Pattern AMERICAN =
            Pattern.compile("(?i)(\\d{1,2})/(\\d{1,2})/(\\d{4}),?\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?)\\s*[AP]\\.?M\\.?");
    private static final Pattern JAVA =
            Pattern.compile("\\p{L}{3} (\\p{L}{3}) (\\d{1,2}) (\\d{2}:\\d{2}:\\d{2}) (?:[A-Z]{3,5} )?(\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("(\\d{5}(?:\\.\\d+)?|\\d{10}|\\d{13})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:\\s.*)?");
    private static final Pattern NUMBER_FIRST = Pattern.compile(
            "(?:(\\d{1,2})(?:er|st|nd|rd|th|\\.|º)?\\s+)?(?:of\\s+|de\\s+)?(\\p{L}+)\\.?,?\\s+(?:de\\s+)?(\\d{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Locale[] LOCALES = {
        Locale.FRENCH,
        Locale.ENGLISH,
        Locale.GERMAN,
        Locale.ITALIAN,
        Locale.of("es"),
        Locale.of("pt"),
        Locale.of("nl"),
        Locale.of("sv")
    };
    private static final Map<String, Integer> MONTHS = months();
    private static final int LONGEST = 60;

    private Dates() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Month month : Month.values())
            for (Locale locale : LOCALES)
                for (java.time.format.TextStyle style : new java.time.format.TextStyle[] {
                    java.time.format.TextStyle.FULL, java.time.format.TextStyle.SHORT
                })
                    months.putIfAbsent(
                            month.getDisplayName(style, locale)
                                    .toLowerCase(Locale.ROOT)
                                    .replace(".", ""),
                            month.getValue());
        months.put("fevrier", 2);
        months.put("aout", 8);
        months.put("decembre", 12);
        months.put("sept", 9);
        return Map.copyOf(months);
    }

    /// @param text in any usual form, French or English
    /// @return the temporal literal; empty when it is no date, or one that does not exist
    public static Optional<Node> read(String text) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.length() > LONGEST) return Optional.empty();
        try {
            return attempt(bare);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<Node> attempt(String text) {
        Matcher timed = TIMED.matcher(text);
        if (timed.matches()) return Optional.of(timed(timed));
        Matcher zoned = ZONED_DAY.matcher(text);
        if (zoned.matches()) return Optional.of(zonedDay(zoned));
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) return Optional.of(date(iso.group(1), iso.group(2), iso.group(3)));
        Matcher early = BEFORE_OUR_ERA.matcher(text);
        if (early.matches()) return Optional.of(date(early.group(1), early.group(2), early.group(3)));
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) return Optional.of(date(compact.group(1), compact.group(2), compact.group(3)));
        Matcher american = AMERICAN.matcher(text);
        if (american.matches()) return Optional.of(date(american.group(3), american.group(1), american.group(2)));
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) return number(number.group(1));
        Matcher java = JAVA.matcher(text);
        if (java.matches())
            return month(java.group(1).toLowerCase(Locale.ROOT))
                    .map(month -> date(java.group(4), month, java.group(2)));
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) return Optional.of(dayFirst(dayFirst));
        Optional<Node> drupal = Weekdays.read(text);
        if (drupal.isPresent()) return drupal;
        return words(text.toLowerCase(Locale.ROOT)).or(() -> mail(text));
    }

    private static Node timed(Matcher parts) {
        LocalDate day = parts.group(1).length() == 8
                ? LocalDate.parse(parts.group(1), DateTimeFormatter.BASIC_ISO_DATE)
                : LocalDate.parse(parts.group(1));
        String seconds = parts.group(4) == null ? "00" : parts.group(4);
        java.time.LocalTime.of(
                Integer.parseInt(parts.group(2)) % 24, Integer.parseInt(parts.group(3)), Integer.parseInt(seconds));
        String fraction = parts.group(5) == null ? "" : "." + parts.group(5);
        String lexical =
                day + "T" + parts.group(2) + ":" + parts.group(3) + ":" + seconds + fraction + zone(parts.group(6));
        return NodeFactory.createLiteralDT(lexical, XSDDatatype.XSDdateTime);
    }

    private static String zone(String zone) {
        if (zone == null) return "";
        String offset = zone.startsWith("Z") ? zone.substring(1) : zone;
        if (!offset.startsWith("+") && !offset.startsWith("-")) return "Z";
        String digits = offset.replace(":", "");
        return digits.substring(0, 3) + ":" + (digits.length() > 3 ? digits.substring(3) : "00");
    }

    private static Node date(String year, String month, String day) {
        int y = Integer.parseInt(year);
        if (month == null) return NodeFactory.createLiteralDT(year, XSDDatatype.XSDgYear);
        if (day == null)
            return NodeFactory.createLiteralDT(
                    YearMonth.of(y, Integer.parseInt(month)).toString(), XSDDatatype.XSDgYearMonth);
        return NodeFactory.createLiteralDT(
                LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)).toString(), XSDDatatype.XSDdate);
    }

    private static Node zonedDay(Matcher parts) {
        return NodeFactory.createLiteralDT(LocalDate.parse(parts.group(1)) + zone(parts.group(2)), XSDDatatype.XSDdate);
    }

    /// Days since 1900 as spreadsheets count them (1982 to 2064 only), or seconds or milliseconds since 1970.
    private static Optional<Node> number(String digits) {
        if (digits.length() == 10 || digits.length() == 13) {
            long millis = Long.parseLong(digits) * (digits.length() == 10 ? 1_000 : 1);
            return Optional.of(NodeFactory.createLiteralDT(
                    Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime));
        }
        long days = Long.parseLong(digits.substring(0, 5));
        if (days < 30_000 || days > 60_000) return Optional.empty();
        LocalDate day = LocalDate.of(1899, 12, 30).plusDays(days);
        return Optional.of(NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate));
    }

    private static Node dayFirst(Matcher parts) {
        boolean american = Integer.parseInt(parts.group(2)) > 12;
        return date(parts.group(3), parts.group(american ? 1 : 2), parts.group(american ? 2 : 1));
    }

    private static Optional<Node> words(String text) {
        Matcher number = NUMBER_FIRST.matcher(text);
        if (number.matches()) return month(number.group(2)).map(month -> date(number.group(3), month, number.group(1)));
        Matcher month = MONTH_FIRST.matcher(text);
        if (month.matches()) return month(month.group(1)).map(name -> date(month.group(3), name, month.group(2)));
        return Optional.empty();
    }

    private static Optional<String> month(String word) {
        return Optional.ofNullable(MONTHS.get(word)).map(String::valueOf);
    }

    private static Optional<Node> mail(String text) {
        ZonedDateTime moment = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
        return Optional.of(NodeFactory.createLiteralDT(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment), XSDDatatype.XSDdateTime));
    }
}
