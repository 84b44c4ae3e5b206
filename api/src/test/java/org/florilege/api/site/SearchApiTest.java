package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.Site.site;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SearchApiTest {

    private static final String SEARCH = "/api/v1/search";
    private static final String SUGGEST = "/api/v1/suggest";

    @ParameterizedTest(name = "{1} for \"{0}\" ({2})")
    @CsvSource(delimiter = '|', textBlock = """
                    tissuenet challenge        | https://florilege.example/id/challenge/tissuenet | en
                    col de l'utérus            | https://florilege.example/id/dataset/tissuenet   | fr
                    lames mélanome             | https://florilege.example/id/dataset/visiomel    | fr
                    melanoma slides            | https://florilege.example/id/dataset/visiomel    | en
                    prostate biopsies          | https://florilege.example/id/dataset/panda       | en
                    https://florilege.example/id/dataset/panda | https://florilege.example/id/dataset/panda | fr
                    """)
    void a_golden_query_finds_its_record_first_or_second(String words, String iri, String language) {
        JsonNode found = search("?q=" + encoded(words) + "&lang=" + language);

        assertThat(texts(found.path("hits"), "iri").stream().limit(2)).contains(iri);
    }

    @Test
    void no_words_find_everything_with_all_facets_that_have_something_to_offer() {
        JsonNode found = search("?size=1");

        assertThat(found.path("total").asLong())
                .isEqualTo(site().portal().store().state().live().values().stream()
                        .mapToLong(count -> count)
                        .sum());
        assertThat(texts(found.path("facets"), "name"))
                .contains("kind", "theme", "publisher", "licence", "format", "accessRights", "source", "challenge");
    }

    @Test
    void labels_are_in_the_language_of_the_reader() {
        JsonNode french = search("?size=1&lang=fr");
        JsonNode english = search("?size=1", "Accept-Language", "en-GB,en;q=0.9");

        assertThat(texts(french.path("facets"), "label")).contains("Thème", "Licence");
        assertThat(texts(english.path("facets"), "label")).contains("Theme", "Licence");
    }

    @Test
    void choosing_two_values_of_one_facet_widens_and_two_facets_narrow() {
        long datasets = search("?kind=dataset&size=1").path("total").asLong();
        long challenges = search("?kind=challenge&size=1").path("total").asLong();

        assertThat(search("?kind=dataset&kind=challenge&size=1").path("total").asLong())
                .isEqualTo(datasets + challenges);
        assertThat(search("?kind=dataset&accessRights=RESTRICTED&size=1")
                        .path("total")
                        .asLong())
                .isPositive()
                .isLessThan(datasets);
    }

    @Test
    void sources_are_called_by_their_titles() {
        JsonNode facets = search("?source=exemples-challenges&source=NO%20SOURCE&size=1&lang=fr")
                .path("facets");
        JsonNode sources = StreamSupport.stream(facets.spliterator(), false)
                .filter(facet -> facet.path("name").asString().equals("source"))
                .findFirst()
                .orElseThrow()
                .path("buckets");

        assertThat(texts(sources, "label")).contains("Exemples : challenges et algorithmes", "NO SOURCE");
    }

    @Test
    void the_answer_says_how_the_words_were_read() {
        assertThat(search("?q=tissuenet&size=1").path("reading").asString()).isEqualTo("all-words");
        assertThat(search("?q=tissunett&size=1").path("reading").asString()).isEqualTo("near-spelling");
        assertThat(search("?q=tissuenet+xylophone&size=1").path("reading").asString())
                .isEqualTo("some-words");
    }

    @Test
    void cursors_walk_through_everything_once() {
        List<String> seen = new ArrayList<>();
        JsonNode page = search("?kind=dataset&sort=title&size=20");
        long total = page.path("total").asLong();
        while (true) {
            seen.addAll(texts(page.path("hits"), "id"));
            String cursor = page.path("nextCursor").asString("");
            if (cursor.isEmpty()) break;
            page = search("?kind=dataset&sort=title&size=20&cursor=" + encoded(cursor));
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize((int) total);
    }

    @Test
    void what_matches_is_marked_in_escaped_text() {
        JsonNode hit = search("?q=biopsies&lang=en").path("hits").path(0);

        assertThat(hit.path("highlight").path("title").asString("")
                        + hit.path("highlight").path("description").asString(""))
                .containsIgnoringCase("<mark>biops");
    }

    @ParameterizedTest(name = "{0} is wrong because of {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    ?colour=red                | colour | programmingLanguage
                    ?size=0                    | size   | 1…100
                    ?size=101                  | size   | 1…100
                    ?size=many                 | size   | 1…100
                    ?sort=size                 | sort   | relevance
                    ?kind=database             | kind   | dataset
                    ?lang=de                   | lang   | fr
                    ?q=a&q=b                   | q      | ≤ 1 ×
                    ?cursor=nonsense           | cursor | nextCursor
                    """)
    void a_wrong_parameter_is_named_with_what_is_allowed(String query, String parameter, String allowed) {
        HttpResponse<String> answer = site().get(SEARCH + query);

        JsonNode problem = ContractCheck.body(SEARCH, answer);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problem.path("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.path("allowed").toString()).contains(allowed);
        assertThat(problem.path("detail").asString()).contains(parameter);
        assertThat(site().get(problem.path("type").asString()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_suggestion_completes_what_is_typed_and_says_where_it_leads() {
        JsonNode found = ContractCheck.body(SUGGEST, site().get(SUGGEST + "?q=tissu&lang=fr"));

        JsonNode record = StreamSupport.stream(found.path("suggestions").spliterator(), false)
                .filter(suggestion -> suggestion.has("url"))
                .findFirst()
                .orElseThrow();
        assertThat(record.path("text").asString()).containsIgnoringCase("tissu");
        assertThat(site().get(record.path("url").asString()).statusCode()).isEqualTo(200);
    }

    @Test
    void suggesting_needs_something_typed() {
        HttpResponse<String> answer = site().get(SUGGEST);

        assertThat(ContractCheck.body(SUGGEST, answer).path("parameter").asString())
                .isEqualTo("q");
    }

    private static JsonNode search(String query, String... headers) {
        HttpResponse<String> answer = site().get(SEARCH + query, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ContractCheck.body(SEARCH, answer);
    }

    static List<String> texts(JsonNode nodes, String property) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.path(property).asString(""))
                .toList();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
