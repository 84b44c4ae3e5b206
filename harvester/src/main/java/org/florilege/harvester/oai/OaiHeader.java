package org.florilege.harvester.oai;

import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Pids;
import org.florilege.harvester.xml.XmlElement;

/// What a repository says of every record, also of a deleted one (section 2.5).
///
/// @param identifier a URI, in principle
/// @param deleted whether the record is gone
record OaiHeader(String identifier, boolean deleted) {

    static OaiHeader of(XmlElement record) {
        XmlElement header = record.first("header").orElse(record);
        boolean deleted = header.attribute("status").orElse("").equalsIgnoreCase("deleted")
                || record.attribute("status").orElse("").equalsIgnoreCase("deleted");
        return new OaiHeader(header.text("identifier"), deleted);
    }

    /// The IRI that follows from the header alone: the DOI in the identifier, else the identifier, which is made one
    /// of the source where it is no URI.
    String iri(SourceId source) {
        return Pids.doiWithin(identifier).orElseGet(() -> uri(source));
    }

    /// The identifier as an IRI: what a record is called that states no better name.
    String uri(SourceId source) {
        String legal = Iris.encode(identifier.replace("#", "%23"));
        return Iris.hasScheme(identifier) ? legal : "urn:florilege:" + source + ":" + legal;
    }
}
