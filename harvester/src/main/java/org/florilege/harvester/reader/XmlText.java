package org.florilege.harvester.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;

/// The text of an XML answer, unpacked and decoded, without what XML forbids: what was mended is told, what the
/// server sent in the place of XML too.
public final class XmlText {

    private final TextInput input;

    private XmlText(TextInput input) {
        this.input = input;
    }

    /// @param raw as it came; closed by the caller
    /// @param hint its name or Content-Type
    public static XmlText of(InputStream raw, String hint) throws IOException {
        return new XmlText(TextInput.of(new WatchedInput(raw), hint));
    }

    /// @return what it is instead of XML; empty when it looks like XML
    public Optional<Finding> unusable() {
        return switch (input.serialisation()) {
            case XML -> Optional.empty();
            case HTML ->
                Optional.of(new Finding(
                        Rule.HTML_PAGE,
                        "The answer is an HTML page, not XML.",
                        "Give the address of the protocol itself; a page of a portal does not answer it."));
            case EMPTY ->
                Optional.of(new Finding(
                        Rule.EMPTY_DOCUMENT,
                        "The answer is empty.",
                        "Try again; if it stays so, tell the source's owner."));
            case BINARY, TRIG, N_TRIPLES, N_QUADS, JSON_LD ->
                Optional.of(new Finding(
                        Rule.NOT_XML, "The answer is not XML.", "Check that the address speaks this protocol."));
        };
    }

    /// @return legal UTF-8, whatever the document declares
    public InputStream utf8() {
        return input.text();
    }

    /// @return what was mended so far
    public List<Remark> remarks() {
        RemarkLog log = new RemarkLog();
        for (Rule rule : List.of(Rule.ENCODING_LATIN1, Rule.XML_ILLEGAL_CHARACTER, Rule.XML_AMPERSAND))
            log.note(rule, input.mends().of(rule));
        return log.remarks();
    }

    /// @param stopped what the parser threw
    /// @return why reading ended before the end
    public Finding finding(Exception stopped) {
        IOException cause = input.text().failed();
        if (cause != null) return input.text().finding(cause);
        String message = String.valueOf(stopped.getMessage());
        return EntityLimits.exceeded(message)
                .orElseGet(() -> Finding.of(
                        Rule.SYNTAX,
                        "The answer breaks the rules of XML: {0}",
                        "Mend the answer at this place; what stood before it was read.",
                        message.replace('\n', ' ')));
    }
}
