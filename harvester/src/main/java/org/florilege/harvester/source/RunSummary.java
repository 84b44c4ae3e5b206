package org.florilege.harvester.source;

import java.time.Instant;

/// How a run over a source ended.
///
/// @param started when it began
/// @param finished when it ended
/// @param outcome `complete`, `partial`, `held` or `unreachable`
/// @param reason why it is not complete, one sentence; empty when it is
/// @param counts what it did to records
/// @param documents how many documents or pages it read
/// @param bytes how many bytes it read
public record RunSummary(
        Instant started, Instant finished, String outcome, String reason, Counts counts, long documents, long bytes) {}
