package org.florilege.harvester.iso;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.XmlText;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.xml.XmlAnswer;
import org.florilege.harvester.xml.XmlElement;

/// A file, or any other XML document, with metadata of ISO 19139 or 19115-3 in it, one document or many.
public final class IsoFile {

    private IsoFile() {}

    /// States all metadata in a file; what cannot be read of it says the document.
    ///
    /// @param raw as it came; closed by the caller
    /// @param hint its name or Content-Type
    /// @return how many metadata documents there were
    /// @throws IOException when the file breaks off within its first bytes
    public static int state(InputStream raw, String hint, SourceId source, DocumentBuilder document)
            throws IOException {
        XmlText text = XmlText.of(raw, hint);
        Optional<Finding> unusable = text.unusable();
        if (unusable.isPresent()) {
            document.stop("", unusable.get());
            return 0;
        }
        int count = 0;
        try {
            XmlAnswer xml = new XmlAnswer(text);
            for (Optional<XmlElement> next = xml.next(IsoDocument::isOne);
                    next.isPresent();
                    next = xml.next(IsoDocument::isOne)) {
                new IsoDocument(next.get(), source).state(document);
                count++;
            }
            if (count == 0)
                document.stop(
                        "",
                        new Finding(
                                Rule.NO_RECORDS,
                                "The document is XML without metadata of ISO 19139 in it.",
                                "Give documents that hold a gmd:MD_Metadata."));
        } catch (XmlAnswer.BrokenAnswer broken) {
            document.stop(broken.remark().spot(), broken.remark().finding());
        }
        text.remarks().forEach(remark -> document.remark(remark.spot(), remark.finding()));
        return count;
    }
}
