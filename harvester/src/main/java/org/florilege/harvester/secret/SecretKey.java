package org.florilege.harvester.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/// One key for AES-256. It is never shown; its id may be.
final class SecretKey {

    /// In bytes.
    static final int LENGTH = 32;

    private static final int ID_BYTES = 4;
    private static final byte[] ID_PURPOSE = "florilege key id\n".getBytes(StandardCharsets.UTF_8);

    private final byte[] bytes;
    private final String id;

    SecretKey(byte[] bytes) {
        this.bytes = bytes.clone();
        this.id = id(bytes);
    }

    static SecretKey random() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new SecretKey(bytes);
    }

    private static String id(byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ID_PURPOSE);
            return HexFormat.of().formatHex(digest.digest(key), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Follows from the key, so that nobody has to name keys.
    String id() {
        return id;
    }

    SecretKeySpec spec() {
        return new SecretKeySpec(bytes, "AES");
    }

    /// What the key file holds.
    String text() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
