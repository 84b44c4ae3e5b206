package org.florilege.harvester.fetch;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// How long to wait for a busy server (RFC 9110, section 10.2.3).
final class Patience {

    /// Milliseconds after a broken connection.
    static final long AFTER_FAILURE = 500;

    private static final long FIRST_WAIT = 1_000;
    private static final long LONGEST_WAIT = Duration.ofSeconds(60).toMillis();

    private Patience() {}

    static boolean mayRetry(int status) {
        return status == 429 || status == 503 || status == 502 || status == 504;
    }

    /// @return milliseconds; empty when the server asks for more than we wait
    static Optional<Long> wait(HttpResponse<?> answer, int attempt) {
        Optional<Long> asked = answer.headers().firstValue("Retry-After").flatMap(Patience::millis);
        if (asked.isEmpty()) return Optional.of(FIRST_WAIT << (attempt - 1));
        return asked.filter(wait -> wait <= LONGEST_WAIT);
    }

    private static Optional<Long> millis(String header) {
        String value = header.strip();
        try {
            if (!value.isEmpty() && value.chars().allMatch(Character::isDigit))
                return Optional.of(Math.multiplyExact(Long.parseLong(value), 1000));
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(
                    Math.max(0, Duration.between(Instant.now(), until).toMillis()));
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException odd) {
            return Optional.empty();
        }
    }
}
