package org.florilege.harvester.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.code.RepositoryMetadata.Stated;
import org.florilege.harvester.reader.CreatorOrder;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;

/// States the metadata of a repository as an algorithm: a `dcat:Resource` that is a
/// `schema:SoftwareSourceCode`. Each file that a value came from is a `prov:qualifiedDerivation` which names
/// the properties that it gave.
public final class AlgorithmStatements {

    private static final String CODEMETA = "https://w3id.org/codemeta/terms/";
    private static final String DQV = "http://www.w3.org/ns/dqv#";
    private static final Node SOFTWARE = NodeFactory.createURI("http://purl.org/dc/dcmitype/Software");
    private static final Node LABEL = NodeFactory.createURI(Terms.RDFS + "label");
    private static final Node NOTATION = NodeFactory.createURI(Terms.SKOS + "notation");

    private final Node subject;
    private final RepositoryMetadata metadata;
    private final DocumentBuilder document;
    private final Map<String, Set<Node>> givenBy = new LinkedHashMap<>();

    private AlgorithmStatements(Node subject, RepositoryMetadata metadata, DocumentBuilder document) {
        this.subject = subject;
        this.metadata = metadata;
        this.document = document;
    }

    /// @param subject the IRI of the algorithm
    public static void state(Node subject, RepositoryMetadata metadata, DocumentBuilder document) {
        new AlgorithmStatements(subject, metadata, document).state();
    }

    private void state() {
        type(subject, Terms.DCAT + "Resource", Terms.SCHEMA + "SoftwareSourceCode", Terms.PROV + "Entity");
        document.add(subject, term(Terms.DCT, "type"), SOFTWARE);
        words();
        addresses();
        people();
        licences();
        identifiers();
        for (Stated share : metadata.stated(Fact.LANGUAGE_SHARE)) share(share);
        for (Stated measure : metadata.stated(Fact.MEASUREMENT)) measure(measure);
        for (Stated download : metadata.stated(Fact.DOWNLOAD)) download(download);
        givenBy.forEach(this::derivation);
    }

    private void words() {
        texts(Fact.TITLE, term(Terms.DCT, "title"));
        texts(Fact.DESCRIPTION, term(Terms.DCT, "description"));
        texts(Fact.ABSTRACT, term(Terms.DCT, "abstract"));
        texts(Fact.FEATURE, term(Terms.SCHEMA, "featureList"));
        texts(Fact.VERSION, term(Terms.DCAT, "version"));
        texts(Fact.VERSION_NOTES, term(Terms.ADMS, "versionNotes"));
        texts(Fact.CREATED, term(Terms.DCT, "created"));
        texts(Fact.ISSUED, term(Terms.DCT, "issued"));
        texts(Fact.MODIFIED, term(Terms.DCT, "modified"));
        texts(Fact.KEYWORD, term(Terms.DCAT, "keyword"));
        texts(Fact.LANGUAGE, term(Terms.DCT, "language"));
        texts(Fact.PROGRAMMING_LANGUAGE, term(Terms.SCHEMA, "programmingLanguage"));
        texts(Fact.RUNTIME, term(Terms.SCHEMA, "runtimePlatform"));
        texts(Fact.OPERATING_SYSTEM, term(Terms.SCHEMA, "operatingSystem"));
        texts(Fact.REQUIREMENT, term(Terms.SCHEMA, "softwareRequirements"));
        texts(Fact.SUGGESTION, term(CODEMETA, "softwareSuggestions"));
        texts(Fact.CATEGORY, term(Terms.SCHEMA, "applicationCategory"));
        texts(Fact.USER, term(Terms.SCHEMA, "audience"));
        texts(Fact.CITATION, term(Terms.DCT, "bibliographicCitation"));
        texts(Fact.FUNDING, term(CODEMETA, "funding"));
        texts(Fact.PRODUCT, term(CODEMETA, "isSourceCodeOf"));
        texts(Fact.ARCHIVED, term(Terms.SCHEMA, "creativeWorkStatus"));
        Node status = term(CODEMETA, "developmentStatus");
        for (Stated one : metadata.stated(Fact.STATUS)) {
            String named = DevelopmentStatus.named(one.value().shown());
            add(one, status, Iris.isWebAddress(named) ? iri(named) : NodeFactory.createLiteralString(named));
        }
    }

    private void addresses() {
        links(Fact.REPOSITORY, term(Terms.SCHEMA, "codeRepository"));
        links(
                metadata.stated(Fact.LANDING_PAGE).isEmpty() ? Fact.REPOSITORY : Fact.LANDING_PAGE,
                term(Terms.DCAT, "landingPage"));
        links(Fact.THEME, term(Terms.DCAT, "theme"));
        links(Fact.LOGO, term(Terms.FOAF, "logo"));
        links(Fact.SCREENSHOT, term(Terms.SCHEMA, "screenshot"));
        links(Fact.README, term(CODEMETA, "readme"));
        links(Fact.ISSUE_TRACKER, term(CODEMETA, "issueTracker"));
        links(Fact.BUILD_INSTRUCTIONS, term(CODEMETA, "buildInstructions"));
        links(Fact.CONTINUOUS_INTEGRATION, term(CODEMETA, "continuousIntegration"));
        links(Fact.DOCUMENTATION, term(Terms.FOAF, "page"));
        links(Fact.PUBLICATION, term(CODEMETA, "referencePublication"));
        links(Fact.PUBLICATION, term(Terms.DCT, "isReferencedBy"));
        links(Fact.REFERENCE, term(Terms.DCT, "references"));
        links(Fact.BASED_ON, term(Terms.SCHEMA, "isBasedOn"));
        links(Fact.DATASET, term(Terms.SCHEMA, "isBasedOn"));
        links(Fact.PART_OF, term(Terms.DCT, "isPartOf"));
        links(Fact.OTHER_VERSION, term(Terms.DCT, "hasVersion"));
        links(Fact.RELATED, term(Terms.DCT, "relation"));
    }

    private void people() {
        CreatorOrder.state(document, subject, parties(Fact.AUTHOR, term(Terms.DCT, "creator")));
        parties(Fact.CONTRIBUTOR, term(Terms.DCT, "contributor"));
        parties(Fact.PUBLISHER, term(Terms.DCT, "publisher"));
        parties(Fact.RIGHTS_HOLDER, term(Terms.DCT, "rightsHolder"));
        parties(Fact.FUNDER, term(Terms.SCHEMA, "funder"));
        for (Stated one : metadata.stated(Fact.CONTACT))
            if (one.value() instanceof Value.Party party) contact(one, party);
    }

    private void texts(Fact fact, Node property) {
        for (Stated one : metadata.stated(fact)) add(one, property, node(one.value()));
    }

    private void links(Fact fact, Node property) {
        for (Stated one : metadata.stated(fact)) {
            boolean itself = fact == Fact.RELATED && one.value().shown().equals(subject.getURI());
            if (one.value() instanceof Value.Link link && !itself) {
                add(one, property, iri(link.address()));
                if (!link.address().equals(subject.getURI())) literal(iri(link.address()), LABEL, link.label());
            }
        }
    }

    private static Node node(Value value) {
        if (value instanceof Value.Link link) return iri(link.address());
        String language = value instanceof Value.Text text ? text.language() : "";
        return language.isEmpty()
                ? NodeFactory.createLiteralString(value.shown())
                : NodeFactory.createLiteralLang(value.shown(), language);
    }

    /// @return who they are, in their order
    private List<Node> parties(Fact fact, Node property) {
        List<Node> agents = new ArrayList<>();
        for (Stated one : metadata.stated(fact))
            if (one.value() instanceof Value.Party party) {
                Node agent = agent(party);
                add(one, property, agent);
                agents.add(agent);
            }
        return agents;
    }

    /// A person's mail stands in a file of code for whoever works on the code, and is not spread: only a contact's is.
    private Node agent(Value.Party party) {
        Node agent = party.iri().isEmpty() ? NodeFactory.createBlankNode() : iri(party.iri());
        switch (party.nature()) {
            case PERSON -> type(agent, Terms.FOAF + "Agent", Terms.FOAF + "Person");
            case ORGANISATION -> type(agent, Terms.FOAF + "Agent", Terms.FOAF + "Organization");
            case UNKNOWN -> type(agent, Terms.FOAF + "Agent");
        }
        document.add(agent, Terms.FOAF_NAME, NodeFactory.createLiteralString(party.name()));
        if (party.nature() == Value.Party.Nature.ORGANISATION && !party.mail().isEmpty())
            document.add(agent, term(Terms.FOAF, "mbox"), iri("mailto:" + party.mail()));
        if (!party.homepage().isEmpty()) document.add(agent, term(Terms.FOAF, "homepage"), iri(party.homepage()));
        if (!party.affiliation().isEmpty()) {
            Node organisation = NodeFactory.createBlankNode();
            document.add(agent, term(Terms.SCHEMA, "affiliation"), organisation);
            type(organisation, Terms.FOAF + "Organization");
            document.add(organisation, Terms.FOAF_NAME, NodeFactory.createLiteralString(party.affiliation()));
        }
        return agent;
    }

    /// Who can be written to is a contact; who only keeps the software up contributes to it.
    private void contact(Stated one, Value.Party party) {
        if (party.mail().isEmpty()) {
            add(one, term(Terms.DCT, "contributor"), agent(party));
            return;
        }
        Node contact = NodeFactory.createBlankNode();
        add(one, term(Terms.DCAT, "contactPoint"), contact);
        type(contact, Terms.VCARD + "Kind");
        document.add(contact, term(Terms.VCARD, "fn"), NodeFactory.createLiteralString(party.name()));
        document.add(contact, term(Terms.VCARD, "hasEmail"), iri("mailto:" + party.mail()));
    }

    private void licences() {
        Node property = term(Terms.DCT, "license");
        for (Stated one : metadata.stated(Fact.LICENCE)) {
            if (one.value() instanceof Value.Link) add(one, property, node(one.value()));
            else
                for (String licence : LicenceExpression.licences(one.value().shown()))
                    add(one, property, NodeFactory.createLiteralString(licence));
            add(one, term(Terms.SCHEMA, "license"), node(one.value()));
        }
    }

    private void identifiers() {
        document.add(subject, Terms.IDENTIFIER, NodeFactory.createLiteralString(subject.getURI()));
        for (Stated one : metadata.stated(Fact.IDENTIFIER)) {
            String text = one.value().shown();
            Node identifier = NodeFactory.createBlankNode();
            add(one, term(Terms.ADMS, "identifier"), identifier);
            type(identifier, Terms.ADMS + "Identifier");
            document.add(identifier, NOTATION, NodeFactory.createLiteralString(text));
            agency(text)
                    .ifPresent(agency -> document.add(
                            identifier, term(Terms.ADMS, "schemaAgency"), NodeFactory.createLiteralString(agency)));
        }
    }

    private static Optional<String> agency(String identifier) {
        if (Addresses.doi(identifier).isPresent()) return Optional.of("DOI");
        return identifier.startsWith("swh:1:") ? Optional.of("Software Heritage") : Optional.empty();
    }

    private void share(Stated one) {
        if (!(one.value() instanceof Value.Measure share)) return;
        Node part = NodeFactory.createBlankNode();
        add(one, term(Terms.HDC, "languageShare"), part);
        document.add(part, term(Terms.SCHEMA, "name"), NodeFactory.createLiteralString(share.metric()));
        document.add(
                part, term(Terms.HDC, "share"), NodeFactory.createLiteralDT(share.value(), XSDDatatype.XSDdecimal));
    }

    private void measure(Stated one) {
        if (!(one.value() instanceof Value.Measure measure)) return;
        Node measurement = NodeFactory.createBlankNode();
        Node metric = NodeFactory.createBlankNode();
        add(one, term(DQV, "hasQualityMeasurement"), measurement);
        type(measurement, DQV + "QualityMeasurement");
        document.add(measurement, term(DQV, "isMeasurementOf"), metric);
        document.add(measurement, term(DQV, "value"), NodeFactory.createLiteralString(measure.value()));
        if (!measure.dataset().isEmpty())
            document.add(measurement, LABEL, NodeFactory.createLiteralString(measure.dataset()));
        type(metric, DQV + "Metric");
        document.add(metric, term(Terms.SKOS, "prefLabel"), NodeFactory.createLiteralString(measure.metric()));
    }

    /// Not a `dcat:distribution`, which only datasets have.
    private void download(Stated one) {
        if (!(one.value() instanceof Value.Archive archive)) return;
        Node distribution = NodeFactory.createBlankNode();
        add(one, term(Terms.HDC, "sourceArchive"), distribution);
        type(distribution, Terms.DCAT + "Distribution");
        document.add(distribution, term(Terms.DCAT, "downloadURL"), iri(archive.download()));
        String page = archive.page().isEmpty() ? subject.getURI() : archive.page();
        document.add(distribution, term(Terms.DCAT, "accessURL"), iri(page));
        literal(distribution, Terms.TITLE, archive.title());
        literal(distribution, term(Terms.DCAT, "mediaType"), archive.mediaType());
        literal(distribution, term(Terms.DCAT, "byteSize"), archive.size());
    }

    private void literal(Node about, Node property, String text) {
        if (!text.isEmpty()) document.add(about, property, NodeFactory.createLiteralString(text));
    }

    private void derivation(String file, Set<Node> properties) {
        Node derivation = NodeFactory.createBlankNode();
        if (!file.equals(subject.getURI())) document.add(subject, term(Terms.PROV, "wasDerivedFrom"), iri(file));
        document.add(subject, term(Terms.PROV, "qualifiedDerivation"), derivation);
        type(derivation, Terms.PROV + "Derivation");
        document.add(derivation, term(Terms.PROV, "entity"), iri(file));
        for (Node property : properties) document.add(derivation, term(Terms.HDC, "gave"), property);
    }

    private void add(Stated one, Node property, Node value) {
        document.add(subject, property, value);
        if (!one.address().isEmpty())
            givenBy.computeIfAbsent(one.address(), none -> new LinkedHashSet<>())
                    .add(property);
    }

    private void type(Node about, String... types) {
        for (String type : types) document.add(about, Terms.TYPE, NodeFactory.createURI(type));
    }

    private static Node term(String namespace, String name) {
        return NodeFactory.createURI(namespace + name);
    }

    private static Node iri(String address) {
        return NodeFactory.createURI(address);
    }
}
