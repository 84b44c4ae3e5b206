package org.florilege.harvester.reader;

import java.util.Locale;
import java.util.regex.Pattern;

/// Recognises a serialisation by the first kilobytes of the text.
final class ContentSniffer {

    private static final Pattern HTML = Pattern.compile(
            "^(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*(?:<!doctype\\s+html|<html[\\s>]|<head[\\s>]|<body[\\s>])",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /// In `<` `>` without blanks and with a scheme, a fragment or nothing inside: an IRI, not an element.
    private static final Pattern IRI_FIRST = Pattern.compile("^<(?:[A-Za-z][A-Za-z0-9+.-]*:[^>\\s=]*|#[^>\\s]*|)>");
    private static final Pattern STATEMENT_LINE = Pattern.compile(
            "^(?:<[^>\\s]*>|_:\\S+)[ \\t]+<[^>\\s]*>[ \\t]+(?:<[^>\\s]*>|_:\\S+|\"(?:[^\"\\\\\\n]|\\\\.)*+\"\\S*)"
                    + "[ \\t]*(<[^>\\s]*>|_:\\S+)?[ \\t]*\\.[ \\t]*$");
    private static final int LINES = 20;

    private ContentSniffer() {}

    /// @param start the first kilobytes, decoded
    /// @param hint the name or Content-Type, used only where the text alone leaves two readings
    static Serialisation recognise(String start, String hint) {
        String text = start.strip();
        if (text.isEmpty()) return Serialisation.EMPTY;
        if (binary(text)) return Serialisation.BINARY;
        char first = text.charAt(0);
        if (first == '<' && !IRI_FIRST.matcher(text).find())
            return HTML.matcher(text).find() ? Serialisation.HTML : Serialisation.XML;
        if ((first == '{' || first == '[') && json(text)) return Serialisation.JSON_LD;
        return lines(text, hint.toLowerCase(Locale.ROOT));
    }

    private static boolean binary(String text) {
        long odd = text.chars()
                .limit(512)
                .filter(c -> c == 0 || (c < ' ' && c != '\n' && c != '\r' && c != '\t'))
                .count();
        return odd > 8;
    }

    /// A TriG graph and a Turtle blank node start with the same brackets as JSON does.
    private static boolean json(String text) {
        String inside = text.substring(1).stripLeading();
        if (inside.isEmpty()) return true;
        char next = inside.charAt(0);
        return next == '"' || next == '}' || next == ']' || next == '{' || (next == '[' && text.charAt(0) == '[');
    }

    private static Serialisation lines(String text, String hint) {
        boolean quads = false;
        int seen = 0;
        for (String line : text.split("\\R", LINES + 2)) {
            if (seen >= LINES) break;
            String bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#")) continue;
            var statement = STATEMENT_LINE.matcher(bare);
            if (!statement.matches()) return seen > 0 && quads ? Serialisation.N_QUADS : Serialisation.TRIG;
            quads |= statement.group(1) != null;
            seen++;
        }
        if (quads) return Serialisation.N_QUADS;
        boolean told = hint.contains(".nt") || hint.contains("n-triples") || hint.contains("ntriples");
        return told && seen > 0 ? Serialisation.N_TRIPLES : Serialisation.TRIG;
    }
}
