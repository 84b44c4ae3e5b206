package org.florilege.api.oai;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.florilege.harvester.secret.OwnerOnlyFile;

/// Seals texts that others carry for us and bring back (HMAC-SHA-256, RFC 2104): only a text of ours is
/// opened. The key is kept in the data directory, so what was sealed before a restart is opened after it.
public final class TokenSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY = 32;
    private static final int SEAL = 16;
    private static final int LONGEST = 2_000;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;

    private TokenSeal(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /// With the key in this file; when there is none that can be used, a new one is made and kept there,
    /// for its owner alone. Losing it costs harvesters no more than to begin their lists anew.
    ///
    /// @throws java.io.UncheckedIOException when the file can neither be read nor made
    public static TokenSeal in(Path file) {
        Optional<byte[]> kept = Files.exists(file) ? key(OwnerOnlyFile.read(file)) : Optional.empty();
        return new TokenSeal(kept.orElseGet(() -> made(file)));
    }

    private static Optional<byte[]> key(String text) {
        return decoded(text.strip()).filter(bytes -> bytes.length == KEY);
    }

    private static byte[] made(Path file) {
        byte[] key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        OwnerOnlyFile.write(file, ENCODER.encodeToString(key) + "\n");
        return key;
    }

    /// The text and its seal, in letters, digits and `-_.`.
    String sealed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(bytes) + "." + ENCODER.encodeToString(seal(bytes));
    }

    /// The text that was sealed; empty when this is nothing that we sealed.
    Optional<String> opened(String sealed) {
        int cut = sealed.indexOf('.');
        if (cut < 0 || sealed.length() > LONGEST) return Optional.empty();
        Optional<byte[]> text = decoded(sealed.substring(0, cut));
        Optional<byte[]> seal = decoded(sealed.substring(cut + 1));
        if (text.isEmpty() || seal.isEmpty() || !MessageDigest.isEqual(seal.get(), seal(text.get())))
            return Optional.empty();
        return Optional.of(new String(text.get(), StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] seal(byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(text), SEAL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
