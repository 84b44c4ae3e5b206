package org.florilege.harvester.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.input.ReaderInputStream;

/// A document's bytes as UTF-8 text, unpacked and decoded, with what they turned out to be.
///
/// @param text legal UTF-8 without byte order mark
/// @param serialisation what it is
/// @param beginning of which it can be told what it describes things in
/// @param mends what was mended, complete once the text is read
/// @param undeclared the prefixes that an XML document forgets to declare, declared by us
record TextInput(
        WatchedInput text,
        Serialisation serialisation,
        Beginning beginning,
        CleanText.TextMends mends,
        Set<String> undeclared) {

    TextInput {
        undeclared = Set.copyOf(undeclared);
    }

    private static final int START = 32_768;
    private static final Set<String> LATIN = Set.of("ISO-8859-1", "windows-1252", "US-ASCII");
    private static final Pattern XML_ENCODING =
            Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    /// The first characters of a document.
    ///
    /// @param hint its name or Content-Type
    record Beginning(String text, String hint) {}

    private static final class Decoded {
        private final InputStream bytes;
        private final byte[] start;
        private final Charset charset;
        private final boolean latin;

        Decoded(InputStream bytes, byte[] start, Charset charset) {
            this(bytes, start, charset, false);
        }

        Decoded(InputStream bytes, byte[] start, Charset charset, boolean latin) {
            this.latin = latin;
            this.bytes = bytes;
            this.start = start;
            this.charset = charset;
        }
    }

    /// @param raw as it came; gzip is recognised
    /// @param hint its name or Content-Type
    static TextInput of(InputStream raw, String hint) throws IOException {
        Decoded decoded = decode(unpack(unpack(raw)));
        String start = new String(decoded.start, decoded.charset);
        Serialisation serialisation = ContentSniffer.recognise(start, hint);
        CleanText.TextMends mends = new CleanText.TextMends();
        if (decoded.latin) mends.expectLatin();
        boolean xml = serialisation == Serialisation.XML;
        boolean bytewise = xml && !decoded.charset.name().startsWith("UTF-16");
        byte[] whole = bytewise ? cut(decoded.start, beforeDeclaration(decoded.start)) : decoded.start;
        XmlPrefixes prefixes = bytewise ? XmlPrefixes.in(whole) : new XmlPrefixes("", Set.of());
        byte[] first = prefixes.undeclared().isEmpty() ? whole : prefixes.bytes();
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(first), decoded.bytes);
        InputStream utf8 = decoded.charset.equals(StandardCharsets.UTF_8) ? all : transcode(all, decoded.charset);
        return new TextInput(
                new WatchedInput(new CleanText(utf8, xml, mends)),
                serialisation,
                new Beginning(new String(whole, decoded.charset), hint),
                mends,
                prefixes.undeclared());
    }

    /// @return what it describes things in; looked up when it is asked for, since a protocol's own answers need it not
    DocumentKind kind() {
        return DocumentKind.of(beginning.text, serialisation, beginning.hint);
    }

    /// @param statements how many came out of it so far
    /// @return the same, ended when it goes on and on without a statement
    TextInput progressing(LongSupplier statements) {
        return new TextInput(
                new WatchedInput(new ProgressInput(text, serialisation, statements)),
                serialisation,
                beginning,
                mends,
                undeclared);
    }

    /// A compressed file may come compressed once more on its way.
    private static InputStream unpack(InputStream raw) throws IOException {
        byte[] start = raw.readNBytes(2);
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(start), raw);
        boolean gzip = start.length == 2 && start[0] == 0x1f && (start[1] & 0xff) == 0x8b;
        return gzip ? new WatchedInput(new GZIPInputStream(all, 1 << 16)) : all;
    }

    private static Decoded decode(InputStream bytes) throws IOException {
        byte[] start = start(bytes);
        int b0 = at(start, 0);
        int b1 = at(start, 1);
        if (b0 == 0xef && b1 == 0xbb && at(start, 2) == 0xbf)
            return new Decoded(bytes, cut(start, 3), StandardCharsets.UTF_8);
        if (b0 == 0xff && b1 == 0xfe) return new Decoded(bytes, cut(start, 2), StandardCharsets.UTF_16LE);
        if (b0 == 0xfe && b1 == 0xff) return new Decoded(bytes, cut(start, 2), StandardCharsets.UTF_16BE);
        if (b0 == 0 && b1 > 0) return new Decoded(bytes, start, StandardCharsets.UTF_16BE);
        if (b0 > 0 && b1 == 0) return new Decoded(bytes, start, StandardCharsets.UTF_16LE);
        Charset declared = declared(start);
        // Whether it really is shows byte by byte: what is no UTF-8 is read as Windows-1252, which has Latin-1 in it.
        boolean latin = LATIN.contains(declared.name());
        return new Decoded(bytes, start, latin ? StandardCharsets.UTF_8 : declared, latin);
    }

    /// As much of the start as there is, also of a document that breaks off within it.
    private static byte[] start(InputStream bytes) throws IOException {
        byte[] start = new byte[START];
        int count = 0;
        try {
            int read = 0;
            while (count < START && read >= 0) {
                count += read;
                read = bytes.read(start, count, START - count);
            }
        } catch (IOException cutOff) {
            if (count == 0) throw cutOff;
        }
        return Arrays.copyOf(start, count);
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xff : -1;
    }

    /// Templates leave empty lines and comments where XML has its declaration, which nothing may stand before.
    private static int beforeDeclaration(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        int at = 0;
        while (at < text.length() && !text.startsWith("<?xml", at)) {
            int end = text.startsWith("<!--", at) ? text.indexOf("-->", at) : -1;
            if (end > 0) at = end + "-->".length();
            else if (Character.isWhitespace(text.charAt(at))) at++;
            else return 0;
        }
        return at < text.length() ? at : 0;
    }

    private static byte[] cut(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static Charset declared(byte[] start) {
        Matcher declaration =
                XML_ENCODING.matcher(new String(cut(start, beforeDeclaration(start)), StandardCharsets.ISO_8859_1));
        if (!declaration.find()) return StandardCharsets.UTF_8;
        try {
            Charset charset = Charset.forName(declaration.group(1));
            // A document in a single-byte declaration cannot be in UTF-16, whatever it declares.
            return charset.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static InputStream transcode(InputStream all, Charset charset) throws IOException {
        return ReaderInputStream.builder()
                .setReader(new InputStreamReader(all, charset))
                .setCharset(StandardCharsets.UTF_8)
                .setBufferSize(1 << 16)
                .get();
    }
}
