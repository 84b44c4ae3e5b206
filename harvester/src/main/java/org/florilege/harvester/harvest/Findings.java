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
    private DocumentNotes notes = new DocumentNotes();

    Findings(SourceId source) {
        this.source = source;
    }

    /// From now on it is another document that is spoken of.
    void begin(DocumentNotes document) {
        notes = document;
    }

    /// What an unchanged document had to say when it was read.
    void repeat(DocumentNotes before) {
        refused += before.refusedRecords();
        before.refusals().stream().limit(MAX_KEPT - refusals.size()).forEach(refusals::add);
        before.warnings().stream().limit(MAX_KEPT - warnings.size()).forEach(warnings::add);
        before.rules().forEach((rule, times) -> byRule.merge(rule, times, Long::sum));
    }

    /// A record was refused.
    void refuse(Refusal refusal) {
        refused++;
        notes.refused();
        list(refusal);
    }

    /// A document was refused: no record is known to be lost.
    void list(Refusal refusal) {
        count(refusal.finding().rule());
        if (refusals.size() < MAX_KEPT) refusals.add(refusal);
        notes.list(refusal);
    }

    void warn(Place place, Finding finding) {
        count(finding.rule());
        Warning warning = new Warning(source, place, finding);
        if (warnings.size() < MAX_KEPT) warnings.add(warning);
        notes.list(warning);
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
        notes.count(rule, 1);
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
