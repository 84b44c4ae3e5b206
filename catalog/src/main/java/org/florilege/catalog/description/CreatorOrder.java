package org.florilege.catalog.description;

import static org.florilege.catalog.description.Terms.FLO;
import static org.florilege.catalog.description.Terms.SCHEMA;
import static org.florilege.catalog.description.Terms.term;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.jena.graph.Node;

/// In which order those who made something are named, where its source says so.
public final class CreatorOrder {

    private static final Node AUTHORSHIP = term(FLO, "authorship");
    private static final Node CREATOR = term(FLO, "creator");
    private static final Node POSITION = term(SCHEMA, "position");
    private static final int LONGEST = 9;

    private CreatorOrder() {}

    /// Those who have a place first, in the order of their places; the others as they came.
    ///
    /// @param of what they made
    /// @param objects what is stated of a resource with a property
    public static List<Node> sorted(Node of, List<Node> creators, BiFunction<Node, Node, List<Node>> objects) {
        if (creators.size() < 2) return creators;
        Map<Node, Integer> positions = new HashMap<>();
        for (Node place : objects.apply(of, AUTHORSHIP))
            for (Node creator : objects.apply(place, CREATOR))
                for (Node position : objects.apply(place, POSITION))
                    positions.merge(creator, number(position), Integer::min);
        if (positions.isEmpty()) return creators;
        return creators.stream()
                .sorted(Comparator.comparingInt(creator -> positions.getOrDefault(creator, Integer.MAX_VALUE)))
                .toList();
    }

    private static int number(Node position) {
        String text = position.isLiteral() ? position.getLiteralLexicalForm() : "";
        boolean digits =
                !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(Character::isDigit);
        return digits ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }
}
