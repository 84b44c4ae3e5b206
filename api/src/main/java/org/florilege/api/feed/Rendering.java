package org.florilege.api.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.record.Kind;
import org.jspecify.annotations.Nullable;

/// One record, or the catalogue, as a profile shows it: resource by resource, itself first.
///
/// Nothing in it leads to another record of the feed, so a consumer that follows every link from a record gathers that
/// record and no other, unless the profile says that it shows [Frame.Value.Neighbour]s. What is stated and does not fit
/// the profile is left out; what the profile asks for and nobody
/// states comes from the defaults of the profile.
final class Rendering {

    private static final int HASH_DIGITS = 12;
    private static final Node TYPE = RDF.type.asNode();
    private static final Node LANGUAGE = DCTerms.language.asNode();
    private static final Node LANDING_PAGE = DCAT.landingPage.asNode();

    private final Profile profile;
    private final Site site;
    private final Facts facts;
    private final Node root;
    private final Ties ties;
    private final Values values;
    private final List<Resource> resources = new ArrayList<>();
    private final Map<Key, Boolean> entered = new HashMap<>();
    private final Map<Node, Node> partOf = new HashMap<>();

    private Rendering(Profile profile, Site site, Facts facts, Node root, Ties ties) {
        this.profile = profile;
        this.site = site;
        this.facts = facts;
        this.root = root;
        this.ties = ties;
        this.values = new Values(root, TextLanguage.of(facts.of(root, LANGUAGE)), facts, ties.another());
    }

    /// How the record hangs together with the rest of the portal.
    ///
    /// @param page where people read about it
    /// @param another whether an IRI names another record of the feed, or the feed itself
    /// @param neighbours records of which more is known than what the record says of them
    private record Ties(Node page, Predicate<String> another, Neighbours neighbours) {}

    /// A resource in a frame.
    record Key(Node subject, String frame) {}

    /// What is said of one resource in one frame.
    record Resource(Key key, List<Triple> triples) {

        Node subject() {
            return key.subject();
        }
    }

    /// The record in the frame of its kind.
    ///
    /// @param another whether an IRI names another record of the feed, or the feed itself
    /// @throws IllegalTermException when something in it cannot be written in every form
    static List<Resource> of(CatalogRecord record, Profile profile, Site site, Predicate<String> another) {
        return of(record, profile, site, another, Neighbours.NONE);
    }

    /// The same, with what is known of the records beside it.
    static List<Resource> of(
            CatalogRecord record, Profile profile, Site site, Predicate<String> another, Neighbours neighbours) {
        Ties ties = new Ties(site.page(record), another, neighbours);
        String frame = profile.shown(record.kind()).orElseThrow().frame();
        return new Rendering(profile, site, Facts.of(record.body()), record.id().node(), ties).whole(frame);
    }

    /// The catalogue.
    ///
    /// @param facts what is said of it
    static List<Resource> of(Node catalogue, Facts facts, Profile profile, Site site) {
        Ties ties = new Ties(site.home(), iri -> false, Neighbours.NONE);
        return new Rendering(profile, site, facts, catalogue, ties).whole(Profile.CATALOGUE);
    }

    private List<Resource> whole(String frame) {
        describe(new Key(root, frame));
        return resources;
    }

    private Map<Node, List<Node>> said(Node subject) {
        Map<Node, List<Node>> said = facts.of(stating(subject));
        if (said.isEmpty()) said = ties.neighbours().of(subject);
        return said.isEmpty() ? site.facts().of(subject) : said;
    }

    /// Of which resource the record states what is shown of this one.
    private Node stating(Node subject) {
        return partOf.getOrDefault(subject, subject);
    }

    /// Writes what the frame shows of the subject, if it has not yet.
    ///
    /// @return whether the subject may be a value
    private boolean describe(Key key) {
        Boolean known = entered.putIfAbsent(key, true);
        if (known != null) return known;
        Frame frame = profile.frame(key.frame());
        int at = resources.size();
        Resource resource = new Resource(key, new ArrayList<>());
        resources.add(resource);
        List<Triple> triples = resource.triples();
        for (Frame.Rule rule : frame.rules()) apply(rule, key.subject(), triples);
        if (triples.isEmpty()) label(key.subject(), frame, triples);
        boolean fits = key.subject().equals(root) || meets(frame, triples);
        if (fits && (!triples.isEmpty() || frame.bare() == Frame.Bare.TYPED)) {
            triples.addAll(0, types(key.subject(), frame));
            return true;
        }
        undo(at);
        boolean value =
                frame.bare() == Frame.Bare.KNOWN && Codes.isKnown(key.subject().getURI());
        entered.put(key, value);
        return value;
    }

    private void undo(int at) {
        List<Resource> undone = resources.subList(at, resources.size());
        undone.forEach(resource -> entered.remove(resource.key()));
        undone.clear();
    }

    private static boolean meets(Frame frame, List<Triple> triples) {
        return frame.needs().stream()
                .allMatch(group -> triples.stream().anyMatch(triple -> group.contains(triple.getPredicate())));
    }

    private static List<Triple> types(Node subject, Frame frame) {
        return frame.types().stream()
                .map(type -> Triple.create(subject, TYPE, type))
                .toList();
    }

    private void apply(Frame.Rule rule, Node subject, List<Triple> triples) {
        List<Node> written = new ArrayList<>();
        rule.always().forEach(value -> keep(rule, value, written));
        for (Route route : rule.from()) {
            if (rule.count() == Frame.Count.ONE && !written.isEmpty()) break;
            for (Node value : stated(rule, subject, route)) {
                keep(rule, value, written);
                if (rule.takesFirst() && !written.isEmpty()) break;
            }
        }
        if (rule.value() instanceof Frame.Value.Whether(Node property))
            written.add(Literals.truth(
                    triples.stream().anyMatch(t -> t.getPredicate().equals(property))));
        if (written.isEmpty() && holds(rule.defaults().condition(), triples)) useDefaults(rule, subject, written);
        for (Node value : Values.byLanguage(Values.counted(rule.count(), written)))
            triples.add(Triple.create(subject, rule.property(), value));
    }

    private List<Node> stated(Frame.Rule rule, Node subject, Route route) {
        return switch (rule.value()) {
            case Frame.Value.Identity identity -> List.of(subject);
            case Frame.Value.OtherIdentities others -> values.otherIdentities();
            case Frame.Value.Nothing nothing -> List.of();
            case Frame.Value.Whether whether -> List.of();
            case Frame.Value.Text text -> Values.taggedFirst(reached(subject, route));
            default -> reached(subject, route);
        };
    }

    private List<Node> reached(Node subject, Route route) {
        return route.isPlain()
                ? said(subject).getOrDefault(route.last(), List.of())
                : route.from(subject, facts, this::stating);
    }

    private static boolean holds(Frame.@Nullable Condition condition, List<Triple> triples) {
        return condition == null
                || triples.stream()
                        .anyMatch(triple -> triple.getPredicate().equals(condition.property())
                                && triple.getObject().equals(condition.value()));
    }

    private void useDefaults(Frame.Rule rule, Node subject, List<Node> written) {
        for (Frame.Default choice : rule.defaults().choices()) {
            switch (choice) {
                case Frame.Default.Fixed(List<Node> fixed) -> fixed.forEach(value -> keepFixed(rule, value, written));
                case Frame.Default.Page() -> keep(rule, page(), written);
                case Frame.Default.Root() -> keep(rule, root, written);
                case Frame.Default.OfPortal(Site.Role role) ->
                    site.node(role).ifPresent(node -> keep(rule, node, written));
                case Frame.Default.Part(String name) -> keep(rule, part(subject, name), written);
            }
            if (!written.isEmpty()) return;
        }
    }

    private Node page() {
        for (Node landing : facts.of(root, LANDING_PAGE)) if (values.isFreeIri(landing)) return landing;
        return ties.page();
    }

    private Node part(Node subject, String name) {
        String iri = subject.getURI();
        Node part = NodeFactory.createURI(iri + (iri.indexOf('#') < 0 ? "#the-" : "-") + name);
        partOf.put(part, stating(subject));
        return part;
    }

    private void keep(Frame.Rule rule, @Nullable Node stated, List<Node> written) {
        Node value = stated == null ? null : shown(rule.value(), stated);
        if (value == null || written.contains(value)) return;
        LegalTerms.objection(value).ifPresent(objection -> {
            throw new IllegalTermException(objection);
        });
        written.add(value);
    }

    /// A profile may say in words that something is not known.
    private void keepFixed(Frame.Rule rule, Node value, List<Node> written) {
        keep(rule, value, written);
        if (written.isEmpty() && value.isLiteral()) written.add(value);
    }

    /// What is written of a value, or null.
    private @Nullable Node shown(Frame.Value value, Node stated) {
        return switch (value) {
            case Frame.Value.Framed(String frame, Codes codes) -> framed(values.iri(stated, codes), frame);
            case Frame.Value.OtherIdentities(String frame) -> framed(values.otherIdentity(stated), frame);
            case Frame.Value.Neighbour(Kind kind, String frame) ->
                partOf.containsKey(stated) ? framed(stated, frame) : neighbour(stated, kind);
            default -> values.plain(value, stated);
        };
    }

    /// Another record, shown as where it is itself on a page.
    private @Nullable Node neighbour(Node node, Kind kind) {
        CatalogRecord record = ties.neighbours().record(node);
        if (record == null || record.kind() != kind) return null;
        Key key = new Key(node, profile.shown(kind).orElseThrow().frame());
        if (entered.containsKey(key)) return node;
        try {
            for (Resource resource : of(record, profile, site, ties.another()))
                if (entered.putIfAbsent(resource.key(), true) == null) resources.add(resource);
        } catch (IllegalTermException e) {
            return null;
        }
        return node;
    }

    private @Nullable Node framed(@Nullable Node node, String frame) {
        if (node == null || node.equals(root)) return null;
        LegalTerms.objection(node).ifPresent(objection -> {
            throw new IllegalTermException(objection);
        });
        Node shown = profile.frame(frame).here() ? here(node, frame) : node;
        return describe(new Key(shown, frame)) ? shown : null;
    }

    /// An address of ours for a part of the record: who follows it gets the record in this profile, and that part in
    /// it.
    private Node here(Node part, String frame) {
        String hash = ContentHash.of(part.getURI().getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, HASH_DIGITS);
        Node here = NodeFactory.createURI(ties.page().getURI() + ".rdf?profile=" + profile.name() + "#"
                + frame.toLowerCase(Locale.ROOT) + "-" + hash);
        partOf.put(here, part);
        return here;
    }

    private void label(Node subject, Frame frame, List<Triple> triples) {
        Map<String, String> own = profile.labels().getOrDefault(subject.getURI(), Map.of());
        Node property = frame.label();
        if (property == null) return;
        Map<String, String> labels =
                own.isEmpty() && frame.bare() != Frame.Bare.KNOWN ? Codes.labels(subject.getURI()) : own;
        for (String tag : TextLanguage.OF_THE_PORTAL) {
            String label = labels.get(tag);
            if (label != null) triples.add(Triple.create(subject, property, NodeFactory.createLiteralLang(label, tag)));
        }
    }
}
