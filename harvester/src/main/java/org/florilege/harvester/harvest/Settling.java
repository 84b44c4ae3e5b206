package org.florilege.harvester.harvest;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.florilege.catalog.store.RecordStore;
import org.florilege.harvester.harvest.Removal.Verdict;
import org.florilege.harvester.reader.Fingerprints;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.repair.Sentence;
import org.florilege.harvester.source.Source;

/// The end of a run: decides how it went, withdraws what is gone, and keeps what the next run should know.
record Settling(Source source, RecordStore store, HarvestSettings settings, Clock clock, Past past) {

    private static final Sentence NOTHING_FOUND =
            Sentence.of("No dataset, service, series, algorithm or challenge was found in it.");

    HarvestReport settle(
            Instant started,
            Gathering gathering,
            Committing committing,
            Reading reading,
            Tally tally,
            SourceMemory memory) {
        boolean complete = incomplete(gathering, reading).isEmpty();
        Verdict verdict =
                complete && settings.writes() ? remove(gathering, reading) : missed(gathering, reading, complete);
        if (settings.writes()) remember(gathering, committing, reading, verdict, memory, complete);
        Findings findings = gathering.findings();
        return new HarvestReport(
                source,
                started,
                clock.instant(),
                outcome(gathering, committing, reading, verdict, tally),
                tally.documents.get(),
                reading.bytes(),
                findings.refusals(),
                findings.warnings(),
                findings.byRule(),
                committing.sample());
    }

    /// An empty answer is never taken for an empty source.
    private static Optional<Sentence> incomplete(Gathering gathering, Reading reading) {
        boolean empty = gathering.sawNothing() && !reading.isPartOfSource();
        return gathering.shortfall().or(() -> empty ? Optional.of(NOTHING_FOUND) : Optional.empty());
    }

    private Verdict remove(Gathering gathering, Reading reading) {
        Removal removal = new Removal(store, source.id(), settings.removal(), clock);
        if (reading.isPartOfSource())
            return removal.afterPart(
                    gathering.seen(), gathering.deleted(), past.known().size(), past.missing());
        if (past.known().countNotIn(gathering.seen()) == 0) return new Verdict(0, Map.of(), 0);
        return removal.afterWholeSource(
                gathering.seen(), gathering.deleted(), past.known().size(), past.missing());
    }

    /// Nothing may be concluded, or nothing written: what was missing stays so.
    private Verdict missed(Gathering gathering, Reading reading, boolean complete) {
        if (!complete || isPart(reading)) return new Verdict(0, past.missing(), 0);
        long missing = past.known().countNotIn(gathering.seen());
        return new Verdict(settings.removal().holds(missing, past.known().size()) ? missing : 0, past.missing(), 0);
    }

    /// Of what a preview did not come to, nothing can be said.
    private boolean isPart(Reading reading) {
        return reading.isPartOfSource() || settings.kind() == RunKind.PREVIEW;
    }

    private HarvestOutcome outcome(
            Gathering gathering, Committing committing, Reading reading, Verdict verdict, Tally tally) {
        long refused = gathering.findings().refused();
        Optional<Sentence> incomplete = incomplete(gathering, reading);
        if (incomplete.isPresent() && tally.documents.get() == 0 && !gathering.wasStopped())
            return new HarvestOutcome.Unreachable(incomplete.get());
        if (incomplete.isPresent())
            return new HarvestOutcome.Partial(committing.counts(refused, 0, 0), incomplete.get());
        long missing = isPart(reading)
                ? verdict.missing().size()
                : past.known().countNotIn(gathering.seen()) - verdict.removed();
        var counts = committing.counts(refused, missing, verdict.removed());
        return verdict.held() > 0
                ? new HarvestOutcome.Held(counts, verdict.held())
                : new HarvestOutcome.Complete(counts);
    }

    /// Documents that a run which broke off did not come to are still what they were.
    private void remember(
            Gathering gathering,
            Committing committing,
            Reading reading,
            Verdict verdict,
            SourceMemory memory,
            boolean complete) {
        memory.save(new Remembered(
                SourceMemory.fingerprint(source),
                held(committing, verdict),
                complete ? reading.bookmark().values() : past.bookmark().values(),
                gathering.recollection().documents(complete && !reading.isPartOfSource()),
                verdict.missing()));
    }

    private long held(Committing committing, Verdict verdict) {
        if (!committing.hasChanged() && verdict.removed() == 0) return past.held();
        return Past.held(source, store, new Fingerprints());
    }
}
