package org.florilege.harvester.harvest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.florilege.harvester.repair.Refusal;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.repair.Warning;

/// What a run learns from one document, to be known again when a later run finds the document unchanged.
final class DocumentNotes {

    private static final int MAX_FINDINGS = 200;

    private long[] seen = new long[64];
    private int count;
    private long refused;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final List<String> withdrawn = new ArrayList<>();
    private final Map<Rule, Long> rules = new EnumMap<>(Rule.class);

    void saw(long fingerprint) {
        if (count == seen.length) seen = Arrays.copyOf(seen, count * 2);
        seen[count++] = fingerprint;
    }

    /// The source says in it that it has removed this record.
    void withdrew(String id) {
        withdrawn.add(id);
    }

    /// A record was refused.
    void refused() {
        refused++;
    }

    void list(Refusal refusal) {
        if (refusals.size() <= MAX_FINDINGS) refusals.add(refusal);
    }

    void list(Warning warning) {
        if (warnings.size() <= MAX_FINDINGS) warnings.add(warning);
    }

    void count(Rule rule, long times) {
        rules.merge(rule, times, Long::sum);
    }

    /// @return the fingerprints of the ids in it, refused ones among them
    long[] seen() {
        return Arrays.copyOf(seen, count);
    }

    /// @return the ids of records that the source has removed
    List<String> withdrawn() {
        return withdrawn;
    }

    /// @return how many records were refused
    long refusedRecords() {
        return refused;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    List<Warning> warnings() {
        return warnings;
    }

    Map<Rule, Long> rules() {
        return rules;
    }

    /// @return whether it can be remembered: a document with very many findings is read again instead
    boolean isModest() {
        return refusals.size() + warnings.size() <= MAX_FINDINGS;
    }
}
