package org.florilege.harvester.dcatus;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.florilege.harvester.json.AccessLevels;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Subject;
import org.florilege.harvester.reader.Terms;
import tools.jackson.databind.JsonNode;

/// One dataset: the schema of Project Open Data 1.1 and that of DCAT-US 3.0 in one, since both are found mixed.
final class DcatUsDataset {

    static final String DCAT_US = "http://resources.data.gov/ontology/dcat-us#";
    private static final Set<String> INTERVALS = Set.of("R/P", "R/p");

    private final JsonNode record;
    private final Function<JsonNode, String> iris;

    DcatUsDataset(JsonNode record, Function<JsonNode, String> iris) {
        this.record = record;
        this.iris = iris;
    }

    void state(Subject subject) {
        texts(subject);
        identifiers(subject);
        dates(subject);
        subjects(subject);
        access(subject);
        links(subject);
        relations(subject);
        new DcatUsAgents(record).state(subject);
        new DcatUsCoverage(record).state(subject);
        new DcatUsDistributions(record, iris).state(subject);
        new DcatUsFirstVersion(record).state(subject);
        DcatUsOthers.ofRecord(subject, record);
    }

    private JsonNode at(String name) {
        return record.path(name);
    }

    private void texts(Subject subject) {
        DcatUsParts.texts(subject, Terms.DCT + "title", record, "title");
        DcatUsParts.texts(subject, Terms.DCT + "description", record, "description");
        subject.text(Terms.DCAT + "version", Json.text(record, "version"));
        DcatUsParts.texts(subject, Terms.ADMS + "versionNotes", record, "versionNotes");
        subject.texts(Terms.SKOS + "scopeNote", at("scopeNote"));
        subject.texts(DCAT_US + "purpose", at("purpose"));
        subject.texts(DCAT_US + "liabilityStatement", at("liabilityStatement"));
        subject.statement(Terms.DCT + "provenance", Terms.DCT + "ProvenanceStatement", at("provenance"));
    }

    private void identifiers(Subject subject) {
        List<String> identifiers = DcatUsStating.identifiers(at("identifier"));
        for (String identifier : identifiers) subject.text(Terms.DCT + "identifier", identifier);
        for (JsonNode other : Json.items(at("otherIdentifier"))) identifier(subject, other);
        for (JsonNode own : Json.objects(at("identifier"))) if (own.has("schemaAgency")) identifier(subject, own);
    }

    static void identifier(Subject subject, JsonNode other) {
        subject.part(
                Terms.ADMS + "identifier",
                Terms.ADMS + "Identifier",
                Json.text(other, "@id"),
                part -> part.text(Terms.SKOS + "notation", DcatUsStating.identifier(other))
                        .text(Terms.ADMS + "schemaAgency", Json.text(other, "schemaAgency"))
                        .text(Terms.DCAT + "version", Json.text(other, "version"))
                        .date(Terms.DCT + "issued", Json.text(other, "issued")));
    }

    /// The schema of 1.1 lets `modified` say how often instead of when.
    private void dates(Subject subject) {
        subject.date(Terms.DCT + "issued", Json.text(record, "issued"));
        subject.date(Terms.DCT + "created", Json.text(record, "created"));
        String modified = Json.text(record, "modified");
        boolean interval = INTERVALS.stream().anyMatch(modified::startsWith);
        if (!interval) subject.date(Terms.DCT + "modified", modified);
        String periodicity = Json.text(record, "accrualPeriodicity");
        String often = periodicity.isEmpty() && interval ? modified : periodicity;
        subject.link(Terms.DCT + "accrualPeriodicity", often);
    }

    private void subjects(Subject subject) {
        for (JsonNode stated : Json.items(at("keyword"))) keyword(subject, stated);
        subject.texts(Terms.DCAT + "keyword", at("keywordMap"));
        for (JsonNode theme : Json.items(at("theme"))) DcatUsParts.concept(subject, Terms.DCAT + "theme", theme);
        for (String theme : Json.texts(at("superTheme"))) subject.text(Terms.DCAT + "theme", theme);
        for (JsonNode topic : Json.items(at("subject"))) DcatUsParts.concept(subject, Terms.DCT + "subject", topic);
        for (JsonNode type : Json.items(at("category"))) DcatUsParts.concept(subject, Terms.DCT + "type", type);
        for (JsonNode status : Json.items(at("status"))) DcatUsParts.concept(subject, Terms.ADMS + "status", status);
        for (String language : Json.texts(at("language"))) subject.link(Terms.DCT + "language", language);
    }

    /// One text in the place of the list has commas between the words.
    private void keyword(Subject subject, JsonNode stated) {
        String text = Json.text(stated);
        if (!at("keyword").isArray() && text.indexOf(',') > 0)
            Arrays.stream(text.split(",")).forEach(word -> subject.text(Terms.DCAT + "keyword", word));
        else subject.texts(Terms.DCAT + "keyword", stated);
    }

    private void access(Subject subject) {
        AccessLevels.state(subject, Json.text(record, "accessLevel"));
        for (String rights : Json.texts(at("accessRights"))) subject.link(Terms.DCT + "accessRights", rights);
        subject.statement(Terms.DCT + "rights", Terms.DCT + "RightsStatement", at("rights"));
    }

    private void links(Subject subject) {
        for (JsonNode page : Json.items(at("landingPage")))
            subject.link(Terms.DCAT + "landingPage", DcatUsParts.address(page));
        for (JsonNode page : Json.items(at("page"))) DcatUsParts.document(subject, page, "");
        for (JsonNode page : Json.items(at("references"))) DcatUsParts.document(subject, page, "");
        for (JsonNode page : Json.items(at("describedBy")))
            DcatUsParts.document(subject, page, Json.text(record, "describedByType"));
        for (JsonNode standard : Json.items(at("conformsTo"))) DcatUsParts.standard(subject, standard);
        subject.iri(Terms.FOAF + "depiction", DcatUsParts.address(at("image")));
        for (JsonNode other : Json.items(at("relation"))) DcatUsParts.related(subject, Terms.DCT + "relation", other);
        subject.links(Terms.DCT + "isReferencedBy", Json.texts(at("isReferencedBy")));
        subject.links(Terms.DCAT + "endpointURL", Json.texts(at("endpointURL")));
        subject.links(Terms.DCAT + "endpointDescription", Json.texts(at("endpointDescription")));
    }

    private void relations(Subject subject) {
        for (JsonNode whole : Json.items(at("isPartOf"))) {
            subject.iri(Terms.DCT + "isPartOf", iris.apply(whole));
            subject.iri(Terms.DCAT + "inSeries", iris.apply(whole));
        }
        for (JsonNode series : Json.items(at("inSeries"))) subject.iri(Terms.DCAT + "inSeries", iris.apply(series));
        others(subject, Terms.DCT, "source", "replaces", "hasPart");
        others(
                subject,
                Terms.DCAT,
                "hasVersion",
                "previousVersion",
                "hasCurrentVersion",
                "first",
                "last",
                "prev",
                "seriesMember",
                "servesDataset");
        for (JsonNode relation : Json.objects(at("qualifiedRelation")))
            subject.part(
                    Terms.DCAT + "qualifiedRelation",
                    Terms.DCAT + "Relationship",
                    Json.text(relation, "@id"),
                    part -> part.links(Terms.DCT + "relation", Json.texts(relation.path("relation")))
                            .links(Terms.DCAT + "hadRole", Json.texts(relation.path("hadRole"))));
    }

    private void others(Subject subject, String namespace, String... names) {
        for (String name : names)
            for (JsonNode other : Json.items(at(name))) subject.iri(namespace + name, iris.apply(other));
    }
}
