package org.florilege.api.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.catalog.vocabulary.Vocabularies;
import org.florilege.catalog.vocabulary.Vocabulary;

/// Which IRIs a property may have: any, those of a controlled vocabulary, those that begin in some way, or a few.
sealed interface Codes {

    /// The IRI as it is written, or empty when it must not be.
    Optional<Node> allowed(Node iri);

    /// All of them.
    record Any() implements Codes {
        @Override
        public Optional<Node> allowed(Node iri) {
            return Optional.of(iri);
        }
    }

    /// The concepts of a vocabulary, spelled as their authority does.
    record Of(Vocabulary vocabulary, Map<String, Node> exact) implements Codes {

        public Of {
            exact = Map.copyOf(exact);
        }

        static Of named(String path) {
            Vocabulary vocabulary = Vocabularies.named(path)
                    .orElseThrow(() -> new IllegalArgumentException("there is no vocabulary " + path));
            return new Of(
                    vocabulary,
                    vocabulary.concepts().stream()
                            .map(concept -> concept.iri())
                            .collect(Collectors.toMap(Function.identity(), NodeFactory::createURI)));
        }

        @Override
        public Optional<Node> allowed(Node iri) {
            Node known = exact.get(iri.getURI());
            return known != null
                    ? Optional.of(known)
                    : vocabulary.byIri(iri.getURI()).map(concept -> NodeFactory.createURI(concept.iri()));
        }
    }

    /// Those that begin with one of these.
    record Under(List<String> beginnings) implements Codes {

        public Under {
            beginnings = List.copyOf(beginnings);
        }

        @Override
        public Optional<Node> allowed(Node iri) {
            boolean under = beginnings.stream().anyMatch(each -> iri.getURI().startsWith(each));
            return under ? Optional.of(iri) : Optional.empty();
        }
    }

    /// Those of another one that are among these.
    ///
    /// @param instead what is written instead of others
    record Among(Codes all, List<Node> some, Map<Node, Node> instead) implements Codes {

        public Among {
            some = List.copyOf(some);
            instead = Map.copyOf(instead);
        }

        @Override
        public Optional<Node> allowed(Node iri) {
            return all.allowed(iri)
                    .map(known -> instead.getOrDefault(known, known))
                    .filter(some::contains);
        }
    }

    /// The labels that our vocabularies have for an IRI, by language tag.
    static Map<String, String> labels(String iri) {
        return Vocabularies.byIri(iri).map(concept -> concept.labels()).orElseGet(Map::of);
    }

    /// Whether an IRI is one of our vocabularies.
    static boolean isKnown(String iri) {
        return Stream.of(iri)
                .flatMap(each -> Vocabularies.byIri(each).stream())
                .findAny()
                .isPresent();
    }
}
