package org.florilege.harvester.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.vocabulary.VocabularyName;
import org.florilege.harvester.reader.Fingerprints;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.ByteSizes;
import org.florilege.harvester.repair.Dates;
import org.florilege.harvester.repair.HtmlText;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Which rule mends the values of which property.
final class ValueRules {

    private static final Node NOTATION = NodeFactory.createURI(Terms.SKOS + "notation");
    private static final Node[] LABELS = {
        NodeFactory.createURI(Terms.RDF + "value"),
        NodeFactory.createURI(Terms.RDFS + "label"),
        NodeFactory.createURI(Terms.SKOS + "prefLabel"),
        NOTATION,
        Terms.TITLE,
        Terms.IDENTIFIER,
        Terms.FOAF_NAME
    };
    private static final Node IDENTIFIER_CLASS = NodeFactory.createURI(Terms.ADMS + "Identifier");

    private final Codes codes = new Codes();
    private final Map<Node, ValueRule> rules = new HashMap<>();
    private final Fingerprints named = new Fingerprints();

    ValueRules() {
        coded();
        dates();
        addresses();
        agents();
        put(Terms.DCAT, this::byteSize, "byteSize");
        put(Terms.ADMS, this::identifier, "identifier");
        put(Terms.DCT, this::html, "description", "abstract");
        put(Terms.SCHEMA, this::html, "description");
        put(Terms.RDFS, this::html, "comment");
        put(Terms.ADMS, this::html, "versionNotes");
        put(Terms.HDC, this::html, "question", "evaluationProcedure");
    }

    private void name(String iri) {
        synchronized (named) {
            named.add(iri);
        }
    }

    /// @return whether this IRI was the value of a property that names an agent
    boolean names(String iri) {
        synchronized (named) {
            return named.contains(iri);
        }
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
        put(Terms.DCAT, concept(VocabularyName.DATA_THEME), "theme");
        put(Terms.DCT, concept(VocabularyName.LANGUAGE), "language");
        put(Terms.DCT, concept(VocabularyName.LICENCE), "license");
        put(Terms.DCT, concept(VocabularyName.ACCESS_RIGHT), "accessRights");
        put(Terms.DCT, concept(VocabularyName.FREQUENCY), "accrualPeriodicity");
        put(Terms.DCT, coded(codes::fileType), "format");
        put(Terms.DCAT, coded(codes::mediaType), "mediaType", "compressFormat", "packageFormat");
        put(Terms.DCATAP, concept(VocabularyName.PLANNED_AVAILABILITY), "availability");
        put(Terms.ADMS, concept(VocabularyName.DISTRIBUTION_STATUS), "status");
        put(Terms.SPDX, concept(VocabularyName.CHECKSUM_ALGORITHM), "algorithm");
        put(Terms.DCT, concept(VocabularyName.COUNTRY), "spatial");
        put(Terms.HEALTH, concept(VocabularyName.HEALTH_CATEGORY), "healthCategory");
        put(Terms.HEALTH, concept(VocabularyName.HEALTH_THEME), "healthTheme");
        put(Terms.HEALTH, concept(VocabularyName.CODING_SYSTEM), "hasCodingSystem");
        put(Terms.DCT, this::type, "type");
    }

    private void dates() {
        put(Terms.DCT, this::date, "issued", "modified", "created", "date", "dateSubmitted", "available", "valid");
        put(Terms.DCAT, this::date, "startDate", "endDate");
        put(Terms.SCHEMA, this::date, "startDate", "endDate", "datePublished", "dateModified", "dateCreated");
        put(Terms.PROV, this::date, "startedAtTime", "endedAtTime", "generatedAtTime");
    }

    private void addresses() {
        put(Terms.DCAT, this::url, "landingPage", "accessURL", "downloadURL", "endpointURL", "endpointDescription");
        put(Terms.FOAF, this::url, "homepage", "page", "thumbnail", "depiction", "logo");
        put(Terms.VCARD, this::url, "hasURL", "url");
        put(Terms.CV, this::url, "contactPage");
        put(Terms.SCHEMA, this::url, "codeRepository", "url", "downloadUrl", "contentUrl", "isBasedOn");
        put(Terms.ADMS, this::url, "sample");
        put(
                Terms.DCT,
                this::url,
                "relation",
                "source",
                "isVersionOf",
                "hasVersion",
                "isReferencedBy",
                "references",
                "conformsTo",
                "isReplacedBy",
                "replaces",
                "isPartOf",
                "hasPart",
                "requires",
                "isRequiredBy");
        put(Terms.DCATAP, this::url, "applicableLegislation");
        put(Terms.DCAT, this::url, "hasVersion", "previousVersion", "inSeries", "servesDataset", "accessService");
        put(Terms.VCARD, this::mail, "hasEmail", "email");
        put(Terms.FOAF, this::mail, "mbox");
    }

    private void agents() {
        put(Terms.DCT, this::agent, "publisher", "creator", "contributor", "rightsHolder");
        put(Terms.SCHEMA, this::agent, "organizer", "sponsor", "funder");
        put(Terms.PROV, this::agent, "wasAssociatedWith", "wasAttributedTo");
        put(Terms.HEALTH, this::agent, "hdab", "hdabCoordinator");
        put(Terms.GEODCAT, this::agent, "custodian", "distributor", "originator", "processor");
    }

    private ValueRule concept(VocabularyName list) {
        return coded(spelling -> codes.concept(list, spelling));
    }

    private static ValueRule coded(Function<String, Optional<Node>> look) {
        return (property, value, draft) -> {
            String spelling = value.isBlank() ? draft.label(value, LABELS) : text(value);
            if (spelling == null) return value;
            Node concept = look.apply(spelling).orElse(null);
            if (concept == null) return address(property, value, draft);
            if (!concept.equals(value))
                draft.repaired(Rule.CODED_VALUE, Names.of(property), spelling, concept.getURI());
            return concept;
        };
    }

    private static String text(Node value) {
        return value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
    }

    private @Nullable Node type(Node property, Node value, Draft draft) {
        if (value.isBlank()) return value;
        VocabularyName list =
                draft.kind() == Kind.ORGANISATION ? VocabularyName.PUBLISHER_TYPE : VocabularyName.DATASET_TYPE;
        return concept(list).apply(property, value, draft);
    }

    /// A literal that is an address becomes one; anything else stays.
    private static Node address(Node property, Node value, Draft draft) {
        if (!value.isLiteral()) return value;
        String stated = value.getLiteralLexicalForm().strip();
        if (!Iris.isWebAddress(stated) || stated.indexOf(' ') >= 0) return value;
        Node mended = NodeFactory.createURI(Iris.encode(stated));
        draft.repaired(Rule.URL_LITERAL, property, value, mended);
        return mended;
    }

    private @Nullable Node url(Node property, Node value, Draft draft) {
        if (!value.isLiteral()) return value;
        String stated = value.getLiteralLexicalForm().strip();
        boolean bare = stated.toLowerCase(Locale.ROOT).startsWith("www.") && stated.indexOf(' ') < 0;
        boolean other = XSDDatatype.XSDanyURI.getURI().equals(value.getLiteralDatatypeURI()) && Iris.hasScheme(stated);
        if (!bare && !other) return address(property, value, draft);
        Node mended = NodeFactory.createURI(Iris.encode(bare ? "https://" + stated : stated));
        draft.repaired(Rule.URL_LITERAL, property, value, mended);
        return mended;
    }

    private @Nullable Node mail(Node property, Node value, Draft draft) {
        if (value.isBlank() || isPlainMail(value)) return value;
        String stated = text(value);
        String bare = stated.replace("%20", "").replaceAll("\\s", "");
        if (bare.regionMatches(true, 0, "mailto:", 0, 7)) bare = bare.substring(7);
        else if (value.isURI()) bare = relativeMail(bare, draft);
        int at = bare.indexOf('@');
        if (at < 1 || bare.indexOf('@', at + 1) > 0 || bare.indexOf('.', at) < 0 || bare.indexOf('/') >= 0)
            return value;
        Node mended = NodeFactory.createURI("mailto:" + Iris.encode(bare));
        if (!mended.equals(value)) draft.repaired(Rule.MAIL_ADDRESS, property, value, mended);
        return mended;
    }

    private static boolean isPlainMail(Node value) {
        return value.isURI()
                && value.getURI().startsWith("mailto:")
                && value.getURI().indexOf('%') < 0;
    }

    /// A mail address in the place of an IRI was resolved like a file beside the document.
    private static String relativeMail(String iri, Draft draft) {
        String document = draft.source().document().base();
        String folder = document.substring(0, document.lastIndexOf('/') + 1);
        return iri.startsWith(folder) ? iri.substring(folder.length()) : iri;
    }

    private @Nullable Node agent(Node property, Node value, Draft draft) {
        Node address = address(property, value, draft);
        if (address.isURI()) name(address.getURI());
        if (!address.isLiteral()) return address;
        if (value.getLiteralLexicalForm().isBlank()) return null;
        Node agent = Draft.newPart();
        draft.add(agent, Terms.TYPE, Terms.FOAF_AGENT);
        draft.add(agent, Terms.FOAF_NAME, value);
        draft.repaired(Rule.AGENT_LITERAL, Names.of(property), text(value), "foaf:Agent, foaf:name " + text(value));
        return agent;
    }

    private @Nullable Node identifier(Node property, Node value, Draft draft) {
        if (!value.isLiteral()) return value;
        Node identifier = Draft.newPart();
        draft.add(identifier, Terms.TYPE, IDENTIFIER_CLASS);
        draft.add(identifier, NOTATION, value);
        draft.repaired(
                Rule.IDENTIFIER_LITERAL,
                Names.of(property),
                text(value),
                "adms:Identifier, skos:notation " + text(value));
        return identifier;
    }

    private @Nullable Node byteSize(Node property, Node value, Draft draft) {
        if (!value.isLiteral()
                || (XSDDatatype.XSDnonNegativeInteger.equals(value.getLiteralDatatype())
                        && value.getLiteral().isWellFormed())) return value;
        Node mended = ByteSizes.read(value.getLiteralLexicalForm()).orElse(value);
        if (!mended.equals(value)) draft.repaired(Rule.BYTE_SIZE, property, value, mended);
        return mended;
    }

    private @Nullable Node date(Node property, Node value, Draft draft) {
        if (!value.isLiteral() || isTemporal(value)) return value;
        String stated = value.getLiteralLexicalForm();
        Node mended = Dates.read(stated).orElseGet(() -> NodeFactory.createLiteralString(stated));
        if (!mended.equals(value)) draft.repaired(Rule.DATE, property, value, mended);
        return mended;
    }

    private static final List<XSDDatatype> TEMPORAL =
            List.of(XSDDatatype.XSDdate, XSDDatatype.XSDdateTime, XSDDatatype.XSDgYear, XSDDatatype.XSDgYearMonth);

    private static boolean isTemporal(Node literal) {
        return TEMPORAL.contains(literal.getLiteralDatatype())
                && literal.getLiteral().isWellFormed();
    }

    private @Nullable Node html(Node property, Node value, Draft draft) {
        if (!value.isLiteral()) return value;
        String stated = value.getLiteralLexicalForm();
        String markdown = HtmlText.toMarkdown(stated);
        if (markdown.equals(stated)) return value;
        Node mended = value.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralString(markdown)
                : NodeFactory.createLiteralLang(markdown, value.getLiteralLanguage());
        draft.repaired(Rule.HTML_TEXT, property, value, mended);
        return mended;
    }
}
