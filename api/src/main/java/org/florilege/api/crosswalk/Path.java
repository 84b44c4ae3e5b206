package org.florilege.api.crosswalk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.jena.graph.Node;

/// The way from a node to others: properties one after the other, each forward or backward; none leads to itself.
///
/// @param steps in their order
record Path(List<Step> steps) {

    /// @param backward from the object to the subject
    record Step(Node property, boolean backward) {}

    Path {
        steps = List.copyOf(steps);
    }

    /// Where the way leads, each node once.
    List<Node> from(Node start, Statements statements) {
        List<Node> reached = List.of(start);
        for (Step step : steps) reached = follow(step, reached, statements);
        return reached;
    }

    private static List<Node> follow(Step step, List<Node> from, Statements statements) {
        if (from.size() == 1) return objects(step, from.getFirst(), statements);
        LinkedHashSet<Node> reached = new LinkedHashSet<>();
        for (Node node : from) reached.addAll(objects(step, node, statements));
        return new ArrayList<>(reached);
    }

    private static List<Node> objects(Step step, Node node, Statements statements) {
        return step.backward() ? statements.subjects(step.property(), node) : statements.objects(node, step.property());
    }
}
