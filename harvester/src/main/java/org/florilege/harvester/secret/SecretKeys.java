package org.florilege.harvester.secret;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The keys of this portal: the first seals, all of them open. To change keys, put a new one before the old one, and
/// take the old one away once every secret was sealed anew.
public final class SecretKeys {

    /// The setting that holds them.
    public static final String SETTING = "florilege.secret-key";

    private final List<SecretKey> keys;

    private SecretKeys(List<SecretKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /// Keys that the operator set: base64 of 32 bytes each, separated by commas.
    ///
    /// @throws IllegalArgumentException naming the setting, when one of them is no key
    public static SecretKeys of(String text) {
        return parsed(text)
                .orElseThrow(() -> new IllegalArgumentException(SETTING
                        + " must be the base64 of 32 random bytes (openssl rand -base64 32 makes one), or several of"
                        + " them separated by commas, the one in use first."));
    }

    /// The keys in this file; when there is no such file, a new key is made and kept there, for its owner alone.
    ///
    /// @throws SecretException when the file holds anything else
    /// @throws java.io.UncheckedIOException when the file can neither be read nor made
    public static SecretKeys in(Path file) {
        if (!Files.exists(file)) OwnerOnlyFile.write(file, SecretKey.random().text() + "\n");
        return parsed(OwnerOnlyFile.read(file).strip().replace('\n', ','))
                .orElseThrow(() -> new SecretException("The file " + file
                        + " holds no key: put back the file from a backup, or remove it and enter the sources'"
                        + " secrets anew."));
    }

    private static Optional<SecretKeys> parsed(String text) {
        List<SecretKey> keys = new ArrayList<>();
        for (String part : Arrays.asList(text.split(",", -1))) {
            Optional<SecretKey> key = decoded(part.strip());
            if (key.isEmpty()) return Optional.empty();
            key.ifPresent(keys::add);
        }
        return Optional.of(new SecretKeys(keys));
    }

    /// Both alphabets of base64, with or without padding.
    private static Optional<SecretKey> decoded(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_'));
            return bytes.length == SecretKey.LENGTH ? Optional.of(new SecretKey(bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    SecretKey current() {
        return keys.getFirst();
    }

    Optional<SecretKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /// Their ids, which tell nothing of the keys.
    List<String> ids() {
        return keys.stream().map(SecretKey::id).toList();
    }
}
