package org.florilege.harvester.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.MessageConstraintException;
import org.jspecify.annotations.Nullable;

/// Whether a request is repeated, and after how long: what a busy server asks for (RFC 9110, section 10.2.3), else
/// twice as long each time. Never exactly then, so that many who wait do not come back at once.
final class Patience {

    private static final long FIRST_WAIT = 1_000;
    private static final long AFTER_FAILURE = 500;
    private static final int MOST_DOUBLINGS = 20;

    private final Manners manners;
    private final Clock clock;
    private final DoubleSupplier chance;

    /// @param chance from 0 to 1
    Patience(Manners manners, Clock clock, DoubleSupplier chance) {
        this.manners = manners;
        this.clock = clock;
        this.chance = chance;
    }

    /// @param attempt how often the request was sent
    boolean mayRepeat(int status, int attempt) {
        boolean busy = status == 408 || status == 429 || status == 502 || status == 503 || status == 504;
        return busy && attempt <= manners.retries();
    }

    /// A connection that broke may stand the next time. What an answer shows to be wrong stays wrong, and a server
    /// that is silent or away is asked once more only.
    boolean mayRepeat(IOException failure, int attempt) {
        if (attempt > manners.retries()) return false;
        return switch (failure) {
            case UnknownHostException nobody -> false;
            case SSLException insecure -> false;
            case MessageConstraintException endless -> false;
            case ConnectException away -> attempt < 2;
            case SocketTimeoutException silent -> attempt < 2;
            default -> !Failures.isGarbage(failure);
        };
    }

    /// @return after which time; empty when the server asks for more than we wait
    Optional<Duration> wait(String retryAfter, String serversDate, int attempt) {
        Optional<Duration> asked = asked(retryAfter, serversDate);
        if (asked.isEmpty()) return Optional.of(backoff(FIRST_WAIT, attempt));
        Duration wait = asked.get();
        if (wait.compareTo(manners.retryWait()) > 0) return Optional.empty();
        return Optional.of(wait.plusMillis((long) (wait.toMillis() * 0.1 * chance.getAsDouble())));
    }

    /// @return after which time to try again when the connection broke
    Duration wait(int attempt) {
        return backoff(AFTER_FAILURE, attempt);
    }

    private Duration backoff(long first, int attempt) {
        long wait = first << Math.min(attempt - 1, MOST_DOUBLINGS);
        Duration odd = Duration.ofMillis((long) (wait * (0.5 + chance.getAsDouble())));
        return odd.compareTo(manners.retryWait()) > 0 ? manners.retryWait() : odd;
    }

    /// A date counts by the server's own clock, if it shows it.
    private Optional<Duration> asked(String retryAfter, String serversDate) {
        String value = retryAfter.strip();
        if (value.isEmpty()) return Optional.empty();
        if (value.chars().allMatch(c -> c >= '0' && c <= '9'))
            return Optional.of(Duration.ofSeconds(value.length() > 9 ? 999_999_999 : Long.parseLong(value)));
        Instant until = date(value);
        if (until == null) return Optional.empty();
        Instant now = Optional.ofNullable(date(serversDate.strip())).orElseGet(clock::instant);
        Duration wait = Duration.between(now, until);
        return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    }

    /// In the usual form also without the day of the week, which some servers get wrong.
    private static @Nullable Instant date(String text) {
        try {
            String day = text.substring(text.indexOf(',') + 1).strip();
            return ZonedDateTime.parse(day, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException older) {
            return DateUtils.parseStandardDate(text);
        }
    }
}
