package org.florilege.api.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.record.Kind;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads profiles from YAML; `dcat-ap.yaml` beside this class explains the form.
///
/// A mistake in one is a mistake of ours and an [IllegalArgumentException] that names the place.
final class ProfileReader {

    private static final List<String> FRAME_KEYS = List.of("type", "label", "needs", "bare", "here", "properties");
    private static final int DIGEST_DIGITS = 16;

    private final Map<String, Object> document;
    private final Namespaces namespaces;
    private final RuleReader rules;

    private ProfileReader(Map<String, Object> document) {
        this.document = document;
        Map<String, String> prefixes = new LinkedHashMap<>();
        YamlValues.map(document, "prefixes")
                .forEach((prefix, namespace) -> prefixes.put(prefix, String.valueOf(namespace)));
        prefixes.put("rdf", RDF.getURI());
        this.namespaces = new Namespaces(prefixes);
        this.rules = new RuleReader(namespaces);
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
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        Map<String, Object> own = YamlValues.object("profile", loaded);
        if (!(own.get("extends") instanceof String parent)) return own;
        try (InputStream inherited = ProfileReader.class.getResourceAsStream(parent + ".yaml")) {
            if (inherited == null) throw new IllegalArgumentException("there is no profile " + parent);
            return YamlValues.merged(resolved(inherited), own);
        }
    }

    private Profile profile() {
        Map<String, Frame> frames = new LinkedHashMap<>();
        YamlValues.map(document, "frames")
                .forEach((name, frame) -> frames.put(name, frame(name, YamlValues.object(name, frame))));
        Profile profile = new Profile(
                new Profile.Name(YamlValues.text(document, "profile"), YamlValues.text(document, "iri"), digest()),
                namespaces,
                frames,
                labels(),
                kinds("records"),
                kinds("software"),
                Set.copyOf(rules.nodes(document.get("beside"))));
        check(profile);
        return profile;
    }

    /// Changes with whatever the profile shows.
    private String digest() {
        byte[] text = document.toString().getBytes(StandardCharsets.UTF_8);
        return ContentHash.of(text).hex().substring(0, DIGEST_DIGITS);
    }

    private Map<String, Map<String, String>> labels() {
        Map<String, Map<String, String>> labels = new HashMap<>();
        YamlValues.map(document, "labels").forEach((iri, texts) -> {
            Map<String, String> byTag = new HashMap<>();
            YamlValues.object(iri, texts).forEach((tag, text) -> byTag.put(tag, String.valueOf(text)));
            labels.put(rules.node(iri).getURI(), Map.copyOf(byTag));
        });
        return labels;
    }

    private Map<Kind, Profile.Shown> kinds(String section) {
        Map<Kind, Profile.Shown> kinds = new EnumMap<>(Kind.class);
        YamlValues.map(document, section).forEach((segment, shown) -> {
            Kind kind = Kind.ofSegment(segment)
                    .orElseThrow(() -> new IllegalArgumentException(section + ": there is no kind " + segment));
            Map<String, Object> entry = YamlValues.object(segment, shown);
            kinds.put(
                    kind,
                    new Profile.Shown(YamlValues.text(entry, "frame"), rules.node(YamlValues.text(entry, "listed"))));
        });
        return kinds;
    }

    private Frame frame(String name, Map<String, Object> frame) {
        for (String key : frame.keySet())
            if (!FRAME_KEYS.contains(key)) throw new IllegalArgumentException(name + ": there is no " + key);
        List<Frame.Rule> properties = new ArrayList<>();
        YamlValues.map(frame, "properties").forEach((property, rule) -> properties.add(rules.rule(property, rule)));
        List<List<Node>> needs = needs(frame.get("needs"));
        return new Frame(
                rules.nodes(frame.get("type")),
                properties,
                rules.nodeOrNull(frame.get("label")),
                needs,
                bare(frame.get("bare"), needs),
                Boolean.TRUE.equals(frame.get("here")));
    }

    private List<List<Node>> needs(@Nullable Object stated) {
        if (stated == null) return List.of();
        List<?> groups = stated instanceof List<?> list ? list : List.of(stated);
        return groups.stream()
                .map(group -> Arrays.stream(String.valueOf(group).split(" or ", -1))
                        .map(rules::node)
                        .toList())
                .toList();
    }

    private static Frame.Bare bare(@Nullable Object stated, List<List<Node>> needs) {
        if (stated == null) return needs.isEmpty() ? Frame.Bare.TYPED : Frame.Bare.OUT;
        return Frame.Bare.valueOf(String.valueOf(stated).toUpperCase(Locale.ROOT));
    }

    private void check(Profile profile) {
        if (profile.isTree()) return;
        profile.kinds().values().forEach(shown -> profile.frame(shown.frame()));
        profile.software().values().forEach(shown -> profile.frame(shown.frame()));
        for (Frame frame : profile.frames().values())
            for (Frame.Rule rule : frame.rules()) {
                if (namespaces.shortened(rule.property().getURI()) == null)
                    throw new IllegalArgumentException(rule.property() + " has no name in RDF/XML");
                if (rule.value() instanceof Frame.Value.Framed framed) profile.frame(framed.frame());
                if (rule.value() instanceof Frame.Value.OtherIdentities(String name)) profile.frame(name);
                if (rule.value() instanceof Frame.Value.Neighbour neighbour) {
                    profile.frame(neighbour.frame());
                    if (profile.shown(neighbour.kind()).isEmpty())
                        throw new IllegalArgumentException(rule.property() + ": " + neighbour.kind() + " is not shown");
                }
            }
    }
}
