package org.florilege.api.crosswalk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.florilege.catalog.description.Terms;
import org.florilege.catalog.description.Text;
import org.florilege.catalog.description.Texts;
import org.jspecify.annotations.Nullable;

/// The forms of the names of people and bodies. Who has no name has no form: an IRI is none.
final class NameForms {

    private static final List<Node> NAME = List.of(
            Terms.term(Terms.FOAF, "name"),
            Terms.term(Terms.SCHEMA, "name"),
            Terms.term(Terms.VCARD, "fn"),
            Terms.term(Terms.SKOS, "prefLabel"),
            Terms.term(Terms.RDFS, "label"),
            Terms.term(Terms.DCT, "title"));
    private static final List<Node> GIVEN =
            List.of(Terms.term(Terms.FOAF, "givenName"), Terms.term(Terms.SCHEMA, "givenName"));
    private static final List<Node> FAMILY =
            List.of(Terms.term(Terms.FOAF, "familyName"), Terms.term(Terms.SCHEMA, "familyName"));

    private NameForms() {}

    static Map<String, ValueForm> byName() {
        return Map.of(
                "name", ValueForm.each((agent, in) -> name(agent, in).orElse(null)),
                "given-name", ValueForm.each((agent, in) -> part(agent, PersonName::given, in)),
                "family-name", ValueForm.each((agent, in) -> part(agent, PersonName::family, in)),
                "filed-name", ValueForm.each((agent, in) -> part(agent, PersonName::filed, in)));
    }

    private static Optional<String> name(Node agent, Evaluation in) {
        if (agent.isLiteral()) return Optional.ofNullable(ValueForms.plain(agent));
        return stated(agent, NAME, in).or(() -> {
            String parts = Stream.of(GIVEN, FAMILY)
                    .flatMap(properties -> stated(agent, properties, in).stream())
                    .reduce("", (one, other) -> (one + " " + other).strip());
            return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
        });
    }

    private static @Nullable Object part(Node agent, Function<PersonName, String> part, Evaluation in) {
        Optional<String> family = agent.isLiteral() ? Optional.empty() : stated(agent, FAMILY, in);
        Optional<PersonName> name = family.isPresent()
                ? Optional.of(new PersonName(stated(agent, GIVEN, in).orElse(""), family.get()))
                : name(agent, in).map(PersonName::of);
        return name.map(part).filter(text -> !text.isEmpty()).orElse(null);
    }

    private static Optional<String> stated(Node agent, List<Node> properties, Evaluation in) {
        return properties.stream()
                .flatMap(property -> best(in.statements().objects(agent, property), in).stream())
                .findFirst();
    }

    private static Optional<String> best(List<Node> names, Evaluation in) {
        List<Text> texts = names.stream()
                .filter(name ->
                        name.isLiteral() && !name.getLiteralLexicalForm().isBlank())
                .map(name -> new Text(name.getLiteralLexicalForm().strip(), name.getLiteralLanguage()))
                .toList();
        return new Texts(texts).best(in.language()).map(Text::value);
    }
}
