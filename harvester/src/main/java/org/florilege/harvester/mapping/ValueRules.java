package org.florilege.harvester.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.vocabulary.VocabularyName;
import org.florilege.harvester.reader.Fingerprints;
import org.florilege.harvester.reader.Spelling;
import org.florilege.harvester.reader.Statements;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.ByteSizes;
import org.florilege.harvester.repair.Dates;
import org.florilege.harvester.repair.HtmlText;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Periods;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Which rule mends the values of which property.
final class ValueRules {

    private static final Pattern SEPARATORS = Pattern.compile("\\s*[,;/|+&]\\s*|\\s+(?:et|and)\\s+|\\s+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Node LICENSE = NodeFactory.createURI(Terms.DCT + "license");
    private static final Set<Node> CALLED_BY_LABEL = Set.of(
            LICENSE,
            NodeFactory.createURI(Terms.DCT + "format"),
            NodeFactory.createURI(Terms.DCAT + "mediaType"),
            NodeFactory.createURI(Terms.DCT + "accessRights"),
            NodeFactory.createURI(Terms.DCT + "accrualPeriodicity"));
    private static final Node[] LINKS = {
        NodeFactory.createURI(Terms.FOAF + "page"),
        NodeFactory.createURI(Terms.FOAF + "homepage"),
        NodeFactory.createURI(Terms.SCHEMA + "url"),
        NodeFactory.createURI(Terms.RDFS + "seeAlso"),
        NodeFactory.createURI(Terms.VCARD + "hasURL"),
        NodeFactory.createURI(Terms.RDF + "value"),
        NodeFactory.createURI(Terms.VCARD + "hasValue"),
        Terms.IDENTIFIER
    };
    private static final Node NOTATION = NodeFactory.createURI(Terms.SKOS + "notation");
    private static final Node[] LABELS = {
        NodeFactory.createURI(Terms.RDF + "value"),
        NodeFactory.createURI(Terms.RDFS + "label"),
        NodeFactory.createURI(Terms.SKOS + "prefLabel"),
        NOTATION,
        Terms.TITLE,
        Terms.IDENTIFIER,
        Terms.FOAF_NAME,
        NodeFactory.createURI(Terms.SCHEMA + "name"),
        NodeFactory.createURI(Terms.RDFS + "seeAlso"),
        NodeFactory.createURI(Terms.FOAF + "homepage"),
        NodeFactory.createURI(Terms.FOAF + "page"),
        NodeFactory.createURI(Terms.SCHEMA + "url")
    };
    private static final Set<Node> MUST_BE_ADDRESS = Set.of(
            NodeFactory.createURI(Terms.DCAT + "landingPage"),
            NodeFactory.createURI(Terms.DCAT + "accessURL"),
            NodeFactory.createURI(Terms.DCAT + "downloadURL"),
            NodeFactory.createURI(Terms.DCAT + "endpointURL"),
            NodeFactory.createURI(Terms.FOAF + "homepage"),
            NodeFactory.createURI(Terms.VCARD + "hasURL"));
    private static final Node IDENTIFIER_CLASS = NodeFactory.createURI(Terms.ADMS + "Identifier");

    private final Codes codes = new Codes();
    private final Map<Node, ValueRule> rules = new HashMap<>();
    private final Fingerprints named = new Fingerprints();

    ValueRules() {
        coded();
        dates();
        addresses();
        agents();
        parts();
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
        put(Terms.DCT, this::language, "language");
        put(Terms.DCT, concept(VocabularyName.LICENCE), "license");
        put(Terms.DCT, concept(VocabularyName.ACCESS_RIGHT), "accessRights");
        put(Terms.DCT, concept(VocabularyName.FREQUENCY), "accrualPeriodicity");
        put(Terms.DCT, coded(codes::fileType), "format");
        put(Terms.DCAT, coded(codes::mediaType), "mediaType", "compressFormat", "packageFormat");
        put(Terms.DCATAP, concept(VocabularyName.PLANNED_AVAILABILITY), "availability");
        put(Terms.ADMS, concept(VocabularyName.DISTRIBUTION_STATUS), "status");
        put(Terms.SPDX, concept(VocabularyName.CHECKSUM_ALGORITHM), "algorithm");
        put(Terms.DCT, this::spatial, "spatial");
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

    private void parts() {
        put(Terms.DCT, PartRules::temporal, "temporal");
        put(Terms.LOCN, PartRules::geometry, "geometry");
        put(Terms.DCAT, PartRules::geometry, "bbox", "centroid");
        put(Terms.GEOSPARQL, PartRules::geometry, "asWKT", "asGeoJSON");
        put(Terms.DCAT, PartRules::contact, "contactPoint");
        put(Terms.SPDX, PartRules::checksum, "checksum");
        put(Terms.DCAT, PartRules::distribution, "distribution");
        put(Terms.DCAT, PartRules::keyword, "keyword");
        put(Terms.DCT, this::rights, "rights");
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
            Node concept = value.isBlank() ? null : look.apply(text(value)).orElse(null);
            String spelling = concept == null ? "" : text(value);
            if (concept == null && !value.isLiteral() && (value.isBlank() || CALLED_BY_LABEL.contains(property)))
                for (String called : draft.spellings(value, LABELS)) {
                    concept = look.apply(called).orElse(null);
                    spelling = called;
                    if (concept != null) break;
                }
            if (concept == null) return address(property, value, draft);
            if (!concept.equals(value))
                draft.repaired(Rule.CODED_VALUE, Names.of(property), spelling, concept.getURI());
            return concept;
        };
    }

    /// Several languages may stand in one text.
    private @Nullable Node language(Node property, Node value, Draft draft) {
        if (!value.isLiteral()
                || codes.concept(VocabularyName.LANGUAGE, text(value)).isPresent())
            return concept(VocabularyName.LANGUAGE).apply(property, value, draft);
        List<Node> languages = new ArrayList<>();
        for (String word : SEPARATORS.split(text(value).strip(), -1))
            codes.concept(VocabularyName.LANGUAGE, word).ifPresentOrElse(languages::add, languages::clear);
        if (languages.size() < 2) return value;
        for (Node other : languages.subList(1, languages.size())) draft.add(draft.current(), property, other);
        draft.repaired(Rule.CODED_VALUE, property, value, languages.getFirst());
        return languages.getFirst();
    }

    private @Nullable Node spatial(Node property, Node value, Draft draft) {
        Node place = concept(VocabularyName.COUNTRY).apply(property, value, draft);
        return place == null ? null : PartRules.spatial(property, place, draft);
    }

    /// Where a licence is named as a right only, it becomes the licence too.
    private Node rights(Node property, Node value, Draft draft) {
        Statements statements = draft.source().document().statements();
        for (Triple triple : statements.about(draft.current()))
            if (Spelling.canonical(triple.getPredicate()).equals(LICENSE)) return value;
        List<String> spellings = value.isBlank() ? draft.spellings(value, LABELS) : List.of(text(value));
        for (String spelling : spellings) {
            Node licence = codes.concept(VocabularyName.LICENCE, spelling).orElse(null);
            if (licence == null) continue;
            draft.add(draft.current(), LICENSE, licence);
            draft.repaired(Rule.LICENCE_FROM_RIGHTS, "dct:license", spelling, licence.getURI());
            break;
        }
        return value;
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
        if (value.isBlank() && MUST_BE_ADDRESS.contains(property)) return wrapped(property, value, draft);
        if (!value.isLiteral()) return value;
        String stated = value.getLiteralLexicalForm().strip();
        boolean bare = stated.toLowerCase(Locale.ROOT).startsWith("www.") && stated.indexOf(' ') < 0;
        boolean other = XSDDatatype.XSDanyURI.getURI().equals(value.getLiteralDatatypeURI()) && Iris.hasScheme(stated);
        if (!bare && !other) return address(property, value, draft);
        Node mended = NodeFactory.createURI(Iris.encode(bare ? "https://" + stated : stated));
        draft.repaired(Rule.URL_LITERAL, property, value, mended);
        return mended;
    }

    /// An address inside a node of its own, for instance a foaf:Document.
    private static Node wrapped(Node property, Node value, Draft draft) {
        for (String link : draft.spellings(value, LINKS)) {
            if (!Iris.isWebAddress(link)) continue;
            Node mended = NodeFactory.createURI(Iris.encode(link.strip()));
            draft.repaired(Rule.URL_LITERAL, property, value, mended);
            return mended;
        }
        return value;
    }

    private @Nullable Node mail(Node property, Node value, Draft draft) {
        if (value.isBlank()) return wrappedMail(property, value, draft);
        if (isPlainMail(value)) return value;
        String bare = bareMail(text(value));
        if (bare.regionMatches(true, 0, "mailto:", 0, 7))
            while (bare.regionMatches(true, 0, "mailto:", 0, 7)) bare = bare.substring(7);
        else if (value.isURI()) bare = relativeMail(bare, draft);
        int at = bare.indexOf('@');
        if (at < 1 || bare.indexOf('@', at + 1) > 0 || bare.indexOf('.', at) < 0 || bare.indexOf('/') >= 0)
            return value;
        Node mended = NodeFactory.createURI("mailto:" + Iris.encode(bare));
        if (!mended.equals(value)) draft.repaired(Rule.MAIL_ADDRESS, property, value, mended);
        return mended;
    }

    private Node wrappedMail(Node property, Node value, Draft draft) {
        for (String address : draft.spellings(value, LINKS)) {
            Node mended = mail(property, NodeFactory.createLiteralString(address), draft);
            if (mended != null && mended.isURI()) return mended;
        }
        return value;
    }

    /// Of `Name <a@b.org>` what stands in the brackets; without blanks.
    private static String bareMail(String stated) {
        int open = stated.indexOf('<');
        int close = stated.indexOf('>', open + 1);
        String inside = open >= 0 && close > open ? stated.substring(open + 1, close) : stated;
        return BLANKS.matcher(inside.replace("%20", ""))
                .replaceAll("")
                .replace("(at)", "@")
                .replace("[at]", "@");
    }

    private static boolean isPlainMail(Node value) {
        return value.isURI()
                && value.getURI().startsWith("mailto:")
                && value.getURI().indexOf('%') < 0
                && value.getURI().indexOf(':', 7) < 0;
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
        Optional<Node> date = Dates.read(stated).or(() -> quarter(property, stated));
        Node mended = date.orElseGet(() -> NodeFactory.createLiteralString(stated));
        if (date.isEmpty()) draft.repaired(Rule.DATE_UNREADABLE, property, value, mended);
        else if (!mended.equals(value)) draft.repaired(Rule.DATE, property, value, mended);
        return mended;
    }

    /// Of a span like a quarter the side that the property asks for.
    private static Optional<Node> quarter(Node property, String stated) {
        boolean end = property.getURI().endsWith("endDate");
        if (!end && !property.getURI().endsWith("startDate")) return Optional.empty();
        return Periods.read(stated).flatMap(period -> end ? period.end() : period.start());
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
