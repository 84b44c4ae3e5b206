package org.florilege.api.crosswalk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.catalog.record.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads crosswalks from YAML; `schema-org.yaml` beside this class explains the form.
///
/// A mistake in one is a mistake of ours and an [IllegalArgumentException] that names the place.
final class CrosswalkReader {

    /// What a crosswalk does not have in common with the one that it extends.
    private static final Set<String> REPLACED = Set.of("records", "xml");
    private static final Supplier<Crosswalk> CSL = SingletonSupplier.of(() -> read("csl"));

    private final Map<String, Object> document;
    private final RuleReader rules;

    private CrosswalkReader(Map<String, Object> document) {
        this.document = document;
        Map<String, String> prefixes = new LinkedHashMap<>();
        map(document, "prefixes").forEach((prefix, namespace) -> prefixes.put(prefix, String.valueOf(namespace)));
        prefixes.put("record", Statements.CATALOGUE);
        this.rules = new RuleReader(new PathReader(prefixes));
    }

    /// The crosswalk in the file of that name.
    static Crosswalk read(String file) {
        return new CrosswalkReader(resolved(file)).crosswalk();
    }

    /// The one to CSL-JSON, from which citations are made.
    static Crosswalk csl() {
        return CSL.get();
    }

    /// The crosswalk that this text is.
    static Crosswalk parse(String yaml) {
        return new CrosswalkReader(object("crosswalk", yaml().load(yaml))).crosswalk();
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }

    /// A crosswalk may be another one with some frames of its own.
    private static Map<String, Object> resolved(String file) {
        Map<String, Object> own = loaded(file);
        return own.get("extends") instanceof String parent ? merged(resolved(parent), own) : own;
    }

    private static Map<String, Object> loaded(String file) {
        String resource = file + ".yaml";
        try (InputStream in = CrosswalkReader.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalArgumentException(resource + " is missing from the jar");
            return object(resource, yaml().load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    private static Map<String, Object> merged(Map<String, Object> under, Map<String, Object> over) {
        Map<String, Object> merged = new LinkedHashMap<>(under);
        over.forEach((key, value) -> merged.merge(
                key,
                value,
                (before, after) ->
                        REPLACED.contains(key) || !(before instanceof Map<?, ?>) || !(after instanceof Map<?, ?>)
                                ? after
                                : merged(object(key, before), object(key, after))));
        return merged;
    }

    private Crosswalk crosswalk() {
        Map<String, Object> stated = map(document, "frames");
        Map<String, Frame> frames = new LinkedHashMap<>();
        for (String name : stated.keySet()) frames.put(name, frame(name, stated));
        Crosswalk crosswalk = new Crosswalk(
                text(document, "crosswalk"),
                text(document, "version"),
                text(document, "label"),
                texts(document.get("media-types")),
                text(document, "suffix"),
                roots(),
                frames,
                xml());
        check(crosswalk);
        return crosswalk;
    }

    private Map<Kind, String> roots() {
        Map<Kind, String> roots = new EnumMap<>(Kind.class);
        map(document, "records")
                .forEach((kind, frame) -> roots.put(
                        Kind.ofSegment(kind)
                                .orElseThrow(() -> new IllegalArgumentException("there is no kind " + kind)),
                        String.valueOf(frame)));
        return roots;
    }

    private Crosswalk.@Nullable XmlRoot xml() {
        if (!document.containsKey("xml")) return null;
        Map<String, Object> xml = map(document, "xml");
        return new Crosswalk.XmlRoot(text(xml, "element"), text(xml, "namespace"), text(xml, "schema"));
    }

    private Frame frame(String name, Map<String, Object> frames) {
        Map<String, Object> stated = inherited(name, frames);
        List<Frame.Choice> choices = new ArrayList<>();
        if (stated.remove("$choose") instanceof List<?> list)
            for (Object each : list) choices.add(choice(object(name, each)));
        Set<String> needed = new TreeSet<>(texts(stated.remove("$needs")));
        return new Frame(choices, terms(name, stated), needed);
    }

    private Map<String, Rule> terms(String name, Map<String, Object> stated) {
        Map<String, Rule> terms = new LinkedHashMap<>();
        stated.forEach((term, rule) -> {
            try {
                terms.put(term, rules.rule(rule));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("frame " + name + ", term " + term + ": " + e.getMessage(), e);
            }
        });
        return terms;
    }

    /// `$like` names a frame whose terms this one has too, unless it has another rule for them.
    private static Map<String, Object> inherited(String name, Map<String, Object> frames) {
        Object own = frames.get(name);
        if (own == null) throw new IllegalArgumentException("there is no frame " + name);
        Map<String, Object> stated = object(name, own);
        Object parent = stated.remove("$like");
        if (parent == null) return stated;
        Map<String, Object> all = inherited(String.valueOf(parent), frames);
        stated.forEach(all::put);
        all.values().removeIf("nothing"::equals);
        return all;
    }

    /// `when` names a condition of `conditions`.
    private Frame.Choice choice(Map<String, Object> choice) {
        Map<String, Object> stated = choice.get("when") instanceof String when
                ? object(when, map(document, "conditions").get(when))
                : choice;
        Set<Node> classes = texts(stated.get("is")).stream()
                .map(name -> NodeFactory.createURI(rules.paths().expanded(name)))
                .collect(Collectors.toSet());
        List<Path> has = texts(stated.get("has")).stream()
                .map(path -> rules.paths().path(path))
                .toList();
        return new Frame.Choice(new Frame.Condition(classes, texts(stated.get("starts")), has), text(choice, "frame"));
    }

    /// Every frame that is named exists, and every needed term has a rule.
    private static void check(Crosswalk crosswalk) {
        crosswalk.roots().values().forEach(crosswalk::frame);
        crosswalk.frames().forEach((name, frame) -> {
            frame.choices().forEach(choice -> crosswalk.frame(choice.frame()));
            frame.terms().values().forEach(rule -> check(rule, crosswalk));
            if (!frame.terms().keySet().containsAll(frame.needed()))
                throw new IllegalArgumentException("frame " + name + " needs terms that it has no rules for");
        });
    }

    private static void check(@Nullable Rule rule, Crosswalk crosswalk) {
        switch (rule) {
            case null -> {}
            case Rule.Always always -> {}
            case Rule.Nested(Frame frame) -> frame.terms().values().forEach(each -> check(each, crosswalk));
            case Rule.Joined joined -> joined.rules().forEach(each -> check(each, crosswalk));
            case Rule.Stated stated -> {
                if (stated.form() instanceof Rule.Form.Framed(String frame)) crosswalk.frame(frame);
                check(stated.otherwise(), crosswalk);
            }
        }
    }

    static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> List.of(String.valueOf(value));
        };
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

    static Map<String, Object> object(String key, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) throw new IllegalArgumentException(key + " is no mapping");
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((name, each) -> object.put(String.valueOf(name), each));
        return object;
    }
}
