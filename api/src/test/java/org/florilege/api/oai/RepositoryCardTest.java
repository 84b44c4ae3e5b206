package org.florilege.api.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.florilege.api.setting.SettingException;
import org.florilege.api.setting.Settings;
import org.florilege.api.web.PublicAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryCardTest {

    private static final PublicAddress ADDRESS = new PublicAddress("https://catalogue.example.org/data");

    @TempDir
    private Path directory;

    private Settings settings(String... pairs) {
        Properties properties = new Properties();
        for (int i = 0; i < pairs.length; i += 2) properties.setProperty(pairs[i], pairs[i + 1]);
        return Settings.read(directory.resolve("none.yaml"), properties, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "https://catalogue.example.org, catalogue.example.org",
        "https://Catalogue.Example.ORG:8443/data, catalogue.example.org",
        "http://localhost:8080, florilege.localhost",
        "http://127.0.0.1:8080, x-127.x-0.x-0.x-1",
        "https://data.4tu.nl, data.x-4tu.nl",
        "http://[::1]:8080, florilege.x---1",
    })
    void a_repository_is_named_after_its_host_in_the_form_that_identifiers_have(String address, String name) {
        RepositoryCard card = RepositoryCard.usual(new PublicAddress(address));

        assertThat(card.name()).isEqualTo(name);
        assertThat(card.email()).isEqualTo("webmaster@" + name);
    }

    @Test
    void the_operator_says_how_it_is_called_and_whom_to_write_to() {
        RepositoryCard card = RepositoryCard.of(
                settings("florilege.oai.repository", "old.example.org", "florilege.oai.email", "a@b.fr"), ADDRESS);

        assertThat(card).isEqualTo(new RepositoryCard("old.example.org", "a@b.fr"));
        assertThat(RepositoryCard.of(settings("florilege.mail.from", "m@example.org"), ADDRESS)
                        .email())
                .isEqualTo("m@example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "florilege.oai.repository, host",
        "florilege.oai.repository, a..b",
        "florilege.oai.repository, 4tu.nl",
        "florilege.oai.email, nobody",
        "florilege.oai.email, a@b",
        "florilege.oai.email, a b@c.fr"
    })
    void a_name_without_that_form_stops_the_start(String key, String value) {
        assertThatThrownBy(() -> RepositoryCard.of(settings(key, value), ADDRESS))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(key);
    }
}
