package org.florilege.catalog.record;

import java.util.function.Consumer;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;

/// Writes and reads the canonical form of N-Triples (RDF Dataset Canonicalization, section 5: one blank
/// between terms, only the escapes that are needed).
///
/// Reading takes canonical text alone: that is what makes it several times quicker than a parser of the whole
/// language, and every page and every indexed record goes through it.
final class NTriples {

    private static final String ESCAPED_IN_IRI = "<>\"{}|^`\\";
    private static final String LETTERS = "btnfr\"\\";
    private static final String MEANINGS = "\b\t\n\f\r\"\\";
    private static final boolean[] PLAIN = plain();

    static {
        JenaSystem.init();
    }

    private final String text;
    private int at;
    private int subjectAt;
    private int predicateAt;
    private @Nullable Node subject;
    private @Nullable Node predicate;

    private NTriples(String text) {
        this.text = text;
    }

    /// @param text canonical lines, each ended by a line feed
    /// @throws IllegalArgumentException when it is not canonical N-Triples
    static void read(String text, Consumer<Triple> action) {
        new NTriples(text).read(action);
    }

    private void read(Consumer<Triple> action) {
        try {
            while (at < text.length()) action.accept(line());
        } catch (IndexOutOfBoundsException cut) {
            throw new IllegalArgumentException("not canonical N-Triples after character " + at, cut);
        }
    }

    /// Lines are sorted, so most have the subject of the line before and many its predicate.
    private Triple line() {
        Node s = repeated(subject, subjectAt);
        if (s == null) {
            subjectAt = at;
            subject = s = iri();
        }
        expect(' ');
        Node p = repeated(predicate, predicateAt);
        if (p == null) {
            predicateAt = at;
            predicate = p = iri();
        }
        expect(' ');
        Node o = text.charAt(at) == '"' ? literal() : iri();
        expect(' ');
        expect('.');
        expect('\n');
        return Triple.create(s, p, o);
    }

    private @Nullable Node repeated(@Nullable Node last, int lastAt) {
        if (last == null) return null;
        int length = text.indexOf('>', lastAt) + 1 - lastAt;
        if (!text.regionMatches(lastAt, text, at, length)) return null;
        at += length;
        return last;
    }

    private Node iri() {
        return NodeFactory.createURI(iriText());
    }

    private String iriText() {
        expect('<');
        int end = text.indexOf('>', at);
        String raw = text.substring(at, end);
        at = end + 1;
        return unescaped(raw);
    }

    private Node literal() {
        int end = at + 1;
        while (text.charAt(end) != '"') end += text.charAt(end) == '\\' ? 2 : 1;
        String lexical = unescaped(text.substring(at + 1, end));
        at = end + 1;
        return switch (text.charAt(at)) {
            case '@' -> tagged(lexical);
            case '^' -> {
                at += 2;
                yield NodeFactory.createLiteralDT(
                        lexical, TypeMapper.getInstance().getSafeTypeByName(iriText()));
            }
            default -> NodeFactory.createLiteralString(lexical);
        };
    }

    private Node tagged(String lexical) {
        int end = text.indexOf(' ', at);
        String tag = text.substring(at + 1, end);
        at = end;
        int direction = tag.indexOf("--");
        return direction < 0
                ? NodeFactory.createLiteralLang(lexical, tag)
                : NodeFactory.createLiteralDirLang(
                        lexical, tag.substring(0, direction), TextDirection.create(tag.substring(direction + 2)));
    }

    private void expect(char wanted) {
        if (text.charAt(at) != wanted)
            throw new IllegalArgumentException("not canonical N-Triples: no \"" + wanted + "\" at character " + at);
        at++;
    }

    private static String unescaped(String raw) {
        int slash = raw.indexOf('\\');
        if (slash < 0) return raw;
        StringBuilder out = new StringBuilder(raw.length()).append(raw, 0, slash);
        for (int i = slash; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\') {
                out.append(c);
            } else if (raw.charAt(++i) == 'u') {
                out.append((char) Integer.parseInt(raw, i + 1, i + 5, 16));
                i += 4;
            } else {
                out.append(MEANINGS.charAt(LETTERS.indexOf(raw.charAt(i))));
            }
        }
        return out.toString();
    }

    /// Appends one line.
    ///
    /// @throws IllegalArgumentException when a term is neither an IRI nor a literal
    static void write(Triple triple, StringBuilder out) {
        write(triple.getSubject(), out);
        out.append(' ');
        write(triple.getPredicate(), out);
        out.append(' ');
        write(triple.getObject(), out);
        out.append(" .\n");
    }

    /// Appends one term.
    static void write(Node term, StringBuilder out) {
        if (term.isURI()) iri(term.getURI(), out);
        else if (term.isLiteral()) literal(term, out);
        else throw new IllegalArgumentException("a canonical graph holds IRIs and literals only, found " + term);
    }

    private static void literal(Node literal, StringBuilder out) {
        out.append('"');
        escaped(literal.getLiteralLexicalForm(), false, out);
        out.append('"');
        String language = literal.getLiteralLanguage();
        if (!language.isEmpty()) {
            out.append('@').append(language);
            TextDirection direction = literal.getLiteralBaseDirection();
            if (direction != null) out.append("--").append(direction.direction());
        } else if (!XSDDatatype.XSDstring.equals(literal.getLiteralDatatype())) {
            out.append("^^");
            iri(literal.getLiteralDatatypeURI(), out);
        }
    }

    private static void iri(String iri, StringBuilder out) {
        out.append('<');
        escaped(iri, true, out);
        out.append('>');
    }

    private static void escaped(String value, boolean iri, StringBuilder out) {
        int copied = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < PLAIN.length ? PLAIN[c] : c < 0xd800) continue;
            if (!needsEscape(c, iri) && !loneSurrogate(value, i)) continue;
            out.append(value, copied, i);
            int letter = iri ? -1 : MEANINGS.indexOf(c);
            if (letter >= 0) out.append('\\').append(LETTERS.charAt(letter));
            else out.append("\\u%04X".formatted((int) c));
            copied = i + 1;
        }
        out.append(value, copied, value.length());
    }

    /// Most characters are legal anywhere: one look-up for these.
    private static boolean[] plain() {
        boolean[] plain = new boolean[0x80];
        for (char c = 0; c < plain.length; c++) plain[c] = !needsEscape(c, true) && !needsEscape(c, false);
        return plain;
    }

    private static boolean needsEscape(char c, boolean iri) {
        if (c < ' ' || c == 0x7f || c >= 0xfffe) return true;
        return iri ? c == ' ' || (c < 0x7f && ESCAPED_IN_IRI.indexOf(c) >= 0) : c == '"' || c == '\\';
    }

    private static boolean loneSurrogate(String value, int i) {
        char c = value.charAt(i);
        if (!Character.isSurrogate(c)) return false;
        return Character.isHighSurrogate(c)
                ? i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1))
                : i == 0 || !Character.isHighSurrogate(value.charAt(i - 1));
    }
}
