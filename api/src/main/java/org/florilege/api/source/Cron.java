package org.florilege.api.source;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.florilege.harvester.source.InvalidOptionException;
import org.florilege.harvester.source.SourceFaults;
import org.springframework.scheduling.support.CronExpression;

/// A schedule: five fields, minute, hour, day of the month, month, day of the week.
public record Cron(CronExpression expression) {

    private static final int FIELDS = 5;

    /// @throws InvalidOptionException saying what a schedule looks like, when it is none
    public static Cron parse(String text) {
        String fields = text.strip();
        try {
            if (fields.startsWith("@")) return new Cron(CronExpression.parse(fields));
            if (fields.split("\\s+").length != FIELDS) throw new IllegalArgumentException("not five fields");
            return new Cron(CronExpression.parse("0 " + fields));
        } catch (IllegalArgumentException wrong) {
            throw new InvalidOptionException("schedule", SourceFaults.schedule(text), wrong);
        }
    }

    /// The first moment after this one; empty when there is none.
    public Optional<Instant> next(Instant after, ZoneId zone) {
        return Optional.ofNullable(expression.next(after.atZone(zone))).map(ZonedDateTime::toInstant);
    }
}
