package org.florilege.harvester.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;

/// The text of a JSON answer, unpacked and decoded; refused when the server sent something else in its place.
public final class JsonText {

    private final TextInput input;

    private JsonText(TextInput input) {
        this.input = input;
    }

    /// @param address where it was read
    /// @param raw as it came; closed by the caller
    /// @throws SourceException when it is a page, empty or no text
    public static JsonText of(String address, InputStream raw) {
        WatchedInput watched = new WatchedInput(raw);
        try {
            TextInput input = TextInput.of(watched, "application/json");
            return switch (input.serialisation()) {
                case JSON_LD, TRIG, N_TRIPLES, N_QUADS -> new JsonText(input);
                case HTML ->
                    throw refuse(
                            address,
                            Rule.HTML_PAGE,
                            "The answer is an HTML page, not JSON.",
                            "Give the address of the API or of the JSON document itself.");
                case EMPTY ->
                    throw refuse(
                            address,
                            Rule.EMPTY_DOCUMENT,
                            "The document is empty.",
                            "Check that the address is right and try again.");
                case XML, BINARY ->
                    throw refuse(
                            address,
                            Rule.NOT_JSON,
                            "The answer is not JSON.",
                            "Check the address and the type of the source.");
            };
        } catch (IOException failed) {
            throw new SourceException(Place.of(address), watched.finding(failed), failed);
        }
    }

    private static SourceException refuse(String address, Rule rule, String message, String mend) {
        return new SourceException(Place.of(address), new Finding(rule, message, mend));
    }

    /// @return its bytes as UTF-8 without byte order mark
    public InputStream utf8() {
        return input.text();
    }

    /// @return why it could not be read on, when that was not the parser's fault
    public Optional<Finding> broken() {
        IOException failed = input.text().failed();
        return failed == null ? Optional.empty() : Optional.of(input.text().finding(failed));
    }

    /// @return what was mended in its encoding, complete once it is read
    public Optional<Finding> mended() {
        RemarkLog log = new RemarkLog();
        log.note(Rule.ENCODING_LATIN1, input.mends().of(Rule.ENCODING_LATIN1));
        return log.remarks().stream().map(Remark::finding).findFirst();
    }
}
