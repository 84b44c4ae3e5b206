package org.florilege.harvester.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.vocabulary.VocabularyName;
import org.florilege.harvester.reader.Spelling;
import org.florilege.harvester.reader.Statements;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.HtmlText;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Rule;

/// Finds the concept that is meant by a code, a label or a node with one.
final class CodedRules {

    private static final int LONGEST_SENTENCE = 300;
    private static final Pattern WORDS = Pattern.compile("[\\s()<>\\[\\],;\"']+");
    private static final Pattern SEPARATORS = Pattern.compile("\\s*[,;/|+&]\\s*|\\s+(?:et|and)\\s+|\\s+");
    private static final Pattern HIGH_VALUE = Pattern.compile("(?:bna:)?c_[0-9a-f]{8}");
    private static final String HIGH_VALUE_CATEGORIES = "http://data.europa.eu/bna/";
    private static final Node LICENSE = NodeFactory.createURI(Terms.DCT + "license");
    private static final Node MEDIA_TYPE = NodeFactory.createURI(Terms.DCAT + "mediaType");
    private static final Node VALUE = NodeFactory.createURI(Terms.RDF + "value");
    private static final Set<Node> CALLED_BY_LABEL = Set.of(
            LICENSE,
            NodeFactory.createURI(Terms.DCT + "format"),
            NodeFactory.createURI(Terms.DCAT + "mediaType"),
            NodeFactory.createURI(Terms.DCT + "accessRights"),
            NodeFactory.createURI(Terms.DCT + "accrualPeriodicity"));
    private static final Node[] LABELS = {
        NodeFactory.createURI(Terms.RDF + "value"),
        NodeFactory.createURI(Terms.RDFS + "label"),
        NodeFactory.createURI(Terms.SKOS + "prefLabel"),
        NodeFactory.createURI(Terms.SKOS + "notation"),
        Terms.TITLE,
        Terms.DESCRIPTION,
        Terms.IDENTIFIER,
        Terms.FOAF_NAME,
        NodeFactory.createURI(Terms.SCHEMA + "name"),
        NodeFactory.createURI(Terms.RDFS + "seeAlso"),
        NodeFactory.createURI(Terms.FOAF + "homepage"),
        NodeFactory.createURI(Terms.FOAF + "page"),
        NodeFactory.createURI(Terms.SCHEMA + "url"),
        NodeFactory.createURI(Terms.ODRS + "dataLicense"),
        NodeFactory.createURI(Terms.ODRS + "contentLicense")
    };
    private static final Set<Node> SAY_WHICH = Set.copyOf(List.of(LABELS));
    private static final Node[] CODES = {
        NodeFactory.createURI(Terms.SKOS + "notation"),
        Terms.IDENTIFIER,
        NodeFactory.createURI(Terms.SKOS + "prefLabel"),
        NodeFactory.createURI(Terms.RDFS + "label")
    };

    private final Codes codes;
    private final ValueRule languages;
    private final ValueRule frequencies;
    private final ValueRule places;
    private final ValueRule datasetTypes;
    private final ValueRule agentTypes;
    private final ValueRule formats;
    private final ValueRule licences;

    CodedRules(Codes codes) {
        this.codes = codes;
        this.languages = concept(VocabularyName.LANGUAGE);
        this.frequencies = concept(VocabularyName.FREQUENCY);
        this.formats = coded(codes::fileType);
        this.licences = coded(this::licence);
        this.places = concept(VocabularyName.COUNTRY);
        this.datasetTypes = concept(VocabularyName.DATASET_TYPE);
        this.agentTypes = coded(spelling -> codes.concept(VocabularyName.PUBLISHER_TYPE, spelling)
                .or(() -> codes.concept(VocabularyName.HEALTH_PUBLISHER_TYPE, spelling)));
    }

    /// The concepts of one list.
    ValueRule concept(VocabularyName list) {
        return coded(spelling -> codes.concept(list, spelling));
    }

    /// @param look finds the concept that a spelling means
    ValueRule coded(Function<String, Optional<Node>> look) {
        return (property, value, draft) -> {
            Node concept = value.isBlank() ? null : look.apply(text(value)).orElse(null);
            String spelling = concept == null ? "" : text(value);
            if (concept == null && !value.isLiteral() && (value.isBlank() || CALLED_BY_LABEL.contains(property)))
                for (String called : draft.spellings(value, LABELS)) {
                    concept = look.apply(called).orElse(null);
                    spelling = called;
                    if (concept != null) break;
                }
            if (concept == null) return AddressRules.address(property, value, draft);
            if (!concept.equals(value)) draft.repaired(Rule.CODED_VALUE, property, spelling, concept);
            return concept;
        };
    }

    /// A node for a format may say its label and, as its value, its media type (DCAT 1, CKAN).
    Node format(Node property, Node value, Draft draft) {
        if (!value.isLiteral()) mediaType(value, draft);
        return formats.mended(property, value, draft);
    }

    private void mediaType(Node format, Draft draft) {
        for (Triple triple : draft.source().document().statements().about(draft.current()))
            if (Spelling.canonical(triple.getPredicate()).equals(MEDIA_TYPE)) return;
        for (String called : draft.spellings(format, VALUE)) {
            Node type = called.indexOf('/') < 0 ? null : codes.mediaType(called).orElse(null);
            if (type == null) continue;
            draft.add(draft.current(), MEDIA_TYPE, type);
            draft.repaired(Rule.CODED_VALUE, MEDIA_TYPE, called, type);
            return;
        }
    }

    /// A licence may be told in a sentence, also in HTML, that has its address in it.
    Node licence(Node property, Node value, Draft draft) {
        Node known = licences.mended(property, value, draft);
        if (!value.isLiteral() || !known.equals(value)) return known;
        String told = text(value);
        String plain = HtmlText.toMarkdown(told);
        Node found = plain.length() > LONGEST_SENTENCE ? null : named(plain).orElse(null);
        if (found != null) draft.repaired(Rule.CODED_VALUE, property, told, found);
        return found == null ? LiteralRules.html(property, value, draft) : found;
    }

    private Optional<Node> named(String sentence) {
        return Optional.of(sentence)
                .flatMap(this::licence)
                .or(() -> WORDS.splitAsStream(sentence)
                        .filter(Iris::isWebAddress)
                        .flatMap(address -> licence(address).stream())
                        .findFirst());
    }

    /// The short name of a licence often stands behind the long one: `Attribution 4.0 International (CC BY 4.0)`.
    private Optional<Node> licence(String spelling) {
        return codes.concept(VocabularyName.LICENCE, spelling)
                .or(() -> SwissTerms.of(spelling))
                .or(() -> inBrackets(spelling).flatMap(name -> codes.concept(VocabularyName.LICENCE, name)));
    }

    private static Optional<String> inBrackets(String text) {
        int open = text.lastIndexOf('(');
        int close = text.indexOf(')', open + 1);
        boolean some = open > 0 && close > open + 1 && text.indexOf("://") < 0;
        return some ? Optional.of(text.substring(open + 1, close).strip()) : Optional.empty();
    }

    /// The categories of high-value datasets are called by the end of their IRIs.
    static Optional<Node> highValue(String spelling) {
        return HIGH_VALUE.matcher(spelling.strip()).matches()
                ? Optional.of(NodeFactory.createURI(HIGH_VALUE_CATEGORIES
                        + spelling.strip().substring(spelling.strip().indexOf("c_"))))
                : Optional.empty();
    }

    Node frequency(Node property, Node value, Draft draft) {
        Node known = frequencies.mended(property, value, draft);
        if (value.isLiteral() || !known.equals(value)) return known;
        Node often = Intervals.of(value, draft.source().document().statements())
                .flatMap(interval -> codes.concept(VocabularyName.FREQUENCY, interval))
                .orElse(value);
        if (!often.equals(value)) draft.repaired(Rule.CODED_VALUE, property, value, often);
        return often;
    }

    /// Several languages may stand in one text.
    Node language(Node property, Node value, Draft draft) {
        if (!value.isLiteral()
                || codes.concept(VocabularyName.LANGUAGE, text(value)).isPresent())
            return languages.mended(property, value, draft);
        List<Node> found = new ArrayList<>();
        for (String word : SEPARATORS.split(text(value).strip(), -1))
            codes.concept(VocabularyName.LANGUAGE, word).ifPresentOrElse(found::add, found::clear);
        if (found.size() < 2) return value;
        for (Node other : found.subList(1, found.size())) draft.add(draft.current(), property, other);
        draft.repaired(Rule.CODED_VALUE, property, value, found.getFirst());
        return found.getFirst();
    }

    /// A nameless place that has more than its name, such as a shape, is kept beside the known place.
    Node spatial(Node property, Node value, Draft draft) {
        Node place = places.mended(property, value, draft);
        if (!value.isBlank() || place.equals(value) || !saysMore(value, draft))
            return PlaceRules.spatial(property, place, draft);
        draft.add(draft.current(), property, place);
        return PlaceRules.spatial(property, value, draft);
    }

    private static boolean saysMore(Node node, Draft draft) {
        for (Triple triple : draft.source().document().statements().about(node))
            if (!triple.getPredicate().equals(Terms.TYPE) && !SAY_WHICH.contains(triple.getPredicate())) return true;
        return false;
    }

    /// A code in a node of its own is its notation (HealthDCAT-AP up to release 5 has concepts here).
    static Node codeValue(Node property, Node value, Draft draft) {
        if (value.isLiteral()) return value;
        for (String code : draft.spellings(value, CODES)) {
            Node mended = NodeFactory.createLiteralString(code);
            draft.repaired(Rule.CODED_VALUE, property, value, mended);
            return mended;
        }
        return value;
    }

    /// Where a licence is named as a right only, it becomes the licence too.
    Node rights(Node property, Node value, Draft draft) {
        Statements statements = draft.source().document().statements();
        for (Triple triple : statements.about(draft.current()))
            if (Spelling.canonical(triple.getPredicate()).equals(LICENSE) && !isEmpty(triple.getObject())) return value;
        List<String> spellings = new ArrayList<>();
        if (!value.isBlank()) spellings.add(text(value));
        if (!value.isLiteral()) spellings.addAll(draft.spellings(value, LABELS));
        for (String spelling : spellings) {
            Node licence = codes.concept(VocabularyName.LICENCE, spelling)
                    .or(() -> SwissTerms.of(spelling))
                    .orElse(null);
            if (licence == null) continue;
            draft.add(draft.current(), LICENSE, licence);
            draft.repaired(Rule.LICENCE_FROM_RIGHTS, "dct:license", spelling, licence.getURI());
            break;
        }
        return value;
    }

    /// `<dct:license/>`, which some exports have in each distribution.
    private static boolean isEmpty(Node value) {
        return value.isLiteral() && value.getLiteralLexicalForm().isBlank();
    }

    Node type(Node property, Node value, Draft draft) {
        if (value.isBlank()) return value;
        boolean own = draft.kind() != Kind.ORGANISATION
                && draft.current().equals(draft.source().subject());
        return (own ? datasetTypes : agentTypes).mended(property, value, draft);
    }

    private static String text(Node value) {
        return value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
    }
}
