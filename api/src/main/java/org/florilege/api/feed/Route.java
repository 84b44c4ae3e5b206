package org.florilege.api.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;

/// How a record gets from a resource to a value: along properties, one after the other, each of which may be followed
/// backwards.
///
/// @param steps in their order, one at least
record Route(List<Step> steps) {

    /// @param backward from the object to the subject
    record Step(Node property, boolean backward) {}

    Route {
        if (steps.isEmpty()) throw new IllegalArgumentException("a route has one step at least");
        steps = List.copyOf(steps);
    }

    /// Whether it is one property of the resource itself.
    boolean isPlain() {
        return steps.size() == 1 && !steps.getFirst().backward();
    }

    /// The property by which it arrives.
    Node last() {
        return steps.getLast().property();
    }

    /// Where it leads, each node once.
    ///
    /// @param stating the resource of which the record states what is shown of this one
    List<Node> from(Node subject, Facts facts, UnaryOperator<Node> stating) {
        List<Node> reached = List.of(subject);
        for (Step step : steps) {
            LinkedHashSet<Node> next = new LinkedHashSet<>();
            for (Node node : reached) {
                Node stated = stating.apply(node);
                next.addAll(
                        step.backward() ? facts.stating(step.property(), stated) : facts.of(stated, step.property()));
            }
            reached = new ArrayList<>(next);
        }
        return reached;
    }
}
