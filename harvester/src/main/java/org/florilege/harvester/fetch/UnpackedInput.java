package org.florilege.harvester.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// A body unpacked: gzip is recognised by its first bytes, whatever the server says of it and however often it was
/// packed; deflate by the `Content-Encoding`. What comes out is bounded as what goes in is.
final class UnpackedInput extends InputStream {

    private static final int MOST_LAYERS = 3;
    private static final int BUFFER = 1 << 16;

    private final WireInput wire;
    private final String encoding;
    private final long maxBytes;
    private @Nullable InputStream text;

    UnpackedInput(WireInput wire, String encoding, long maxBytes) {
        this.wire = wire;
        this.encoding = encoding.strip().toLowerCase(Locale.ROOT);
        this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (text == null) text = unpacked();
        int read = text.read(target, offset, length);
        // A decoder may take the end of a broken connection for the end of the document.
        if (read < 0 && wire.failed() != null) throw wire.failed();
        return read;
    }

    private InputStream unpacked() throws IOException {
        InputStream all = encoding.equals("deflate") ? new Bounded(inflated(new Peeking(wire)), maxBytes) : wire;
        for (int layer = 0; ; layer++) {
            Peeking start = new Peeking(all);
            if (!start.isGzip()) return start;
            if (layer == MOST_LAYERS)
                throw new BudgetException(new Finding(
                        Rule.DOCUMENT_TOO_LARGE,
                        "The document is packed more often than we unpack.",
                        "Pack it once, or not at all."));
            all = new Bounded(new GZIPInputStream(start, BUFFER), maxBytes);
        }
    }

    /// By the book it is zlib's format (RFC 9110, section 8.4.1.2); some servers send it bare.
    private static InputStream inflated(Peeking start) throws IOException {
        return new InflaterInputStream(start, new Inflater(!start.isZlib()), BUFFER);
    }

    /// Shows its first bytes. Knows whether it is at its end: gzip in several parts is read to the last one only
    /// if more is `available`.
    private static final class Peeking extends PushbackInputStream {

        Peeking(InputStream below) {
            super(below, 2);
        }

        private int firstTwo() throws IOException {
            byte[] start = readNBytes(2);
            unread(start);
            return start.length < 2 ? 0 : (start[0] & 0xff) << 8 | (start[1] & 0xff);
        }

        boolean isGzip() throws IOException {
            return firstTwo() == 0x1f8b;
        }

        boolean isZlib() throws IOException {
            int two = firstTwo();
            return (two >> 8 & 0x0f) == 8 && two % 31 == 0;
        }

        @Override
        public int available() throws IOException {
            int next = read();
            if (next < 0) return 0;
            unread(next);
            return 1;
        }
    }

    /// What comes out of one layer.
    private static final class Bounded extends FilterInputStream {

        private final long maxBytes;
        private long count;

        Bounded(InputStream below, long maxBytes) {
            super(below);
            this.maxBytes = maxBytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0 && (count += read) > maxBytes) throw WireInput.tooLarge(maxBytes);
            return read;
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
