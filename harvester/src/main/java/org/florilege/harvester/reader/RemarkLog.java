package org.florilege.harvester.reader;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;

/// What was found while a document was parsed: of each rule the first case with its place, and how many there
/// were.
final class RemarkLog {

    private static final int MAX_QUOTED = 80;

    private record First(String spot, String text) {}

    private final Map<Rule, First> first = new EnumMap<>(Rule.class);
    private final Map<Rule, Integer> counts = new EnumMap<>(Rule.class);

    void note(Rule rule, String spot, String text) {
        first.putIfAbsent(rule, new First(spot, text));
        counts.merge(rule, 1, Integer::sum);
    }

    void note(Rule rule, int count) {
        if (count == 0) return;
        first.putIfAbsent(rule, new First("", ""));
        counts.merge(rule, count, Integer::sum);
    }

    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        first.forEach((rule, where) -> remarks.add(new Remark(where.spot, finding(rule, where.text))));
        return remarks;
    }

    private Finding finding(Rule rule, String text) {
        int count = counts.getOrDefault(rule, 1);
        String quoted = text.length() > MAX_QUOTED ? text.substring(0, MAX_QUOTED) + "…" : text;
        return switch (rule) {
            case XML_STRAY_TEXT ->
                new Finding(
                        rule,
                        "Text stands between elements where RDF/XML has none (" + count + " ×), first \"" + quoted
                                + "\"; it was left out.",
                        "Put the text into the element of a property.");
            case ENCODING_LATIN1 ->
                new Finding(
                        rule,
                        "The document is not UTF-8 throughout (" + count + " bytes); these were read as Windows-1252.",
                        "Serve the document in UTF-8, or declare its encoding.");
            case XML_ILLEGAL_CHARACTER ->
                new Finding(
                        rule,
                        "The document has " + count + " characters that XML forbids; they were left out.",
                        "Leave control characters out of the export.");
            case XML_AMPERSAND ->
                new Finding(
                        rule,
                        "An & starts no entity that XML knows (" + count + " ×); it was read as the character.",
                        "Write &amp; in the place of &.");
            case EMPTY_IRI -> new Finding(rule, "An address is empty; it was left out.", "Leave empty properties out.");
            default -> new Finding(rule, "Found " + count + " ×: " + quoted, "See the rule's page.");
        };
    }
}
