package org.florilege.api.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path directory;

    @Test
    void the_nearer_place_counts() throws IOException {
        Path file = file("florilege:\n  port: 1\n  data: /one\n  base-url: https://one.example.org\n");
        Properties properties = new Properties();
        properties.setProperty("florilege.port", "2");
        properties.setProperty("florilege.data", "/two");

        Settings settings = Settings.read(file, properties, Map.of("FLORILEGE_PORT", "3"));

        assertThat(settings.text(Setting.PORT)).contains("3");
        assertThat(settings.text(Setting.DATA)).contains("/two");
        assertThat(settings.text(Setting.BASE_URL)).contains("https://one.example.org");
        assertThat(settings.with(Setting.PORT, "4", "--port").number(Setting.PORT, 0, 9, 0))
                .isEqualTo(4);
    }

    @Test
    void no_file_sets_nothing() {
        Settings settings = Settings.read(directory.resolve("absent.yaml"), new Properties(), Map.of());

        assertThat(settings.text(Setting.PORT)).isEmpty();
        assertThat(settings.number(Setting.PORT, 0, 65535, 8080)).isEqualTo(8080);
    }

    @Test
    void an_unknown_key_is_named_with_its_place() throws IOException {
        Path file = file("florilege:\n  prot: 80\n");

        assertThatThrownBy(() -> Settings.read(file, new Properties(), Map.of()))
                .isInstanceOf(SettingException.class)
                .hasMessageContainingAll("florilege.prot", file.toString(), "florilege.port");
    }

    @Test
    void an_unknown_variable_is_named() {
        assertThatThrownBy(() ->
                        Settings.read(directory.resolve("absent"), new Properties(), Map.of("FLORILEGE_PROT", "80")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("FLORILEGE_PROT");
    }

    @Test
    void a_wrong_number_is_named_with_what_is_allowed() {
        Settings settings =
                Settings.read(directory.resolve("absent"), new Properties(), Map.of("FLORILEGE_PORT", "99999"));

        assertThatThrownBy(() -> settings.number(Setting.PORT, 0, 65535, 8080))
                .isInstanceOf(SettingException.class)
                .hasMessageContainingAll("florilege.port", "FLORILEGE_PORT", "65535", "99999");
    }

    @Test
    void a_wrong_secret_is_named_and_not_shown() {
        Settings settings = Settings.read(
                directory.resolve("absent"), new Properties(), Map.of("FLORILEGE_OPERATOR_PASSWORD", "sesame"));

        assertThat(settings.wrong(Setting.OPERATOR_PASSWORD, "longer"))
                .hasMessage("florilege.operator.password (in the environment variable FLORILEGE_OPERATOR_PASSWORD)"
                        + " must be longer.");
    }

    @Test
    void a_broken_file_is_one_sentence() throws IOException {
        Path file = file("florilege: [");

        assertThatThrownBy(() -> Settings.read(file, new Properties(), Map.of()))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(file.toString())
                .message()
                .doesNotContain("\n");
    }

    @Test
    void a_broken_file_is_broken_at_a_line() throws IOException {
        Path file = file("florilege:\n  port: [\n");

        assertThatThrownBy(() -> Settings.read(file, new Properties(), Map.of()))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("line 3");
    }

    @Test
    void a_file_of_plain_words_holds_no_settings() throws IOException {
        Path file = file("hello there");

        assertThatThrownBy(() -> Settings.read(file, new Properties(), Map.of()))
                .isInstanceOf(SettingException.class)
                .hasMessageContainingAll(file.toString(), "holds no settings");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("florilege.yaml"), text);
    }
}
