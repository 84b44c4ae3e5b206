package org.florilege.api.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.florilege.api.portal.PortalStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPasswordTest {

    @TempDir
    private Path directory;

    @Test
    void it_is_told_once_and_works_from_then_on() throws IOException {
        FirstPassword first = FirstPassword.in(file());
        FirstPassword later = FirstPassword.in(file());

        String told = first.told().orElseThrow();
        assertThat(told).hasSizeGreaterThanOrEqualTo(25);
        assertThat(first.password().matches(told)).isTrue();
        assertThat(later.told()).isEmpty();
        assertThat(later.password().matches(told)).isTrue();
        assertThat(Files.readString(file())).doesNotContain(told).startsWith("{bcrypt}");
    }

    @Test
    void no_two_portals_have_the_same() {
        assertThat(FirstPassword.in(file()).told())
                .isNotEqualTo(FirstPassword.in(directory.resolve("other")).told());
    }

    @Test
    void only_the_owner_can_read_the_hash() throws IOException {
        FirstPassword.in(file());

        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(file().getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_damaged_file_is_one_sentence_and_lets_nobody_in() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "");

        assertThatThrownBy(() -> FirstPassword.in(file()))
                .isInstanceOf(PortalStartException.class)
                .hasMessageContainingAll(file().toString(), "remove it");
    }

    private Path file() {
        return directory.resolve("secrets").resolve("hash");
    }
}
