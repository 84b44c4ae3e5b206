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
import org.florilege.harvester.repair.Rule;

/// Finds the concept that is meant by a code, a label or a node with one.
final class CodedRules {

    private static final Pattern SEPARATORS = Pattern.compile("\\s*[,;/|+&]\\s*|\\s+(?:et|and)\\s+|\\s+");
    private static final Node LICENSE = NodeFactory.createURI(Terms.DCT + "license");
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
        Terms.IDENTIFIER,
        Terms.FOAF_NAME,
        NodeFactory.createURI(Terms.SCHEMA + "name"),
        NodeFactory.createURI(Terms.RDFS + "seeAlso"),
        NodeFactory.createURI(Terms.FOAF + "homepage"),
        NodeFactory.createURI(Terms.FOAF + "page"),
        NodeFactory.createURI(Terms.SCHEMA + "url")
    };

    private final Codes codes;
    private final ValueRule languages;
    private final ValueRule places;
    private final ValueRule datasetTypes;
    private final ValueRule publisherTypes;

    CodedRules(Codes codes) {
        this.codes = codes;
        this.languages = concept(VocabularyName.LANGUAGE);
        this.places = concept(VocabularyName.COUNTRY);
        this.datasetTypes = concept(VocabularyName.DATASET_TYPE);
        this.publisherTypes = concept(VocabularyName.PUBLISHER_TYPE);
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
            if (!concept.equals(value))
                draft.repaired(Rule.CODED_VALUE, Names.of(property), spelling, concept.getURI());
            return concept;
        };
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

    Node spatial(Node property, Node value, Draft draft) {
        return PartRules.spatial(property, places.mended(property, value, draft), draft);
    }

    /// Where a licence is named as a right only, it becomes the licence too.
    Node rights(Node property, Node value, Draft draft) {
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

    Node type(Node property, Node value, Draft draft) {
        if (value.isBlank()) return value;
        return (draft.kind() == Kind.ORGANISATION ? publisherTypes : datasetTypes).mended(property, value, draft);
    }

    private static String text(Node value) {
        return value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
    }
}
