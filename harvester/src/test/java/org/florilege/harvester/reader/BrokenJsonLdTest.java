package org.florilege.harvester.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.florilege.harvester.Documents;
import org.florilege.harvester.repair.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenJsonLdTest {

    private static final String CONTEXT =
            "\"@context\": { \"dcat\": \"http://www.w3.org/ns/dcat#\", \"dct\": \"http://purl.org/dc/terms/\" }";

    @TempDir
    Path folder;

    private Documents.Result read(String text) {
        return Documents.read(Documents.file(folder, "a.jsonld", text));
    }

    private static String dataset(int number, String title) {
        return "{ \"@id\": \"https://e.org/%d\", \"@type\": \"dcat:Dataset\", \"dct:title\": %s }"
                .formatted(number, title);
    }

    private static String graph(String... members) {
        return "{ " + CONTEXT + ", \"@graph\": [ " + String.join(", ", members) + " ] }";
    }

    private static void assertReadsOneAndThree(Documents.Result result) {
        assertThat(result.records())
                .extracting(record -> record.id().iri())
                .containsExactly("https://e.org/1", "https://e.org/3");
    }

    @Test
    void a_member_that_breaks_the_rules_costs_itself() {
        var result =
                read(graph(dataset(1, "\"One\""), dataset(2, "{ \"@value\": { \"a\": 1 } }"), dataset(3, "\"Three\"")));

        assertReadsOneAndThree(result);
        Reception reception = result.documents().getFirst().reception();
        assertThat(reception.stop()).isEmpty();
        assertThat(reception.unread()).singleElement().satisfies(unread -> {
            assertThat(unread.record()).isEqualTo("https://e.org/2");
            assertThat(unread.remark().finding().rule()).isEqualTo(Rule.RECORD_UNREADABLE);
        });
    }

    @Test
    void a_member_of_a_nested_catalogue_that_is_no_json_costs_itself() {
        var result = read("{ " + CONTEXT
                + ", \"@type\": \"dcat:Catalog\", \"dct:title\": [ { \"@value\": \"C\" } ], \"dcat:dataset\": [ "
                + dataset(1, "\"One\"") + ", " + dataset(2, "\"Two\" too") + ", " + dataset(3, "\"Three\"") + " ] }");

        assertReadsOneAndThree(result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ %s, \"@graph\": [ { %s } ] }", "[ { %s, %s } ]", "{ %s, \"dcat:catalog\": { %s } }"})
    void the_list_of_records_is_found_in_a_catalogue_that_is_itself_part_of_something(String document) {
        String catalogue = "\"@type\": \"dcat:Catalog\", \"dcat:dataset\": [ " + dataset(1, "\"One\"") + ", "
                + dataset(3, "\"Three\"") + ", %s, " + dataset(5, "[ \"Five\", \"Fünf\" ]") + " ]";
        String whole = document.formatted(CONTEXT, catalogue);

        var broken = read(whole.formatted(dataset(4, "\"Four\" more")));
        var cut = read(whole.formatted(dataset(4, "\"Four\"")).split("Four", 2)[0]);

        assertThat(broken.records()).hasSize(3);
        assertReadsOneAndThree(cut);
        assertThat(cut.documents().getFirst().reception().stop()).isPresent();
    }

    @Test
    void commas_that_separate_nothing_are_left_out_and_told() {
        String whole = graph(dataset(1, "\"One, two ,] and \\\",}\""), dataset(3, "\"Three\""));

        var result = read(whole.replace("\"@graph\"", ",\"@graph\"")
                .replace(" }, ", ", } ,, ")
                .replace(" ] }", ",\n ] , }"));

        assertReadsOneAndThree(result);
        assertThat(result.record("https://e.org/1").body().nTriples()).contains("One, two ,] and \\\",}");
        Reception reception = result.documents().getFirst().reception();
        assertThat(reception.stop()).isEmpty();
        assertThat(reception.remarks())
                .extracting(remark -> remark.finding().rule())
                .containsExactly(Rule.JSON_COMMA);
    }

    @Test
    void what_stood_whole_before_a_document_breaks_off_is_kept_and_the_rest_not_taken_for_gone() {
        String whole = graph(dataset(1, "\"One\""), dataset(3, "\"Three\""), dataset(4, "\"Four\""));

        var result = read(whole.substring(0, whole.length() - 20));

        assertReadsOneAndThree(result);
        assertThat(result.documents().getFirst().reception().stop())
                .get()
                .satisfies(stop -> assertThat(stop.finding().rule()).isEqualTo(Rule.SYNTAX));
    }

    @Test
    void a_forgotten_prefix_and_the_name_of_a_locale_are_understood() {
        var result = read("{ \"@id\": \"https://e.org/1\", \"@type\": \"dcat:Dataset\","
                + " \"dct:title\": { \"@value\": \"Un\", \"@language\": \"fr_FR\" } }");

        assertThat(result.only().body().nTriples()).contains("\"Un\"@fr-FR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://semiceu.github.io/DCAT-AP/releases/2.1.1/context/dcat-ap.jsonld",
                "https://raw.githubusercontent.com/SEMICeu/DCAT-AP/master/releases/2.0.1/dcat-ap_2.0.1.jsonld",
                "http://data.europa.eu/r5r/dcat-ap/context.jsonld"
            })
    void the_context_of_dcat_ap_is_known_in_all_its_places(String context) {
        var result = read("{ \"@context\": \"" + context + "\", \"@id\": \"https://e.org/1\", \"@type\": \"Dataset\","
                + " \"title\": { \"fr\": \"Un\" } }");

        assertThat(result.only().body().nTriples()).contains("\"Un\"@fr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"dct:license\": { \"@id\": [] }",
                "\"dct:issued\": { \"@value\": [ ], \"@type\": \"http://www.w3.org/2001/XMLSchema#date\" }",
                "\"dct:description\": { \"@value\": \"D\", \"@language\": [] }",
                "\"dct:publisher\": [[]], \"dct:spatial\": { \"@type\": [], \"@id\" : [\n] }"
            })
    void an_empty_list_where_a_name_or_value_stands_says_nothing(String member) {
        var result = read(graph(dataset(1, "\"One\"").replace(" }", ", " + member + " }"), dataset(3, "\"Three\"")));

        assertReadsOneAndThree(result);
        assertThat(result.refusals()).isEmpty();
        assertThat(result.documents().getFirst().reception().stop()).isEmpty();
        assertThat(result.record("https://e.org/1").body().nTriples())
                .contains("\"One\"")
                .doesNotContain("license>", "issued>", "spatial>");
    }
}
