package org.florilege.catalog.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The analysis plugin, asked through a real server: each part under its standard name with its standard parameters.
class StandardAnalysisTest {

    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]*)\"");

    private final HttpCalls server = new HttpCalls(SharedElasticsearch.address());

    @Test
    void an_article_is_elided_and_its_word_folded() {
        var tokens = analyze("standard", """
                {"type": "elision", "articles_case": true, "articles": ["l", "d", "qu"]}, "lowercase", "asciifolding"
                """, "L'hôpital d’Évry qu'Œdème");

        assertThat(tokens).containsExactly("hopital", "evry", "oedeme");
    }

    @Test
    void folding_can_keep_the_original_beside_it() {
        var tokens = analyze("standard", """
                {"type": "asciifolding", "preserve_original": true}""", "santé publique");

        assertThat(tokens).containsExactly("sante", "santé", "publique");
    }

    @ParameterizedTest
    @CsvSource({
        "light_french, cancers, canc",
        "minimal_french, hopitaux, hopital",
        "french, continuellement, continuel",
        "english, studies, studi",
        "light_english, studies, study",
        "minimal_english, studies, study",
        "possessive_english, patient's, patient",
        "porter2, generously, generous",
    })
    void words_are_stemmed_by_the_rules_of_their_language(String language, String word, String stem) {
        var tokens = analyze("whitespace", "{\"type\": \"stemmer\", \"language\": \"" + language + "\"}", word);

        assertThat(tokens).containsExactly(stem);
    }

    @ParameterizedTest
    @CsvSource({"_french_, les cancers et la peau, cancers|peau", "_english_, the cancer and a skin, cancer|skin"})
    void stop_words_of_both_languages_are_known(String words, String text, String left) {
        var tokens = analyze("standard", "{\"type\": \"stop\", \"stopwords\": \"" + words + "\"}", text);

        assertThat(tokens).containsExactly(left.split("\\|"));
    }

    @Test
    void prefixes_and_inner_parts_of_words_become_tokens() {
        assertThat(analyze("standard", "{\"type\": \"edge_ngram\", \"min_gram\": 2, \"max_gram\": 4}", "tissu"))
                .containsExactly("ti", "tis", "tiss");
        assertThat(analyze("standard", "{\"type\": \"edge_ngram\", \"side\": \"back\", \"max_gram\": 2}", "tissu"))
                .containsExactly("u", "su");
        assertThat(analyze("standard", "{\"type\": \"ngram\", \"min_gram\": 3, \"max_gram\": 4}", "sein"))
                .containsExactly("sei", "sein", "ein");
        assertThat(analyze("standard", "{\"type\": \"shingle\"}", "santé publique"))
                .containsExactly("santé", "santé publique", "publique");
    }

    @Test
    void synonyms_are_read_through_the_filters_before_them() {
        var tokens = analyze("standard", """
                "lowercase", "asciifolding",
                {"type": "synonym_graph", "synonyms": ["IRM, imagerie par résonance magnétique", "IA => intelligence artificielle"]}
                """, "Irm et IA");

        assertThat(tokens)
                .containsExactly(
                        "imagerie", "irm", "par", "resonance", "magnetique", "et", "intelligence", "artificielle");
        assertThat(analyze("standard", "{\"type\": \"synonym\", \"synonyms\": [\"tumeur, cancer\"]}", "cancer"))
                .containsExactly("cancer", "tumeur");
    }

    @Test
    void a_lenient_synonym_list_skips_a_rule_of_which_nothing_is_left() {
        var tokens = analyze("standard", """
                {"type": "stop", "stopwords": ["le"]},
                {"type": "synonym_graph", "lenient": true, "synonyms": ["le => la", "peau, derme"]}
                """, "peau");

        assertThat(tokens).containsExactly("derme", "peau");
    }

    @Test
    void identifiers_are_cut_into_their_parts_and_kept_whole() {
        var tokens = analyze("whitespace", """
                {"type": "word_delimiter_graph", "preserve_original": true}""", "TissueNet-2020");

        assertThat(tokens).containsExactly("TissueNet-2020", "Tissue", "Net", "2020");
    }

    @Test
    void small_filters_do_what_their_names_say() {
        assertThat(analyze("whitespace", "\"uppercase\", \"unique\"", "a b a")).containsExactly("A", "B");
        assertThat(analyze("whitespace", "{\"type\": \"length\", \"min\": 2}", "a bb ccc"))
                .containsExactly("bb", "ccc");
        assertThat(analyze("whitespace", "{\"type\": \"truncate\", \"length\": 3}", "cancer"))
                .containsExactly("can");
        assertThat(analyze("keyword", "\"trim\"", "  peau ")).containsExactly("peau");
        assertThat(analyze(
                        "whitespace",
                        "{\"type\": \"pattern_replace\", \"pattern\": \"[-.]\", \"replacement\": \"\"}",
                        "10.5281-z"))
                .containsExactly("105281z");
        assertThat(analyze(
                        "whitespace",
                        "{\"type\": \"keyword_marker\", \"keywords\": [\"os\"]}, {\"type\": \"stemmer\", \"language\": \"minimal_english\"}",
                        "os bones"))
                .containsExactly("os", "bone");
        assertThat(analyze(
                        "whitespace",
                        "\"keyword_repeat\", {\"type\": \"stemmer\", \"language\": \"english\"}, \"remove_duplicates\"",
                        "cancers skin"))
                .containsExactly("cancers", "cancer", "skin");
    }

    @Test
    void texts_are_cut_by_each_tokenizer() {
        assertThat(analyze("{\"type\": \"pattern\", \"pattern\": \"/\"}", "", "10.1/abc"))
                .containsExactly("10.1", "abc");
        assertThat(analyze(
                        "{\"type\": \"edge_ngram\", \"min_gram\": 2, \"max_gram\": 3, \"token_chars\": [\"letter\"]}",
                        "",
                        "peau-os"))
                .containsExactly("pe", "pea", "os");
        assertThat(analyze("{\"type\": \"ngram\", \"min_gram\": 2, \"max_gram\": 2}", "", "os!"))
                .containsExactly("os", "s!");
        assertThat(analyze("path_hierarchy", "", "a/b")).containsExactly("a", "a/b");
        assertThat(analyze("letter", "", "a1b")).containsExactly("a", "b");
    }

    @Test
    void characters_are_replaced_before_the_text_is_cut() {
        assertThat(analyzeFiltered("\"html_strip\"", "<p>la <b>peau</b></p>")).containsExactly("la", "peau");
        assertThat(analyzeFiltered("{\"type\": \"mapping\", \"mappings\": [\"œ => oe\", \"\\\\u2019 => '\"]}", "l’œil"))
                .containsExactly("l'oeil");
        assertThat(analyzeFiltered(
                        "{\"type\": \"pattern_replace\", \"pattern\": \"\\\\d+\", \"replacement\": \"#\"}", "a12b"))
                .containsExactly("a", "b");
    }

    @Test
    void an_index_takes_the_filters_in_analyzers_and_normalizers() {
        server.put("/standard-analysis", """
                {"settings": {"analysis": {
                   "filter": {"articles": {"type": "elision", "articles": ["l"]}, "stems": {"type": "stemmer", "language": "light_french"}},
                   "analyzer": {"texte": {"tokenizer": "standard", "filter": ["articles", "lowercase", "stems", "asciifolding"]}},
                   "normalizer": {"folded": {"type": "custom", "filter": ["lowercase", "asciifolding", "trim"]}}}},
                 "mappings": {"properties": {"title": {"type": "text", "analyzer": "texte"}, "id": {"type": "keyword", "normalizer": "folded"}}}}
                """);

        assertThat(tokens(server.post("/standard-analysis/_analyze", """
                {"field": "title", "text": "l'hôpital"}"""))).containsExactly("hopital");
        assertThat(tokens(server.post("/standard-analysis/_analyze", """
                {"field": "id", "text": " ÉTUDE"}"""))).containsExactly("etude");
        assertThat(tokens(server.post("/standard-analysis/_analyze", """
                {"analyzer": "french", "text": "les hôpitaux"}"""))).containsExactly("hopital");
        assertThat(tokens(server.post("/standard-analysis/_analyze", """
                {"analyzer": "english", "text": "the studies"}"""))).containsExactly("studi");
    }

    private List<String> analyze(String tokenizer, String filters, String text) {
        return tokens(server.post(
                "/_analyze",
                "{\"tokenizer\": " + named(tokenizer) + ", \"filter\": [" + filters + "], \"text\": \"" + text
                        + "\"}"));
    }

    private List<String> analyzeFiltered(String charFilter, String text) {
        return tokens(server.post(
                "/_analyze",
                "{\"tokenizer\": \"standard\", \"char_filter\": [" + charFilter + "], \"text\": \"" + text + "\"}"));
    }

    private static String named(String part) {
        return part.startsWith("{") ? part : '"' + part + '"';
    }

    private static List<String> tokens(String answer) {
        return TOKEN.matcher(answer).results().map(token -> token.group(1)).toList();
    }
}
