package org.florilege.api.selfcheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.florilege.harvester.json.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What the last check of the feed found, kept in a file.
public final class FeedCheckResults {

    private static final Logger LOG = LoggerFactory.getLogger(FeedCheckResults.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    public FeedCheckResults(Path file) {
        this.file = file;
    }

    /// One check.
    ///
    /// @param at when it ended
    public record Result(Instant at, List<FeedComparison> comparisons) {
        public Result {
            comparisons = List.copyOf(comparisons);
        }
    }

    /// The last one; empty when there was none, or when nobody can read any more what it found.
    public Optional<Result> last() {
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Result.class));
        } catch (IOException | JacksonException e) {
            LOG.warn("The result of the last check of the feed, {}, cannot be read: {}", file, Unreadable.reason(e));
            return Optional.empty();
        }
    }

    /// Keeps what a check has just found, and tells the operator.
    public void keep(List<FeedComparison> comparisons) {
        for (FeedComparison comparison : comparisons)
            if (comparison.isGood())
                LOG.info("{} gets {} records from the feed", comparison.consumer(), comparison.received());
            else
                LOG.warn(
                        "{} gets {} of {} records from the feed, {} differ{}; florilege verify --feed tells which",
                        comparison.consumer(),
                        comparison.received(),
                        comparison.expected(),
                        comparison.different(),
                        comparison
                                .failure()
                                .map(reason -> ", since the walk failed: " + reason)
                                .orElse(""));
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(
                    fresh, JSON.writeValueAsBytes(new Result(Clock.systemUTC().instant(), comparisons)));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The result of the check of the feed cannot be kept in " + file + ".", e);
        }
    }
}
