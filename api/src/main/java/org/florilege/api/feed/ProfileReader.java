package org.florilege.api.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.florilege.catalog.record.Kind;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads profiles from YAML; `dcat-ap.yaml` beside this class explains the form.
///
/// A mistake in one is a mistake of ours and an [IllegalArgumentException] that names the place.
final class ProfileReader {

    private final Map<String, Object> document;
    private final Namespaces namespaces;

    private ProfileReader(Map<String, Object> document) {
        this.document = document;
        Map<String, String> prefixes = new LinkedHashMap<>();
        map(document, "prefixes").forEach((prefix, namespace) -> prefixes.put(prefix, String.valueOf(namespace)));
        prefixes.put("rdf", RDF.getURI());
        this.namespaces = new Namespaces(prefixes);
    }

    /// The profile of that name among those of the portal.
    static Profile read(String name) {
        String resource = name + ".yaml";
        try (InputStream in = ProfileReader.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalArgumentException(resource + " is missing from the jar");
            return new ProfileReader(resolved(in)).profile();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    /// A profile may be another one with some frames of its own.
    private static Map<String, Object> resolved(InputStream in) throws IOException {
        Map<String, Object> own = object("profile", new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        if (!(own.get("extends") instanceof String parent)) return own;
        try (InputStream inherited = ProfileReader.class.getResourceAsStream(parent + ".yaml")) {
            if (inherited == null) throw new IllegalArgumentException("there is no profile " + parent);
            return merged(resolved(inherited), own);
        }
    }

    private static Map<String, Object> merged(Map<String, Object> under, Map<String, Object> over) {
        Map<String, Object> merged = new LinkedHashMap<>(under);
        over.forEach((key, value) -> merged.merge(
                key,
                value,
                (before, after) -> before instanceof Map<?, ?> && after instanceof Map<?, ?>
                        ? merged(object(key, before), object(key, after))
                        : after));
        return merged;
    }

    private Profile profile() {
        Map<String, Frame> frames = new LinkedHashMap<>();
        map(document, "frames").forEach((name, frame) -> frames.put(name, frame(object(name, frame))));
        Profile profile = new Profile(
                text(document, "profile"),
                text(document, "version"),
                namespaces,
                frames,
                kinds("records"),
                kinds("software"));
        check(profile);
        return profile;
    }

    private Map<Kind, Profile.Shown> kinds(String section) {
        Map<Kind, Profile.Shown> kinds = new EnumMap<>(Kind.class);
        map(document, section).forEach((segment, shown) -> {
            Kind kind = Kind.ofSegment(segment)
                    .orElseThrow(() -> new IllegalArgumentException(section + ": there is no kind " + segment));
            Map<String, Object> entry = object(segment, shown);
            kinds.put(kind, new Profile.Shown(text(entry, "frame"), node(text(entry, "listed"))));
        });
        return kinds;
    }

    private Frame frame(Map<String, Object> frame) {
        List<Frame.Rule> rules = new ArrayList<>();
        map(frame, "properties").forEach((property, rule) -> rules.add(rule(property, rule)));
        return new Frame(
                nodes(frame.get("type")), rules, nodeOrNull(frame.get("label")), nodeOrNull(frame.get("needs")));
    }

    /// `words`, or `{ is: words, from: [property, …] }`, or `{ always: IRI }`.
    private Frame.Rule rule(String property, Object rule) {
        if (rule instanceof String words) return rule(property, words, List.of(node(property)));
        Map<String, Object> parts = object(property, rule);
        if (parts.get("always") instanceof String constant)
            return new Frame.Rule(node(property), List.of(), new Frame.Value.Constant(node(constant)), false);
        return rule(property, text(parts, "is"), nodes(parts.get("from")));
    }

    private Frame.Rule rule(String property, String words, List<Node> from) {
        String[] word = words.split(" ", -1);
        boolean one = word.length == 2 && word[1].equals("one");
        if (word.length > 2 || (word.length == 2 && !one))
            throw new IllegalArgumentException(property + ": \"" + words + "\" is no rule");
        Frame.Value value = switch (word[0]) {
            case "text" -> new Frame.Value.Text();
            case "plain" -> new Frame.Value.Plain();
            case "iri" -> new Frame.Value.Iri();
            case "link" -> new Frame.Value.Link();
            case "identity" -> new Frame.Value.Identity();
            case "other-identities" -> new Frame.Value.OtherIdentities("Identifier");
            default -> new Frame.Value.Framed(word[0]);
        };
        return new Frame.Rule(node(property), from, value, one);
    }

    private void check(Profile profile) {
        profile.kinds().values().forEach(shown -> profile.frame(shown.frame()));
        profile.software().values().forEach(shown -> profile.frame(shown.frame()));
        for (Frame frame : profile.frames().values())
            for (Frame.Rule rule : frame.rules()) {
                if (namespaces.shortened(rule.property().getURI()) == null)
                    throw new IllegalArgumentException(rule.property() + " has no name in RDF/XML");
                if (rule.value() instanceof Frame.Value.Framed(String name)) profile.frame(name);
                if (rule.value() instanceof Frame.Value.OtherIdentities(String name)) profile.frame(name);
            }
    }

    private List<Node> nodes(@Nullable Object value) {
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

    private @Nullable Node nodeOrNull(@Nullable Object value) {
        return value == null ? null : node(String.valueOf(value));
    }

    private Node node(String name) {
        return NodeFactory.createURI(name.contains("://") ? name : namespaces.expanded(name));
    }

    private static String text(Map<String, Object> map, String key) {
        Object value = map.get(key);
        if (value == null) throw new IllegalArgumentException("\"" + key + "\" is missing from " + map);
        return String.valueOf(value);
    }

    private static Map<String, Object> map(Map<String, Object> map, String key) {
        Object value = map.get(key);
        return value == null ? Map.of() : object(key, value);
    }

    private static Map<String, Object> object(String key, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) throw new IllegalArgumentException(key + " is no mapping");
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((name, each) -> object.put(String.valueOf(name), each));
        return object;
    }
}
