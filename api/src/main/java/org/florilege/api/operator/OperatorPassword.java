package org.florilege.api.operator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// Knows whether a password is the operator's, without holding the password itself. For any thread.
///
/// A hash is slow to check on purpose. The password that matched it last is recognised by a keyed digest that never
/// leaves this process, so that a program that signs each of its requests does not pay for the hash each time.
public final class OperatorPassword {

    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$(0[4-9]|[12][0-9]|3[01])\\$[./A-Za-z0-9]{53}");
    private static final String PREFIX = "{bcrypt}";
    /// bcrypt reads no more than that.
    private static final int MOST_BYTES = 72;

    private static final int COST = 12;
    private static final String DIGEST = "HmacSHA256";

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(COST);
    private final SecretKeySpec key = randomKey();
    private final @Nullable String hash;
    private volatile byte @Nullable [] recognised;

    private OperatorPassword(@Nullable String hash) {
        this.hash = hash;
    }

    /// Known by the password itself.
    public static OperatorPassword ofText(String password) {
        OperatorPassword operator = new OperatorPassword(null);
        operator.recognised = operator.digest(password);
        return operator;
    }

    /// Known by its bcrypt hash; empty when the text is none.
    public static Optional<OperatorPassword> ofHash(String text) {
        String hash = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
        return BCRYPT.matcher(hash).matches() ? Optional.of(new OperatorPassword(hash)) : Optional.empty();
    }

    /// The bcrypt hash of a password.
    static String hashOf(String password) {
        return PREFIX + new BCryptPasswordEncoder(COST).encode(password);
    }

    /// Whether this is the password.
    boolean matches(String given) {
        byte[] digest = digest(given);
        byte @Nullable [] known = recognised;
        if (known != null && MessageDigest.isEqual(known, digest)) return true;
        if (hash == null || given.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) return false;
        boolean matches = bcrypt.matches(given, hash);
        if (matches) recognised = digest;
        return matches;
    }

    private byte[] digest(String password) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + DIGEST, e);
        }
    }

    private static SecretKeySpec randomKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, DIGEST);
    }
}
