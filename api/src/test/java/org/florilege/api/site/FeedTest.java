package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.FeedPortal.BASE;
import static org.florilege.api.site.FeedPortal.dataset;
import static org.florilege.api.site.FeedPortal.id;
import static org.florilege.api.site.FeedPortal.record;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTest {

    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

    private final FeedPortal portal;

    FeedTest(@TempDir Path directory) {
        this.portal = new FeedPortal(directory);
    }

    @BeforeEach
    void clear() {
        portal.clear();
    }

    @AfterAll
    void close() {
        portal.close();
    }

    private static Model parse(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Lang lang = RDFLanguages.contentTypeToLang(
                answer.headers().firstValue("Content-Type").orElseThrow().split(";", 2)[0]);
        return RDFParser.fromString(answer.body(), lang).toModel();
    }

    private Model page(String path) {
        return parse(portal.get(path));
    }

    private static Property hydra(String name) {
        return ResourceFactory.createProperty(HYDRA + name);
    }

    private static Optional<String> link(Model page, String name) {
        List<RDFNode> found = page.listObjectsOfProperty(hydra(name)).toList();
        assertThat(found).hasSizeLessThan(2);
        return found.stream().map(node -> node.asResource().getURI()).findFirst();
    }

    private static int total(Model page) {
        return page.listObjectsOfProperty(hydra("totalItems"))
                .toList()
                .getFirst()
                .asLiteral()
                .getInt();
    }

    private static List<String> listed(Model page) {
        return page.listObjectsOfProperty(DCAT.dataset).toList().stream()
                .map(node -> node.asResource().getURI())
                .toList();
    }

    private static List<String> ids(Object... locals) {
        return java.util.Arrays.stream(locals).map(local -> id(local).iri()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/catalog.ttl,text/turtle",
        "/catalog.rdf,application/rdf+xml",
        "/catalog.xml,application/rdf+xml",
        "/catalog.jsonld,application/ld+json",
        "/catalog.nt,application/n-triples",
    })
    void every_form_is_given_directly_to_get_and_head_and_says_the_same(String path, String type) {
        portal.put(
                dataset(1, "<> dct:abstract \"a \\\"b\\\" <c> & \\\\ \\r\\n\\t é 😀\" ; dcat:version \"1 < 2\" ."),
                dataset(2));

        HttpResponse<String> answer = portal.get(path, "Accept", "text/html");
        HttpResponse<String> head = portal.send("HEAD", path);
        HttpResponse<String> accepted = portal.get("/catalog", "Accept", type);

        assertThat(answer.headers().firstValue("Content-Type")).contains(type + ";charset=UTF-8");
        assertThat(answer.headers().allValues("Vary").toString()).contains("Accept");
        assertThat(accepted.body()).isEqualTo(answer.body());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String header : List.of("Content-Type", "ETag", "Last-Modified", "Vary"))
            assertThat(head.headers().allValues(header))
                    .isEqualTo(answer.headers().allValues(header))
                    .isNotEmpty();
        assertThat(withoutView(parse(answer)).isIsomorphicWith(withoutView(page("/catalog.ttl"))))
                .isTrue();
    }

    /// Links have the suffix of their form.
    private static Model withoutView(Model page) {
        Model model = ModelFactory.createDefaultModel().add(page);
        page.listStatements()
                .filterKeep(statement -> statement.toString().contains("/catalog."))
                .forEach(model::remove);
        return model;
    }

    @Test
    void a_client_without_a_wish_gets_turtle() {
        assertThat(portal.get("/catalog").headers().firstValue("Content-Type")).contains("text/turtle;charset=UTF-8");
        assertThat(portal.get("/catalog", "Accept", "*/*").headers().firstValue("Content-Type"))
                .contains("text/turtle;charset=UTF-8");
    }

    @Test
    void a_page_stands_on_its_own() {
        portal.put(1);

        Model page = page("/catalog.ttl");
        Resource catalogue = page.getResource(BASE + "/catalog");
        Resource dataset = page.getResource(id(1).iri());

        assertThat(catalogue.hasProperty(RDF.type, DCAT.Catalog)).isTrue();
        assertThat(catalogue.hasProperty(RDF.type, page.getResource(HYDRA + "Collection")))
                .isTrue();
        for (Property text : List.of(DCTerms.title, DCTerms.description)) {
            assertThat(catalogue.getProperty(text, "fr")).isNotNull();
            assertThat(catalogue.getProperty(text, "en")).isNotNull();
        }
        assertThat(catalogue.getPropertyResourceValue(DCTerms.publisher).getProperty(FOAF.name, "fr"))
                .isNotNull();
        assertThat(catalogue.hasProperty(FOAF.homepage, page.getResource(BASE + "/")))
                .isTrue();
        assertThat(listed(page)).isEqualTo(ids(1));
        assertThat(dataset.getPropertyResourceValue(DCTerms.publisher).getProperty(FOAF.name, "fr"))
                .isNotNull();
        assertThat(dataset.getPropertyResourceValue(DCAT.contactPoint)
                        .listProperties()
                        .toList())
                .hasSize(3);
        assertThat(dataset.getPropertyResourceValue(DCAT.distribution).hasProperty(DCAT.accessURL))
                .isTrue();
        assertThat(page.listStatements().filterKeep(FeedTest::hasBlankNode).toList())
                .isEmpty();
    }

    private static boolean hasBlankNode(Statement statement) {
        return statement.getSubject().isAnon() || statement.getObject().isAnon();
    }

    @Test
    void pages_hang_together_and_say_the_total_once() {
        portal.put(IntStream.range(0, 25).toArray());

        List<String> seen = new ArrayList<>();
        List<String> views = new ArrayList<>();
        Optional<String> next = Optional.of("/catalog.ttl?page_size=10");
        Optional<String> before = Optional.empty();
        while (next.isPresent()) {
            Model page = page(portal.here(next.get()).getRawPath() + "?"
                    + portal.here(next.get()).getRawQuery());
            List<Resource> view = page.listSubjectsWithProperty(
                            RDF.type, page.getResource(HYDRA + "PartialCollectionView"))
                    .toList();
            assertThat(view).hasSize(1);
            assertThat(page.listStatements(null, hydra("totalItems"), (RDFNode) null)
                            .toList())
                    .hasSize(1);
            assertThat(total(page)).isEqualTo(25);
            assertThat(view.getFirst().hasProperty(RDF.type, page.getResource(HYDRA + "PagedCollection")))
                    .as("harvesters that know Hydra's older words read on")
                    .isTrue();
            assertThat(link(page, "nextPage")).isEqualTo(link(page, "next"));
            assertThat(view.getFirst().hasProperty(hydra("totalItems"))).isTrue();
            assertThat(link(page, "previous")).isEqualTo(before);
            assertThat(link(page, "first").orElseThrow()).startsWith(BASE + "/catalog.ttl?page=1&page_size=10");
            assertThat(link(page, "last").orElseThrow()).startsWith(BASE + "/catalog.ttl?page=3&page_size=10");
            seen.addAll(listed(page));
            before = Optional.of(view.getFirst().getURI());
            next.filter(link -> link.startsWith(BASE))
                    .ifPresent(link -> assertThat(view.getFirst().getURI()).isEqualTo(link));
            views.add(before.get());
            next = link(page, "next");
        }

        assertThat(views).hasSize(3).doesNotHaveDuplicates();
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 25).mapToObj(i -> id(i).iri()).toList());
        assertThat(link(
                        page(link(page("/catalog.ttl?page_size=10"), "last")
                                .orElseThrow()
                                .substring(BASE.length())),
                        "next"))
                .isEmpty();
    }

    @Test
    void a_walk_neither_shifts_nor_grows_while_records_change() {
        portal.put(1);
        portal.put(2);
        portal.put(3);
        portal.put(4);
        portal.put(5);
        Model first = page("/catalog.ttl?page_size=2");
        assertThat(listed(first)).containsExactlyInAnyOrderElementsOf(ids(1, 2));

        portal.withdraw(1, 3);
        portal.put(6);
        portal.put(dataset(4, "<> dct:title \"Change\"@de ."));

        Model second = page(link(first, "next").orElseThrow().substring(BASE.length()));
        assertThat(listed(second)).isEqualTo(ids(4));
        assertThat(second.getResource(id(4).iri()).getProperty(DCTerms.title, "de"))
                .isNotNull();
        assertThat(total(second)).isEqualTo(5);
        portal.restart();
        Model third = page(link(second, "next").orElseThrow().substring(BASE.length()));
        assertThat(listed(third)).isEqualTo(ids(5));
        assertThat(total(third)).isEqualTo(5);
        assertThat(link(third, "next")).isEmpty();
        assertThat(listed(page("/catalog.ttl"))).containsExactlyInAnyOrderElementsOf(ids(2, 4, 5, 6));
    }

    @Test
    void a_page_that_has_not_changed_is_not_sent_again() {
        portal.put(IntStream.range(0, 6).toArray());
        HttpResponse<String> first = portal.get("/catalog.ttl?page_size=3");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String moment = first.headers().firstValue("Last-Modified").orElseThrow();
        String onSecond = listed(page(link(parse(first), "next").orElseThrow().substring(BASE.length())))
                .getFirst();

        assertThat(tag).startsWith("\"");
        assertThat(portal.get("/catalog.ttl?page_size=3", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(portal.get("/catalog.ttl?page_size=3", "If-Modified-Since", moment)
                        .statusCode())
                .isEqualTo(304);
        assertThat(portal.get("/catalog.ttl?page_size=3", "If-None-Match", "*").statusCode())
                .isEqualTo(304);
        assertThat(portal.get("/catalog.nt?page_size=3", "If-None-Match", tag).statusCode())
                .isEqualTo(200);

        String local = onSecond.substring(onSecond.lastIndexOf('/') + 1);
        portal.put(dataset(local, "<> dct:title \"Andere\"@de ."));
        assertThat(portal.get("/catalog.ttl?page_size=3", "If-None-Match", tag).statusCode())
                .as("a change on another page")
                .isEqualTo(304);

        String onFirst = listed(parse(first)).getFirst();
        portal.put(dataset(onFirst.substring(onFirst.lastIndexOf('/') + 1), "<> dct:title \"Andere\"@de ."));
        HttpResponse<String> changed = portal.get("/catalog.ttl?page_size=3", "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("Last-Modified").orElseThrow()).isNotEqualTo(moment);

        String again = changed.headers().firstValue("ETag").orElseThrow();
        portal.put(7);
        assertThat(portal.get("/catalog.ttl?page_size=3", "If-None-Match", again)
                        .statusCode())
                .as("the total changed")
                .isEqualTo(200);
    }

    @Test
    void the_same_page_has_the_same_bytes() {
        portal.put(IntStream.range(0, 30).toArray());

        HttpResponse<String> one = portal.get("/catalog.ttl?page_size=20");
        HttpResponse<String> other = portal.get("/catalog.ttl?page_size=20");

        assertThat(other.body()).isEqualTo(one.body());
        assertThat(other.headers().firstValue("ETag")).isEqualTo(one.headers().firstValue("ETag"));
    }

    @Test
    void nothing_leads_from_a_record_to_the_catalogue_or_to_another_record() {
        portal.put(
                dataset(1, """
                    <> dct:relation o:2, <https://elsewhere.example.org/x> ; dct:source o:3 ; dcat:landingPage o:2 ;
                       dct:isPartOf <https://catalogue.example.org/catalog> ; dcat:inSeries o:serie ;
                       dct:conformsTo <https://catalogue.example.org/catalog> ; foaf:page <https://catalogue.example.org/catalog.ttl?page=1> ;
                       dcat:distribution [ dcat:accessURL o:3 ; dcat:accessService o:service ] .
                    """),
                dataset(2),
                dataset(3),
                record(
                        Kind.DATASET_SERIES,
                        "serie",
                        "<> a dcat:DatasetSeries ; dct:title \"Série\"@fr ; dcat:seriesMember o:1 ."),
                record(
                        Kind.DATA_SERVICE,
                        "service",
                        "<> a dcat:DataService ; dct:title \"API\"@fr ; dcat:servesDataset o:1, o:2 ; dcat:endpointURL"
                                + " <https://api.example.org/> ."));

        Model page = page("/catalog.ttl");

        for (Object local : List.of(1, 2, 3, "serie"))
            assertThat(reached(page, local)).isEqualTo(Set.of(id(local).iri()));
        assertThat(page.contains(
                        page.getResource(id(1).iri()),
                        DCTerms.relation,
                        page.getResource("https://elsewhere.example.org/x")))
                .isTrue();
        assertThat(page.listObjectsOfProperty(DCAT.servesDataset).toList()).hasSize(2);
        assertThat(page.listObjectsOfProperty(DCAT.service).toList()).hasSize(1);
        assertThat(total(page)).isEqualTo(5);
    }

    /// The records, the catalogue and its view among all that can be reached from a record.
    private static Set<String> reached(Model page, Object local) {
        Set<Resource> seen = new HashSet<>();
        List<Resource> open = new ArrayList<>(List.of(page.getResource(id(local).iri())));
        while (!open.isEmpty()) {
            Resource at = open.removeLast();
            if (!seen.add(at)) continue;
            at.listProperties().toList().stream()
                    .map(Statement::getObject)
                    .filter(RDFNode::isURIResource)
                    .forEach(object -> open.add(object.asResource()));
        }
        Set<String> found = new HashSet<>();
        for (Resource each : seen)
            if (each.hasProperty(DCTerms.identifier)
                    || each.hasProperty(DCAT.dataset)
                    || each.hasProperty(hydra("first"))) found.add(each.getURI());
        return found;
    }

    @Test
    void each_record_has_one_identifier_of_its_own_and_keeps_those_of_its_origin() {
        portal.put(dataset(1, "<> dct:identifier \"7\", \"sept\" ."), dataset(2, "<> dct:identifier \"7\" ."));

        Model page = page("/catalog.ttl");

        for (int local : new int[] {1, 2}) {
            Resource dataset = page.getResource(id(local).iri());
            assertThat(dataset.listProperties(DCTerms.identifier).toList())
                    .singleElement()
                    .satisfies(one -> assertThat(one.getString()).isEqualTo(dataset.getURI()));
        }
        Property other = page.getProperty("http://www.w3.org/ns/adms#identifier");
        assertThat(page.getResource(id(1).iri()).listProperties(other).toList())
                .extracting(one -> one.getResource().getProperty(SKOS.notation).getString())
                .containsExactlyInAnyOrder("1", "7", "sept");
    }

    @Test
    void every_text_has_a_language() {
        portal.put(dataset(1, "<> dct:title \"Health data of the hospitals\" ; dcat:keyword \"santé\", \"SNDS\" ."));

        Resource dataset = page("/catalog.ttl").getResource(id(1).iri());

        assertThat(dataset.listProperties(DCTerms.title).toList())
                .extracting(Statement::getLanguage)
                .containsExactlyInAnyOrder("fr", "en");
        assertThat(dataset.listProperties(DCAT.keyword).toList())
                .extracting(Statement::getLanguage)
                .containsExactlyInAnyOrder("fr", "fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "rdf", "jsonld", "nt"})
    void french_is_written_first_for_those_who_take_the_first_text(String suffix) {
        portal.put(dataset(1, "<> dcat:keyword \"Zones\"@fr, \"Areas\"@en, \"Bereiche\"@de ."));

        String page = portal.get("/catalog." + suffix).body();

        assertThat(page).containsSubsequence("Zones", "Areas", "Bereiche");
    }

    @Test
    void algorithms_and_challenges_come_only_when_they_are_asked_for() {
        CatalogRecord algorithm = record(Kind.ALGORITHM, "code", """
            <> a dcat:Resource, schema:SoftwareSourceCode ; dct:title "Réseau"@fr ; schema:codeRepository <https://git.example.org/x> ;
               schema:isBasedOn o:1 ; hdc:sourceArchive [ a dcat:Distribution ; dcat:accessURL <https://git.example.org/x.zip> ] .
            """);
        CatalogRecord challenge =
                record(Kind.CHALLENGE, "defi", "<> a hdc:Challenge ; dct:title \"Défi\"@fr ; prov:used o:1 .");
        portal.put(dataset(1), algorithm, challenge);

        Model without = page("/catalog.ttl");
        Model with = page("/catalog.ttl?include=software");
        Resource software = with.getResource(algorithm.id().iri());

        assertThat(listed(without)).isEqualTo(ids(1));
        assertThat(listed(with)).containsExactlyInAnyOrderElementsOf(ids(1, "code", "defi"));
        assertThat(total(with)).isEqualTo(3);
        assertThat(link(with, "first").orElseThrow()).contains("include=software");
        assertThat(software.listProperties(RDF.type).toList())
                .extracting(type -> type.getResource().getURI())
                .containsExactly(DCAT.Dataset.getURI());
        assertThat(software.getPropertyResourceValue(DCTerms.type).getURI())
                .isEqualTo("http://purl.org/dc/dcmitype/Software");
        assertThat(software.hasProperty(DCAT.landingPage, with.getResource("https://git.example.org/x")))
                .isTrue();
        assertThat(software.getPropertyResourceValue(DCAT.distribution).hasProperty(DCAT.accessURL))
                .isTrue();
        assertThat(with.listStatements().toList())
                .noneMatch(statement -> statement.getPredicate().getURI().startsWith("https://w3id.org/florilege")
                        || statement.getPredicate().getURI().startsWith("http://schema.org/"));
    }

    @Test
    void a_record_that_would_break_the_page_is_left_out_and_counted() {
        portal.put(
                dataset(1),
                dataset(2, "<> dct:relation <https://data.example.org/a\\u0020b> ."),
                dataset(3, "<> dct:title \"un\\u0001deux\"@fr ."),
                dataset(4));

        for (String suffix : List.of("ttl", "rdf", "jsonld", "nt")) {
            Model page = page("/catalog." + suffix);
            assertThat(listed(page)).containsExactlyInAnyOrderElementsOf(ids(1, 4));
            assertThat(total(page)).isEqualTo(4);
            assertThat(page.contains(page.getResource(id(2).iri()), null)).isFalse();
        }
        assertThat(portal.get("/api/v1/status").body()).contains("\"feedLeftOut\":2");

        portal.put(dataset(2), dataset(3));
        assertThat(listed(page("/catalog.ttl"))).hasSize(4);
        assertThat(portal.get("/api/v1/status").body()).contains("\"feedLeftOut\":0");
    }

    @Test
    void only_what_changed_since_a_moment_is_given_when_asked_for() {
        portal.put(1, 2);
        String moment = portal.now().plusSeconds(60).toString();
        portal.put(dataset(2, "<> dct:title \"Andere\"@de ."), dataset(3));

        Model page = page("/catalog.ttl?modified_since=" + moment);

        assertThat(listed(page)).containsExactlyInAnyOrderElementsOf(ids(2, 3));
        assertThat(total(page)).isEqualTo(2);
        assertThat(link(page, "first").orElseThrow()).contains("modified_since=" + moment);
        assertThat(listed(page("/catalog.ttl?modified_since=2999-01-01"))).isEmpty();
    }

    @Test
    void the_feed_of_a_source_has_only_what_that_source_gave() {
        URI location = URI.create("https://data.example.org/catalog.ttl");
        portal.portal().sources().register(new Source(FeedPortal.SOURCE, "Essai", location, SourceType.DCAT_RDF));
        portal.put(dataset(1), dataset(2));
        portal.put(FeedPortal.givenBy(new SourceId("autre"), dataset(3)));

        Model page = page("/sources/" + FeedPortal.SOURCE + "/catalog.ttl?page_size=1");
        Model next = page(pathAndQuery(link(page, "next").orElseThrow()));

        assertThat(total(page)).isEqualTo(2);
        assertThat(List.of(listed(page).getFirst(), listed(next).getFirst()))
                .containsExactlyInAnyOrderElementsOf(ids(1, 2));
        assertThat(link(page, "first").orElseThrow()).startsWith(BASE + "/sources/essai/catalog.ttl?");
        assertThat(page.getResource(BASE + "/sources/essai/catalog")
                        .getProperty(DCTerms.title, "fr")
                        .getString())
                .contains("Essai");
    }

    private String pathAndQuery(String link) {
        return portal.here(link).getRawPath() + "?" + portal.here(link).getRawQuery();
    }

    @Test
    void the_feed_of_an_organisation_or_a_theme_has_only_its_own() {
        CatalogRecord agency = record(Kind.ORGANISATION, "agence", "<> a foaf:Agent ; foaf:name \"Agence\"@fr .");
        CatalogRecord stranger = record(
                Kind.DATASET,
                "autre",
                "<> a dcat:Dataset ; dct:title \"Autre\"@fr ; dcat:theme"
                        + " <http://publications.europa.eu/resource/authority/data-theme/TRAN> .");
        portal.put(dataset(1), stranger, agency);

        Model published = page("/organisation/" + agency.slug() + "/catalog.ttl");
        Model transport = page("/theme/TRAN/catalog.ttl");

        assertThat(listed(published)).isEqualTo(ids(1));
        assertThat(published
                        .getResource(BASE + "/organisation/" + agency.slug() + "/catalog")
                        .getProperty(DCTerms.title, "fr")
                        .getString())
                .contains("Agence");
        assertThat(listed(transport)).isEqualTo(ids("autre"));
        assertThat(link(transport, "first").orElseThrow()).startsWith(BASE + "/theme/TRAN/catalog.ttl?");
        assertThat(portal.get("/theme/NONE/catalog.ttl").statusCode()).isEqualTo(404);
        assertThat(portal.get("/sources/inconnue/catalog.ttl").statusCode()).isEqualTo(404);
        assertThat(portal.get("/organisation/inconnue-0123456789/catalog.ttl").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/catalog.ttl?page=0 | 1, 2, 3",
                "/catalog.ttl?page=2 | 1",
                "/catalog.ttl?page=deux | 1, 2, 3",
                "/catalog.ttl?page_size=1001 | 1000",
                "/catalog.ttl?page_size=-1 | 1000",
                "/catalog.ttl?modified_since=hier | 2026-11-25T08:00:00Z",
                "/catalog.ttl?profile=inconnu | datagouv",
                "/catalog.ttl?include=all | software",
                "/catalog.ttl?walk=abc | hydra:next",
                "/catalog.ttl?walk=99.1 | hydra:next",
                "/catalog.ttl?p=1 | modified_since",
                "/catalog.ttl?page=1&page=2 | 1 ×",
                "/catalog.csv | jsonld",
            })
    void a_wrong_request_is_told_what_is_allowed(String path, String allowed) {
        portal.put(1);

        HttpResponse<String> answer = portal.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains(allowed);
    }

    @Test
    void nothing_acceptable_is_told_what_is_on_offer() {
        HttpResponse<String> answer = portal.get("/catalog", "Accept", "image/png");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("text/turtle", "application/rdf+xml").doesNotContain("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void a_store_that_fails_is_a_503_and_never_an_empty_catalogue(String method) {
        portal.put(1);
        String tag = portal.get("/catalog.ttl").headers().firstValue("ETag").orElseThrow();
        portal.breakStore();

        HttpResponse<String> answer = portal.send(method, "/catalog.ttl", "If-None-Match", tag);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        portal.restart();
        assertThat(portal.send(method, "/catalog.ttl").statusCode()).isEqualTo(200);
    }

    @Test
    void links_have_the_host_that_the_proxy_was_asked_for() {
        portal.put(1);

        Model page =
                parse(portal.get("/catalog.ttl", "X-Forwarded-Host", "data.example.net", "X-Forwarded-Proto", "https"));

        assertThat(link(page, "first").orElseThrow()).startsWith("https://data.example.net/catalog.ttl?");
        assertThat(page.contains(page.getResource("https://data.example.net/catalog"), RDF.type, DCAT.Catalog))
                .isTrue();
    }

    @Test
    void a_long_page_is_sent_whole() {
        String much = "<> dct:description \"" + "Beaucoup. ".repeat(1000) + "\"@fr .";
        portal.put(IntStream.range(0, 400).mapToObj(i -> dataset(i, much)).toArray(CatalogRecord[]::new));

        HttpResponse<String> answer = portal.get("/catalog.ttl?page_size=1000");

        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
        assertThat(listed(parse(answer))).hasSize(400);
    }
}
