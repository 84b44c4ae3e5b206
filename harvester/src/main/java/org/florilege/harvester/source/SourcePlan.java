package org.florilege.harvester.source;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.florilege.harvester.repair.Sentence;

/// What the operator decided about a source, whatever its type; written among its options.
///
/// @param schedule when it is harvested: a cron expression of five fields (minute, hour, day, month, weekday) in
/// the portal's time zone; empty for by hand only
/// @param enabled whether the schedule counts
/// @param precedence of two descriptions of one record the one from the source with the smaller number stands
/// @param owner the mail address to which reports go; empty for none
public record SourcePlan(Optional<String> schedule, boolean enabled, int precedence, Optional<String> owner) {

    /// The names under which this stands in [SourceOptions]: `schedule`, `enabled` (`true` or `false`),
    /// `precedence` (0 to 1000), `owner`.
    public static final Set<String> KEYS = Set.of("schedule", "enabled", SourcePlan.PRECEDENCE, "owner");

    /// The name of the option that says which of two descriptions of one record stands.
    public static final String PRECEDENCE = "precedence";

    /// The precedence of a source that was given none.
    public static final int USUAL_PRECEDENCE = 100;

    private static final int LAST = 1_000;

    public SourcePlan {
        if (precedence < 0 || precedence > LAST)
            throw new InvalidOptionException(
                    PRECEDENCE, Sentence.of("precedence is 0 to {0}, not {1}.", LAST, precedence));
        owner.ifPresent(address -> {
            int at = address.indexOf('@');
            if (at < 1 || at == address.length() - 1 || address.chars().anyMatch(Character::isWhitespace))
                throw new InvalidOptionException(
                        "owner", Sentence.of("owner is a mail address, not \"{0}\".", address));
        });
    }

    /// @throws IllegalArgumentException when one of the texts is wrong, with its key and what would be right
    public static SourcePlan of(SourceOptions options) {
        Map<String, String> texts = options.values();
        return new SourcePlan(
                options.value("schedule"),
                bool(texts.getOrDefault("enabled", "true")),
                number(texts.getOrDefault(PRECEDENCE, String.valueOf(USUAL_PRECEDENCE))),
                options.value("owner"));
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new InvalidOptionException(
                        "enabled", Sentence.of("enabled is true or false, not \"{0}\".", text));
        };
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException odd) {
            throw new InvalidOptionException(
                    PRECEDENCE, Sentence.of("precedence is a number, not \"{0}\".", text), odd);
        }
    }
}
