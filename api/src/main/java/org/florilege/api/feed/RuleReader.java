package org.florilege.api.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.XSD;
import org.florilege.catalog.record.Kind;
import org.jspecify.annotations.Nullable;

/// Reads what a profile says of one property; `dcat-ap.yaml` beside this class explains the form.
final class RuleReader {

    private static final String PREFIX = "xsd:";
    private static final List<XSDDatatype> TEMPORAL =
            List.of(XSDDatatype.XSDdate, XSDDatatype.XSDdateTime, XSDDatatype.XSDgYear, XSDDatatype.XSDgYearMonth);
    private static final List<String> KEYS =
            List.of("is", "from", "in", "among", "instead", "as", "always", "default", "default-if", "whether", "of");

    private final Namespaces namespaces;

    RuleReader(Namespaces namespaces) {
        this.namespaces = namespaces;
    }

    /// @param rule `words`, or a mapping of [#KEYS]
    Frame.Rule rule(String property, Object rule) {
        Map<String, Object> parts =
                rule instanceof String words ? Map.of("is", words) : YamlValues.object(property, rule);
        for (String key : parts.keySet())
            if (!KEYS.contains(key)) throw new IllegalArgumentException(property + ": there is no " + key);
        String[] word = String.valueOf(parts.getOrDefault("is", "nothing")).split(" ", -1);
        if (word.length > 2) throw new IllegalArgumentException(property + ": \"" + parts.get("is") + "\" is no rule");
        Frame.Value value = parts.get("whether") instanceof String told
                ? new Frame.Value.Whether(node(told))
                : parts.get("of") instanceof String kind
                        ? new Frame.Value.Neighbour(kind(kind), word[0])
                        : value(word[0], codes(parts), parts.get("as"));
        return new Frame.Rule(
                node(property),
                parts.containsKey("from") ? routes(parts.get("from")) : List.of(route(property)),
                value,
                count(property, word),
                nodes(parts.get("always")),
                defaults(parts, value));
    }

    private static Frame.Count count(String property, String[] word) {
        if (word.length == 1) return Frame.Count.ALL;
        return switch (word[1]) {
            case "one" -> Frame.Count.ONE;
            case "each" -> Frame.Count.EACH_LANGUAGE;
            default -> throw new IllegalArgumentException(property + ": \"" + word[1] + "\" is no number");
        };
    }

    private Frame.Value value(String word, Codes codes, @Nullable Object as) {
        return switch (word) {
            case "text" -> new Frame.Value.Text();
            case "plain" -> new Frame.Value.Plain();
            case "temporal" -> new Frame.Value.Typed(TEMPORAL);
            case "last-day" -> new Frame.Value.LastDay(TEMPORAL);
            case "name" -> new Frame.Value.Name();
            case "mail" -> new Frame.Value.Mail();
            case "iri" -> new Frame.Value.Iri(codes);
            case "record" -> new Frame.Value.OtherRecord();
            case "identity" ->
                new Frame.Value.Identity(as == null ? XSDDatatype.XSDstring : datatype(String.valueOf(as)));
            case "other-identities" -> new Frame.Value.OtherIdentities("Identifier");
            case "nothing" -> new Frame.Value.Nothing();
            default ->
                word.startsWith(PREFIX)
                        ? new Frame.Value.Typed(List.of(datatype(word)))
                        : new Frame.Value.Framed(word, codes);
        };
    }

    private static XSDDatatype datatype(String name) {
        RDFDatatype known = TypeMapper.getInstance().getTypeByName(XSD.getURI() + name.substring(PREFIX.length()));
        if (!name.startsWith(PREFIX) || !(known instanceof XSDDatatype datatype))
            throw new IllegalArgumentException("there is no datatype " + name);
        return datatype;
    }

    private Codes codes(Map<String, Object> parts) {
        Object in = parts.get("in");
        Codes all = in == null ? new Codes.Any() : codes(in);
        if (!parts.containsKey("among")) return all;
        Map<Node, Node> instead = new HashMap<>();
        YamlValues.map(parts, "instead").forEach((iri, other) -> instead.put(node(iri), node(String.valueOf(other))));
        return new Codes.Among(all, nodes(parts.get("among")), instead);
    }

    private static Codes codes(Object in) {
        List<String> words =
                in instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of(String.valueOf(in));
        return words.getFirst().contains("://") ? new Codes.Under(words) : Codes.Of.named(words.getFirst());
    }

    private Frame.Defaults defaults(Map<String, Object> parts, Frame.Value value) {
        Object stated = parts.get("default");
        if (stated == null) return Frame.Defaults.NONE;
        List<Frame.Default> choices = new ArrayList<>();
        for (Object choice : stated instanceof List<?> list ? list : List.of(stated))
            choices.add(choice(choice, value));
        return new Frame.Defaults(choices, condition(parts.get("default-if")));
    }

    private Frame.Default choice(Object choice, Frame.Value value) {
        if (choice instanceof Map<?, ?> texts)
            return new Frame.Default.Fixed(texts.entrySet().stream()
                    .map(text -> NodeFactory.createLiteralLang(
                            String.valueOf(text.getValue()), String.valueOf(text.getKey())))
                    .toList());
        String[] word = String.valueOf(choice).split(" ", -1);
        if (word[0].equals("page")) return new Frame.Default.Page();
        if (word[0].equals("self")) return new Frame.Default.Root();
        if (word.length == 2 && word[0].equals("portal")) return new Frame.Default.OfPortal(Site.Role.of(word[1]));
        if (word.length == 2 && word[0].equals("part")) return new Frame.Default.Part(word[1]);
        return new Frame.Default.Fixed(List.of(fixed(String.valueOf(choice), value)));
    }

    private Node fixed(String text, Frame.Value value) {
        return switch (value) {
            case Frame.Value.Iri iri -> node(text);
            case Frame.Value.Framed framed -> node(text);
            default -> NodeFactory.createLiteralString(text);
        };
    }

    private Frame.@Nullable Condition condition(@Nullable Object stated) {
        if (stated == null) return null;
        List<Node> nodes = nodes(stated);
        if (nodes.size() != 2) throw new IllegalArgumentException(stated + " is no property and value");
        return new Frame.Condition(nodes.get(0), nodes.get(1));
    }

    private static Kind kind(String segment) {
        return Kind.ofSegment(segment).orElseThrow(() -> new IllegalArgumentException("there is no kind " + segment));
    }

    private List<Route> routes(Object from) {
        List<?> each = from instanceof List<?> list
                ? list
                : List.of(String.valueOf(from).split(" ", -1));
        return each.stream().map(one -> route(String.valueOf(one))).toList();
    }

    /// Properties with a slash between them; `^` before one that is followed backwards.
    private Route route(String path) {
        List<Route.Step> steps = new ArrayList<>();
        for (String step : path.contains("://") ? List.of(path) : List.of(path.split("/", -1)))
            steps.add(
                    step.startsWith("^")
                            ? new Route.Step(node(step.substring(1)), true)
                            : new Route.Step(node(step), false));
        return new Route(steps);
    }

    /// The IRIs of these names, in a list or with blanks between them.
    List<Node> nodes(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list ->
                list.stream().map(each -> node(String.valueOf(each))).toList();
            default ->
                Arrays.stream(String.valueOf(value).split(" ", -1))
                        .map(this::node)
                        .toList();
        };
    }

    @Nullable
    Node nodeOrNull(@Nullable Object value) {
        return value == null ? null : node(String.valueOf(value));
    }

    Node node(String name) {
        return NodeFactory.createURI(name.contains("://") ? name : namespaces.expanded(name));
    }
}
