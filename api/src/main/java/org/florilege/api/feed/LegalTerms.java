package org.florilege.api.feed;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// Whether terms can be written in every form that feeds have: one that cannot would keep every parser from reading the
/// whole page.
public final class LegalTerms {

    private static final String FORBIDDEN_IN_IRIS = "<>\"{}|\\^`";

    private LegalTerms() {}

    /// Whether all terms of the triple are legal.
    public static boolean areIn(Triple triple) {
        return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .allMatch(term -> objection(term).isEmpty());
    }

    /// What is wrong with the term; empty when nothing is.
    public static Optional<String> objection(Node term) {
        if (term.isURI())
            return isIri(term.getURI()) ? Optional.empty() : Optional.of("the illegal IRI \"" + term.getURI() + "\"");
        if (!term.isLiteral()) return Optional.of("a blank node");
        if (!isText(term.getLiteralLexicalForm()))
            return Optional.of("a text with a character that XML has no place for");
        if (!isTag(term.getLiteralLanguage()))
            return Optional.of("the illegal language tag \"" + term.getLiteralLanguage() + "\"");
        return isIri(term.getLiteralDatatypeURI())
                ? Optional.empty()
                : Optional.of("the illegal datatype \"" + term.getLiteralDatatypeURI() + "\"");
    }

    /// RFC 3987 in as far as parsers insist on it: a scheme, and none of the characters that end an IRI.
    private static boolean isIri(String iri) {
        int colon = iri.indexOf(':');
        if (colon < 1 || !isLetter(iri.charAt(0))) return false;
        for (int i = 1; i < colon; i++) {
            char c = iri.charAt(i);
            if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') return false;
        }
        for (int i = colon; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c <= ' ' || (c >= 0x7f && c <= 0xa0) || FORBIDDEN_IN_IRIS.indexOf(c) >= 0) return false;
            if (c == '%' && !isEscape(iri, i)) return false;
        }
        return isText(iri);
    }

    private static boolean isEscape(String iri, int at) {
        return at + 2 < iri.length()
                && Character.digit(iri.charAt(at + 1), 16) >= 0
                && Character.digit(iri.charAt(at + 2), 16) >= 0;
    }

    /// The characters of XML 1.0 (section 2.2).
    public static boolean isText(String text) {
        int length;
        for (int i = 0; i < text.length(); i += length) {
            int c = text.codePointAt(i);
            length = Character.charCount(c);
            if (c < ' ' ? c != '\t' && c != '\n' && c != '\r' : (c >= 0xd800 && c < 0xe000) || (c & 0xfffe) == 0xfffe)
                return false;
        }
        return true;
    }

    /// `fr`, `fr-BE` … (RFC 5646, section 2.1, in its outline).
    static boolean isTag(String tag) {
        int length = 0;
        boolean first = true;
        for (int i = 0; i < tag.length(); i++) {
            char c = tag.charAt(i);
            if (c == '-') {
                if (length == 0) return false;
                length = 0;
                first = false;
            } else if ((!isLetter(c) && (first || c < '0' || c > '9')) || ++length > 8) {
                return false;
            }
        }
        return tag.isEmpty() || length > 0;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
