package org.florilege.harvester.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whatever the code can say to the owner of a source can be said in French.
class PhrasesTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static Sentences sentences;

    @BeforeAll
    static void read() throws IOException {
        sentences = Sentences.of(Path.of("src/main/java"));
    }

    @Test
    void every_sentence_of_the_code_can_be_said_in_french() {
        assertThat(sentences.templates().stream().filter(PhrasesTest::isSentence))
                .as("sentences without French in wording_fr.txt")
                .isSubsetOf(Phrases.in("fr").known())
                .hasSizeGreaterThan(250);
    }

    @Test
    void no_sentence_is_glued_together_of_pieces() {
        assertThat(sentences.glued().stream().filter(text -> text.contains(". ") || text.contains(".\"")))
                .as("use Finding.of with places for the arguments")
                .isEmpty();
    }

    @Test
    void nothing_is_translated_that_nobody_says() {
        assertThat(Phrases.in("fr").known()).isSubsetOf(sentences.templates());
    }

    @Test
    void both_languages_name_the_same_arguments() {
        for (String english : Phrases.in("fr").known())
            assertThat(places(Phrases.in("fr").said(english))).as(english).isEqualTo(places(english));
    }

    @Test
    void arguments_stand_in_their_places_in_both_languages() {
        Finding finding = Finding.of(
                Rule.PAGE_BUDGET,
                "The list has more than the {0} pages that it may have.",
                "Raise the option pages of this source.",
                7);

        assertThat(Phrases.in("fr").message(finding)).contains(" 7 ").doesNotContain("The list");
        assertThat(Phrases.in("en").message(finding)).isEqualTo(finding.message());
        assertThat(Phrases.in("en").mend(finding)).isEqualTo(finding.mend());
    }

    @Test
    void a_sentence_that_nobody_knows_any_more_is_said_in_english() {
        Finding old = Finding.of(Rule.DATE, "An old sentence about {0}.", "Do {0}.", "x");

        assertThat(Phrases.in("fr").message(old)).isEqualTo("An old sentence about x.");
    }

    @Test
    void lines_and_columns_are_called_what_they_are_called_in_the_language() {
        Sentence sentence = Sentence.of("The document is empty.").at("https://e.org/a, line 3, column 12");

        assertThat(Phrases.in("fr").say(sentence)).endsWith("(https://e.org/a, ligne 3, colonne 12)");
        assertThat(Phrases.in("en").say(sentence)).endsWith("(https://e.org/a, line 3, column 12)");
        assertThat(Phrases.in("fr").spot("line 4")).isEqualTo("ligne 4");
        assertThat(Phrases.in("fr").spot("/dataset/3/line 4")).isEqualTo("/dataset/3/line 4");
        assertThat(Phrases.in("fr").spot("dct:title")).isEqualTo("dct:title");
    }

    private static boolean isSentence(String text) {
        return text.contains(" ") && !text.startsWith("(") && !text.startsWith("dcat:");
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
