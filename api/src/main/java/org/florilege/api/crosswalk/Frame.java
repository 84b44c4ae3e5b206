package org.florilege.api.crosswalk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/// How one class of resources is shown.
///
/// @param choices which other frames show it, the first whose condition holds; when there are any, the rest is empty
/// @param terms in the order in which they are written
/// @param needed terms without which nothing is shown
record Frame(List<Choice> choices, Map<String, Rule> terms, Set<String> needed) {

    /// @param frame the name of the frame that is used when the condition holds
    record Choice(Condition when, String frame) {}

    /// What must hold of a resource; of several things, one suffices.
    ///
    /// @param classes it is one of these
    /// @param starts its IRI begins so
    /// @param has one of these paths leads somewhere
    record Condition(Set<Node> classes, List<String> starts, List<Path> has) {
        Condition {
            classes = Set.copyOf(classes);
            starts = List.copyOf(starts);
            has = List.copyOf(has);
        }

        boolean isAlways() {
            return classes.isEmpty() && starts.isEmpty() && has.isEmpty();
        }

        boolean holds(Node node, Statements statements) {
            if (isAlways()) return true;
            if (node.isURI() && starts.stream().anyMatch(node.getURI()::startsWith)) return true;
            if (statements.objects(node, Statements.TYPE).stream().anyMatch(classes::contains)) return true;
            return has.stream().anyMatch(path -> !path.from(node, statements).isEmpty());
        }
    }

    /// Of which nothing is shown, whatever it is.
    static final Frame NOTHING = new Frame(List.of(), Map.of(), Set.of());

    Frame {
        choices = List.copyOf(choices);
        terms = new LinkedHashMap<>(terms);
        needed = Set.copyOf(needed);
    }
}
