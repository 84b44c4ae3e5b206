package org.florilege.api.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.florilege.catalog.record.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrosswalksTest {

    private static final String SHA = "0b033707ea49365a5ffdd14615825511".repeat(2);
    private static final String BIOPSIES = """
            <1> a dcat:Dataset ;
                dct:title "Biopsies du col"@fr, "Cervical biopsies"@en ; dct:description "Lames numérisées."@fr ;
                dct:identifier "https://doi.org/10.5281/ZENODO.42", "7" ;
                dct:creator <https://orcid.org/0000-0002-1825-0097>, [ a foaf:Person ; foaf:name "Simone de Beauvoir" ],
                    [ foaf:name "Équipe du col"@fr ] ;
                dct:publisher <https://data.example.org/org/sfp> ;
                dct:issued "2020"^^xsd:gYear ;
                dct:license <http://publications.europa.eu/resource/authority/licence/CC_BY_4_0> ;
                dct:accessRights <http://publications.europa.eu/resource/authority/access-right/PUBLIC> ;
                dcat:distribution <1#slides>, [ dcat:accessURL <https://data.example.org/portal> ] .
            <https://orcid.org/0000-0002-1825-0097> foaf:givenName "Josiah" ; foaf:familyName "Carberry" .
            <1#slides> dct:title "Lames" ; dcat:downloadURL <https://data.example.org/slides.csv?v=2> ;
                dct:format <http://publications.europa.eu/resource/authority/file-type/CSV> ; dcat:byteSize 1234 ;
                spdx:checksum [ spdx:algorithm spdx:checksumAlgorithm_sha256 ; spdx:checksumValue "%s" ] .
            """.formatted(SHA.toUpperCase(java.util.Locale.ROOT));

    @TempDir
    private static Path directory;

    private Library library;

    @BeforeAll
    void fill() {
        library = new Library(directory);
        library.hold(Library.record(
                Kind.ORGANISATION,
                "https://data.example.org/org/sfp",
                "<https://data.example.org/org/sfp> foaf:name \"Société Française de Pathologie\"@fr ."));
        library.hold(Library.record(
                Kind.ALGORITHM,
                "https://data.example.org/a/1",
                "<https://data.example.org/a/1> a schema:SoftwareSourceCode ; dct:title \"Tuiles\"@fr ;"
                        + " schema:codeRepository <https://git.example.org/tiles> ."));
    }

    @AfterAll
    void close() {
        library.close();
    }

    @Test
    void schema_org_has_what_a_search_for_datasets_wants() {
        JsonNode dataset = library.json("schema.org", Kind.DATASET, BIOPSIES);

        assertThat(dataset.at("/@type").stringValue()).isEqualTo("Dataset");
        assertThat(dataset.at("/@id").stringValue()).isEqualTo("https://doi.org/10.5281/ZENODO.42");
        assertThat(dataset.at("/name").stringValue()).isEqualTo("Biopsies du col");
        assertThat(dataset.at("/url").stringValue()).startsWith("https://catalogue.example.org/dataset/");
        assertThat(dataset.at("/datePublished").stringValue()).isEqualTo("2020");
        assertThat(dataset.at("/license/0").stringValue()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(dataset.at("/isAccessibleForFree").booleanValue()).isTrue();
        assertThat(dataset.at("/includedInDataCatalog/name").stringValue()).isEqualTo("Florilège de données");
        assertThat(dataset.at("/distribution").size()).isEqualTo(2);
        assertThat(dataset.at("/distribution").toString())
                .contains("\"encodingFormat\":\"text/csv\"", "\"contentSize\":\"1234 B\"", SHA);
    }

    @Test
    void who_publishes_is_called_by_the_name_that_their_own_record_says() {
        JsonNode publisher = library.json("schema.org", Kind.DATASET, BIOPSIES).at("/publisher/0");

        assertThat(publisher.at("/name").stringValue()).isEqualTo("Société Française de Pathologie");
        assertThat(publisher.at("/url").stringValue()).startsWith("https://catalogue.example.org/organisation/");
    }

    @Test
    void people_and_bodies_are_told_apart() {
        JsonNode authors = library.json("csl", Kind.DATASET, BIOPSIES).at("/author");

        assertThat(authors.toString())
                .contains("{\"family\":\"Carberry\",\"given\":\"Josiah\"}")
                .contains("{\"family\":\"de Beauvoir\",\"given\":\"Simone\"}")
                .contains("{\"literal\":\"Équipe du col\"}");
    }

    @Test
    void authors_stand_in_the_order_in_which_their_source_names_them() {
        String signed = """
                <1> dct:title "Biopsies"@fr ; dct:creator <#a>, <#b>, <#c> ;
                    flo:authorship [ flo:creator <#c> ; schema:position 1 ], [ flo:creator <#a> ; schema:position 3 ],
                        [ flo:creator <#b> ; schema:position 2 ] .
                <#a> a foaf:Person ; foaf:name "Ada Lovelace" . <#b> a foaf:Person ; foaf:name "Blaise Pascal" .
                <#c> a foaf:Person ; foaf:name "Claude Bernard" .
                """;

        assertThat(library.json("csl", Kind.DATASET, signed).at("/author").findValuesAsString("family"))
                .containsExactly("Bernard", "Pascal", "Lovelace");
        assertThat(library.json("schema.org", Kind.DATASET, signed)
                        .at("/creator")
                        .findValuesAsString("name"))
                .containsExactly("Claude Bernard", "Blaise Pascal", "Ada Lovelace");
        assertThat(library.json("codemeta", Kind.ALGORITHM, signed)
                        .at("/author")
                        .findValuesAsString("familyName"))
                .containsExactly("Bernard", "Pascal", "Lovelace");
    }

    @Test
    void croissant_has_files_that_can_be_downloaded_and_says_that_it_is_croissant() {
        JsonNode dataset = library.json("croissant", Kind.DATASET, BIOPSIES);

        assertThat(dataset.at("/conformsTo").stringValue()).isEqualTo("http://mlcommons.org/croissant/1.1");
        assertThat(dataset.at("/@context/@language").stringValue()).isEqualTo("fr");
        assertThat(dataset.at("/@context/cr").stringValue()).isEqualTo("http://mlcommons.org/croissant/");
        assertThat(dataset.at("/distribution").size()).isEqualTo(1);
        assertThat(dataset.at("/distribution/0").toString())
                .isEqualTo("{\"@type\":\"cr:FileObject\",\"@id\":\"slides\",\"name\":\"Lames\","
                        + "\"contentUrl\":\"https://data.example.org/slides.csv?v=2\",\"contentSize\":\"1234 B\","
                        + "\"encodingFormat\":\"text/csv\",\"sha256\":\"" + SHA + "\"}");
        assertThat(dataset.has("isLiveDataset")).isFalse();
        assertThat(dataset.at("/citeAs").stringValue()).startsWith("@dataset{");
        assertThat(library.json("croissant-1.0", Kind.DATASET, BIOPSIES)
                        .at("/conformsTo")
                        .stringValue())
                .isEqualTo("http://mlcommons.org/croissant/1.0");
    }

    @Test
    void a_file_without_digest_makes_a_dataset_live() {
        JsonNode dataset = library.json(
                "croissant",
                Kind.DATASET,
                "<1> dct:title \"Lames\" ; dcat:distribution [ dcat:downloadURL <https://data.example.org/all.zip> ] .");

        assertThat(dataset.at("/isLiveDataset").booleanValue()).isTrue();
        assertThat(dataset.at("/distribution/0/encodingFormat").stringValue()).isEqualTo("application/zip");
        assertThat(dataset.at("/description").stringValue()).isEqualTo("Lames");
        assertThat(dataset.at("/datePublished").stringValue()).isEqualTo("2026-01-02");
    }

    @Test
    void croissant_has_no_place_for_a_dataset_without_files() {
        Crosswalk croissant = library.crosswalks().named("croissant");
        Described withoutFiles = library.described(
                Kind.DATASET,
                "<1> dct:title \"Lames\" ; dcat:distribution [ dcat:accessURL <https://a.example.org/> ] .");

        assertThat(croissant.covers(withoutFiles)).isFalse();
        assertThat(croissant.document(withoutFiles, "fr")).isEmpty();
        assertThat(croissant.covers(library.described(Kind.DATASET, BIOPSIES))).isTrue();
        assertThat(croissant.covers(library.described(Kind.ALGORITHM, BIOPSIES)))
                .isFalse();
    }

    @Test
    void a_challenge_is_a_problem_with_solutions_and_scores() {
        JsonNode graph = library.json("croissant-tasks", Kind.CHALLENGE, """
                        <1> a hdc:Challenge ; dct:title "TissueNet"@fr ; hdc:question "Quelle lésion ?"@fr ;
                            prov:used <https://data.example.org/d/9> ; hdc:metric <1#metric> ;
                            hdc:leaderboard [ schema:itemListElement [ schema:position 1 ; schema:item <1#s1> ] ] .
                        <1#metric> skos:prefLabel "Score pondéré"@fr .
                        <1#s1> a hdc:Submission ; dct:isPartOf <1> ; prov:used <https://data.example.org/a/1> ;
                            dqv:hasQualityMeasurement [ dqv:isMeasurementOf <1#metric> ; dqv:value "0.940" ] .
                        <1#s2> a hdc:Submission ; dct:isPartOf <1> .
                        """).at("/@graph");

        assertThat(graph.size()).isEqualTo(2);
        assertThat(graph.at("/0/@type").stringValue()).isEqualTo("croissant:TaskProblem");
        assertThat(graph.at("/0/croissant:implementation/@type").stringValue())
                .isEqualTo("croissant:ImplementationSpec");
        assertThat(graph.at("/1/croissant:evaluatedSolution/schema:isBasedOn/@id")
                        .stringValue())
                .isEqualTo(Library.ID);
        assertThat(graph.at("/1/croissant:evaluatedSolution/croissant:implementation/0/codeRepository")
                        .stringValue())
                .isEqualTo("https://git.example.org/tiles");
        assertThat(graph.at("/1/croissant:evaluationResults/0/croissant:value").stringValue())
                .isEqualTo("0.940");
    }

    @Test
    void codemeta_speaks_its_own_words() {
        JsonNode software = library.json("codemeta", Kind.ALGORITHM, """
                        <1> a schema:SoftwareSourceCode ; dct:title "Tuiles"@fr ; dcat:version "1.2" ;
                            dct:license <http://publications.europa.eu/resource/authority/licence/MIT> ;
                            dct:creator [ a foaf:Person ; foaf:name "Marie CURIE" ] ;
                            schema:codeRepository <https://git.example.org/tiles> ; schema:programmingLanguage "Python" ;
                            schema:softwareRequirements "libvips", <https://pypi.org/project/torch> .
                        """);

        assertThat(software.at("/@context").stringValue()).isEqualTo("https://w3id.org/codemeta/3.0");
        assertThat(software.at("/type").stringValue()).isEqualTo("SoftwareSourceCode");
        assertThat(software.at("/license/0").stringValue()).isEqualTo("https://spdx.org/licenses/MIT");
        assertThat(software.at("/author/0").toString())
                .isEqualTo(
                        "{\"type\":\"Person\",\"givenName\":\"Marie\",\"familyName\":\"CURIE\",\"name\":\"Marie CURIE\"}");
        assertThat(software.at("/softwareRequirements").toString()).isEqualTo("[\"https://pypi.org/project/torch\"]");
    }

    @Test
    void a_licence_is_known_by_its_name_or_else_named() {
        String named = "<1> dct:license [ rdfs:label \"%s\" ] .";

        assertThat(library.json("schema.org", Kind.DATASET, named.formatted("CC BY 4.0"))
                        .at("/license/0")
                        .stringValue())
                .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(library.json("schema.org", Kind.DATASET, named.formatted("Sur demande"))
                        .at("/license/0")
                        .toString())
                .isEqualTo("{\"@type\":\"CreativeWork\",\"name\":\"Sur demande\"}");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothing_at_all_is_still_a_record(Kind kind) {
        JsonNode thing = library.json("schema.org", kind, "<1> a dcat:Resource .");

        assertThat(thing.at("/name").stringValue()).isEqualTo(Library.ID);
        assertThat(thing.toString()).doesNotContain("null", "[]", "{}", "\"\"");
    }

    @Test
    void lists_are_as_short_as_the_reader_wants_them() {
        String files = IntStream.range(0, 300)
                .mapToObj(
                        i -> "<1> dcat:distribution [ dcat:downloadURL <https://data.example.org/" + i + ".csv> ] .\n")
                .reduce("<1> dct:title \"Lames\" .\n", String::concat);

        var document = library.crosswalks()
                .named("schema.org")
                .document(library.described(Kind.DATASET, files), "fr", 100)
                .orElseThrow();

        assertThat(document.get("distribution"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(100);
    }

    @Test
    void a_long_description_is_cut_between_words() {
        String long_ = Stream.generate(() -> "lame").limit(2_000).reduce("", (one, other) -> one + other + " ");

        String description = library.json(
                        "schema.org", Kind.DATASET, "<1> dct:title \"L\" ; dct:description \"" + long_ + "\" .")
                .at("/description")
                .stringValue();

        assertThat(description).hasSizeLessThanOrEqualTo(4_900).endsWith("lame…");
    }

    @Test
    void a_mistake_in_a_crosswalk_names_its_place() {
        assertThatThrownBy(() -> CrosswalkReader.parse("""
                crosswalk: x
                version: 1
                label: X
                suffix: x
                records: { dataset: Dataset }
                prefixes: { dct: http://purl.org/dc/terms/ }
                frames: { Dataset: { name: 'texte dct:title' } }
                """))
                .hasMessageContaining("Dataset")
                .hasMessageContaining("name")
                .hasMessageContaining("texte");
    }
}
