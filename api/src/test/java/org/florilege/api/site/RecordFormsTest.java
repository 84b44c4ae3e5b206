package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.Site.site;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.Skolemisation;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.CommitBatch;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The forms of a record beside its page and its RDF, and the links between them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordFormsTest {

    private static final String PREFIXES = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            """;
    private static final String AUTHOR = """
            <https://forms.example.org/crowd> dct:creator <https://orcid.org/0000-0002-1825-%1$04d> .
            <https://orcid.org/0000-0002-1825-%1$04d> foaf:name "Name %1$d, Ann" .
            """;
    private static final String FILE = """
            <https://forms.example.org/crowd> dcat:distribution [ dct:title "File %1$d" ;
                dcat:downloadURL <https://forms.example.org/files/%1$d.csv> ] .
            """;
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final CatalogRecord biopsies = record("biopsies", """
            <https://forms.example.org/biopsies> a dcat:Dataset ;
                dct:title "Biopsies </script><script>alert(1)</script>"@fr ;
                dct:description "Lames & <b>co.</b> </script>"@fr ;
                dct:identifier "10.5281/zenodo.77" ; dct:issued "2020" ;
                dct:creator <https://orcid.org/0000-0002-1825-0097>, <https://ror.org/02vjkv261> ;
                dct:license <http://publications.europa.eu/resource/authority/licence/CC_BY_4_0> ;
                dcat:distribution [ dcat:downloadURL <https://forms.example.org/l%C3%A9sions.csv> ] .
            <https://orcid.org/0000-0002-1825-0097> a foaf:Person ; foaf:name "Josiah Carberry" .
            <https://ror.org/02vjkv261> a foaf:Organization ; foaf:name "Inserm" .
            """);
    private final CatalogRecord arabic = record("arabic", """
            <https://forms.example.org/arabic> a dcat:Dataset ; dct:title "خزعات عنق الرحم"@ar ;
                dcat:landingPage <https://forms.example.org/it's?a=%22b%22&c=%3Cd%3E> .
            """);
    private final CatalogRecord crowd = record("crowd", """
            <https://forms.example.org/crowd> a dcat:Dataset ; dct:title "Crowd"@en .
            %s
            %s
            """.formatted(lines(300, AUTHOR), lines(10_000, FILE)));

    private static String lines(int count, String pattern) {
        return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining());
    }

    private static CatalogRecord record(String name, String turtle) {
        RecordId id = new RecordId("https://forms.example.org/" + name);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
        return new CatalogRecord(
                id,
                Kind.DATASET,
                Slug.of(name, id),
                new Provenance(new SourceId("test"), "https://forms.example.org/", List.of()),
                CanonicalGraph.of(Skolemisation.of(id, graph)));
    }

    @BeforeAll
    void commit() {
        site().portal().store().commit(CommitBatch.of(List.of(biopsies, arabic, crowd), Instant.now()));
    }

    @AfterAll
    void withdraw() {
        site().portal()
                .store()
                .commit(CommitBatch.withdrawing(List.of(biopsies.id(), arabic.id(), crowd.id()), Instant.now()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/vnd.schemaorg.ld+json                                | schemaorg.jsonld   | schema.org
                    application/ld+json;profile="https://schema.org/"                | schemaorg.jsonld   | schema.org
                    application/ld+json;profile="http://mlcommons.org/croissant/1.1" | croissant.json     | croissant
                    application/ld+json;profile="http://mlcommons.org/croissant/1.0" | croissant-1.0.json | croissant-1.0
                    application/vnd.datacite.datacite+xml                            | datacite.xml       | datacite
                    application/vnd.citationstyles.csl+json                          | csl.json           | csl
                    application/x-bibtex                                             | bib                | bib
                    application/x-research-info-systems                              | ris                | ris
                    text/x-bibliography                                              | txt                | txt
                    application/linkset+json                                         | linkset.json       | linkset
                    """)
    void a_form_is_had_by_accept_by_suffix_and_by_profile(String type, String suffix, String profile) {
        HttpResponse<String> accepted = site().get(path(biopsies), "Accept", type);
        HttpResponse<String> suffixed = site().get(path(biopsies) + "." + suffix, "Accept", BROWSER);
        HttpResponse<String> profiled = site().get(path(biopsies) + "?profile=" + profile);

        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
        assertThat(header(accepted, "Content-Type").replace(";charset=UTF-8", ""))
                .isEqualTo(type);
        assertThat(suffixed.body()).isEqualTo(accepted.body());
        assertThat(profiled.body()).isEqualTo(accepted.body());
        assertThat(header(accepted, "Link"))
                .isEqualTo("<" + site().base() + path(biopsies) + ">;rel=\"describes\";type=\"text/html\"");
        assertThat(accepted.headers().allValues("Vary").toString()).contains("Accept", "Accept-Language");
        assertThat(site().get(path(biopsies), "Accept", type, "If-None-Match", header(accepted, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void the_ending_decides_between_two_syntaxes_of_a_format() {
        String xml = site().get(path(biopsies) + ".xml?profile=datacite").body();
        String json = site().get(path(biopsies) + ".json?profile=datacite").body();
        HttpResponse<String> schemaOrg = site().get(path(biopsies) + ".jsonld?profile=schema.org");

        assertThat(xml).startsWith("<?xml").contains("http://datacite.org/schema/kernel-4");
        assertThat(JsonMapper.shared().readTree(json).at("/doi").stringValue()).isEqualTo("10.5281/zenodo.77");
        assertThat(header(schemaOrg, "Content-Type")).startsWith("application/ld+json");
    }

    @Test
    void what_a_record_does_not_have_is_told_with_what_it_has() {
        HttpResponse<String> profile = site().get(path(arabic) + "?profile=croissant", "Accept", "application/json");
        HttpResponse<String> accept = site().get(
                        path(arabic), "Accept", "application/ld+json;profile=\"http://mlcommons.org/croissant/1.1\"");
        HttpResponse<String> suffix = site().get(path(arabic) + ".croissant.json", "Accept", "application/json");

        assertThat(profile.statusCode()).isEqualTo(400);
        assertThat(profile.body())
                .contains("\"profile\"", "schema.org", "datacite")
                .doesNotContain("croissant-tasks");
        assertThat(accept.statusCode()).isEqualTo(406);
        assertThat(accept.body()).contains("application/vnd.datacite.datacite+xml", "text/turtle");
        assertThat(suffix.statusCode()).isEqualTo(404);
    }

    @Test
    void head_says_the_same_without_a_body() {
        for (String ending : List.of("", ".bib", ".datacite.xml")) {
            HttpResponse<String> get = site().get(path(biopsies) + ending, "Accept", BROWSER);
            HttpResponse<String> head = site().send("HEAD", path(biopsies) + ending, "Accept", BROWSER);

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            for (String name : List.of("Content-Type", "Link", "ETag"))
                assertThat(header(head, name)).isEqualTo(header(get, name));
        }
    }

    @Test
    void a_page_that_has_not_changed_is_not_sent_again() {
        HttpResponse<String> page = site().get(path(biopsies), "Accept", BROWSER);

        HttpResponse<String> again =
                site().get(path(biopsies), "Accept", BROWSER, "If-None-Match", header(page, "ETag"));
        HttpResponse<String> english =
                site().get(path(biopsies) + "?lang=en", "Accept", BROWSER, "If-None-Match", header(page, "ETag"));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(english.statusCode()).isEqualTo(200);
    }

    @Test
    void a_page_points_the_way_to_all_that_belongs_to_the_record() {
        String links = header(site().get(path(biopsies), "Accept", BROWSER), "Link");
        String page = site().base() + path(biopsies);

        assertThat(links)
                .contains("<https://doi.org/10.5281/zenodo.77>;rel=\"cite-as\"")
                .contains("<https://schema.org/Dataset>;rel=\"type\"")
                .contains("<https://spdx.org/licenses/CC-BY-4.0>;rel=\"license\"")
                .contains(
                        "<https://orcid.org/0000-0002-1825-0097>;rel=\"author\"",
                        "<https://ror.org/02vjkv261>;rel=\"author\"")
                .contains("<https://forms.example.org/l%C3%A9sions.csv>;rel=\"item\";type=\"text/csv\"")
                .contains("<" + page + ".ttl>;rel=\"describedby\";type=\"text/turtle\"")
                .contains("<" + page + ".croissant.json>;rel=\"describedby\";type=\"application/ld+json\";"
                        + "profile=\"http://mlcommons.org/croissant/1.1\"")
                .contains("<" + page + ".linkset.json>;rel=\"linkset\";type=\"application/linkset+json\"")
                .hasSizeLessThan(3_000);
    }

    @Test
    void the_linkset_leads_there_and_back() {
        JsonNode linkset = JsonMapper.shared()
                .readTree(site().get(path(biopsies) + ".linkset.json").body())
                .at("/linkset");
        String page = site().base() + path(biopsies);

        assertThat(linkset.at("/0/anchor").stringValue()).isEqualTo(page);
        assertThat(linkset.at("/0/cite-as/0/href").stringValue()).isEqualTo("https://doi.org/10.5281/zenodo.77");
        assertThat(linkset.at("/0/item/0/type").stringValue()).isEqualTo("text/csv");
        assertThat(linkset.at("/1/anchor").stringValue()).isEqualTo(page + ".ttl");
        assertThat(linkset.at("/1/describes/0/href").stringValue()).isEqualTo(page);
        assertThat(linkset.toString()).contains("\"collection\":[{\"href\":\"" + page + "\"");
    }

    @Test
    void search_engines_find_schema_org_in_the_page_that_no_text_can_leave() {
        Document page =
                Jsoup.parse(site().get(path(biopsies), "Accept", BROWSER).body());
        JsonNode embedded = JsonMapper.shared()
                .readTree(page.expectFirst("script[type=application/ld+json]").data());

        assertThat(embedded.at("/@type").stringValue()).isEqualTo("Dataset");
        assertThat(embedded.at("/name").stringValue()).isEqualTo("Biopsies </script><script>alert(1)</script>");
        assertThat(embedded.at("/includedInDataCatalog/@type").stringValue()).isEqualTo("DataCatalog");
        assertThat(embedded.at("/distribution/0/@type").stringValue()).isEqualTo("DataDownload");
        assertThat(page.select("script").eachAttr("src")).allMatch(src -> src.isEmpty() || src.startsWith("/"));
        assertThat(page.html()).doesNotContain("<script>alert");
    }

    @Test
    void a_page_says_how_to_cite_in_the_readers_language() {
        Document french = Jsoup.parse(
                site().get(path(biopsies) + "?lang=fr", "Accept", BROWSER).body());
        Document english = Jsoup.parse(
                site().get(path(biopsies) + "?lang=en", "Accept", BROWSER).body());

        assertThat(french.expectFirst(".fl-citation").text())
                .startsWith("Carberry, J. et Inserm (2020). Biopsies")
                .contains("[Jeu de données]")
                .endsWith("https://doi.org/10.5281/zenodo.77");
        assertThat(english.expectFirst(".fl-citation").text()).contains("Carberry, J., & Inserm (2020)", "[Data set]");
        assertThat(english.select("#cite ~ ul a").eachText()).containsExactly("CSL-JSON", "BibTeX", "RIS");
    }

    @Test
    void a_title_in_another_script_and_a_strange_address_do_no_harm() {
        HttpResponse<String> page = site().get(path(arabic), "Accept", BROWSER);
        Document read = Jsoup.parse(page.body());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(read.expectFirst("h1").text()).isEqualTo("خزعات عنق الرحم");
        assertThat(read.expectFirst(".fl-citation").text()).contains("خزعات عنق الرحم", "(s. d.)");
        assertThat(site().get(path(arabic) + ".datacite.xml").body()).contains("xml:lang=\"ar\"");
    }

    @Test
    void ten_thousand_files_and_three_hundred_authors_make_no_monster() {
        HttpResponse<String> page = site().get(path(crowd), "Accept", BROWSER);
        Document read = Jsoup.parse(page.body());
        JsonNode linkset = JsonMapper.shared()
                .readTree(site().get(path(crowd) + ".linkset.json").body())
                .at("/linkset/0");

        assertThat(page.body().length()).isLessThan(700_000);
        assertThat(header(page, "Link"))
                .hasSizeLessThan(3_000)
                .contains("linkset", "describedby")
                .doesNotContain("\"item\"");
        assertThat(read.select("#distributions ~ table tbody tr")).hasSize(200);
        assertThat(read.expectFirst("#distributions ~ p").text()).startsWith("9\u202f800 autres");
        assertThat(read.expectFirst(".fl-citation").text()).hasSizeLessThan(600);
        assertThat(linkset.at("/item").size()).isEqualTo(10_000);
        assertThat(linkset.at("/author").size()).isEqualTo(300);
        assertThat(JsonMapper.shared()
                        .readTree(site().get(path(crowd) + ".croissant.json").body())
                        .at("/distribution")
                        .size())
                .isEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"challenge/tissuenet", "algorithm/tissuenet-karelds", "organisation/sfp", "dataset/tissuenet"})
    void every_form_that_a_page_names_is_there(String sample) {
        RecordKey key = RecordKey.of(new RecordId("https://florilege.example/id/" + sample));
        var head = Objects.requireNonNull(
                site().portal().store().heads(List.of(key)).get(key));
        String path = "/" + head.kind().segment() + "/" + head.slug();
        Document page = Jsoup.parse(site().get(path, "Accept", BROWSER).body());

        List<String> forms =
                new ArrayList<>(page.select("link[rel=alternate][type]").eachAttr("href"));
        forms.addAll(page.select("#cite ~ ul a").eachAttr("href"));

        assertThat(forms).hasSizeGreaterThan(4);
        for (String form : forms)
            assertThat(site().get(form, "Accept", BROWSER).statusCode())
                    .as(form)
                    .isEqualTo(200);
    }

    private static String path(CatalogRecord record) {
        return "/dataset/" + record.slug();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
