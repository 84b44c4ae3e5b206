package org.florilege.api.crosswalk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.florilege.api.citation.BibTeX;
import org.florilege.api.citation.Reference;
import org.jspecify.annotations.Nullable;

/// A crosswalk applied to one record. What the record does not state leaves no trace: no empty object, list or text.
final class Evaluation {

    private static final int DEEPEST = 8;

    private final Crosswalk crosswalk;
    private final Statements statements;
    private final String language;
    private final int longestList;
    private int depth;

    Evaluation(Crosswalk crosswalk, Statements statements, String language, int longestList) {
        this.crosswalk = crosswalk;
        this.statements = statements;
        this.language = language;
        this.longestList = longestList;
    }

    Statements statements() {
        return statements;
    }

    /// The language tag of the reader.
    String language() {
        return language;
    }

    /// How to cite the record, in BibTeX; null when it is no work.
    @Nullable
    String bibtex() {
        Node record = statements.record();
        Crosswalk csl = CrosswalkReader.csl();
        String root = csl.roots().get(statements.kind());
        if (root == null) return null;
        Map<String, Object> item = new Evaluation(csl, statements, language, longestList).object(root, record);
        return item == null ? null : BibTeX.of(Reference.ofCsl(item)).strip();
    }

    /// The frame of this name, or the one among which it chooses for this resource.
    Frame chosen(String name, Node node) {
        Frame frame = crosswalk.frame(name);
        if (frame.choices().isEmpty()) return frame;
        return frame.choices().stream()
                .filter(choice -> choice.when().holds(node, statements))
                .findFirst()
                .map(choice -> chosen(choice.frame(), node))
                .orElse(frame);
    }

    /// Whether the term has a value.
    boolean has(Frame frame, String term, Node node) {
        Rule rule = frame.terms().get(term);
        return rule != null && value(rule, node) != null;
    }

    /// What a frame shows of a resource; null when that is nothing.
    @Nullable
    Map<String, Object> object(String frame, Node node) {
        if (depth == DEEPEST) return null;
        depth++;
        try {
            return object(chosen(frame, node), node);
        } finally {
            depth--;
        }
    }

    private @Nullable Map<String, Object> object(Frame frame, Node node) {
        Map<String, Object> object = new LinkedHashMap<>();
        boolean said = false;
        for (Map.Entry<String, Rule> term : frame.terms().entrySet()) {
            Object value = value(term.getValue(), node);
            if (value == null) continue;
            object.put(term.getKey(), value);
            said |= !(term.getValue() instanceof Rule.Always);
        }
        boolean complete = object.keySet().containsAll(frame.needed());
        return said && complete ? object : null;
    }

    private @Nullable Object value(Rule rule, Node node) {
        return switch (rule) {
            case Rule.Always(Object value) -> value;
            case Rule.Nested(Frame frame) -> object(frame, node);
            case Rule.Joined joined -> joined(joined, node);
            case Rule.Stated stated -> stated(stated, node);
        };
    }

    private @Nullable Object joined(Rule.Joined rule, Node node) {
        List<Object> values = new ArrayList<>();
        for (Rule each : rule.rules()) {
            Object value = value(each, node);
            if (value instanceof List<?> list) values.addAll(list);
            else if (value != null) values.add(value);
        }
        return values.isEmpty() ? null : values.stream().distinct().toList();
    }

    private @Nullable Object stated(Rule.Stated rule, Node node) {
        List<Object> values = new ArrayList<>();
        for (Path path : rule.paths()) {
            values.addAll(made(rule, path.from(node, statements)));
            if (!values.isEmpty() && !rule.amount().all()) break;
        }
        if (values.isEmpty()) return rule.otherwise() == null ? null : value(rule.otherwise(), node);
        if (!rule.amount().many()) return values.getFirst();
        int most = Math.min(rule.amount().most(), longestList);
        return values.stream().distinct().limit(most).toList();
    }

    private List<Object> made(Rule.Stated rule, List<Node> nodes) {
        if (nodes.isEmpty()) return List.of();
        Rule.Amount amount = rule.amount();
        return switch (rule.form()) {
            case Rule.Form.Plain(ValueForm form) -> cut(form.of(nodes, amount.many(), this), amount.longest());
            case Rule.Form.Framed(String frame) -> framed(frame, nodes, amount);
        };
    }

    private List<Object> framed(String frame, List<Node> nodes, Rule.Amount amount) {
        int most = amount.many() ? Math.min(amount.most(), longestList) : 1;
        List<Object> objects = new ArrayList<>();
        for (Node node : nodes) {
            if (objects.size() == most) break;
            Map<String, Object> object = object(frame, node);
            if (object != null) objects.add(object);
        }
        return objects;
    }

    private static List<Object> cut(List<Object> values, int longest) {
        if (longest == Integer.MAX_VALUE) return values;
        return values.stream()
                .map(value -> value instanceof String text ? cut(text, longest) : value)
                .toList();
    }

    /// The beginning of a text, not cut within a word nor within a character.
    static String cut(String text, int longest) {
        if (text.length() <= longest) return text;
        int end = longest - 1;
        int space = text.lastIndexOf(' ', end);
        if (space > longest / 2) end = space;
        if (Character.isHighSurrogate(text.charAt(end - 1))) end--;
        return text.substring(0, end).stripTrailing() + "…";
    }
}
