package org.florilege.harvester.source;

import java.time.Instant;
import org.florilege.harvester.repair.Sentence;

/// How a run over a source ended.
///
/// @param started when it began
/// @param finished when it ended
/// @param outcome `complete`, `partial`, `held`, `unreachable`, `interrupted` or `failed`
/// @param reason why it is not complete, empty when it is
/// @param counts what it did to records
/// @param documents how many documents or pages it read
/// @param bytes how many bytes it read
public record RunSummary(
        Instant started,
        Instant finished,
        String outcome,
        Sentence reason,
        Counts counts,
        long documents,
        long bytes) {}
