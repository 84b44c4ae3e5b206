package org.florilege.harvester.forge;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.florilege.harvester.fetch.Validators;
import org.florilege.harvester.forge.Forge.Repository;
import org.florilege.harvester.reader.PageStamp;

/// By what a repository can be known as unchanged: what its forge says of its last change, and the week. Some
/// changes, such as mended notes of a release, change no date; so each repository is read once in a week, on a
/// day of its own.
final class Revision {

    private static final int WEEK = 7;

    private final Clock clock;

    Revision(Clock clock) {
        this.clock = clock;
    }

    /// @return empty when the forge does not say when it changed
    Optional<PageStamp> of(Repository repository) {
        String stated = repository.stamp().strip();
        if (stated.isEmpty()) return Optional.empty();
        long day = Instant.EPOCH.until(clock.instant(), ChronoUnit.DAYS);
        long week = (day + Math.floorMod(repository.url().hashCode(), WEEK)) / WEEK;
        String digest = stated + " " + (repository.archived() ? "archived " : "") + week;
        return Optional.of(new PageStamp(repository.url(), Validators.NONE, digest, ""));
    }
}
