package org.florilege.harvester.csw;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.florilege.harvester.fetch.Fetched;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.XmlText;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.xml.XmlAnswer;
import org.florilege.harvester.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/// One answer to `GetRecords`, read to its end or as far as it goes.
final class CswAnswer {

    private long matched = -1;
    private long returned = -1;
    private long next = -1;
    private boolean results;
    private @Nullable Finding exception;
    private @Nullable Remark stop;
    private List<Remark> remarks = List.of();

    private CswAnswer() {}

    /// Reads an answer and closes it.
    ///
    /// @param records is shown each record
    /// @throws SourceException when it is no answer of the protocol
    static CswAnswer read(Fetched fetched, Consumer<XmlElement> records) {
        CswAnswer answer = new CswAnswer();
        Place place = Place.of(fetched.address().toString());
        try (var body = fetched.body()) {
            XmlText text = XmlText.of(body, fetched.contentType());
            Optional<Finding> unusable = text.unusable();
            if (unusable.isPresent()) throw new SourceException(place, unusable.get());
            answer.walk(text, records);
            answer.remarks = text.remarks();
        } catch (IOException failed) {
            throw new SourceException(
                    place,
                    Finding.of(
                            Rule.BODY_TRUNCATED,
                            "The answer breaks off: {0}.",
                            "Try again; if it stays so, the server cuts its answers off.",
                            String.valueOf(failed.getMessage())),
                    failed);
        }
        if (!answer.results && answer.exception == null) throw new SourceException(place, answer.foreign());
        return answer;
    }

    private void walk(XmlText text, Consumer<XmlElement> records) {
        try {
            XmlAnswer xml = new XmlAnswer(text);
            Optional<XmlElement> found = xml.next(this::isWanted);
            while (found.isPresent()) {
                XmlElement element = found.get();
                if (results) records.accept(element);
                else if (exception == null) exception = exception(element);
                found = xml.next(this::isWanted);
            }
        } catch (XmlAnswer.BrokenAnswer broken) {
            stop = broken.remark();
        }
    }

    /// What stands in `SearchResults` is a record.
    private boolean isWanted(XmlElement start) {
        if (results) return true;
        if (start.name().equals("SearchResults")) {
            results = true;
            matched = number(start, "numberOfRecordsMatched");
            returned = number(start, "numberOfRecordsReturned");
            next = number(start, "nextRecord");
        }
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
        if (stop != null) return stop.finding();
        return new Finding(
                Rule.PROTOCOL_ERROR,
                "The answer is XML and none of CSW 2.0.2.",
                "Give the address of the catalogue service; ?service=CSW&request=GetCapabilities behind it shows it.");
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
        return Optional.ofNullable(stop);
    }

    List<Remark> remarks() {
        return remarks;
    }
}
