package org.florilege.harvester.csw;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
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

/// One answer to `GetRecords`, read to its end or as far as it goes.
final class CswAnswer {

    private long matched = -1;
    private long returned = -1;
    private long next = -1;
    private boolean results;
    private @Nullable Finding exception;
    private AnswerWalk walk = new AnswerWalk(Optional.empty(), List.of());

    private CswAnswer() {}

    /// Reads an answer and closes it.
    ///
    /// @param records is shown each record
    /// @throws SourceException when it is no answer of the protocol
    static CswAnswer read(Fetched fetched, Consumer<XmlElement> records) {
        return read(fetched.body(), fetched.contentType(), fetched.address().toString(), records);
    }

    /// Reads an answer, wherever it was kept, and closes it.
    ///
    /// @param hint its Content-Type, or nothing
    static CswAnswer read(InputStream body, String hint, String address, Consumer<XmlElement> records) {
        CswAnswer answer = new CswAnswer();
        Place place = Place.of(address);
        answer.walk = AnswerWalk.of(body, hint, place, answer::isWanted, element -> answer.take(element, records));
        if (!answer.results && answer.exception == null) throw new SourceException(place, answer.foreign());
        return answer;
    }

    private void take(XmlElement element, Consumer<XmlElement> records) {
        if (results) records.accept(element);
        else if (exception == null) exception = exception(element);
    }

    /// What stands in `SearchResults` is a record, and what a request by name gives.
    private boolean isWanted(XmlElement start) {
        if (results) return true;
        if (start.name().equals("SearchResults")) {
            results = true;
            matched = number(start, "numberOfRecordsMatched");
            returned = number(start, "numberOfRecordsReturned");
            next = number(start, "nextRecord");
        }
        if (start.name().equals("GetRecordByIdResponse")) results = true;
        return start.name().equals("Exception") || start.name().equals("ServiceException");
    }

    private static long number(XmlElement start, String attribute) {
        try {
            return start.attribute(attribute)
                    .map(String::strip)
                    .map(Long::parseLong)
                    .orElse(-1L);
        } catch (NumberFormatException odd) {
            return -1;
        }
    }

    private static Finding exception(XmlElement element) {
        String code = element.attribute("exceptionCode")
                .or(() -> element.attribute("code"))
                .orElse("");
        String place = element.attribute("locator").orElse("");
        String words =
                String.join(" ", List.of(code, place, element.text())).strip().replaceAll("\\s+", " ");
        return Finding.of(
                Rule.PROTOCOL_ERROR,
                "The catalogue refuses the request ({0}).",
                "Check the options schema, type and filter of this source; else tell the catalogue's owner.",
                words.length() > 300 ? words.substring(0, 300) + "…" : words);
    }

    private Finding foreign() {
        return stop().map(Remark::finding)
                .orElseGet(
                        () -> new Finding(
                                Rule.PROTOCOL_ERROR,
                                "The answer is XML and none of CSW 2.0.2.",
                                "Give the address of the catalogue service; ?service=CSW&request=GetCapabilities behind it shows it."));
    }

    /// @return why the server gives no records
    Optional<Finding> exception() {
        return Optional.ofNullable(exception);
    }

    /// @return how many records there are in all, less than 0 when it does not say
    long matched() {
        return matched;
    }

    /// @return how many it says are in this answer, less than 0 when it does not say
    long returned() {
        return returned;
    }

    /// @return the number of the record that the next answer begins with, 0 at the end, less when it does not say
    long next() {
        return next;
    }

    Optional<Remark> stop() {
        return walk.stop();
    }

    List<Remark> remarks() {
        return walk.remarks();
    }
}
