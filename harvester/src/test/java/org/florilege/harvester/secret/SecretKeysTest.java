package org.florilege.harvester.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.florilege.catalog.record.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeysTest {

    private static final SecretContext TOKEN = new SecretContext(new SourceId("hospital"), "token");

    @TempDir
    private Path directory;

    @Test
    void the_first_use_makes_a_key_and_the_next_ones_find_it() {
        String sealed = new SecretBox(SecretKeys.in(file())).seal(TOKEN, "secret");

        assertThat(new SecretBox(SecretKeys.in(file())).open(TOKEN, sealed)).isEqualTo("secret");
    }

    @Test
    void only_the_owner_can_read_the_key() throws IOException {
        SecretKeys.in(file());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void a_key_file_that_others_can_read_is_closed() throws IOException {
        SecretKeys.in(file());
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

        SecretKeys.in(file());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_lost_key_is_told_when_a_secret_is_opened() throws IOException {
        String sealed = new SecretBox(SecretKeys.in(file())).seal(TOKEN, "secret");
        Files.delete(file());

        assertThatThrownBy(() -> new SecretBox(SecretKeys.in(file())).open(TOKEN, sealed))
                .isInstanceOf(SecretException.class)
                .hasMessageContainingAll("token", "hospital", "put its file back");
    }

    @Test
    void a_file_that_holds_no_key_is_told_and_left_alone() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "nonsense");

        assertThatThrownBy(() -> SecretKeys.in(file()))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining(file().toString())
                .hasMessageNotContaining("nonsense");
        assertThat(file()).hasContent("nonsense");
    }

    @Test
    void a_file_that_is_not_even_text_holds_no_key_either() throws IOException {
        Files.createDirectories(file().getParent());
        Files.write(file(), new byte[] {(byte) 0xe9, (byte) 0xff, 0});

        assertThatThrownBy(() -> SecretKeys.in(file()))
                .isInstanceOf(SecretException.class)
                .hasMessageContainingAll(file().toString(), "holds no key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg==", "key,", "%%%"})
    void a_setting_that_is_no_key_is_refused_without_showing_it(String text) {
        assertThatThrownBy(() -> SecretKeys.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("florilege.secret-key must be the base64 of 32 random bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_-_8",
                "+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/8=",
                " +/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/8 "
            })
    void both_spellings_of_base64_are_the_same_key(String text) {
        SecretBox box = new SecretBox(SecretKeys.of("+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/+/8="));

        assertThat(new SecretBox(SecretKeys.of(text)).open(TOKEN, box.seal(TOKEN, "secret")))
                .isEqualTo("secret");
    }

    private Path file() {
        return directory.resolve("secrets").resolve("secret-key");
    }
}
