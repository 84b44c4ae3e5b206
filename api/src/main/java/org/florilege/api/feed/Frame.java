package org.florilege.api.feed;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.florilege.catalog.record.Kind;
import org.jspecify.annotations.Nullable;

/// How a profile shows one class of resources.
///
/// @param types the classes that it is said to have, whatever else it has
/// @param rules its properties, in the order in which they are written
/// @param label the property that carries the label of the vocabularies, where the record says nothing; or null
/// @param needs of each of these groups one property at least; a resource that lacks it is no value
/// @param bare what becomes of a resource of which nothing is shown
/// @param here whether its resources get addresses of this portal, under which they are found in this profile
record Frame(
        List<Node> types, List<Rule> rules, @Nullable Node label, List<List<Node>> needs, Bare bare, boolean here) {

    Frame {
        types = List.copyOf(types);
        rules = List.copyOf(rules);
        needs = List.copyOf(needs);
    }

    /// What becomes of a resource of which nothing is shown, or not what it needs.
    enum Bare {
        /// Its IRI is a value and its classes are written.
        TYPED,
        /// It is no value.
        OUT,
        /// Its IRI is a value if it is one of our vocabularies.
        KNOWN
    }

    /// What becomes of one property.
    ///
    /// @param property as it is written
    /// @param from how records get to its values, the best first
    /// @param value what is written of the values
    /// @param count how many values are written
    /// @param always values that are written whatever is stated
    /// @param defaults what is written where nothing else is
    record Rule(Node property, List<Route> from, Value value, Count count, List<Node> always, Defaults defaults) {

        Rule {
            from = List.copyOf(from);
            always = List.copyOf(always);
        }

        /// Whether the first value that can be written is the only one.
        boolean takesFirst() {
            return count == Count.ONE && !(value instanceof Value.Text);
        }
    }

    /// How many values of a property are written.
    enum Count {
        /// At most one; of texts the French one, else the English one, else any.
        ONE,
        /// At most one in each language.
        EACH_LANGUAGE,
        ALL
    }

    /// What is written where nothing that is stated can be: the first of these that can.
    ///
    /// @param condition that must have been written of the same resource; or null
    record Defaults(List<Default> choices, @Nullable Condition condition) {

        static final Defaults NONE = new Defaults(List.of(), null);

        Defaults {
            choices = List.copyOf(choices);
        }
    }

    /// Whether a property has been written with a value.
    record Condition(Node property, Node value) {}

    /// One thing that may be written where nothing is stated.
    sealed interface Default {

        /// Always the same values.
        record Fixed(List<Node> values) implements Default {
            public Fixed {
                values = List.copyOf(values);
            }
        }

        /// Where people read about the record: its landing page, else its page here.
        record Page() implements Default {}

        /// What the operator says of the portal.
        record OfPortal(Site.Role role) implements Default {}

        /// The record itself.
        record Root() implements Default {}

        /// A resource of its own that shows, in the frame of the rule, what is stated of the same subject.
        record Part(String name) implements Default {}
    }

    /// What is written of the values of a property; all else is left out.
    sealed interface Value {

        /// Literals, with a language tag.
        record Text() implements Value {}

        /// Literals as they are.
        record Plain() implements Value {}

        /// Literals of one of these datatypes; others are converted where they are spelled so.
        record Typed(List<XSDDatatype> datatypes) implements Value {
            public Typed {
                datatypes = List.copyOf(datatypes);
            }
        }

        /// The same; where a literal is a year or a month, the last day of it.
        record LastDay(List<XSDDatatype> datatypes) implements Value {
            public LastDay {
                datatypes = List.copyOf(datatypes);
            }
        }

        /// Literals as they are, IRIs as a text.
        record Name() implements Value {}

        /// Mail addresses as a text without `mailto:`.
        record Mail() implements Value {}

        /// IRIs, not entered, except those of other records of the feed: nothing must lead from one to another.
        record Iri(Codes codes) implements Value {}

        /// IRIs of other records of the feed, not entered.
        record OtherRecord() implements Value {}

        /// IRIs, and what this frame shows of the resources that they name.
        record Framed(String frame, Codes codes) implements Value {}

        /// IRIs of records of this kind, and what the profile shows of such records; other resources are of this frame.
        record Neighbour(Kind kind, String frame) implements Value {}

        /// The IRI of the resource, as a text: its one identifier, unique and for ever.
        record Identity(XSDDatatype datatype) implements Value {}

        /// The identifiers that the record has elsewhere, each as a resource of this frame.
        record OtherIdentities(String frame) implements Value {}

        /// Nothing but what is always written.
        record Nothing() implements Value {}

        /// `true` or `false`: whether this property has been written.
        record Whether(Node property) implements Value {}
    }
}
