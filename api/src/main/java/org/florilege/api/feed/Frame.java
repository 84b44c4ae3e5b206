package org.florilege.api.feed;

import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// How a profile shows one class of resources.
///
/// @param types the classes that it is said to have, whatever else it has
/// @param rules its properties, in the order in which they are written
/// @param label the property that carries the label of the vocabularies, where the record says nothing; or null
/// @param needed without this property there is no description, only the IRI; or null
record Frame(
        List<Node> types,
        List<Rule> rules,
        @Nullable Node label,
        @Nullable Node needed) {

    Frame {
        types = List.copyOf(types);
        rules = List.copyOf(rules);
    }

    /// What becomes of one property.
    ///
    /// @param property as it is written
    /// @param from as records have it, the best first
    /// @param value what is written of the values
    /// @param one whether at most one value is written
    record Rule(Node property, List<Node> from, Value value, boolean one) {

        Rule {
            from = List.copyOf(from);
        }
    }

    /// What is written of the values of a property; all else is left out.
    sealed interface Value {

        /// Literals, with a language tag.
        record Text() implements Value {}

        /// Literals as they are.
        record Plain() implements Value {}

        /// IRIs, not entered, except those of other records of the feed: nothing must lead from one to another.
        record Iri() implements Value {}

        /// IRIs, not entered, those of other records of the feed included.
        record Link() implements Value {}

        /// IRIs, and what this frame shows of the resources that they name.
        record Framed(String frame) implements Value {}

        /// The IRI of the record, as a text: its one identifier, unique and for ever.
        record Identity() implements Value {}

        /// The identifiers that the record has elsewhere, each as a resource of this frame.
        record OtherIdentities(String frame) implements Value {}

        /// Always the same.
        record Constant(Node node) implements Value {}
    }
}
