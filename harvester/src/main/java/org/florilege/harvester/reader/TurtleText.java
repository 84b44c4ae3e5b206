package org.florilege.harvester.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Cuts Turtle, N-Triples and N-Quads into blocks of whole statements, so that a statement nobody can read costs
/// itself and not the rest, and mends on the way what has one meaning only: a quote inside a text, a backslash
/// inside an address, a slash inside a prefixed name, an underscore in a language tag. Text that keeps the rules
/// of Turtle 1.1 passes unchanged.
///
/// From the first graph in braces on (TriG) the text is no longer cut, see [Block#rest].
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
    private byte[] out = new byte[BLOCK + CHUNK];
    private int size;
    private int[] ends = new int[1024];
    private int count;
    private long line = 1;
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

    /// Some whole statements. Valid until the next one is asked for.
    static final class Block {
        private final byte[] bytes;
        private final int size;
        private final int[] ends;
        private final int count;
        private final long line;
        private final @Nullable InputStream rest;

        private Block(byte[] bytes, int size, int[] ends, int count, long line, @Nullable InputStream rest) {
            this.bytes = bytes;
            this.size = size;
            this.ends = ends;
            this.count = count;
            this.line = line;
            this.rest = rest;
        }

        /// @return the rest of the document, which cannot be cut; null when this is a block like others
        @Nullable
        InputStream rest() {
            return rest;
        }

        /// @return the line of the document on which it starts, from 1
        long line() {
            return line;
        }

        int size() {
            return size;
        }

        /// @return how many statements there are, the last of them perhaps cut off
        int statements() {
            return count + (count == 0 || ends[count - 1] < size ? 1 : 0);
        }

        /// @return where statement number `index` ends; it starts where the one before it ends
        int end(int index) {
            return index < count ? ends[index] : size;
        }

        byte at(int index) {
            return bytes[index];
        }

        InputStream part(int from, int to) {
            return new ByteArrayInputStream(bytes, from, to - from);
        }
    }

    TurtleText(InputStream in, RemarkLog remarks) {
        this.in = in;
        this.remarks = remarks;
    }

    /// @return the next statements, or null at the end of the text
    /// @throws IOException when the text broke off, after all that came before was given out
    @Nullable
    Block next() throws IOException {
        long start = line - carriedLines();
        while (size < BLOCK || count == 0) {
            if (!available()) break;
            step();
            if (graph || size > LONGEST) return new Block(out, size, ends, count, start, rest());
        }
        if (size == 0) {
            if (broken != null) throw broken;
            return null;
        }
        int whole = ended && at == end ? size : ends[count - 1];
        Block block = new Block(Arrays.copyOf(out, whole), whole, Arrays.copyOf(ends, count), count, start, null);
        keepFrom(whole);
        return block;
    }

    /// What was read beyond the last whole statement opens the next block.
    private void keepFrom(int whole) {
        System.arraycopy(out, whole, out, 0, size - whole);
        size -= whole;
        count = 0;
    }

    private long carriedLines() {
        long lines = 0;
        for (int i = 0; i < size; i++) if (out[i] == '\n') lines++;
        return lines;
    }

    private InputStream rest() {
        InputStream before = new ByteArrayInputStream(Arrays.copyOf(out, size));
        InputStream ahead = new ByteArrayInputStream(Arrays.copyOfRange(chunk, at, end));
        return new SequenceInputStream(new SequenceInputStream(before, ahead), in);
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

    private void put(byte octet) {
        if (size == out.length) out = Arrays.copyOf(out, size * 2);
        out[size++] = octet;
        if (octet == '\n') line++;
    }

    private void put(String ascii) {
        for (byte octet : ascii.getBytes(StandardCharsets.US_ASCII)) put(octet);
    }

    private byte ahead(int distance) {
        return at + distance < end ? chunk[at + distance] : (byte) '\n';
    }

    private byte before() {
        return size == 0 ? (byte) '\n' : out[size - 1];
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
                default -> put(chunk[at++]);
            }
        }
    }

    private void bracket(int change) {
        parentheses = Math.max(0, parentheses + change);
        put(chunk[at++]);
    }

    private void openString(byte octet) {
        quote = octet;
        boolean three = ahead(1) == octet && ahead(2) == octet;
        state = three ? State.LONG_STRING : State.STRING;
        for (int i = 0; i < (three ? 3 : 1); i++) put(chunk[at++]);
    }

    private void openIri() {
        put(chunk[at++]);
        if (ahead(0) == '<') put(chunk[at++]);
        else state = State.IRI;
    }

    /// Legal in a prefixed name only behind a backslash (section 6.4, PN_LOCAL_ESC).
    private void slash() {
        if (before() != '\\') {
            remarks.note(Rule.TURTLE_NAME, "line " + line, "/");
            put((byte) '\\');
        }
        put(chunk[at++]);
    }

    private void tag() {
        boolean language = before() == '"' || before() == '\'';
        put(chunk[at++]);
        if (!language) return;
        while (at < end && isTag(chunk[at])) {
            byte octet = chunk[at++];
            put(octet == '_' ? (byte) '-' : octet);
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
        byte previous = before();
        put(chunk[at++]);
        byte next = ahead(0);
        boolean closed = previous == '>' || previous == '"' || previous == ']' || previous == ')';
        if (!closed && !isSpace(next) && next != '#') return false;
        parentheses = 0;
        if (count == ends.length) ends = Arrays.copyOf(ends, count * 2);
        ends[count++] = size;
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
                put(chunk[at++]);
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
        put(escaped);
    }

    private void comment() {
        int safe = safe();
        while (at < safe) {
            byte octet = chunk[at++];
            put(octet);
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
                put(chunk[at++]);
                if (at < end && chunk[at] != '\n') put(chunk[at++]);
            } else if (octet == quote && !closes()) {
                remarks.note(Rule.TURTLE_QUOTE, "line " + line, "");
                put((byte) '\\');
                put(chunk[at++]);
            } else {
                put(chunk[at++]);
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
            put(chunk[at++]);
            if (octet == '\\' && at < end) put(chunk[at++]);
            else if (octet == quote && ahead(0) == quote && ahead(1) == quote && at + 1 < end) {
                put(chunk[at++]);
                put(chunk[at++]);
                while (at < end && chunk[at] == quote) put(chunk[at++]);
                state = State.PLAIN;
                return;
            }
        }
    }
}
