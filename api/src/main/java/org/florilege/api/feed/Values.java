package org.florilege.api.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.florilege.catalog.record.ContentHash;
import org.jspecify.annotations.Nullable;

/// The values of one record's properties as a profile has them; null stands for one that is left out.
final class Values {

    private static final Node IDENTIFIER = DCTerms.identifier.asNode();
    private static final Node OTHER_IDENTIFIER = NodeFactory.createURI("http://www.w3.org/ns/adms#identifier");
    private static final Node NOTATION = SKOS.notation.asNode();
    private static final int HASH_DIGITS = 12;

    private final Node root;
    private final TextLanguage language;
    private final Facts facts;
    private final Predicate<String> another;

    /// @param another whether an IRI names another record of the feed, or the feed itself
    Values(Node root, TextLanguage language, Facts facts, Predicate<String> another) {
        this.root = root;
        this.language = language;
        this.facts = facts;
        this.another = another;
    }

    /// A value of a kind that leads to no other resource.
    @Nullable
    Node plain(Frame.Value value, Node stated) {
        return switch (value) {
            case Frame.Value.Text text ->
                stated.isLiteral() && !Literals.isBlank(stated) ? language.tagged(stated) : null;
            case Frame.Value.Plain plain -> stated.isLiteral() && !Literals.isBlank(stated) ? stated : null;
            case Frame.Value.Typed typed -> Literals.typed(stated, typed.datatypes());
            case Frame.Value.LastDay day -> Literals.lastDay(stated, day.datatypes());
            case Frame.Value.Name name -> Literals.name(stated);
            case Frame.Value.Mail mail -> Literals.mail(stated);
            case Frame.Value.Iri(Codes codes) -> iri(stated, codes);
            case Frame.Value.OtherRecord other -> stated.isURI() && another.test(stated.getURI()) ? stated : null;
            case Frame.Value.Identity(var datatype) -> NodeFactory.createLiteralDT(stated.getURI(), datatype);
            case Frame.Value.Nothing nothing -> stated;
            default -> null;
        };
    }

    /// An IRI of these codes that is not another record of the feed.
    @Nullable
    Node iri(Node stated, Codes codes) {
        return isFreeIri(stated) ? codes.allowed(stated).orElse(null) : null;
    }

    /// Whether it is an IRI that leads to no other record of the feed.
    boolean isFreeIri(Node node) {
        return node.isURI() && (node.equals(root) || !another.test(node.getURI()));
    }

    /// What the record is called elsewhere.
    List<Node> otherIdentities() {
        return Stream.of(IDENTIFIER, OTHER_IDENTIFIER)
                .flatMap(property -> facts.of(root, property).stream())
                .toList();
    }

    /// `<record#identifier-…> skos:notation "what the source calls it"`.
    @Nullable
    Node otherIdentity(Node stated) {
        if (stated.isURI() && !facts.of(stated).isEmpty()) return isFreeIri(stated) ? stated : null;
        String text = stated.isLiteral() ? stated.getLiteralLexicalForm() : stated.getURI();
        String iri = root.getURI();
        if (text.isBlank() || text.equals(iri)) return null;
        String hash =
                ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, HASH_DIGITS);
        Node node = NodeFactory.createURI(iri + (iri.indexOf('#') < 0 ? "#" : ".") + "identifier-" + hash);
        if (facts.of(node).isEmpty()) facts.add(node, NOTATION, NodeFactory.createLiteralString(text));
        return node;
    }

    /// A text that says in which language it is counts for more than one whose language is guessed.
    static List<Node> taggedFirst(List<Node> stated) {
        if (stated.size() < 2) return stated;
        return stated.stream()
                .sorted(Comparator.comparing(
                        node -> !node.isLiteral() || node.getLiteralLanguage().isEmpty()))
                .toList();
    }

    /// Texts in the portal's first language before those in the next, and these before all others: who takes one of
    /// several takes the first that is written.
    static List<Node> byLanguage(List<Node> texts) {
        if (texts.size() < 2) return texts;
        return texts.stream().sorted(Comparator.comparingInt(Values::rank)).toList();
    }

    private static int rank(Node text) {
        int rank = text.isLiteral() ? TextLanguage.OF_THE_PORTAL.indexOf(text.getLiteralLanguage()) : -1;
        return rank < 0 ? TextLanguage.OF_THE_PORTAL.size() : rank;
    }

    /// As many of the values as may be written.
    static List<Node> counted(Frame.Count count, List<Node> values) {
        if (values.size() < 2 || count == Frame.Count.ALL) return values;
        Map<String, Node> byTag = new LinkedHashMap<>();
        for (Node value : values) byTag.putIfAbsent(value.isLiteral() ? value.getLiteralLanguage() : "", value);
        if (count == Frame.Count.EACH_LANGUAGE) return new ArrayList<>(byTag.values());
        for (String tag : TextLanguage.OF_THE_PORTAL) {
            Node text = byTag.get(tag);
            if (text != null) return List.of(text);
        }
        return List.of(values.getFirst());
    }
}
