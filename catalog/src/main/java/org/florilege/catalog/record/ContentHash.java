package org.florilege.catalog.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of a record's canonical form.
///
/// @param hex 64 lower-case hexadecimal digits
public record ContentHash(String hex) {

    private static final int DIGITS = 64;

    public ContentHash {
        if (!isHash(hex)) throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal: " + hex);
    }

    private static boolean isHash(String text) {
        if (text.length() != DIGITS) return false;
        for (int i = 0; i < DIGITS; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) return false;
        }
        return true;
    }

    /// @return the hash of these bytes
    public static ContentHash of(byte[] bytes) {
        return new ContentHash(HexFormat.of().formatHex(sha256(bytes)));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
