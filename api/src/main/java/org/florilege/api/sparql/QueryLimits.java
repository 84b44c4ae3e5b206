package org.florilege.api.sparql;

import java.time.Duration;

/// How much one query may ask for.
///
/// @param time that computing takes; waiting for a slow reader is not counted
/// @param rows or triples in one answer
/// @param megabytes of one answer
/// @param atOnce how many queries are answered at the same time
public record QueryLimits(Duration time, long rows, int megabytes, int atOnce) {

    /// What applies until the operator says otherwise.
    public static final QueryLimits USUAL = new QueryLimits(
            Duration.ofSeconds(30),
            1_000_000,
            512,
            Math.max(2, Runtime.getRuntime().availableProcessors()));
}
