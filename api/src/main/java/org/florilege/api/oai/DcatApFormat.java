package org.florilege.api.oai;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import org.florilege.api.feed.IllegalTermException;
import org.florilege.api.feed.ProfiledRecords;
import org.florilege.api.record.Representation;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;

/// `dcat_ap`: the record as the feed shows it, in RDF/XML, as data.europa.eu harvests it. As in the feed,
/// algorithms and challenges are not among the data.
final class DcatApFormat implements MetadataFormat {

    private static final String PROFILE = "dcat-ap";
    private static final String END_OF_DECLARATION = "?>\n";

    private final ProfiledRecords records;

    DcatApFormat(ProfiledRecords records) {
        this.records = records;
    }

    @Override
    public String prefix() {
        return "dcat_ap";
    }

    @Override
    public String schema() {
        return "http://www.openarchives.org/OAI/2.0/rdf.xsd";
    }

    @Override
    public String namespace() {
        return "http://data.europa.eu/r5r/";
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.DATASET, Kind.DATASET_SERIES, Kind.DATA_SERVICE);
    }

    @Override
    public Writing writing(Collection<CatalogRecord> records, PublicAddress base) {
        return (said, created, out) -> write(said, base, out);
    }

    private void write(CatalogRecord record, PublicAddress base, XmlText out) {
        String document = document(record, base);
        out.fragment(document.substring(document.indexOf(END_OF_DECLARATION) + END_OF_DECLARATION.length()));
    }

    private String document(CatalogRecord record, PublicAddress base) {
        try {
            return new String(records.write(PROFILE, record, base, Representation.RDF_XML), StandardCharsets.UTF_8);
        } catch (IllegalTermException e) {
            throw new UnwritableException(String.valueOf(e.getMessage()));
        }
    }
}
