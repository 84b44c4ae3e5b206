package org.florilege.harvester.source;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A source as the registry knows it.
///
/// @param source who it is
/// @param registered when it was first registered
/// @param lastRun how its last run ended; empty before the first
/// @param credential what opens it, in names and sealed texts
/// (see [org.florilege.harvester.secret.SourceCredentials]); empty when nothing does
public record RegisteredSource(
        Source source, Instant registered, Optional<RunSummary> lastRun, Map<String, String> credential) {

    public RegisteredSource {
        credential = Map.copyOf(credential);
    }

    /// Nothing opens it.
    public RegisteredSource(Source source, Instant registered, Optional<RunSummary> lastRun) {
        this(source, registered, lastRun, Map.of());
    }
}
