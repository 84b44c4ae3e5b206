package org.florilege.harvester.harvest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Refusal;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.repair.Warning;

/// What a run has to say so far: the first thousand refusals and warnings, and how many there are by rule.
final class Findings {

    static final int MAX_KEPT = 1_000;

    private final SourceId source;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<Rule, Long> byRule = new EnumMap<>(Rule.class);
    private long refused;

    Findings(SourceId source) {
        this.source = source;
    }

    /// A record was refused.
    void refuse(Refusal refusal) {
        refused++;
        list(refusal);
    }

    /// A document was refused: no record is known to be lost.
    void list(Refusal refusal) {
        count(refusal.finding().rule());
        if (refusals.size() < MAX_KEPT) refusals.add(refusal);
    }

    void warn(Place place, Finding finding) {
        count(finding.rule());
        if (warnings.size() < MAX_KEPT) warnings.add(new Warning(source, place, finding));
    }

    void warn(String document, List<Remark> remarks) {
        for (Remark remark : remarks) warn(new Place(document, "", remark.spot()), remark.finding());
    }

    /// A value was mended.
    void mended(String rule) {
        Rule.ofId(rule).ifPresent(this::count);
    }

    private void count(Rule rule) {
        byRule.merge(rule, 1L, Long::sum);
    }

    long refused() {
        return refused;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    List<Warning> warnings() {
        return warnings;
    }

    Map<Rule, Long> byRule() {
        return byRule;
    }
}
