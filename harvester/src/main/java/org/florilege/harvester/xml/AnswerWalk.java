package org.florilege.harvester.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.XmlText;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;

/// One walk through an answer in XML, to its end or as far as it goes.
///
/// @param stop why it ended early
/// @param remarks what was mended in its text
public record AnswerWalk(Optional<Remark> stop, List<Remark> remarks) {

    public AnswerWalk {
        remarks = List.copyOf(remarks);
    }

    /// Walks through an answer and closes it.
    ///
    /// @param body as it came
    /// @param hint its name or Content-Type
    /// @param wanted is shown the start of each element that is not within a wanted one
    /// @param taken is shown each wanted element, with all that is in it
    /// @throws SourceException when it is no XML
    public static AnswerWalk of(
            InputStream body, String hint, Place place, Predicate<XmlElement> wanted, Consumer<XmlElement> taken) {
        try (body) {
            XmlText text = XmlText.of(body, hint);
            Optional<Finding> unusable = text.unusable();
            if (unusable.isPresent()) throw new SourceException(place, unusable.get());
            Optional<Remark> stop = walk(text, wanted, taken);
            return new AnswerWalk(stop, text.remarks());
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
    }

    private static Optional<Remark> walk(XmlText text, Predicate<XmlElement> wanted, Consumer<XmlElement> taken) {
        try {
            XmlAnswer xml = new XmlAnswer(text);
            Optional<XmlElement> next = xml.next(wanted);
            while (next.isPresent()) {
                taken.accept(next.get());
                next = xml.next(wanted);
            }
            return Optional.empty();
        } catch (XmlAnswer.BrokenAnswer broken) {
            return Optional.of(broken.remark());
        }
    }
}
