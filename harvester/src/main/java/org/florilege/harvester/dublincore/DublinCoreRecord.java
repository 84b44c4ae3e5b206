package org.florilege.harvester.dublincore;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.datacite.ResourceType;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Dates;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Pids;
import org.florilege.harvester.xml.XmlElement;

/// One record of Dublin Core: fifteen properties whose values say what they please.
public final class DublinCoreRecord {

    /// Until when something is closed, as OpenAIRE wants it written.
    private static final String EMBARGO = "info:eu-repo/date/embargoEnd/";

    private final Properties properties;
    private final ResourceType type;
    private final List<String> types;

    /// @param metadata its children are the properties
    public DublinCoreRecord(XmlElement metadata) {
        this.properties = new Properties(metadata);
        this.types = properties.values("type");
        this.type = DublinCoreTypes.of(types);
    }

    /// @return the record, when this element holds properties of Dublin Core
    public static Optional<DublinCoreRecord> in(XmlElement metadata) {
        boolean some = metadata.children()
                .anyMatch(child -> child.namespace().startsWith("http://purl.org/dc/") || isBare(child, metadata));
        return some || metadata.name().equals("dc") ? Optional.of(new DublinCoreRecord(metadata)) : Optional.empty();
    }

    /// Some servers forget the namespace.
    private static boolean isBare(XmlElement child, XmlElement metadata) {
        return child.namespace().isEmpty() && metadata.name().equals("dc");
    }

    /// @return what it is
    public ResourceType type() {
        return type;
    }

    /// @return how the source calls this kind of thing
    public List<String> words() {
        return types;
    }

    /// States it.
    ///
    /// @param elsewhere its IRI where it states no DOI
    /// @return the record
    public About state(DocumentBuilder document, String elsewhere) {
        List<String> identifiers = properties.values("identifier");
        String iri = identifiers.stream()
                .flatMap(text -> Pids.doi(text).stream())
                .findFirst()
                .orElse(elsewhere);
        About record = new About(document, NodeFactory.createURI(iri));
        type.state(record);
        texts(record);
        DublinCoreAgents.state(properties, record);
        dates(record);
        DublinCoreCoverage.state(properties, record);
        relations(record);
        new DublinCoreAccess(properties, iri).state(record, type.isAlgorithm());
        return record;
    }

    private void texts(About record) {
        titles(record);
        stated(record, "alternative", "alternative");
        stated(record, "description", "description");
        stated(record, "abstract", "abstract");
        stated(record, "tableOfContents", "tableOfContents");
        stated(record, "bibliographicCitation", "bibliographicCitation");
        for (XmlElement origin : properties.elements("provenance"))
            record.part(Terms.DCT, "provenance")
                    .type(Terms.DCT, "ProvenanceStatement")
                    .text(Terms.RDFS, "label", origin.text(), origin.language());
        for (String standard : properties.values("conformsTo")) record.address(Terms.DCT, "conformsTo", standard);
        for (String often : properties.values("accrualPeriodicity"))
            record.text(Terms.DCT, "accrualPeriodicity", often);
        for (String language : properties.values("language")) record.text(Terms.DCT, "language", language);
        for (XmlElement subject : properties.elements("subject")) subject(subject, record);
        if (type == ResourceType.DATASET || type == ResourceType.OTHER)
            for (String word : types)
                if (ResourceType.of(word) == ResourceType.OTHER && word.startsWith("http"))
                    record.iri(Terms.DCT, "type", word);
    }

    /// The first in a language is the title, the others are further ones: what they say decides nothing.
    private void titles(About record) {
        Set<String> languages = new HashSet<>();
        for (XmlElement title : properties.elements("title"))
            if (!title.text().isEmpty())
                record.text(
                        Terms.DCT,
                        languages.add(title.language()) ? "title" : "alternative",
                        title.text(),
                        title.language());
    }

    private void stated(About record, String element, String property) {
        for (XmlElement text : properties.elements(element))
            record.text(Terms.DCT, property, text.text(), text.language());
    }

    private static void subject(XmlElement subject, About record) {
        String text = subject.text();
        if (Iris.isWebAddress(text) && text.indexOf(' ') < 0) {
            record.iri(Terms.DCAT, "theme", text);
            return;
        }
        for (String keyword : text.split(";", -1)) record.text(Terms.DCAT, "keyword", keyword, subject.language());
    }

    /// DSpace tells first at which moments a record came in and was opened, then when the work appeared.
    private void dates(About record) {
        List<String> dates = properties.values("date");
        List<String> issued = properties.values("issued");
        List<String> readable =
                dates.stream().filter(date -> Dates.read(date).isPresent()).toList();
        Optional<String> first = Stream.of(
                        issued.stream(), readable.stream().filter(date -> date.indexOf(':') < 0), readable.stream())
                .flatMap(each -> each)
                .findFirst();
        first.ifPresent(date -> record.text(Terms.DCT, "issued", date));
        properties.values("modified").stream().findFirst().ifPresent(date -> record.text(Terms.DCT, "modified", date));
        properties.values("created").stream().findFirst().ifPresent(date -> record.text(Terms.DCT, "created", date));
        Stream.concat(
                        properties.values("available").stream(),
                        dates.stream()
                                .filter(date -> date.startsWith(EMBARGO))
                                .map(date -> date.substring(EMBARGO.length())))
                .findFirst()
                .ifPresent(date -> record.text(Terms.DCT, "available", date));
    }

    private void relations(About record) {
        for (String property : List.of(
                "relation",
                "source",
                "isPartOf",
                "hasPart",
                "isVersionOf",
                "hasVersion",
                "references",
                "isReferencedBy",
                "requires",
                "isRequiredBy",
                "replaces",
                "isReplacedBy"))
            for (String stated : properties.values(property))
                if (!DublinCoreGrants.state(stated, record) && !DublinCoreNames.state(stated, record))
                    relation(property, stated, record);
    }

    /// Zenodo writes `url:` before addresses.
    private static void relation(String property, String stated, About record) {
        String bare = stated.startsWith("url:") ? stated.substring("url:".length()) : stated;
        Pids.doi(bare)
                .or(() -> Optional.of(bare).filter(text -> Iris.isWebAddress(text) && text.indexOf(' ') < 0))
                .ifPresentOrElse(
                        iri -> record.iri(Terms.DCT, property, iri), () -> record.text(Terms.DC, "relation", stated));
    }
}
