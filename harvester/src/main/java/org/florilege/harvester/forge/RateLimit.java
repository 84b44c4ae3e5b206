package org.florilege.harvester.forge;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.florilege.harvester.fetch.AnswerException;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;

/// How often forges let themselves be asked, by host: `X-RateLimit-*` of GitHub and Gitea, `RateLimit-*` of
/// GitLab, `Retry-After` of all. Waits until a new period begins, as long as the run's patience lasts.
final class RateLimit {

    private static final Duration WITHOUT_WORD = Duration.ofSeconds(60);
    private static final long LATEST_RELATIVE = 100_000_000;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Instant> next = new HashMap<>();
    private Duration patience;

    RateLimit(Duration patience) {
        this.patience = patience;
    }

    /// Reads in the headers of an answer whether it was the last one for a while.
    void note(URI address, HttpHeaders headers) {
        Function<String, Optional<String>> header = headers::firstValue;
        if (number(header, "X-RateLimit-Remaining", "RateLimit-Remaining")
                .filter(left -> left == 0)
                .isPresent()) reset(header).ifPresent(until -> next.put(key(address), until));
    }

    /// @return whether an answer was refused because of the limit; then it is known until when
    boolean isReached(URI address, AnswerException refused) {
        if (refused.status() != 403 && refused.status() != 429) return false;
        Optional<Long> after = number(refused::header, "Retry-After");
        boolean spent = number(refused::header, "X-RateLimit-Remaining", "RateLimit-Remaining")
                .filter(left -> left == 0)
                .isPresent();
        if (refused.status() == 403 && after.isEmpty() && !spent) return false;
        Instant until = after.map(seconds -> Instant.now().plusSeconds(seconds))
                .or(() -> spent ? reset(refused::header) : Optional.empty())
                .orElseGet(() -> Instant.now().plus(WITHOUT_WORD));
        next.put(key(address), until);
        return true;
    }

    private static String key(URI address) {
        return String.valueOf(address.getRawAuthority());
    }

    private static Optional<Instant> reset(Function<String, Optional<String>> header) {
        return number(header, "X-RateLimit-Reset", "RateLimit-Reset")
                .map(reset -> reset < LATEST_RELATIVE
                        ? Instant.now().plusSeconds(reset)
                        : Instant.ofEpochSecond(reset).plusSeconds(1));
    }

    private static Optional<Long> number(Function<String, Optional<String>> header, String... names) {
        for (String name : names) {
            Optional<String> value = header.apply(name).map(String::strip);
            boolean digits = value.filter(text -> !text.isEmpty()
                            && text.length() < 15
                            && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                    .isPresent();
            if (digits) return value.map(Long::valueOf);
        }
        return Optional.empty();
    }

    /// Waits until this host may be asked.
    ///
    /// @throws SourceException with [Rule#RATE_LIMIT] when that takes more patience than is left
    void await(URI address) {
        Instant until = next.get(key(address));
        if (until == null) return;
        Duration wait = Duration.between(Instant.now(), until);
        if (wait.isPositive()) {
            if (wait.compareTo(patience) > 0) throw exceeded(address);
            patience = patience.minus(wait);
            pause(address, wait);
        }
        next.remove(key(address));
    }

    private void pause(URI address, Duration wait) {
        try {
            if (!closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new SourceException(
                Place.of(address.toString()), new Finding(Rule.UNREACHABLE, "The run was stopped.", "Start it again."));
    }

    /// @return what is thrown when patience is at its end
    SourceException exceeded(URI address) {
        String until = Optional.ofNullable(next.get(key(address)))
                .map(Instant::toString)
                .orElse("later");
        return new SourceException(
                Place.of(address.toString()),
                Finding.of(
                        Rule.RATE_LIMIT,
                        "{0} answers no more questions before {1}: its limit is reached.",
                        "Give the source a token for this forge, which raises the limit, or harvest it less often.",
                        String.valueOf(address.getHost()),
                        until));
    }

    void close() {
        closed.countDown();
    }
}
