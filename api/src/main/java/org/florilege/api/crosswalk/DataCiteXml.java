package org.florilege.api.crosswalk;

import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A record as a `resource` of DataCite's metadata schema 4 (`http://datacite.org/schema/kernel-4`), valid by its XSD:
/// an OAI-PMH provider's `oai_datacite`, and what `/dataset/….datacite.xml` answers.
///
/// What the schema demands and a record lacks is written as DataCite says (appendix 3): `(:unav)` for a creator or
/// publisher, the year in which the catalogue first had it for the year of publication. A record without a DOI is
/// identified by the address of its page (`identifierType="URL"`). Every text carries its language.
///
/// ```java
/// DataCiteXml dataCite = new DataCiteXml(crosswalks);
/// Surroundings around = crosswalks.around(records); // one for a page of records
/// dataCite.write(crosswalks.described(record, head.created(), around), out);
/// ```
public final class DataCiteXml {

    /// The namespace of the element.
    public static final String NAMESPACE = "http://datacite.org/schema/kernel-4";
    /// Where its schema is.
    public static final String SCHEMA = "https://schema.datacite.org/meta/kernel-4.6/metadata.xsd";

    private final Crosswalk crosswalk;

    public DataCiteXml(Crosswalks crosswalks) {
        this.crosswalk = crosswalks.all().stream()
                .filter(each -> each.xml() != null && each.name().equals("datacite"))
                .findFirst()
                .orElseThrow();
    }

    /// Whether DataCite has a place for the record: for organisations it has none.
    public boolean covers(Described record) {
        return crosswalk.covers(record);
    }

    /// Writes the element `resource`, with the namespaces that it needs and without an XML declaration, where the
    /// writer
    /// stands: the root of a document, or within `metadata`.
    ///
    /// @throws IllegalArgumentException when DataCite has no place for the record
    public void write(Described record, XMLStreamWriter out) throws XMLStreamException {
        Map<String, Object> tree = crosswalk
                .document(record, "en")
                .orElseThrow(() -> new IllegalArgumentException(
                        "DataCite has no place for " + record.record().id()));
        Crosswalk.XmlRoot root = crosswalk.xml();
        if (root == null) throw new IllegalStateException("the crosswalk " + crosswalk.name() + " is not one to XML");
        XmlTree.write(tree, root, out);
    }
}
