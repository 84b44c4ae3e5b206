package org.florilege.api.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorPasswordTest {

    /// Of "florilege", as htpasswd makes it.
    private static final String OF_HTPASSWD = "$2y$05$eYAVcRm.PSt7aZmcDKsRZ.8xxIsR/IOJt6Qzl79uKCZqmdexzdS7S";

    @Test
    void a_password_is_known_by_itself() {
        OperatorPassword password = OperatorPassword.ofText("mot de passe é");

        assertThat(password.matches("mot de passe é")).isTrue();
        assertThat(password.matches("mot de passe e")).isFalse();
        assertThat(password.matches("")).isFalse();
    }

    @Test
    void a_password_is_known_by_its_hash_again_and_again() {
        OperatorPassword password =
                OperatorPassword.ofHash(OperatorPassword.hashOf("florilege")).orElseThrow();

        assertThat(password.matches("guessed")).isFalse();
        assertThat(password.matches("florilege")).isTrue();
        assertThat(password.matches("florilege")).isTrue();
        assertThat(password.matches("guessed")).isFalse();
    }

    @Test
    void a_longer_text_that_begins_like_the_password_is_another() {
        String longest = "a".repeat(72);
        OperatorPassword password =
                OperatorPassword.ofHash(OperatorPassword.hashOf(longest)).orElseThrow();

        assertThat(password.matches(longest)).isTrue();
        assertThat(password.matches(longest + "b")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "florilege", "$2y$05$short", "{argon2}$argon2id$v=19", "$2y$99$eYAVcRm", "{bcrypt}"})
    void what_is_no_bcrypt_hash_is_refused(String text) {
        assertThat(OperatorPassword.ofHash(text)).isEmpty();
    }

    @Test
    void the_hashes_of_other_tools_are_understood() {
        assertThat(OperatorPassword.ofHash(OF_HTPASSWD).orElseThrow().matches("florilege"))
                .isTrue();
        assertThat(OperatorPassword.ofHash("{bcrypt}" + OF_HTPASSWD)).isPresent();
    }
}
