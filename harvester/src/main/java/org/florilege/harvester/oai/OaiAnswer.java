package org.florilege.harvester.oai;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.florilege.harvester.fetch.Fetched;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.xml.AnswerWalk;
import org.florilege.harvester.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/// One answer of a repository, read to its end or as far as it goes.
final class OaiAnswer {

    private static final Set<String> WANTED =
            Set.of("responseDate", "error", "record", "resumptionToken", "Identify", "metadataFormat");

    private final List<OaiError> errors = new ArrayList<>();
    private final List<XmlElement> formats = new ArrayList<>();
    private String responseDate = "";
    private @Nullable XmlElement identify;
    private @Nullable XmlElement token;
    private AnswerWalk walk = new AnswerWalk(Optional.empty(), List.of());
    private boolean protocol;

    private OaiAnswer() {}

    /// Reads an answer and closes it.
    ///
    /// @param records is shown each record
    /// @throws SourceException when it is no answer of the protocol
    static OaiAnswer read(Fetched fetched, Consumer<XmlElement> records) {
        return read(fetched.body(), fetched.contentType(), fetched.address().toString(), records);
    }

    /// Reads an answer, wherever it was kept, and closes it.
    ///
    /// @param hint its Content-Type, or nothing
    static OaiAnswer read(InputStream body, String hint, String address, Consumer<XmlElement> records) {
        OaiAnswer answer = new OaiAnswer();
        Place place = Place.of(address);
        answer.walk = AnswerWalk.of(body, hint, place, answer::isWanted, element -> answer.take(element, records));
        if (!answer.protocol) throw new SourceException(place, answer.foreign());
        return answer;
    }

    private boolean isWanted(XmlElement start) {
        protocol |= start.name().toUpperCase(Locale.ROOT).equals("OAI-PMH");
        return protocol && WANTED.contains(start.name());
    }

    private void take(XmlElement element, Consumer<XmlElement> records) {
        switch (element.name()) {
            case "responseDate" -> responseDate = element.text();
            case "error" ->
                errors.add(new OaiError(element.attribute("code").orElse("").strip(), element.text()));
            case "record" -> records.accept(element);
            case "resumptionToken" -> token = element;
            case "Identify" -> identify = element;
            default -> formats.add(element);
        }
    }

    private Finding foreign() {
        return stop().map(Remark::finding)
                .orElseGet(() -> new Finding(
                        Rule.PROTOCOL_ERROR,
                        "The answer is XML and none of OAI-PMH.",
                        "Give the base address of OAI-PMH; ?verb=Identify behind it shows its name."));
    }

    /// @return the server's date
    String responseDate() {
        return responseDate;
    }

    /// @return the first error that it states; `noRecordsMatch` only when there is no other
    Optional<OaiError> error() {
        return errors.stream()
                .filter(error -> !error.is(OaiError.NO_RECORDS))
                .findFirst()
                .or(() -> errors.stream().findFirst());
    }

    Optional<XmlElement> identify() {
        return Optional.ofNullable(identify);
    }

    /// @return each `metadataFormat`
    List<XmlElement> formats() {
        return List.copyOf(formats);
    }

    /// @return the `resumptionToken`, empty or not
    Optional<XmlElement> token() {
        return Optional.ofNullable(token);
    }

    /// @return why it ended early
    Optional<Remark> stop() {
        return walk.stop();
    }

    /// @return what was mended in its text
    List<Remark> remarks() {
        return walk.remarks();
    }
}
