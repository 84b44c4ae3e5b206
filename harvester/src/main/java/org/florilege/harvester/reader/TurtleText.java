package org.florilege.harvester.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Cuts Turtle, N-Triples and N-Quads into blocks of whole statements, so that a statement nobody can read costs
/// itself and not the rest, and mends on the way what has one meaning only: a quote inside a text, a backslash
/// inside an address, a slash inside a prefixed name, an underscore in a language tag. Text that keeps the rules
/// of Turtle 1.1 passes unchanged.
///
/// From the first graph in braces on (TriG) the text is no longer cut, see [TurtleBlock#rest].
final class TurtleText {

    private static final int BLOCK = 1 << 18;
    private static final int LONGEST = 1 << 22;
    private static final int CHUNK = 1 << 16;
    private static final int LOOKAHEAD = 256;

    private final InputStream in;
    private final RemarkLog remarks;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;
    private boolean ended;
    private @Nullable IOException broken;
    private final TurtleBlock.Writer out = new TurtleBlock.Writer(BLOCK + CHUNK);
    private State state = State.PLAIN;
    private byte quote;
    private int parentheses;
    private boolean graph;

    private enum State {
        PLAIN,
        IRI,
        COMMENT,
        STRING,
        LONG_STRING
    }

    TurtleText(InputStream in, RemarkLog remarks) {
        this.in = in;
        this.remarks = remarks;
    }

    /// @return the next statements, or null at the end of the text
    /// @throws IOException when the text broke off, after all that came before was given out
    @Nullable
    TurtleBlock next() throws IOException {
        long start = out.firstLine();
        while (out.size() < BLOCK || !out.hasWholeStatement()) {
            if (!available()) break;
            step();
            if (graph || out.size() > LONGEST) return out.rest(start, rest());
        }
        if (out.size() > 0) return out.block(start, ended && at == end);
        if (broken != null) throw broken;
        return null;
    }

    private InputStream rest() {
        InputStream ahead = new ByteArrayInputStream(Arrays.copyOfRange(chunk, at, end));
        return new SequenceInputStream(ahead, in);
    }

    private boolean available() {
        if (end - at > LOOKAHEAD || ended) return at < end;
        System.arraycopy(chunk, at, chunk, 0, end - at);
        end -= at;
        at = 0;
        while (!ended && end <= LOOKAHEAD) more();
        return at < end;
    }

    private void more() {
        try {
            int read = in.read(chunk, end, chunk.length - end);
            if (read < 0) ended = true;
            else end += read;
        } catch (IOException failure) {
            broken = failure;
            ended = true;
        }
    }

    private int safe() {
        return ended ? end : end - LOOKAHEAD;
    }

    private void step() {
        switch (state) {
            case PLAIN -> plain();
            case IRI -> iri();
            case COMMENT -> comment();
            case STRING -> string();
            case LONG_STRING -> longString();
        }
    }

    private byte ahead(int distance) {
        return at + distance < end ? chunk[at + distance] : (byte) '\n';
    }

    private void plain() {
        int safe = safe();
        while (at < safe && state == State.PLAIN) {
            byte octet = chunk[at];
            switch (octet) {
                case '"', '\'' -> openString(octet);
                case '<' -> openIri();
                case '#' -> state = State.COMMENT;
                case '/' -> slash();
                case '@' -> tag();
                case '(' -> bracket(1);
                case ')' -> bracket(-1);
                case '{' -> {
                    graph = true;
                    return;
                }
                case '.' -> {
                    if (dot()) return;
                }
                default -> out.put(chunk[at++]);
            }
        }
    }

    private void bracket(int change) {
        parentheses = Math.max(0, parentheses + change);
        out.put(chunk[at++]);
    }

    private void openString(byte octet) {
        quote = octet;
        boolean three = ahead(1) == octet && ahead(2) == octet;
        state = three ? State.LONG_STRING : State.STRING;
        for (int i = 0; i < (three ? 3 : 1); i++) out.put(chunk[at++]);
    }

    private void openIri() {
        out.put(chunk[at++]);
        if (ahead(0) == '<') out.put(chunk[at++]);
        else state = State.IRI;
    }

    /// Legal in a prefixed name only behind a backslash (section 6.4, PN_LOCAL_ESC).
    private void slash() {
        if (out.last() != '\\') {
            remarks.note(Rule.TURTLE_NAME, "line " + out.line(), "/");
            out.put((byte) '\\');
        }
        out.put(chunk[at++]);
    }

    private void tag() {
        boolean language = out.last() == '"' || out.last() == '\'';
        out.put(chunk[at++]);
        if (!language) return;
        while (at < end && isTag(chunk[at])) {
            byte octet = chunk[at++];
            out.put(octet == '_' ? (byte) '-' : octet);
        }
    }

    private static boolean isTag(byte octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || octet == '-'
                || octet == '_';
    }

    /// @return whether a block may end here
    private boolean dot() {
        byte previous = out.last();
        out.put(chunk[at++]);
        byte next = ahead(0);
        boolean closed = previous == '>' || previous == '"' || previous == ']' || previous == ')';
        if (!closed && !isSpace(next) && next != '#') return false;
        parentheses = 0;
        out.endStatement();
        return true;
    }

    private static boolean isSpace(byte octet) {
        return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
    }

    private void iri() {
        int safe = safe();
        while (at < safe) {
            byte octet = chunk[at];
            if (octet == '\\' && ahead(1) != 'u' && ahead(1) != 'U') escape("\\u005C");
            else if (octet == '<') escape("\\u003C");
            else {
                out.put(chunk[at++]);
                if (octet == '>' || octet == '\n') {
                    state = State.PLAIN;
                    return;
                }
            }
        }
    }

    /// As an escape the character reaches the rule that mends addresses.
    private void escape(String escaped) {
        at++;
        out.put(escaped);
    }

    private void comment() {
        int safe = safe();
        while (at < safe) {
            byte octet = chunk[at++];
            out.put(octet);
            if (octet == '\n') {
                state = State.PLAIN;
                return;
            }
        }
    }

    private void string() {
        int safe = safe();
        while (at < safe && state == State.STRING) {
            byte octet = chunk[at];
            if (octet == '\\') {
                out.put(chunk[at++]);
                if (at < end && chunk[at] != '\n') out.put(chunk[at++]);
            } else if (octet == quote && !closes()) {
                remarks.note(Rule.TURTLE_QUOTE, "line " + out.line(), "");
                out.put((byte) '\\');
                out.put(chunk[at++]);
            } else {
                out.put(chunk[at++]);
                if (octet == quote || octet == '\n') state = State.PLAIN;
            }
        }
    }

    /// Behind a text comes the end of something, its language or its type; in N-Quads a graph; anything in a list.
    private boolean closes() {
        if (parentheses > 0) return true;
        int distance = 1;
        while (at + distance < end && (ahead(distance) == ' ' || ahead(distance) == '\t')) distance++;
        return switch (ahead(distance)) {
            case ';', ',', '.', ')', ']', '}', '@', '^', '#', '\n', '\r', '<' -> true;
            case '_' -> ahead(distance + 1) == ':';
            default -> false;
        };
    }

    private void longString() {
        int safe = safe();
        while (at < safe) {
            byte octet = chunk[at];
            out.put(chunk[at++]);
            if (octet == '\\' && at < end) out.put(chunk[at++]);
            else if (octet == quote && ahead(0) == quote && ahead(1) == quote && at + 1 < end) {
                out.put(chunk[at++]);
                out.put(chunk[at++]);
                while (at < end && chunk[at] == quote) out.put(chunk[at++]);
                state = State.PLAIN;
                return;
            }
        }
    }
}
