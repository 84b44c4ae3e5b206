package org.florilege.harvester.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.florilege.harvester.repair.Rule;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Lets text through as legal UTF-8: a byte that is not is taken for one of Windows-1252, as in documents that
/// were put together from two sources. In XML also drops characters that XML forbids, raw or as references,
/// and escapes an `&` that starts no entity the document knows.
final class CleanText extends InputStream {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int CHUNK = 1 << 16;
    /// The longest thing that is looked at in one piece: a reference or the start of a section.
    private static final int LOOKAHEAD = 40;

    private final InputStream raw;
    private final boolean xml;
    private final TextMends mends;
    private final byte[] in = new byte[CHUNK];
    private int from;
    private int to;
    private boolean ended;
    private @Nullable IOException broken;
    private byte[] out = new byte[CHUNK + LOOKAHEAD];
    private int ready;
    private int given;
    private boolean inSection;
    private boolean entities;

    /// What was mended, counted.
    static final class TextMends {
        private final Map<Rule, Integer> counts = new EnumMap<>(Rule.class);

        private boolean latinDeclared;

        void count(Rule rule) {
            counts.merge(rule, 1, Integer::sum);
        }

        /// The document says that it is in an encoding of single bytes: such bytes are right.
        void expectLatin() {
            latinDeclared = true;
        }

        int of(Rule rule) {
            if (rule == Rule.ENCODING_LATIN1 && latinDeclared) return 0;
            boolean agrees = !latinDeclared || counts.containsKey(Rule.ENCODING_LATIN1);
            if (rule == Rule.ENCODING_DECLARED && agrees) return 0;
            return counts.getOrDefault(rule, 0);
        }
    }

    CleanText(InputStream raw, boolean xml, TextMends mends) {
        this.raw = raw;
        this.xml = xml;
        this.mends = mends;
    }

    @Override
    public int read() throws IOException {
        return fill() ? out[given++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (!fill()) return -1;
        int count = Math.min(length, ready - given);
        System.arraycopy(out, given, target, offset, count);
        given += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (given == ready) {
            if (!refill()) return false;
            clean();
        }
        return true;
    }

    private boolean refill() throws IOException {
        System.arraycopy(in, from, in, 0, to - from);
        to -= from;
        from = 0;
        while (!ended && to < in.length) {
            int count = more();
            if (count < 0) ended = true;
            else to += count;
            if (to > LOOKAHEAD) break;
        }
        if (to == 0 && broken != null) throw broken;
        return to > 0;
    }

    /// What came before a break is handed out first.
    private int more() {
        try {
            return raw.read(in, to, in.length - to);
        } catch (IOException failure) {
            broken = failure;
            return -1;
        }
    }

    private void clean() {
        given = 0;
        ready = 0;
        int safe = ended ? to : to - LOOKAHEAD;
        while (from < safe) {
            plain(safe);
            if (from == safe) return;
            byte octet = in[from];
            if (octet < 0) multibyte(octet & 0xff);
            else if (xml && (octet == '&' || octet == '<' || octet == ']' || octet < ' ')) markup(octet);
            else put(in[from++]);
        }
    }

    /// Copies what needs no look, which is nearly everything.
    private void plain(int safe) {
        int end = from;
        while (end < safe && isPlain(in[end])) end++;
        int count = end - from;
        if (ready + count > out.length) out = Arrays.copyOf(out, ready + count + CHUNK);
        System.arraycopy(in, from, out, ready, count);
        ready += count;
        from = end;
    }

    private boolean isPlain(byte octet) {
        if (octet < 0) return false;
        return !xml || (octet >= ' ' ? octet != '&' && octet != '<' && octet != ']' : octet == '\n');
    }

    private void put(byte octet) {
        if (ready == out.length) out = Arrays.copyOf(out, out.length * 2);
        out[ready++] = octet;
    }

    private void put(byte[] octets) {
        for (byte octet : octets) put(octet);
    }

    private void multibyte(int lead) {
        int length = length(lead);
        if (length == 0 || !continued(length) || forbidden(lead)) {
            mends.count(Rule.ENCODING_LATIN1);
            put(new String(in, from++, 1, WINDOWS_1252).getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (mends.latinDeclared) mends.count(Rule.ENCODING_DECLARED);
        for (int i = 0; i < length; i++) put(in[from++]);
    }

    private static int length(int lead) {
        if (lead >= 0xc2 && lead <= 0xdf) return 2;
        if (lead >= 0xe0 && lead <= 0xef) return 3;
        return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
    }

    private boolean continued(int length) {
        if (from + length > to) return false;
        for (int i = 1; i < length; i++) if ((in[from + i] & 0xc0) != 0x80) return false;
        return true;
    }

    /// Overlong forms, surrogates, what lies beyond Unicode.
    private boolean forbidden(int lead) {
        int second = in[from + 1] & 0xff;
        return (lead == 0xe0 && second < 0xa0)
                || (lead == 0xed && second > 0x9f)
                || (lead == 0xf0 && second < 0x90)
                || (lead == 0xf4 && second > 0x8f);
    }

    private void markup(byte octet) {
        if (octet == '&' && !inSection) {
            reference();
        } else if (octet < ' ' && octet != '\t' && octet != '\n' && octet != '\r') {
            mends.count(Rule.XML_ILLEGAL_CHARACTER);
            from++;
        } else if (octet == '<' && !inSection && !opensMarkup()) {
            mends.count(Rule.XML_LESS_THAN);
            put("&lt;".getBytes(StandardCharsets.US_ASCII));
            from++;
        } else {
            if (octet == '<' && follows("<![CDATA[")) inSection = true;
            else if (octet == ']' && follows("]]>")) inSection = false;
            else if (octet == '<' && follows("<!ENTITY")) entities = true;
            put(in[from++]);
        }
    }

    private boolean opensMarkup() {
        if (from + 1 >= to) return true;
        byte next = in[from + 1];
        return next < 0 || Character.isLetter(next) || next == '/' || next == '!' || next == '?' || next == '_';
    }

    private boolean follows(String ascii) {
        if (from + ascii.length() > to) return false;
        for (int i = 0; i < ascii.length(); i++) if (in[from + i] != ascii.charAt(i)) return false;
        return true;
    }

    private void reference() {
        String ahead = new String(in, from, Math.min(LOOKAHEAD, to - from), StandardCharsets.ISO_8859_1);
        int end = ahead.indexOf(';');
        String name = end > 1 ? ahead.substring(1, end) : "";
        if (name.startsWith("#")) character(name, end + 1);
        else if (isKnown(name)) put(in[from++]);
        else if (!name.isEmpty() && isHtml(name)) {
            mends.count(Rule.XML_ENTITY);
            put(Entities.getByName(name).getBytes(StandardCharsets.UTF_8));
            from += end + 1;
        } else escapeAmpersand();
    }

    private void escapeAmpersand() {
        mends.count(Rule.XML_AMPERSAND);
        put("&amp;".getBytes(StandardCharsets.US_ASCII));
        from++;
    }

    /// Not those that stand for markup under another name, as `&LT;` does.
    private static boolean isHtml(String name) {
        return Entities.isNamedEntity(name)
                && "<&".indexOf(Entities.getByName(name).charAt(0)) < 0;
    }

    private boolean isKnown(String name) {
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> true;
            default ->
                entities && !name.isEmpty() && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
        };
    }

    private void character(String name, int length) {
        try {
            int code = name.startsWith("#x") || name.startsWith("#X")
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
            if (legal(code)) {
                put(in[from++]);
                return;
            }
        } catch (NumberFormatException notANumber) {
            escapeAmpersand();
            return;
        }
        mends.count(Rule.XML_ILLEGAL_CHARACTER);
        from += length;
    }

    private static boolean legal(int code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || (code >= ' ' && code <= 0xd7ff)
                || (code >= 0xe000 && code <= 0xfffd)
                || (code >= 0x10000 && code <= Character.MAX_CODE_POINT);
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
