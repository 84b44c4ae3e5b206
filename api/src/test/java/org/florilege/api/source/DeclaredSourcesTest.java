package org.florilege.api.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.florilege.api.portal.DataDirectory;
import org.florilege.api.portal.Portal;
import org.florilege.api.portal.SearchServer;
import org.florilege.api.setting.SettingException;
import org.florilege.api.setting.Settings;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.search.ElasticsearchSettings;
import org.florilege.harvester.fetch.Credential;
import org.florilege.harvester.source.RegisteredSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredSourcesTest {

    private static final String ONE = """
            florilege:
              port: 8080
              sources:
                - id: one
                  title: La première
                  location: https://one.example.org/catalog.ttl
                  options: {schedule: 30 2 * * *, precedence: 10}
                  credential: {kind: bearer, token: "${ONE_TOKEN}"}
            """;

    @TempDir
    private @Nullable Path folder;

    private @Nullable Portal portal;

    @BeforeEach
    void open() {
        portal = Portal.open(
                data(),
                new SearchServer.Cluster(ElasticsearchSettings.of(URI.create("http://127.0.0.1:9"))),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        portal().close();
    }

    @Test
    void a_declared_source_is_registered_with_its_secret_from_the_environment() throws IOException {
        start(ONE);

        RegisteredSource one = source("one");
        assertThat(one.source().options().values()).containsEntry("precedence", "10");
        assertThat(one.credential().toString()).doesNotContain("abc-token");
        assertThat(portal().credentials().opened(new SourceId("one"), one.credential()))
                .isEqualTo(new Credential.Bearer("abc-token"));
    }

    @Test
    void what_the_file_says_counts_at_the_next_start() throws IOException {
        start(ONE);
        start(ONE.replace("La première", "Un autre titre").replaceAll("(?m)^ *credential.*$", ""));

        assertThat(source("one").source().title()).isEqualTo("Un autre titre");
        assertThat(source("one").credential()).isEmpty();
    }

    @Test
    void a_source_that_is_declared_as_before_looks_as_before() throws IOException {
        start(ONE);
        RegisteredSource before = source("one");
        start(ONE);

        assertThat(source("one")).isEqualTo(before);
        assertThat(source("one").source().options().values().keySet()).containsExactly("precedence", "schedule");
    }

    @Test
    void a_source_that_is_no_longer_declared_stays_and_is_switched_off() throws IOException {
        start(ONE);
        start("florilege: {sources: []}");

        assertThat(source("one").source().options().values()).containsEntry("enabled", "false");
        assertThat(portal().schedule().next(source("one"))).isEmpty();
    }

    @Test
    void a_source_that_somebody_registered_is_left_alone() throws IOException {
        portal().desk()
                .register(new SourceDraft(
                        "mine", "La mienne", "https://mine.example.org/", "", Map.of(), java.util.Optional.empty()));

        start(ONE);

        assertThat(source("mine").source().options().values()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id: two, title: T, location: nowhere at all}",
                "{id: two, title: T, location: 'https://example.org/', type: gopher}",
                "{id: two, title: T, location: 'https://example.org/', options: {schedule: tonight}}",
                "{id: two, title: T, location: 'https://example.org/', colour: blue}",
                "{id: two, title: T, location: 'https://example.org/', credential: {kind: bearer, token: '${NOT_SET}'}}",
                "{id: two, title: [T], location: 'https://example.org/'}"
            })
    void an_entry_that_is_wrong_stops_the_start_by_its_name(String entry) {
        assertThatThrownBy(() -> start("florilege: {sources: [" + entry + "]}"))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("Source 1 of florilege.sources (in ")
                .hasMessageContaining("\"two\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{title: T}", "[text]", "just a text"})
    void a_list_that_is_none_stops_the_start(String sources) {
        assertThatThrownBy(() -> start("florilege: {sources: " + sources + "}"))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("florilege.sources");
    }

    private void start(String yaml) throws IOException {
        Path file = Files.writeString(folder().resolve("florilege.yaml"), yaml);
        Settings settings = Settings.read(file, new Properties(), Map.of("ONE_TOKEN", "abc-token"));
        new DeclaredSources(portal().sources(), portal().desk(), data().declaredSources()).apply(settings.sources());
    }

    private RegisteredSource source(String id) {
        return portal().sources().find(new SourceId(id)).orElseThrow();
    }

    private DataDirectory data() {
        return new DataDirectory(folder().resolve("data")).prepared();
    }

    private Portal portal() {
        return Objects.requireNonNull(portal);
    }

    private Path folder() {
        return Objects.requireNonNull(folder);
    }
}
