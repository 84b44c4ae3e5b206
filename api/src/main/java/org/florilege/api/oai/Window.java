package org.florilege.api.oai;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// From when to when records must have changed to be in a list (section 2.7.1): both ends belong to it, a
/// day or a second wholly.
///
/// @param from the first moment
/// @param before the first moment that does not belong to it any more
record Window(Optional<Instant> from, Optional<Instant> before) {

    static final Window ALWAYS = new Window(Optional.empty(), Optional.empty());

    private static final int DAY = "2026-11-25".length();
    private static final int SECOND = "2026-11-25T08:00:00Z".length();

    private static final String NO_YEAR = "0000";

    /// A date of one of the granularities that the protocol has.
    private record Date(Instant start, Duration length) {
        Instant end() {
            return start.plus(length);
        }
    }

    /// @param faults what is wrong is added here
    static Window of(Optional<String> from, Optional<String> until, List<Fault> faults) {
        Optional<Date> first = from.flatMap(text -> date(Verb.FROM, text, faults));
        Optional<Date> last = until.flatMap(text -> date(Verb.UNTIL, text, faults));
        if (first.isPresent() && last.isPresent()) {
            if (!first.get().length().equals(last.get().length()))
                faults.add(wrong("The arguments from and until have different granularities: give both as days or both"
                        + " with a time."));
            else if (first.get().start().isAfter(last.get().start()))
                faults.add(wrong("The argument from is later than the argument until."));
        }
        return new Window(first.map(Date::start), last.map(Date::end));
    }

    private static Optional<Date> date(String argument, String text, List<Fault> faults) {
        try {
            if (text.startsWith(NO_YEAR)) throw new DateTimeException("XML Schema knows no year zero");
            if (text.length() == DAY)
                return Optional.of(new Date(
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant(), Duration.ofDays(1)));
            if (text.length() == SECOND && text.endsWith("Z") && text.charAt(DAY) == 'T')
                return Optional.of(new Date(Instant.parse(text), Duration.ofSeconds(1)));
        } catch (DateTimeException e) {
            // Told below, like every other text that is no date.
        }
        faults.add(wrong("The argument " + argument + " is no date: \"" + OaiRequest.shown(text)
                + "\"; write YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ."));
        return Optional.empty();
    }

    private static Fault wrong(String message) {
        return new Fault(Fault.Code.BAD_ARGUMENT, message);
    }

    /// The second that it is in.
    static Instant second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    /// A moment as the protocol writes it.
    static String written(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
