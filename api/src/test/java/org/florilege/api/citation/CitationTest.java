package org.florilege.api.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.florilege.ui.language.Messages;
import org.florilege.ui.language.UiLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {

    private static final Reference.Name CURIE = new Reference.Name("Curie", "Marie", true);
    private static final Reference.Name JOLIOT = new Reference.Name("Joliot", "Jean-Frédéric", true);
    private static final Reference.Name INSTITUTE = new Reference.Name("Institut Bergonié", "", false);

    @Test
    void a_sentence_says_who_when_what_and_where() {
        Reference work = work("Biopsies du col", List.of(CURIE, JOLIOT, INSTITUTE), List.of(2020, 10, 5), "SFP");

        assertThat(french(work))
                .isEqualTo("Curie, M., Joliot, J.-F. et Institut Bergonié (2020). Biopsies du col (version 1.2)"
                        + " [Jeu de données]. SFP. https://doi.org/10.5281/zenodo.42");
        assertThat(english(work))
                .isEqualTo("Curie, M., Joliot, J.-F., & Institut Bergonié (2020). Biopsies du col (Version 1.2)"
                        + " [Data set]. SFP. https://doi.org/10.5281/zenodo.42");
    }

    @Test
    void what_is_unknown_is_said_or_left_out() {
        assertThat(french(work("Lames ?", List.of(), List.of(), "")))
                .isEqualTo("Lames ? (version 1.2) [Jeu de données]. (s. d.). https://doi.org/10.5281/zenodo.42");
        assertThat(english(work("Lames", List.of(INSTITUTE), List.of(), "Institut Bergonié")))
                .isEqualTo(
                        "Institut Bergonié (n.d.). Lames (Version 1.2) [Data set]. https://doi.org/10.5281/zenodo.42");
    }

    @Test
    void of_three_hundred_authors_twenty_are_named() {
        List<Reference.Name> crowd = IntStream.rangeClosed(1, 300)
                .mapToObj(i -> new Reference.Name("Name" + i, "Ann", true))
                .toList();

        assertThat(english(work("Lames", crowd, List.of(2020), "")))
                .contains("Name19, A., … Name300, A. (2020)")
                .doesNotContain("Name20,");
    }

    @Test
    void bibtex_reads_names_and_signs_as_they_are_meant() {
        Reference work = work(
                "100 % de R&D_{x} # $5 ~ ^ \\ « œuvre » Łódź naïve Ångström",
                List.of(
                        CURIE,
                        new Reference.Name("Sand and Sons", "", false),
                        new Reference.Name("King, Jr", "M. L.", true)),
                List.of(2020, 10),
                "SFP");

        assertThat(BibTeX.of(work)).isEqualTo("""
                @dataset{curie2020-7f3kq9x2ma,
                  author = {Curie, Marie and {Sand and Sons} and {King, Jr}, M. L.},
                  title = {{100 \\% de R\\&D\\_\\textbraceleft{}x\\textbraceright{} \\# \\$5 \\textasciitilde{} \\textasciicircum{} \\textbackslash{} « {\\oe}uvre » {\\L}{\\'o}d{\\'z} na{\\"\\i}ve {\\r A}ngstr{\\"o}m}},
                  year = {2020},
                  publisher = {SFP},
                  version = {1.2},
                  doi = {10.5281/zenodo.42},
                  url = {https://doi.org/10.5281/zenodo.42},
                  langid = {french},
                  month = oct
                }
                """);
    }

    @Test
    void a_key_is_made_of_latin_letters_alone() {
        Reference work = work("L", List.of(new Reference.Name("خزعات", "", false)), List.of(), "");

        assertThat(BibTeX.of(work)).startsWith("@dataset{anonymous-7f3kq9x2ma,").contains("{خزعات}");
    }

    @Test
    void ris_has_a_line_for_each_fact() {
        assertThat(Ris.of(work("Biopsies", List.of(CURIE, INSTITUTE), List.of(2020, 10), "SFP")))
                .isEqualTo(String.join(
                        "\r\n",
                        "TY  - DATA",
                        "ID  - 7f3kq9x2ma",
                        "TI  - Biopsies",
                        "AU  - Curie, Marie",
                        "AU  - Institut Bergonié",
                        "PY  - 2020",
                        "DA  - 2020/10//",
                        "PB  - SFP",
                        "ET  - 1.2",
                        "DO  - 10.5281/zenodo.42",
                        "UR  - https://doi.org/10.5281/zenodo.42",
                        "LA  - fr",
                        "AB  - Deux lignes.",
                        "ER  - ",
                        ""));
    }

    @ParameterizedTest
    @CsvSource({"software,COMP,@software", "webpage,ELEC,@misc"})
    void each_kind_has_its_type(String type, String ris, String bibtex) {
        Reference work = new Reference("7f", type, "T", List.of(), List.of(), "", "", "", "", "", "");

        assertThat(Ris.of(work)).startsWith("TY  - " + ris);
        assertThat(BibTeX.of(work)).startsWith(bibtex + "{anonymous-7f");
    }

    private static Reference work(String title, List<Reference.Name> authors, List<Integer> issued, String publisher) {
        return new Reference(
                "7f3kq9x2ma",
                "dataset",
                title,
                authors,
                issued,
                publisher,
                "1.2",
                "10.5281/zenodo.42",
                "https://doi.org/10.5281/zenodo.42",
                "fr",
                "Deux lignes.");
    }

    private static String french(Reference work) {
        return Sentence.of(work, Messages.of(UiLanguage.FR));
    }

    private static String english(Reference work) {
        return Sentence.of(work, Messages.of(UiLanguage.EN));
    }
}
