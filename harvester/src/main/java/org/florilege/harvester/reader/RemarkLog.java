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
                Finding.of(
                        rule,
                        "Text stands between elements where RDF/XML has none ({0} ×), first \"{1}\"; it was left out.",
                        "Put the text into the element of a property.",
                        count,
                        quoted);
            case ENCODING_LATIN1 ->
                Finding.of(
                        rule,
                        "The document is not UTF-8 throughout ({0} bytes); these were read as Windows-1252.",
                        "Serve the document in UTF-8, or declare its encoding.",
                        count);
            case XML_ILLEGAL_CHARACTER ->
                Finding.of(
                        rule,
                        "The document has {0} characters that XML forbids; they were left out.",
                        "Leave control characters out of the export.",
                        count);
            case XML_AMPERSAND ->
                Finding.of(
                        rule,
                        "An & starts no entity that XML knows ({0} ×); it was read as the character.",
                        "Write &amp; in the place of &.",
                        count);
            case XML_LESS_THAN ->
                Finding.of(
                        rule,
                        "A < starts no element ({0} ×); it was read as the character.",
                        "Write &lt; in the place of <.",
                        count);
            case JSON_COMMA ->
                Finding.of(
                        rule,
                        "A comma stands where nothing follows it ({0} ×); it was left out.",
                        "Put commas only between two members.",
                        count);
            case XML_ENTITY ->
                Finding.of(
                        rule,
                        "Entities of HTML stand where XML knows none ({0} ×); they were read as their characters.",
                        "Write the characters themselves, in UTF-8.",
                        count);
            case XML_PREFIX ->
                Finding.of(
                        rule,
                        "A prefix is not declared ({0} ×), first at \"{1}\"; it was read as everybody uses it.",
                        "Declare every prefix with xmlns.",
                        count,
                        quoted);
            case XML_MARKUP ->
                Finding.of(
                        rule,
                        "HTML stands unescaped in a value ({0} ×), first <{1}>; it was read as text.",
                        "Escape HTML in texts, or put it into a CDATA section.",
                        count,
                        quoted);
            case ENCODING_DECLARED ->
                Finding.of(
                        rule,
                        "The document declares another encoding and is UTF-8; it was read as UTF-8.",
                        "Declare the encoding that the document has.");
            case TURTLE_QUOTE ->
                Finding.of(
                        rule,
                        "A quote inside a text is not escaped ({0} ×); it was read as a part of the text.",
                        "Write \\\" for a quote inside a text.",
                        count);
            case TURTLE_NAME ->
                Finding.of(
                        rule,
                        "A prefixed name has a slash in it ({0} ×); it was read as a part of the name.",
                        "Write the full address in < and >, or escape the slash with a backslash.",
                        count);
            case TURTLE_SEMICOLON ->
                Finding.of(
                        rule,
                        "A semicolon is missing between two properties ({0} ×), first before \"{1}\"; it was read as if it stood there.",
                        "Put a semicolon between the properties of a subject.",
                        count,
                        quoted);
            case EMPTY_IRI -> new Finding(rule, "An address is empty; it was left out.", "Leave empty properties out.");
            default -> Finding.of(rule, "Found {0} ×: {1}", "See the rule's page.", count, quoted);
        };
    }
}
