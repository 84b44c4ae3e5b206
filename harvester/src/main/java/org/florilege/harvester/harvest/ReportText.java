package org.florilege.harvester.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Counts;

/// A report as lines for a terminal or a log.
public final class ReportText {

    private static final int MAX_LISTED = 20;

    private ReportText() {}

    /// @return the outcome in one sentence, then what was refused and why, then warnings, then repairs
    public static List<String> of(HarvestReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(report));
        lines.add(numbers(report));
        list(
                lines,
                "Refused",
                report.refusals().stream()
                        .map(refusal -> new Said(refusal.place(), refusal.finding()))
                        .toList());
        list(
                lines,
                "Warnings",
                report.warnings().stream()
                        .map(warning -> new Said(warning.place(), warning.finding()))
                        .toList());
        rules(lines, report.byRule());
        return lines;
    }

    private record Said(Place place, Finding finding) {}

    private static String headline(HarvestReport report) {
        String title = report.source().title() + " (" + report.source().id() + ")";
        return switch (report.outcome()) {
            case HarvestOutcome.Complete complete -> title + ": complete.";
            case HarvestOutcome.Partial partial -> title + ": not complete. " + partial.stoppedBecause();
            case HarvestOutcome.Held held -> title + ": held. " + held.reason();
            case HarvestOutcome.Unreachable unreachable -> title + ": nothing could be read. " + unreachable.reason();
        };
    }

    private static String numbers(HarvestReport report) {
        Counts counts = report.outcome().counts();
        double seconds = report.duration().toMillis() / 1000.0;
        String text = String.format(
                Locale.ROOT,
                "%d records: %d new, %d changed, %d unchanged, %d refused; %d documents, %s in %.1f s",
                counts.taken() + counts.refused(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.refused(),
                report.documents(),
                bytes(report.bytes()),
                seconds);
        if (counts.removed() > 0) text += "; " + counts.removed() + " withdrawn";
        return counts.missing() == 0 ? text + "." : text + "; " + counts.missing() + " known records were not seen.";
    }

    static String bytes(long bytes) {
        if (bytes < 10_000) return bytes + " B";
        if (bytes < 10_000_000) return bytes / 1_000 + " kB";
        return bytes / 1_000_000 + " MB";
    }

    private static void list(List<String> lines, String heading, List<Said> said) {
        if (said.isEmpty()) return;
        lines.add("");
        lines.add(heading + ":");
        said.stream().limit(MAX_LISTED).forEach(one -> {
            lines.add("  " + one.place);
            lines.add("    " + one.finding);
        });
        if (said.size() > MAX_LISTED) lines.add("  … and " + (said.size() - MAX_LISTED) + " more");
    }

    private static void rules(List<String> lines, Map<Rule, Long> byRule) {
        if (byRule.isEmpty()) return;
        lines.add("");
        lines.add("By rule:");
        byRule.entrySet().stream()
                .sorted(Map.Entry.<Rule, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(rule -> lines.add(String.format(
                        Locale.ROOT, "  %8d  %s", rule.getValue(), rule.getKey().id())));
    }
}
