package org.florilege.api.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.vocabulary.Concept;
import org.florilege.catalog.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;

/// One record as a profile shows it: resource by resource, the record first.
///
/// Nothing in it leads to another record of the feed, so a consumer that follows every link from a record gathers that
/// record and no other.
final class Rendering {

    private static final Node TYPE = RDF.type.asNode();
    private static final Node NOTATION = SKOS.notation.asNode();
    private static final Node IDENTIFIER = NodeFactory.createURI("http://purl.org/dc/terms/identifier");
    private static final Node OTHER_IDENTIFIER = NodeFactory.createURI("http://www.w3.org/ns/adms#identifier");
    private static final Node LANGUAGE = NodeFactory.createURI("http://purl.org/dc/terms/language");
    private static final int HASH_DIGITS = 12;

    private final Profile profile;
    private final CatalogRecord record;
    private final Predicate<String> another;
    private final Map<Node, Map<Node, List<Node>>> stated = new HashMap<>();
    private final List<Resource> resources = new ArrayList<>();
    private final Set<String> entered = new HashSet<>();
    private final TextLanguage language;

    private Rendering(Profile profile, CatalogRecord record, Predicate<String> another) {
        this.profile = profile;
        this.record = record;
        this.another = another;
        record.body().forEach(this::place);
        this.language = TextLanguage.of(said(record.id().node()).getOrDefault(LANGUAGE, List.of()));
    }

    private void place(Triple triple) {
        stated.computeIfAbsent(triple.getSubject(), subject -> new HashMap<>())
                .computeIfAbsent(triple.getPredicate(), property -> new ArrayList<>(2))
                .add(triple.getObject());
    }

    /// What is said of one resource, property by property.
    record Resource(Node subject, List<Triple> triples) {}

    /// The record in this frame.
    ///
    /// @param another whether an IRI names another record of the feed, or the feed itself
    /// @throws IllegalTermException when something in it cannot be written in every form
    static List<Resource> of(CatalogRecord record, String frame, Profile profile, Predicate<String> another) {
        Rendering rendering = new Rendering(profile, record, another);
        rendering.describe(record.id().node(), frame);
        return rendering.resources;
    }

    private Map<Node, List<Node>> said(Node subject) {
        return stated.getOrDefault(subject, Map.of());
    }

    private void describe(Node subject, String name) {
        if (!entered.add(name + ' ' + subject.getURI())) return;
        Frame frame = profile.frame(name);
        int at = resources.size();
        Resource resource = new Resource(subject, new ArrayList<>());
        resources.add(resource);
        List<Triple> triples = resource.triples();
        for (Frame.Rule rule : frame.rules()) apply(rule, subject, said(subject), triples);
        if (frame.label() != null && triples.isEmpty()) label(subject, frame.label(), triples);
        if (triples.isEmpty() || !isComplete(frame, triples))
            resources.subList(at, resources.size()).clear();
        else triples.addAll(0, types(subject, frame));
    }

    private static boolean isComplete(Frame frame, List<Triple> triples) {
        Node needed = frame.needed();
        return needed == null
                || triples.stream().anyMatch(triple -> triple.getPredicate().equals(needed));
    }

    private static List<Triple> types(Node subject, Frame frame) {
        return frame.types().stream()
                .map(type -> Triple.create(subject, TYPE, type))
                .toList();
    }

    private void apply(Frame.Rule rule, Node subject, Map<Node, List<Node>> said, List<Triple> triples) {
        Set<Node> written = new HashSet<>();
        for (Node value : values(rule, said)) {
            Node shown = shown(rule.value(), value);
            if (shown == null || !written.add(shown)) continue;
            LegalTerms.objection(shown).ifPresent(objection -> {
                throw new IllegalTermException(objection);
            });
            triples.add(Triple.create(subject, rule.property(), shown));
            if (rule.one()) return;
        }
    }

    private List<Node> values(Frame.Rule rule, Map<Node, List<Node>> said) {
        return switch (rule.value()) {
            case Frame.Value.Constant(Node node) -> List.of(node);
            case Frame.Value.Identity identity -> List.of(record.id().node());
            case Frame.Value.OtherIdentities others ->
                Stream.of(IDENTIFIER, OTHER_IDENTIFIER)
                        .flatMap(property -> said.getOrDefault(property, List.of()).stream())
                        .toList();
            default -> stated(rule, said);
        };
    }

    private static List<Node> stated(Frame.Rule rule, Map<Node, List<Node>> said) {
        if (rule.from().size() == 1) return said.getOrDefault(rule.from().getFirst(), List.of());
        List<Node> values = new ArrayList<>();
        for (Node property : rule.from()) {
            values.addAll(said.getOrDefault(property, List.of()));
            if (!values.isEmpty() && rule.one()) break;
        }
        return values;
    }

    /// What is written of a value, or null.
    private @Nullable Node shown(Frame.Value value, Node stated) {
        return switch (value) {
            case Frame.Value.Text text -> stated.isLiteral() ? language.tagged(stated) : null;
            case Frame.Value.Plain plain -> stated.isLiteral() ? stated : null;
            case Frame.Value.Iri iri -> isOwn(stated) ? stated : null;
            case Frame.Value.Link link -> stated.isURI() ? stated : null;
            case Frame.Value.Constant constant -> stated;
            case Frame.Value.Identity identity -> NodeFactory.createLiteralString(stated.getURI());
            case Frame.Value.OtherIdentities(String frame) -> otherIdentity(stated, frame);
            case Frame.Value.Framed(String frame) -> framed(stated, frame);
        };
    }

    private boolean isOwn(Node node) {
        return node.isURI() && (node.equals(record.id().node()) || !another.test(node.getURI()));
    }

    private @Nullable Node framed(Node node, String frame) {
        if (!isOwn(node) || node.equals(record.id().node())) return null;
        LegalTerms.objection(node).ifPresent(objection -> {
            throw new IllegalTermException(objection);
        });
        describe(node, frame);
        return node;
    }

    /// `<record#identifier-…> skos:notation "what the source calls it"`.
    private @Nullable Node otherIdentity(Node stated, String frame) {
        if (stated.isURI() && !said(stated).isEmpty()) return framed(stated, frame);
        String text = stated.isLiteral() ? stated.getLiteralLexicalForm() : stated.getURI();
        if (text.equals(record.id().iri())) return null;
        String iri = record.id().iri();
        String hash =
                ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, HASH_DIGITS);
        Node node = NodeFactory.createURI(iri + (iri.indexOf('#') < 0 ? "#" : ".") + "identifier-" + hash);
        stated(node, NOTATION, NodeFactory.createLiteralString(text));
        describe(node, frame);
        return node;
    }

    private void stated(Node subject, Node property, Node object) {
        stated.computeIfAbsent(subject, node -> new HashMap<>())
                .computeIfAbsent(property, p -> new ArrayList<>(1))
                .add(object);
    }

    private static void label(Node subject, Node property, List<Triple> triples) {
        Optional<Concept> concept = Vocabularies.byIri(subject.getURI());
        for (String tag : TextLanguage.OF_THE_PORTAL)
            concept.map(known -> known.labels().get(tag))
                    .ifPresent(label ->
                            triples.add(Triple.create(subject, property, NodeFactory.createLiteralLang(label, tag))));
    }
}
