package org.florilege.api.operator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.florilege.api.portal.PortalStartException;
import org.florilege.harvester.secret.OwnerOnlyFile;

/// The password of an operator who set none: made at the first start, told once, and kept as a hash that only the
/// owner of the data directory can read.
///
/// @param password what the portal checks against
/// @param told the password itself when it was made just now, for the one time that it is shown
public record FirstPassword(OperatorPassword password, Optional<String> told) {

    /// Letters and digits that nobody mistakes for one another: 32, so five bits each.
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz123456789";
    private static final int GROUPS = 5;
    private static final int GROUP = 5;

    /// The one that is kept in this file, or a new one when there is no such file.
    ///
    /// @throws PortalStartException when the file holds no hash
    /// @throws java.io.UncheckedIOException when the file can neither be read nor made
    public static FirstPassword in(Path file) {
        return Files.exists(file) ? kept(file) : made(file);
    }

    private static FirstPassword kept(Path file) {
        OperatorPassword password = OperatorPassword.ofHash(
                        OwnerOnlyFile.read(file).strip())
                .orElseThrow(() -> new PortalStartException("The file " + file
                        + " holds no password hash: remove it, and the next start makes a new password."));
        return new FirstPassword(password, Optional.empty());
    }

    private static FirstPassword made(Path file) {
        String text = random();
        OwnerOnlyFile.write(file, OperatorPassword.hashOf(text) + "\n");
        return new FirstPassword(OperatorPassword.ofText(text), Optional.of(text));
    }

    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) text.append('-');
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
