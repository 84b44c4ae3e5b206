package org.florilege.harvester.source;

import java.time.Instant;
import java.util.Optional;

/// A source as the registry knows it.
///
/// @param source who it is
/// @param registered when it was first registered
/// @param lastRun how its last run ended; empty before the first
public record RegisteredSource(Source source, Instant registered, Optional<RunSummary> lastRun) {}
