package org.florilege.harvester.reader;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// RDF terms as bytes: a tag, then text; properties, datatypes and language tags as numbers of a dictionary
/// that stays in memory.
final class TermCodec {

    /// How many low bits behind a key number the entries of a run, to keep their order.
    static final int SPARE = 20;

    private static final byte IRI = 0;
    private static final byte BLANK = 1;
    private static final byte PLAIN = 2;
    private static final byte TAGGED = 3;
    private static final byte TYPED = 4;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<Node> properties = new ArrayList<>();
    private final Map<Node, Integer> propertyNumbers = new HashMap<>();

    /// @return a number of bytes that the term does not exceed
    static int bound(Node node) {
        String text = text(node);
        return 16 + 3 * text.length();
    }

    private static String text(Node node) {
        if (node.isURI()) return node.getURI();
        return node.isBlank() ? node.getBlankNodeLabel() : node.getLiteralLexicalForm();
    }

    /// @return the fingerprint of a subject by which entries are sorted: 43 bits, so that a number of 20 bits
    /// fits behind it and the whole is positive
    static long key(Node subject) {
        String text = subject.isBlank() ? "_:" + subject.getBlankNodeLabel() : subject.getURI();
        return Fingerprints.of(text) >>> (SPARE + 1);
    }

    void property(Node property, ByteBuffer out) {
        Integer number = propertyNumbers.get(property);
        if (number == null) {
            number = properties.size();
            properties.add(property);
            propertyNumbers.put(property, number);
        }
        out.putInt(number);
    }

    Node property(ByteBuffer in) {
        return properties.get(in.getInt());
    }

    void term(Node node, ByteBuffer out) {
        if (node.isURI()) text(IRI, -1, node.getURI(), out);
        else if (node.isBlank()) text(BLANK, -1, node.getBlankNodeLabel(), out);
        else literal(node, out);
    }

    private void literal(Node node, ByteBuffer out) {
        String language = node.getLiteralLanguage();
        String text = node.getLiteralLexicalForm();
        if (!language.isEmpty()) text(TAGGED, number(language), text, out);
        else if (XSDDatatype.XSDstring.equals(node.getLiteralDatatype())) text(PLAIN, -1, text, out);
        else text(TYPED, number(node.getLiteralDatatypeURI()), text, out);
    }

    private int number(String word) {
        Integer known = numbers.get(word);
        if (known != null) return known;
        words.add(word);
        numbers.put(word, words.size() - 1);
        return words.size() - 1;
    }

    private static void text(byte tag, int number, String text, ByteBuffer out) {
        out.put(tag);
        if (number >= 0) out.putInt(number);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.putInt(bytes.length).put(bytes);
    }

    Node term(ByteBuffer in) {
        byte tag = in.get();
        String word = tag == TAGGED || tag == TYPED ? words.get(in.getInt()) : "";
        int length = in.getInt();
        String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return switch (tag) {
            case IRI -> NodeFactory.createURI(text);
            case BLANK -> NodeFactory.createBlankNode(text);
            case PLAIN -> NodeFactory.createLiteralString(text);
            case TAGGED -> NodeFactory.createLiteralLang(text, word);
            default ->
                NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(word));
        };
    }
}
