package org.florilege.api.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.florilege.harvester.harvest.RunKind;
import org.florilege.harvester.repair.Phrases;
import org.florilege.harvester.run.Run;
import org.florilege.harvester.source.Counts;
import org.florilege.harvester.source.RunSummary;
import org.florilege.ui.language.Messages;
import org.florilege.ui.view.DateValue;
import org.florilege.ui.view.HistoryBar;
import org.florilege.ui.view.RunFacts;
import org.florilege.ui.view.RunOutcome;
import org.jspecify.annotations.Nullable;

/// Puts runs into the reader's words.
///
/// @param clock what tells how long ago something was
public record RunWords(Reader reader, Clock clock) {

    private static final int MARKS = 15;

    /// How a run ended.
    public static RunOutcome outcome(Run run) {
        return switch (run.outcome()) {
            case "running" -> RunOutcome.RUNNING;
            case "complete" -> RunOutcome.COMPLETE;
            case "partial" -> RunOutcome.PARTIAL;
            case "held" -> RunOutcome.HELD;
            case "unreachable" -> RunOutcome.UNREACHABLE;
            case Run.INTERRUPTED -> RunOutcome.INTERRUPTED;
            default -> RunOutcome.FAILED;
        };
    }

    /// What a run is for.
    public String kind(RunKind kind) {
        return reader.messages().label("kindOfRun", kind);
    }

    /// What is known of a run.
    public RunFacts facts(Run run) {
        Counts counts = run.result().map(RunSummary::counts).orElse(Counts.NONE);
        return new RunFacts(
                run.id().value(),
                kind(run.kind()),
                outcome(run),
                reader.instant(run.started()),
                duration(run.duration(clock.instant())),
                reason(run),
                new RunFacts.Counts(
                        counts.created(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.refused(),
                        counts.missing(),
                        counts.removed(),
                        run.warnings(),
                        run.result().map(RunSummary::documents).orElse(0L),
                        reader.formats()
                                .bytes(run.result().map(RunSummary::bytes).orElse(0L))));
    }

    private @Nullable String reason(Run run) {
        return run.result().map(this::reason).orElse(null);
    }

    /// Why a run is not complete, or null when it is.
    @Nullable
    String reason(RunSummary ended) {
        if (ended.outcome().equals("held"))
            return reader.messages().count("held.count", ended.counts().missing());
        return ended.reason().isEmpty() ? null : Phrases.in(reader.tag()).say(ended.reason());
    }

    /// The last runs.
    ///
    /// @param runs the latest first
    /// @param url the page of each for this reader, or null
    public HistoryBar history(List<Run> runs, Function<Run, @Nullable String> url) {
        List<HistoryBar.Mark> marks = runs.stream()
                .limit(MARKS)
                .map(run -> new HistoryBar.Mark(outcome(run), label(run), url.apply(run)))
                .toList();
        return new HistoryBar(marks.reversed());
    }

    private String label(Run run) {
        Messages words = reader.messages();
        return words.get(
                "history.mark",
                reader.instant(run.started()).shown(),
                words.label("outcome", outcome(run))
                        .toLowerCase(reader.language().locale()));
    }

    /// How long ago a moment was: `il y a 3 heures`.
    public String ago(Instant moment) {
        Duration passed = Duration.between(moment, clock.instant());
        Messages words = reader.messages();
        if (passed.toMinutes() < 1) return words.get("ago.now");
        if (passed.toHours() < 1) return words.count("ago.minutes", passed.toMinutes());
        if (passed.toDays() < 2) return words.count("ago.hours", passed.toHours());
        return words.count("ago.days", passed.toDays());
    }

    /// `2 h 5 min`, `3 min 12 s`, `4,2 s`.
    public String duration(Duration duration) {
        Messages words = reader.messages();
        if (duration.toHours() > 0) return words.get("duration.hours", duration.toHours(), duration.toMinutesPart());
        if (duration.toMinutes() > 0)
            return words.get("duration.minutes", duration.toMinutes(), duration.toSecondsPart());
        return reader.formats().decimal(duration.toMillis() / 1000.0, 1) + "\u00a0s";
    }

    /// A moment to the minute.
    public DateValue instant(Instant moment) {
        return reader.instant(moment);
    }
}
