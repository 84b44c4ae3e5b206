package org.florilege.harvester.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CredentialTest {

    private static final List<Credential> ALL = List.of(
            new Credential.Basic("anna", "geheim/1"),
            new Credential.Bearer("geheim/1"),
            new Credential.HeaderKey("X-API-Key", "geheim/1"),
            new Credential.QueryKey("api_key", "geheim/1"));

    @Test
    void none_prints_its_secret() {
        assertThat(ALL).allSatisfy(credential -> {
            assertThat(credential.toString()).doesNotContain("geheim");
            assertThat(new Access(credential, Set.of()).toString()).doesNotContain("geheim");
            assertThat(FetchSettings.usual()
                            .with(Access.to(URI.create("https://e.org"), credential))
                            .toString())
                    .doesNotContain("geheim");
            assertThat(credential.hide("https://e.org/?api_key=geheim%2F1&x=geheim/1"))
                    .doesNotContain("geheim");
        });
    }

    @Test
    void each_is_sent_in_its_own_way() {
        assertThat(ALL.get(0).headers()).containsEntry("Authorization", "Basic YW5uYTpnZWhlaW0vMQ==");
        assertThat(ALL.get(1).headers()).containsEntry("Authorization", "Bearer geheim/1");
        assertThat(ALL.get(2).headers()).containsEntry("X-API-Key", "geheim/1");
        assertThat(ALL.get(3).headers()).isEmpty();
        assertThat(ALL.get(3).in(URI.create("https://e.org/a?b=c#d")))
                .isEqualTo(URI.create("https://e.org/a?b=c&api_key=geheim%2F1#d"));
        assertThat(ALL.get(0).in(URI.create("https://e.org/a"))).isEqualTo(URI.create("https://e.org/a"));
    }

    @Test
    void a_key_that_a_server_wrote_into_a_link_is_taken_out_of_it() {
        Credential key = ALL.get(3);

        assertThat(key.without(URI.create("https://e.org/a?API_KEY=geheim%2F1&page=2")))
                .isEqualTo(URI.create("https://e.org/a?page=2"));
        assertThat(key.without(URI.create("https://e.org/a?api_key=x"))).isEqualTo(URI.create("https://e.org/a"));
        assertThat(key.in(URI.create("https://e.org/a?api_key=old")))
                .isEqualTo(URI.create("https://e.org/a?api_key=geheim%2F1"));
    }

    @Test
    void what_would_break_out_of_a_header_is_no_credential() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Credential.Bearer("a\r\nHost: b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Credential.HeaderKey("X Key", "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Credential.Basic("a:b", "c"));
    }

    @Test
    void servers_are_told_apart_by_scheme_host_and_port() {
        Access access = Access.to(URI.create("https://E.org/feed"), new Credential.Bearer("t"))
                .alsoTo(URI.create("https://api.e.org"));

        assertThat(access.at(Origin.of(URI.create("https://e.org:443/x")))).isEqualTo(access.credential());
        assertThat(access.at(Origin.of(URI.create("https://api.e.org/x")))).isEqualTo(access.credential());
        for (String other :
                List.of("http://e.org/feed", "https://e.org:8443/", "https://www.e.org/", "https://e.org.evil/"))
            assertThat(access.at(Origin.of(URI.create(other)))).isInstanceOf(Credential.None.class);
    }
}
