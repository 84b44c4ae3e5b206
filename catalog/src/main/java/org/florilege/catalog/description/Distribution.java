package org.florilege.catalog.description;

import static org.florilege.catalog.description.Terms.ADMS;
import static org.florilege.catalog.description.Terms.DCAT;
import static org.florilege.catalog.description.Terms.DCATAP;
import static org.florilege.catalog.description.Terms.DCT;
import static org.florilege.catalog.description.Terms.SPDX;
import static org.florilege.catalog.description.Terms.term;

import java.util.List;
import org.apache.jena.graph.Node;

/// A form in which a dataset can be had (`dcat:Distribution`). Coded values are IRIs where the source gave one, its
/// words otherwise.
///
/// @param byteSizes the size in bytes as stated; more than one only when the source contradicts itself
public record Distribution(
        String iri,
        Texts title,
        Texts description,
        List<String> accessUrls,
        List<String> downloadUrls,
        List<String> formats,
        List<String> mediaTypes,
        List<String> byteSizes,
        List<String> licences,
        List<String> availabilities,
        List<String> issued,
        List<String> modified,
        List<Checksum> checksums) {

    /// A digest of the file (`spdx:Checksum`).
    ///
    /// @param algorithm the IRI of the algorithm, or the source's word for it
    /// @param value in hexadecimal, as stated
    public record Checksum(String algorithm, String value) {

        private static final Node ALGORITHM = term(SPDX, "algorithm");
        private static final Node VALUE = term(SPDX, "checksumValue");

        static Checksum of(Subject subject) {
            return new Checksum(String.join(" ", subject.values(ALGORITHM)), String.join(" ", subject.values(VALUE)));
        }
    }

    private static final Node TITLE = term(DCT, "title");
    private static final Node DESCRIPTION = term(DCT, "description");
    private static final Node ACCESS = term(DCAT, "accessURL");
    private static final Node DOWNLOAD = term(DCAT, "downloadURL");
    private static final Node FORMAT = term(DCT, "format");
    private static final Node MEDIA_TYPE = term(DCAT, "mediaType");
    private static final Node BYTE_SIZE = term(DCAT, "byteSize");
    private static final Node[] LICENCE = {term(DCT, "license"), term(DCT, "rights")};
    private static final Node[] AVAILABILITY = {term(DCATAP, "availability"), term(ADMS, "status")};
    private static final Node ISSUED = term(DCT, "issued");
    private static final Node MODIFIED = term(DCT, "modified");
    private static final Node CHECKSUM = term(SPDX, "checksum");

    public Distribution {
        accessUrls = List.copyOf(accessUrls);
        downloadUrls = List.copyOf(downloadUrls);
        formats = List.copyOf(formats);
        mediaTypes = List.copyOf(mediaTypes);
        byteSizes = List.copyOf(byteSizes);
        licences = List.copyOf(licences);
        availabilities = List.copyOf(availabilities);
        issued = List.copyOf(issued);
        modified = List.copyOf(modified);
        checksums = List.copyOf(checksums);
    }

    static Distribution of(Subject subject) {
        return new Distribution(
                subject.iri(),
                subject.texts(TITLE),
                subject.texts(DESCRIPTION),
                subject.values(ACCESS),
                subject.values(DOWNLOAD),
                Description.codes(subject, FORMAT),
                Description.codes(subject, MEDIA_TYPE),
                subject.values(BYTE_SIZE),
                Description.codes(subject, LICENCE),
                subject.values(AVAILABILITY),
                subject.values(ISSUED),
                subject.values(MODIFIED),
                subject.each(Checksum::of, CHECKSUM));
    }
}
