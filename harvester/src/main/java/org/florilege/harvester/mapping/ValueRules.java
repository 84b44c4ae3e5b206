package org.florilege.harvester.mapping;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.catalog.vocabulary.VocabularyName;
import org.florilege.harvester.reader.Terms;
import org.jspecify.annotations.Nullable;

/// Which rule mends the values of which property.
final class ValueRules {

    private final Codes codes = new Codes();
    private final CodedRules coded = new CodedRules(codes);
    private final AgentRules agents = new AgentRules();
    private final Map<Node, ValueRule> rules = new HashMap<>();

    ValueRules() {
        coded();
        dates();
        addresses();
        agents();
        parts();
        texts();
    }

    /// @return whether this IRI was the value of a property that names an agent
    boolean names(String iri) {
        return agents.names(iri);
    }

    @Nullable
    ValueRule of(Node property) {
        return rules.get(property);
    }

    Codes codes() {
        return codes;
    }

    private void put(String namespace, ValueRule rule, String... names) {
        for (String name : names) rules.put(NodeFactory.createURI(namespace + name), rule);
    }

    private void coded() {
        put(Terms.DCAT, coded.concept(VocabularyName.DATA_THEME), "theme");
        put(Terms.DCT, coded::language, "language");
        put(Terms.DCT, coded::licence, "license");
        put(Terms.DCT, coded::rights, "rights");
        put(Terms.DCT, coded.concept(VocabularyName.ACCESS_RIGHT), "accessRights");
        put(Terms.DCT, coded::frequency, "accrualPeriodicity");
        put(Terms.DCT, coded::format, "format");
        put(Terms.DCAT, coded.coded(codes::mediaType), "mediaType", "compressFormat", "packageFormat");
        put(Terms.DCATAP, coded.concept(VocabularyName.PLANNED_AVAILABILITY), "availability");
        put(Terms.ADMS, coded.concept(VocabularyName.DISTRIBUTION_STATUS), "status");
        put(Terms.SPDX, coded.concept(VocabularyName.CHECKSUM_ALGORITHM), "algorithm");
        put(Terms.DCT, coded::spatial, "spatial");
        put(Terms.HEALTH, coded.concept(VocabularyName.HEALTH_CATEGORY), "healthCategory");
        put(Terms.HEALTH, coded.concept(VocabularyName.HEALTH_THEME), "healthTheme");
        put(Terms.HEALTH, coded.concept(VocabularyName.CODING_SYSTEM), "hasCodingSystem");
        put(Terms.HEALTH, CodedRules::codeValue, "hasCodeValues");
        put(Terms.DCT, coded::type, "type");
        put(Terms.DCATAP, coded.coded(CodedRules::highValue), "hvdCategory");
    }

    private void dates() {
        ValueRule date = LiteralRules::date;
        put(Terms.DCT, date, "issued", "modified", "created", "date", "dateSubmitted", "available", "valid");
        put(Terms.DCAT, date, "startDate", "endDate");
        put(Terms.SCHEMA, date, "startDate", "endDate", "datePublished", "dateModified", "dateCreated");
        put(Terms.PROV, date, "startedAtTime", "endedAtTime", "generatedAtTime");
    }

    private void addresses() {
        ValueRule url = AddressRules::url;
        put(Terms.DCAT, url, "landingPage", "accessURL", "downloadURL", "endpointURL", "endpointDescription");
        put(Terms.FOAF, url, "homepage", "thumbnail", "depiction", "logo");
        put(Terms.FOAF, AddressRules::page, "page");
        put(Terms.VCARD, url, "hasURL", "url");
        put(Terms.CV, url, "contactPage");
        put(Terms.SCHEMA, url, "codeRepository", "url", "downloadUrl", "contentUrl", "isBasedOn");
        put(Terms.ADMS, url, "sample");
        put(Terms.DCT, AddressRules::page, "relation");
        put(Terms.DCT, url, "source", "references", "isReferencedBy", "conformsTo", "requires");
        put(Terms.DCT, url, "isVersionOf", "isReplacedBy", "replaces", "isRequiredBy", "isPartOf", "hasPart");
        put(Terms.DCT, AddressRules::version, "hasVersion");
        put(Terms.DCATAP, url, "applicableLegislation");
        put(Terms.DCAT, url, "hasVersion", "previousVersion", "hasCurrentVersion", "isVersionOf");
        put(Terms.DCAT, url, "inSeries", "seriesMember", "first", "last", "prev", "servesDataset", "accessService");
        put(Terms.VCARD, AddressRules::mail, "hasEmail", "email");
        put(Terms.FOAF, AddressRules::mail, "mbox");
    }

    private void agents() {
        ValueRule agent = agents::agent;
        put(Terms.DCT, agent, "publisher", "creator", "contributor", "rightsHolder");
        put(Terms.FLO, agent, "creator");
        put(Terms.SCHEMA, agent, "organizer", "sponsor", "funder");
        put(Terms.PROV, agent, "wasAssociatedWith", "wasAttributedTo", "agent");
        put(Terms.HEALTH, agent, "hdab", "hdabCoordinator");
        put(Terms.GEODCAT, agent, "custodian", "distributor", "originator", "processor", "user");
        put(Terms.GEODCAT, agent, "principalInvestigator", "resourceProvider");
        put("http://dcat-ap.de/def/dcatde/", agent, "maintainer", "originator");
    }

    private void parts() {
        put(Terms.DCT, PeriodRules::temporal, "temporal");
        put(Terms.HEALTH, PeriodRules::temporal, "retentionPeriod");
        put(Terms.LOCN, PlaceRules::geometry, "geometry");
        put(Terms.DCAT, PlaceRules::geometry, "bbox", "centroid");
        put(Terms.GEOSPARQL, PlaceRules::geometry, "asWKT", "asGeoJSON");
        put(Terms.DCAT, ContactRules::contact, "contactPoint");
        put(Terms.ADMS, PartRules::identifier, "identifier");
        put(Terms.SPDX, PartRules::checksum, "checksum");
        put(Terms.DCAT, PartRules::distribution, "distribution");
        put(Terms.DCAT, PartRules::keyword, "keyword");
    }

    private void texts() {
        put(Terms.HEALTH, LiteralRules::count, "numberOfRecords", "numberOfUniqueIndividuals");
        put(Terms.HEALTH, LiteralRules::count, "minTypicalAge", "maxTypicalAge");
        put(Terms.HEALTH, LiteralRules::truth, "hasStructuredData", "trustedDataHolder");
        put(Terms.SKOS, Titles::alternative, "altLabel");
        put(Terms.SCHEMA, Titles::alternative, "alternateName");
        put(Terms.DCAT, LiteralRules::byteSize, "byteSize");
        put(Terms.DCAT, LiteralRules::metres, "spatialResolutionInMeters");
        put(Terms.DCAT, LiteralRules::duration, "temporalResolution");
        ValueRule html = LiteralRules::html;
        put(Terms.DCT, html, "description", "abstract");
        put(Terms.SCHEMA, html, "description");
        put(Terms.RDFS, html, "comment");
        put(Terms.SKOS, html, "definition", "scopeNote");
        put(Terms.ADMS, html, "versionNotes");
        put(Terms.HDC, html, "question", "evaluationProcedure");
        ValueRule line = LiteralRules::line;
        put(Terms.DCT, line, "title", "alternative");
        put(Terms.FOAF, line, "name");
        put(Terms.VCARD, line, "fn");
    }
}
