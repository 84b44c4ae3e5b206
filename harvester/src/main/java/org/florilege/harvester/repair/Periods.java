package org.florilege.harvester.repair;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Reads spans of time that are written as text: `2013-01-01/2014-06-30`, `2010-2015`, `du 1/2/2010 au 3/4/2011`,
/// `start=2010; end=2012;` (DCMI Period), `2020-Q3`, `3e trimestre 2020`, a single day, month or year.
public final class Periods {

    private static final int LONGEST = 200;
    private static final Pattern DCMI = Pattern.compile("(?i)(start|end)\\s*=\\s*([^;]+)");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*[-–—]\\s*(\\d{4})");
    private static final Pattern WORDS = Pattern.compile(
            "(?i)(?:du|de|from|entre|between|depuis|since)?\\s*(.+?)\\s+(?:au|à|a|to|et|and|until|jusqu'au|[-–—])\\s+(.+)");
    private static final Pattern QUARTER = Pattern.compile(
            "(?i)(?:(\\d{4})[- ]?[QT]([1-4])|[QT]([1-4])[- /]?(\\d{4})|([1-4])\\s*(?:er|e|ème|eme)\\s+trimestre\\s+(\\d{4}))");

    private static final Pattern INTERVAL =
            Pattern.compile("https?://reference\\.data\\.gov\\.uk/(?:id|doc)/(?:gregorian-|government-)?"
                    + "(?:year|half|quarter|month|week|day|interval)/([^/?#]+)(?:/(P[0-9YMWD]+))?");

    private Periods() {}

    /// A span, open where a side is missing.
    ///
    /// @param start the first moment
    /// @param end the last moment
    public record Period(Optional<Node> start, Optional<Node> end) {}

    /// @return the span; empty when the text is none
    public static Optional<Period> read(String text) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.length() > LONGEST) return Optional.empty();
        if (bare.indexOf('=') > 0) return dcmi(bare);
        Matcher quarter = QUARTER.matcher(bare);
        if (quarter.matches()) return Optional.of(quarter(quarter));
        int slash = bare.indexOf('/');
        if (slash >= 0 && slash == bare.lastIndexOf('/')) {
            Optional<Period> interval = between(bare.substring(0, slash), bare.substring(slash + 1));
            if (interval.isPresent()) return interval;
        }
        Matcher years = YEARS.matcher(bare);
        if (years.matches()) return between(years.group(1), years.group(2));
        Matcher words = WORDS.matcher(bare);
        if (words.matches()) return between(words.group(1), words.group(2));
        return Dates.read(bare).map(date -> new Period(Optional.of(date), Optional.of(date)));
    }

    /// @param iri of an interval that says in its path which it is, as those of reference.data.gov.uk:
    /// `…/id/year/2012`, `…/id/month/2012-03`, `…/id/gregorian-interval/2012-01-01T00:00:00/P1Y`
    /// @return the span; empty when the IRI is not of this kind
    public static Optional<Period> ofInterval(String iri) {
        Matcher parts = INTERVAL.matcher(iri);
        if (!parts.matches()) return Optional.empty();
        if (parts.group(2) == null) return read(parts.group(1));
        Optional<Node> start = Dates.read(parts.group(1));
        return start.flatMap(first -> lasting(first, parts.group(2)));
    }

    /// The last day of so long a span.
    private static Optional<Period> lasting(Node first, String duration) {
        try {
            LocalDate start = LocalDate.parse(first.getLiteralLexicalForm().substring(0, 10));
            String end =
                    start.plus(java.time.Period.parse(duration)).minusDays(1).toString();
            return Optional.of(new Period(Dates.read(start.toString()), Dates.read(end)));
        } catch (DateTimeException | IndexOutOfBoundsException other) {
            return Optional.empty();
        }
    }

    /// `..` or nothing on one side leaves that side open (ISO 8601-2).
    private static Optional<Period> between(String from, String to) {
        Optional<Node> start = Dates.read(from);
        Optional<Node> end = Dates.read(to);
        boolean sound = (start.isPresent() || isOpen(from)) && (end.isPresent() || isOpen(to));
        return sound && (start.isPresent() || end.isPresent()) ? Optional.of(new Period(start, end)) : Optional.empty();
    }

    private static boolean isOpen(String side) {
        return side.isBlank() || side.strip().equals("..");
    }

    private static Optional<Period> dcmi(String text) {
        Optional<Node> start = Optional.empty();
        Optional<Node> end = Optional.empty();
        Matcher part = DCMI.matcher(text);
        while (part.find()) {
            if (part.group(1).toLowerCase(Locale.ROOT).equals("start")) start = Dates.read(part.group(2));
            else end = Dates.read(part.group(2));
        }
        return start.isEmpty() && end.isEmpty() ? Optional.empty() : Optional.of(new Period(start, end));
    }

    private static Period quarter(Matcher parts) {
        int shape = parts.group(1) != null ? 0 : parts.group(3) != null ? 1 : 2;
        String year = parts.group(shape == 0 ? 1 : shape == 1 ? 4 : 6);
        int number = Integer.parseInt(parts.group(shape == 0 ? 2 : shape == 1 ? 3 : 5));
        return new Period(Optional.of(month(year, number * 3 - 2)), Optional.of(month(year, number * 3)));
    }

    private static Node month(String year, int month) {
        return NodeFactory.createLiteralDT("%s-%02d".formatted(year, month), XSDDatatype.XSDgYearMonth);
    }
}
