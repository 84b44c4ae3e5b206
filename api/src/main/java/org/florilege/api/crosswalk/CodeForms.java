package org.florilege.api.crosswalk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.florilege.catalog.description.Terms;
import org.florilege.catalog.description.Text;
import org.florilege.catalog.description.Texts;
import org.florilege.catalog.vocabulary.Concept;
import org.florilege.catalog.vocabulary.Vocabularies;
import org.florilege.catalog.vocabulary.VocabularyName;
import org.florilege.harvester.repair.Iris;
import org.jspecify.annotations.Nullable;

/// The forms of coded values.
final class CodeForms {

    private static final List<Node> LABELS = List.of(
            Terms.term(Terms.SKOS, "prefLabel"),
            Terms.term(Terms.RDFS, "label"),
            Terms.term(Terms.DCT, "title"),
            Terms.term(Terms.FOAF, "name"),
            Terms.term(Terms.SCHEMA, "name"));
    private static final String PUBLIC = "PUBLIC";
    private static final String SPDX = "://spdx.org/licenses/";

    private CodeForms() {}

    static Map<String, ValueForm> byName() {
        return Map.of(
                "label", ValueForm.each(CodeForms::label),
                "language", ValueForm.each((node, in) -> ValueForms.ofText(node, CodeForms::language)),
                "country", ValueForm.each((node, in) -> ValueForms.ofText(node, CodeForms::country)),
                "licence", ValueForm.each(CodeForms::licence),
                "spdx", ValueForm.each(CodeForms::spdxId),
                "spdx-address", ValueForm.each(CodeForms::spdxAddress),
                "is-public", ValueForm.each((node, in) -> ValueForms.ofText(node, CodeForms::isPublic)));
    }

    /// What people call the thing: as the record says, else as the vocabularies say; a text is its own label.
    private static @Nullable Object label(Node node, Evaluation in) {
        if (node.isLiteral()) return ValueForms.plain(node);
        return stated(node, in)
                .or(() -> Vocabularies.byIri(node.getURI()).map(concept -> concept.label(in.language())))
                .orElse(null);
    }

    private static Optional<String> stated(Node node, Evaluation in) {
        for (Node property : LABELS) {
            List<Text> texts = in.statements().objects(node, property).stream()
                    .filter(Node::isLiteral)
                    .map(label -> new Text(label.getLiteralLexicalForm(), label.getLiteralLanguage()))
                    .toList();
            Optional<String> best = new Texts(texts).best(in.language()).map(Text::value);
            if (best.isPresent()) return best;
        }
        return Optional.empty();
    }

    /// A tag of BCP 47.
    private static @Nullable Object language(String stated) {
        Optional<Concept> known = Vocabularies.of(VocabularyName.LANGUAGE).resolve(stated);
        return known.flatMap(language -> language.code("ISO_639_1").or(() -> language.code("ISO_639_3")))
                .orElse(null);
    }

    private static @Nullable Object country(String stated) {
        return Vocabularies.of(VocabularyName.COUNTRY)
                .resolve(stated)
                .flatMap(country -> country.code("ISO_3166_1_ALPHA_2"))
                .orElse(null);
    }

    /// The address of the licence that its author gave it, which more programs know than that of the EU's list.
    private static @Nullable Object licence(Node node, Evaluation in) {
        Optional<String> known = ofLicence(node, in)
                .flatMap(licence -> licence.matches().stream()
                        .filter(match -> !match.contains(SPDX))
                        .findFirst()
                        .or(() -> Optional.of(licence.iri())));
        return known.orElseGet(() -> address(node, in));
    }

    /// A node within the record's own document is nobody's address.
    private static @Nullable String address(Node node, Evaluation in) {
        String text = ValueForms.plain(node);
        String own = in.statements().record().getURI();
        boolean within = text != null && (text.startsWith(own + "#") || text.startsWith(own + "."));
        return text != null && !within && Iris.isWebAddress(text) && text.indexOf(' ') < 0 ? text : null;
    }

    private static @Nullable Object spdxAddress(Node node, Evaluation in) {
        Object id = spdxId(node, in);
        return id == null ? null : "https" + SPDX + id;
    }

    private static @Nullable Object spdxId(Node node, Evaluation in) {
        String stated = ValueForms.plain(node);
        int own = stated == null ? -1 : stated.indexOf(SPDX);
        if (stated != null && own > 0) return withoutExtension(stated.substring(own + SPDX.length()));
        return ofLicence(node, in)
                .flatMap(licence -> licence.matches().stream()
                        .filter(match -> match.contains(SPDX))
                        .map(match -> match.substring(match.indexOf(SPDX) + SPDX.length()))
                        .findFirst())
                .orElse(null);
    }

    private static String withoutExtension(String id) {
        return id.endsWith(".html") ? id.substring(0, id.length() - ".html".length()) : id;
    }

    /// By its address or, where the record describes it, by what it is called.
    private static Optional<Concept> ofLicence(Node node, Evaluation in) {
        String text = ValueForms.plain(node);
        Optional<Concept> known = text == null
                ? Optional.empty()
                : Vocabularies.of(VocabularyName.LICENCE).resolve(text);
        return known.isPresent() || node.isLiteral()
                ? known
                : stated(node, in).flatMap(Vocabularies.of(VocabularyName.LICENCE)::resolve);
    }

    private static @Nullable Object isPublic(String stated) {
        return Vocabularies.of(VocabularyName.ACCESS_RIGHT)
                .resolve(stated)
                .map(right -> right.notation().equals(PUBLIC))
                .orElse(null);
    }
}
