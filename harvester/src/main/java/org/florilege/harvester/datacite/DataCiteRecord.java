package org.florilege.harvester.datacite;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Pids;
import org.florilege.harvester.xml.XmlElement;

/// One `resource` of DataCite, stated as a dataset or an algorithm.
public final class DataCiteRecord {

    private final XmlElement resource;
    private final ResourceType type;
    private final List<String> words;

    /// @param resource the element `resource`, in whatever namespace
    public DataCiteRecord(XmlElement resource) {
        this.resource = resource;
        XmlElement stated = resource.first("resourceType").orElse(resource);
        String general = stated.attribute("resourceTypeGeneral").orElse("");
        String own = resource.text("resourceType");
        this.words = Stream.of(general, own).filter(word -> !word.isBlank()).toList();
        ResourceType first = ResourceType.of(general);
        boolean vague = general.isBlank() || general.equalsIgnoreCase("Other");
        ResourceType meant = vague && !own.isBlank() ? ResourceType.of(own) : first;
        this.type = words.isEmpty() ? ResourceType.DATASET : meant;
    }

    /// @param metadata what a record of OAI-PMH carries
    /// @return the resource in it, bare or in the envelopes of `oai_datacite`
    public static Optional<DataCiteRecord> in(XmlElement metadata) {
        boolean envelope = metadata.name().equals("oai_datacite");
        if (!envelope && !metadata.name().equals("resource")) return Optional.empty();
        return metadata.find("resource").map(DataCiteRecord::new);
    }

    /// @return how the source calls this kind of thing
    public List<String> words() {
        return words;
    }

    /// @return what it is
    public ResourceType type() {
        return type;
    }

    /// States it.
    ///
    /// @param elsewhere its IRI where it states no DOI
    /// @return the record
    public About state(DocumentBuilder document, String elsewhere) {
        XmlElement identifier = resource.first("identifier").orElse(resource);
        String stated = resource.text("identifier");
        Optional<String> address =
                Identifiers.address(identifier.attribute("identifierType").orElse(""), stated);
        String iri = Pids.doi(stated).orElse(elsewhere);
        About record = new About(document, NodeFactory.createURI(iri));
        type.state(record);
        record.text(Terms.DCT, "identifier", stated.isEmpty() ? elsewhere : stated);
        address.filter(page -> page.startsWith("http")).ifPresent(page -> record.iri(Terms.DCAT, "landingPage", page));
        texts(record);
        DataCiteAgents.state(resource, record);
        DataCiteDates.state(resource, record);
        DataCiteSubjects.state(resource, record);
        DataCiteRelations.state(resource, type, record);
        DataCitePlaces.state(resource, record);
        new DataCiteAccess(resource, type).state(record, address.orElse(iri));
        return record;
    }

    private void texts(About record) {
        for (XmlElement title : resource.all("titles", "title")) title(title, record);
        boolean hasAbstract = resource.all("descriptions", "description").stream()
                .anyMatch(description -> kind(description).equals("Abstract")
                        || kind(description).isEmpty());
        for (XmlElement description : resource.all("descriptions", "description"))
            description(description, hasAbstract, record);
        // OpenAIRE 4 wraps DataCite's elements, but not the description.
        for (XmlElement description : resource.all("description"))
            record.text(Terms.DCT, "description", description.text(), description.language());
        record.text(Terms.DCT, "language", resource.text("language"));
        record.text(Terms.DCAT, "version", resource.text("version"));
        for (XmlElement other : resource.all("alternateIdentifiers", "alternateIdentifier"))
            record.identifier(
                    other.text(), other.attribute("alternateIdentifierType").orElse(""));
    }

    private static void title(XmlElement title, About record) {
        String kind = title.attribute("titleType").orElse("");
        boolean main = kind.isEmpty()
                || (kind.equals("TranslatedTitle") && !title.language().isEmpty());
        record.text(Terms.DCT, main ? "title" : "alternative", title.text(), title.language());
    }

    private static String kind(XmlElement description) {
        return description.attribute("descriptionType").orElse("");
    }

    private static void description(XmlElement description, boolean hasAbstract, About record) {
        String text = description.text();
        String language = description.language();
        switch (kind(description)) {
            case "Abstract", "" -> record.text(Terms.DCT, "description", text, language);
            case "Methods" -> {
                if (!text.isEmpty())
                    record.part(Terms.DCT, "provenance")
                            .type(Terms.DCT, "ProvenanceStatement")
                            .text(Terms.RDFS, "label", text, language);
            }
            case "TableOfContents" -> record.text(Terms.DCT, "tableOfContents", text, language);
            case "SeriesInformation" -> record.text(Terms.DCT, "bibliographicCitation", text, language);
            default -> {
                if (hasAbstract) record.text(Terms.RDFS, "comment", text, language);
                else record.text(Terms.DCT, "description", text, language);
            }
        }
    }
}
