package org.florilege.ui.asset;

import java.nio.ByteBuffer;

/// A file that pages load. Its URL holds a hash of the content, so an answer may be kept for ever.
public final class Asset {
    /// The `Cache-Control` header to send with it.
    public static final String CACHE_CONTROL = "public, max-age=31536000, immutable";

    private final String name;
    private final String contentType;
    private final ByteBuffer content;

    Asset(String name, String contentType, byte[] content) {
        this.name = name;
        this.contentType = contentType;
        this.content = ByteBuffer.wrap(content).asReadOnlyBuffer();
    }

    /// Its path in the bundle, for example `js/theme.js`.
    public String name() {
        return name;
    }

    /// The `Content-Type` header to send with it, with its charset where it is text.
    public String contentType() {
        return contentType;
    }

    public int length() {
        return content.capacity();
    }

    /// The bytes, read-only; each call gives a buffer of its own position, nothing is copied.
    public ByteBuffer content() {
        return content.duplicate();
    }
}
