package org.florilege.harvester.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.florilege.harvester.reader.Statements;
import org.florilege.harvester.reader.Terms;

/// Reads intervals that are put together of numbers and units (`time:DurationDescription`), as the profile of Spain has
/// them: every three months is `[ rdf:value [ time:months 3 ] ]`.
final class Intervals {

    private static final Node VALUE = NodeFactory.createURI(Terms.RDF + "value");
    private static final Map<Node, String> UNITS = units();

    private Intervals() {}

    private static Map<Node, String> units() {
        Map<Node, String> units = new HashMap<>();
        Map.of("years", "P%dY", "months", "P%dM", "weeks", "P%dW", "days", "P%dD", "hours", "PT%dH", "minutes", "PT%dM")
                .forEach((name, form) -> units.put(NodeFactory.createURI(Terms.TIME + name), form));
        return Map.copyOf(units);
    }

    /// @return the interval as ISO 8601 has it, `P3M`; empty when the node describes none of one unit
    static Optional<String> of(Node node, Statements statements) {
        List<Triple> about = statements.about(node);
        Optional<String> own = stated(about);
        if (own.isPresent()) return own;
        return about.stream()
                .filter(triple -> triple.getPredicate().equals(VALUE))
                .flatMap(triple -> stated(statements.about(triple.getObject())).stream())
                .findFirst();
    }

    private static Optional<String> stated(List<Triple> about) {
        String found = "";
        for (Triple triple : about) {
            String form = UNITS.get(triple.getPredicate());
            int number = form == null ? 0 : number(triple.getObject());
            if (form == null || number == 0) continue;
            if (!found.isEmpty()) return Optional.empty();
            found = number == 7 && form.equals("P%dD") ? "P1W" : form.formatted(number);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static int number(Node stated) {
        if (!stated.isLiteral()) return 0;
        String text = stated.getLiteralLexicalForm().strip();
        int end = text.indexOf('.');
        String whole = end < 0 ? text : text.substring(0, end);
        boolean digits = !whole.isEmpty() && whole.length() < 4 && whole.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(whole) : 0;
    }
}
