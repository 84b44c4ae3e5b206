package org.florilege.harvester.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.florilege.catalog.record.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTest {

    private static final SecretContext PASSWORD = new SecretContext(new SourceId("hospital"), "password");
    private static final String OLD_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String NEW_KEY = "HxwdHhsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";

    private final SecretBox box = box(OLD_KEY);

    @ParameterizedTest
    @ValueSource(strings = {"secret", "", "clé d’accès 🔑", "line\nend\t", "florilege1.like.sealed"})
    void what_was_sealed_opens(String plain) {
        String sealed = box.seal(PASSWORD, plain);

        assertThat(box.open(PASSWORD, sealed)).isEqualTo(plain);
        assertThat(SecretBox.isSealed(sealed)).isTrue();
        if (!plain.isEmpty()) assertThat(sealed).doesNotContain(plain);
    }

    @Test
    void the_same_secret_never_looks_the_same_twice() {
        assertThat(box.seal(PASSWORD, "secret")).isNotEqualTo(box.seal(PASSWORD, "secret"));
    }

    @Test
    void a_secret_opens_neither_for_another_source_nor_as_another_field() {
        String sealed = box.seal(PASSWORD, "secret");

        refuses(new SecretContext(new SourceId("clinic"), "password"), sealed, "clinic", "password", "anew");
        refuses(new SecretContext(new SourceId("hospital"), "token"), sealed, "hospital", "token", "anew");
    }

    @Test
    void a_changed_text_is_refused_wherever_it_was_changed() {
        String sealed = box.seal(PASSWORD, "secret");

        for (int i = 0; i < sealed.length(); i++) {
            char other = sealed.charAt(i) == 'A' ? 'Q' : 'A';
            String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertThatThrownBy(() -> box.open(PASSWORD, changed)).as(changed).isInstanceOf(SecretException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "florilege1", "florilege1..", "florilege1.2b5fe7bb.???", "florilege2.a.b"})
    void what_was_never_sealed_is_refused(String text) {
        assertThatThrownBy(() -> box.open(PASSWORD, text)).isInstanceOf(SecretException.class);
    }

    @Test
    void a_missing_key_is_named_by_its_id_and_never_shown() {
        String sealed = box.seal(PASSWORD, "secret");
        String id = sealed.split("\\.", -1)[1];

        assertThatThrownBy(() -> box(NEW_KEY).open(PASSWORD, sealed))
                .isInstanceOf(SecretException.class)
                .hasMessageContainingAll(id, "hospital", SecretKeys.SETTING)
                .message()
                .doesNotContain(OLD_KEY, NEW_KEY, "secret\"");
    }

    @Test
    void a_new_key_before_the_old_one_opens_everything_and_seals_anew() {
        String before = box.seal(PASSWORD, "secret");
        SecretBox changing = box(NEW_KEY + ", " + OLD_KEY);

        String after = changing.seal(PASSWORD, changing.open(PASSWORD, before));

        assertThat(changing.isOutdated(before)).isTrue();
        assertThat(changing.isOutdated(after)).isFalse();
        assertThat(box(NEW_KEY).open(PASSWORD, after)).isEqualTo("secret");
    }

    private void refuses(SecretContext context, String sealed, String... parts) {
        assertThatThrownBy(() -> box.open(context, sealed))
                .isInstanceOf(SecretException.class)
                .hasMessageContainingAll(parts);
    }

    private static SecretBox box(String keys) {
        return new SecretBox(SecretKeys.of(keys));
    }
}
