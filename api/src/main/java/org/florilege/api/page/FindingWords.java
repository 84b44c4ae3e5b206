package org.florilege.api.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Phrases;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.run.RunReport;
import org.florilege.ui.view.FindingGroup;
import org.florilege.ui.view.Value;
import org.jspecify.annotations.Nullable;

/// Puts what runs found into words.
public final class FindingWords {

    private FindingWords() {}

    /// What was found, rule by rule; the rule that speaks most comes first.
    public static List<FindingGroup> groups(Stream<RunReport.Entry> entries, Reader reader) {
        Phrases phrases = Phrases.in(reader.tag());
        Map<String, List<RunReport.Entry>> byRule = entries.collect(
                Collectors.groupingBy(entry -> entry.finding().rule().id(), LinkedHashMap::new, Collectors.toList()));
        return byRule.entrySet().stream()
                .map(rule -> new FindingGroup(
                        rule.getKey(),
                        rule.getValue().size(),
                        rule.getValue().stream()
                                .map(entry -> line(entry, phrases))
                                .toList()))
                .sorted((one, other) -> Long.compare(other.count(), one.count()))
                .toList();
    }

    private static FindingGroup.Line line(RunReport.Entry entry, Phrases phrases) {
        Place place = entry.place();
        Finding finding = entry.finding();
        return new FindingGroup.Line(
                linked(place.record()),
                linked(place.document()),
                phrases.spot(place.spot()),
                finding.value(),
                phrases.message(finding),
                phrases.mend(finding));
    }

    private static @Nullable Value linked(String address) {
        return address.isBlank() ? null : Value.linked(address, isOnTheWeb(address) ? address : null);
    }

    /// Records are named by all kinds of IRIs, of which browsers follow few.
    private static boolean isOnTheWeb(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }
}
