package org.florilege.harvester.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.fetch.Credential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourceCredentialsTest {

    private static final SourceId HOSPITAL = new SourceId("hospital");
    private static final String SECRET = "s3cret";

    private final SourceCredentials credentials =
            new SourceCredentials(new SecretBox(SecretKeys.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")));

    static Stream<Credential> all() {
        return Stream.of(
                new Credential.None(),
                new Credential.Basic("ana", SECRET),
                new Credential.Basic("", ""),
                new Credential.Bearer(SECRET),
                new Credential.HeaderKey("X-API-Key", SECRET),
                new Credential.QueryKey("api_key", SECRET));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_credential_is_kept_sealed_and_opens_again(Credential credential) {
        Map<String, String> kept = credentials.sealed(HOSPITAL, credential);

        assertThat(kept.values()).noneMatch(text -> text.contains(SECRET));
        assertThat(credentials.opened(HOSPITAL, kept)).isEqualTo(credential);
    }

    @Test
    void a_key_does_not_open_as_another_kind_nor_for_another_source() {
        Map<String, String> kept = credentials.sealed(HOSPITAL, new Credential.HeaderKey("X-API-Key", SECRET));
        Map<String, String> moved = new TreeMap<>(kept);
        moved.put("kind", "query");

        assertThatThrownBy(() -> credentials.opened(HOSPITAL, moved)).isInstanceOf(SecretException.class);
        assertThatThrownBy(() -> credentials.opened(new SourceId("clinic"), kept))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("clinic");
    }

    static Stream<Map<String, String>> damaged() {
        return Stream.of(
                Map.of("kind", "dance"),
                Map.of("user", "ana"),
                Map.of("kind", "basic", "user", "ana"),
                Map.of("kind", "bearer", "token", SECRET));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void what_is_no_credential_is_told_without_showing_it(Map<String, String> kept) {
        assertThatThrownBy(() -> credentials.opened(HOSPITAL, kept))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("hospital")
                .hasMessageNotContaining(SECRET);
    }
}
