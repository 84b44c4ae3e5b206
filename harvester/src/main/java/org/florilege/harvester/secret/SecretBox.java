package org.florilege.harvester.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/// Seals secrets for keeping, with AES-256 in Galois/Counter Mode (NIST SP 800-38D): who has the workspace but not the
/// key can neither read a secret, nor change it, nor move it to another source. For any thread.
///
/// A sealed text is `florilege1.KEY.TEXT`: the id of the key, and the base64url of nonce, ciphertext and tag.
public final class SecretBox {

    private static final String FORM = "florilege1";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeys keys;
    private final SecureRandom random = new SecureRandom();

    public SecretBox(SecretKeys keys) {
        this.keys = keys;
    }

    /// Whether the text looks like one that [#seal] returned.
    public static boolean isSealed(String text) {
        return text.startsWith(FORM + ".");
    }

    /// Seals a secret with the current key. The same secret sealed twice looks different.
    public String seal(SecretContext context, String plain) {
        SecretKey key = keys.current();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return FORM + "." + key.id() + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + CIPHER, e);
        }
    }

    /// Opens what was sealed in the same context, with any of the keys.
    ///
    /// @throws SecretException when the key is missing, or the text was damaged, changed or moved
    public String open(SecretContext context, String sealed) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 3 || !FORM.equals(parts[0])) throw damaged(context, null);
        SecretKey key = keys.find(parts[1]).orElseThrow(() -> unknownKey(context, parts[1]));
        byte[] all = decoded(context, parts[2]);
        if (all.length <= NONCE_BYTES) throw damaged(context, null);
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(all).get(nonce);
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, key, nonce, context)
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw damaged(context, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + CIPHER, e);
        }
    }

    /// Whether a secret should be sealed again, because it was sealed with a key that is on its way out.
    public boolean isOutdated(String sealed) {
        return !sealed.startsWith(FORM + "." + keys.current().id() + ".");
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, SecretContext context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.spec(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((FORM + "\n" + key.id() + "\n").getBytes(StandardCharsets.UTF_8));
        cipher.updateAAD(context.bytes());
        return cipher;
    }

    private static byte[] decoded(SecretContext context, String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw damaged(context, e);
        }
    }

    private SecretException unknownKey(SecretContext context, String id) {
        return new SecretException("The secret " + context + " was sealed with the key " + id
                + ", and this portal has the key " + String.join(", ", keys.ids()) + ": add that key to "
                + SecretKeys.SETTING + " or put its file back, or enter the secret anew.");
    }

    private static SecretException damaged(SecretContext context, @Nullable Throwable cause) {
        String message = "The secret " + context
                + " is damaged, or was sealed for another place: enter it anew in the settings of the source.";
        return cause == null ? new SecretException(message) : new SecretException(message, cause);
    }
}
