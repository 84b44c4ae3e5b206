package org.florilege.harvester.datacite;

import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.xml.XmlElement;

/// What it is about.
final class DataCiteSubjects {

    private DataCiteSubjects() {}

    static void state(XmlElement resource, About record) {
        for (XmlElement subject : resource.all("subjects", "subject")) {
            String text = words(subject.text());
            for (String keyword : text.split(";", -1)) record.text(Terms.DCAT, "keyword", keyword, subject.language());
            String concept = subject.attribute("valueURI").orElse("").strip();
            if (Iris.isWebAddress(concept) && concept.indexOf(' ') < 0) concept(subject, concept, text, record);
        }
    }

    /// The fields of science come with the name of their list.
    private static String words(String text) {
        return text.regionMatches(true, 0, "FOS:", 0, 4) ? text.substring(4).strip() : text;
    }

    private static void concept(XmlElement subject, String iri, String text, About record) {
        About concept = record.thing(Terms.DCAT, "theme", java.util.Optional.of(iri))
                .type(Terms.SKOS, "Concept")
                .text(Terms.SKOS, "prefLabel", text, subject.language())
                .text(
                        Terms.SKOS,
                        "notation",
                        subject.attribute("classificationCode").orElse(""));
        subject.attribute("schemeURI")
                .filter(Iris::isWebAddress)
                .ifPresent(scheme -> concept.iri(Terms.SKOS, "inScheme", scheme));
    }
}
