package org.florilege.ui.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.florilege.ui.view.AccessRights;
import org.florilege.ui.view.AdminSection;
import org.florilege.ui.view.ChallengeState;
import org.florilege.ui.view.FactKey;
import org.florilege.ui.view.Freshness;
import org.florilege.ui.view.Metric;
import org.florilege.ui.view.RelationKind;
import org.florilege.ui.view.ResourceKind;
import org.florilege.ui.view.RunOutcome;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern USED = Pattern.compile("(?:m|messages\\(\\))\\.(get|count)\\(\"([^\"]+)\"");
    private final Messages french = Messages.of(UiLanguage.FR);
    private final Messages english = Messages.of(UiLanguage.EN);

    @Test
    void both_languages_have_the_same_messages() {
        assertThat(french.keys()).isEqualTo(english.keys());
    }

    @Test
    void both_languages_use_the_same_placeholders() {
        for (String key : french.keys()) {
            assertThat(placeholders(french.get(key))).as(key).isEqualTo(placeholders(english.get(key)));
        }
    }

    @Test
    void every_message_that_a_template_names_exists() throws IOException {
        for (Path template : templates()) {
            Matcher used = USED.matcher(Files.readString(template));
            while (used.find()) {
                String key = used.group(1).equals("count") ? used.group(2) + ".other" : used.group(2);
                assertThat(french.has(key)).as(template + " names " + key).isTrue();
            }
        }
    }

    @Test
    void every_constant_that_a_page_shows_has_a_label() {
        assertLabels("kind", ResourceKind.values());
        assertLabels("access", AccessRights.values());
        assertLabels("fact", FactKey.values());
        assertLabels("relation", RelationKind.values());
        assertLabels("freshness", Freshness.values());
        assertLabels("state", ChallengeState.values());
        assertLabels("direction", Metric.Direction.values());
        assertLabels("admin.section", AdminSection.values());
        assertLabels("outcome", RunOutcome.values());
    }

    @Test
    void numbers_agree_as_each_language_wants() {
        assertThat(french.count("figure.DATASET", 0)).isEqualTo("0 jeu de données");
        assertThat(english.count("figure.DATASET", 0)).isEqualTo("0 datasets");
        assertThat(french.count("figure.DATASET", 1)).isEqualTo("1 jeu de données");
        assertThat(english.count("figure.DATASET", 1)).isEqualTo("1 dataset");
        assertThat(french.count("figure.DATASET", 1234)).isEqualTo("1\u202f234 jeux de données");
        assertThat(english.count("figure.DATASET", 1234)).isEqualTo("1,234 datasets");
        assertThat(french.count("search.results", 0)).isEqualTo("Aucun résultat");
        assertThat(english.noun("figure.DATASET", 2)).isEqualTo("datasets");
    }

    @Test
    void an_unknown_message_is_a_mistake() {
        assertThatThrownBy(() -> french.get("no.such.key")).hasMessageContaining("no.such.key");
    }

    private void assertLabels(String prefix, Enum<?>... constants) {
        for (Enum<?> constant : constants) {
            assertThat(french.label(prefix, constant)).isNotBlank();
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }
}
