package org.florilege.harvester.harvest;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.florilege.harvester.repair.Sentence;
import org.florilege.harvester.source.InvalidOptionException;

/// When a record that its source no longer has is withdrawn.
///
/// @param grace how long it stays after it was first missed
/// @param share which part of a source's records may go missing at once, 0 to 1; more are held for a person
/// @param floor up to how many may go missing at once whatever their share
/// @param confirmed whether a person has seen what would be withdrawn and wants it: no grace, no limit
public record RemovalSettings(Duration grace, double share, int floor, boolean confirmed) {

    /// The names of what an operator may choose for one source: `grace` as `7 d`, `12 h` or in ISO 8601,
    /// `removal-share` in percent, `removal-floor` a number.
    public static final Set<String> KEYS = Set.of("grace", "removal-share", "removal-floor");

    private static final RemovalSettings USUAL = new RemovalSettings(Duration.ofDays(7), 0.2, 10, false);

    public RemovalSettings {
        if (grace.isNegative()) throw wrong("grace", Sentence.of("grace is 0 or more, not {0}.", grace));
        if (!(share >= 0 && share <= 1))
            throw wrong("removal-share", Sentence.of("removal-share is 0 to 100 percent, not {0}.", share * 100));
        if (floor < 0) throw wrong("removal-floor", Sentence.of("removal-floor is 0 or more, not {0}.", floor));
    }

    /// @return seven days; a fifth of the source, and ten records
    public static RemovalSettings usual() {
        return USUAL;
    }

    /// @param texts what the operator chose, see [#KEYS]; other names are left alone
    /// @throws IllegalArgumentException when one of them is wrong, with its key and what would be right
    public static RemovalSettings of(Map<String, String> texts) {
        String grace = texts.getOrDefault("grace", "");
        String share = texts.getOrDefault("removal-share", "").replace("%", "");
        String floor = texts.getOrDefault("removal-floor", "");
        return new RemovalSettings(
                grace.isBlank() ? USUAL.grace : duration(grace.strip()),
                share.isBlank() ? USUAL.share : number("removal-share", share.strip()) / 100,
                floor.isBlank() ? USUAL.floor : (int) number("removal-floor", floor.strip()),
                false);
    }

    private static InvalidOptionException wrong(String option, Sentence sentence) {
        return new InvalidOptionException(option, sentence);
    }

    private static Duration duration(String text) {
        String number = text.substring(0, text.length() - 1).strip();
        try {
            return switch (text.charAt(text.length() - 1)) {
                case 'd', 'j' -> Duration.ofDays(Long.parseLong(number));
                case 'h' -> Duration.ofHours(Long.parseLong(number));
                default -> Duration.parse(text);
            };
        } catch (NumberFormatException | ArithmeticException | DateTimeParseException odd) {
            throw new InvalidOptionException(
                    "grace", Sentence.of("grace is a time such as 7 d or 12 h, not \"{0}\".", text), odd);
        }
    }

    private static double number(String key, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException odd) {
            throw new InvalidOptionException(key, Sentence.of("{0} is a number, not \"{1}\".", key, text), odd);
        }
    }

    /// @return the same, after a person has confirmed
    public RemovalSettings confirm() {
        return new RemovalSettings(grace, share, floor, true);
    }

    /// @return whether so many at once need a person
    boolean holds(long missing, long known) {
        return !confirmed && missing > floor && missing > share * known;
    }
}
