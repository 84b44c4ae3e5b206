package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.FeedPortal.dataset;
import static org.florilege.api.site.FeedPortal.id;
import static org.florilege.api.site.FeedPortal.record;
import static org.florilege.api.site.OaiPortal.identifier;
import static org.florilege.api.site.OaiPortal.identifiers;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What one request of OAI-PMH is answered with; walks are in [OaiListTest].
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OaiTest {

    private static final String HEAL = "theme:HEAL";

    private final OaiPortal oai;
    private final FeedPortal portal;

    OaiTest(@TempDir Path directory) {
        this.oai = new OaiPortal(directory);
        this.portal = oai.portal();
    }

    @BeforeEach
    void clear() {
        portal.clear();
    }

    @AfterAll
    void close() {
        oai.close();
    }

    private static CatalogRecord algorithm(Object local) {
        return record(Kind.ALGORITHM, local, "<> a <http://schema.org/SoftwareSourceCode> ; dct:title \"Algo\"@fr .");
    }

    private OaiAnswer get(Object local, String prefix) {
        return oai.ask("GetRecord", "metadataPrefix", prefix, "identifier", identifier(local));
    }

    @Test
    void the_repository_introduces_itself() {
        portal.put(1);

        OaiAnswer answer = oai.ask("Identify");

        assertThat(answer.text("repositoryName")).isEqualTo("Florilège");
        assertThat(answer.text("baseURL")).isEqualTo("https://catalogue.example.org/oai");
        assertThat(answer.text("adminEmail")).isEqualTo("webmaster@catalogue.example.org");
        assertThat(answer.text("responseDate")).isEqualTo("2026-12-24T12:00:00Z");
        assertThat(answer.text("earliestDatestamp"))
                .isLessThanOrEqualTo(oai.ask("ListIdentifiers", "metadataPrefix", "oai_dc")
                        .items()
                        .getFirst()
                        .date());
        assertThat(answer.document()
                        .getElementsByTagName("sampleIdentifier")
                        .item(0)
                        .getTextContent())
                .startsWith("oai:catalogue.example.org:");
        assertThat(answer.arguments()).isEqualTo(Map.of("verb", "Identify"));
    }

    @Test
    void formats_are_told_for_all_and_for_one_item() {
        portal.put(dataset(1), algorithm(2));

        assertThat(oai.ask("ListMetadataFormats").texts("metadataPrefix"))
                .containsExactly("oai_dc", "oai_datacite", "dcat_ap");
        assertThat(oai.ask("ListMetadataFormats", "identifier", identifier(1)).texts("metadataPrefix"))
                .containsExactly("oai_dc", "oai_datacite", "dcat_ap");
        assertThat(oai.ask("ListMetadataFormats", "identifier", identifier(2)).texts("metadataPrefix"))
                .containsExactly("oai_dc", "oai_datacite");
    }

    @Test
    void dublin_core_says_what_the_record_says() {
        portal.put(dataset(1, """
                <> dcat:keyword "cancer"@fr ; dct:issued "2024-05-01" ;
                  dct:accessRights <http://publications.europa.eu/resource/authority/access-right/PUBLIC> ;
                  dct:language <http://publications.europa.eu/resource/authority/language/FRA> ;
                  adms:identifier <#n> ; dcat:landingPage <https://origin.example.org/1> .
                <#n> skos:notation "10.5072/abc" .
                """));

        OaiAnswer.Item item = get(1, "oai_dc").only();

        assertThat(item.dublinCore("title")).containsExactlyInAnyOrder("Jeu 1", "Set 1");
        assertThat(item.dublinCore("description")).containsExactly("Ce que c’est.");
        assertThat(item.dublinCore("publisher")).containsExactly("Agence");
        assertThat(item.dublinCore("subject")).contains("cancer", "Santé", "Health");
        assertThat(item.dublinCore("date")).containsExactly("2024-05-01");
        assertThat(item.dublinCore("type")).containsExactly("Dataset");
        assertThat(item.dublinCore("language")).containsExactly("fr");
        assertThat(item.dublinCore("identifier")).contains(id(1).iri(), "10.5072/abc");
        assertThat(item.dublinCore("identifier").getFirst()).startsWith("https://catalogue.example.org/dataset/jeu-1-");
        assertThat(item.dublinCore("source")).containsExactly("https://origin.example.org/1");
        assertThat(item.dublinCore("rights")).contains("info:eu-repo/semantics/openAccess");
    }

    @Test
    void dcat_ap_is_what_the_feed_shows_and_has_no_software() {
        portal.put(dataset(1), algorithm(2));

        OaiAnswer.Item item = get(1, "dcat_ap").only();

        assertThat(item.payload().getLocalName()).isEqualTo("RDF");
        assertThat(item.payload().getTextContent()).contains("Jeu 1", "Agence", id(1).iri());
        assertThat(oai.ask("ListIdentifiers", "metadataPrefix", "dcat_ap").identifiers())
                .contains(identifier(1))
                .doesNotContain(identifier(2));
        assertThat(get(2, "dcat_ap").errors()).containsExactly("cannotDisseminateFormat");
        assertThat(get(2, "oai_dc").only().dublinCore("type")).containsExactly("Software");
    }

    @Test
    void a_header_tells_identifier_date_and_sets() {
        CatalogRecord agency = record(Kind.ORGANISATION, "agence", "<> a foaf:Agent ; foaf:name \"Agence\"@fr .");
        portal.put(agency);
        portal.put(dataset(
                1, "<> dct:accessRights <http://publications.europa.eu/resource/authority/access-right/RESTRICTED> ."));

        OaiAnswer.Item item = get(1, "oai_dc").only();

        assertThat(item.identifier()).isEqualTo(identifier(1));
        assertThat(item.date()).isEqualTo(portal.now().toString());
        assertThat(item.sets())
                .containsExactlyInAnyOrder(
                        "kind:dataset", "source:essai", HEAL, "access:RESTRICTED", "organisation:" + agency.key());
        assertThat(item.deleted()).isFalse();
    }

    @Test
    void sets_are_told_with_their_parents() {
        CatalogRecord agency = record(Kind.ORGANISATION, "agence", "<> a foaf:Agent ; foaf:name \"Agence\"@fr .");
        portal.put(agency);

        OaiAnswer answer = oai.ask("ListSets");

        assertThat(answer.texts("setSpec"))
                .contains("kind", "kind:dataset", "source", "theme", HEAL, "access", "access:PUBLIC", "organisation")
                .contains("organisation:" + agency.key())
                .doesNotHaveDuplicates();
        assertThat(answer.texts("setName")).contains("Agence", "Santé / Health");
    }

    @Test
    void many_organisations_are_told_page_by_page() {
        portal.put(IntStream.range(0, 450)
                .mapToObj(i -> record(Kind.ORGANISATION, i, "<> a foaf:Agent ; foaf:name \"A " + i + "\"@fr ."))
                .toArray(CatalogRecord[]::new));

        List<OaiAnswer> pages = oai.walk("ListSets");

        List<String> specs =
                pages.stream().flatMap(page -> page.texts("setSpec").stream()).toList();
        assertThat(pages).hasSize(3);
        assertThat(specs).doesNotHaveDuplicates().hasSize(pages.getFirst().number("completeListSize"));
        assertThat(specs.stream().filter(spec -> spec.startsWith("organisation:")))
                .hasSize(450);
        assertThat(pages.getLast().number("completeListSize")).isEqualTo(specs.size());
    }

    @Test
    void a_set_has_its_own_records_only() {
        CatalogRecord agency = record(Kind.ORGANISATION, "agence", "<> a foaf:Agent ; foaf:name \"Agence\"@fr .");
        CatalogRecord stranger = record(
                Kind.DATASET,
                "autre",
                "<> a dcat:Dataset ; dct:title \"Autre\"@fr ; dcat:theme"
                        + " <http://publications.europa.eu/resource/authority/data-theme/TRAN> .");
        portal.put(dataset(1), stranger, algorithm(2), agency);

        assertThat(live("kind:algorithm")).containsExactly(identifier(2));
        assertThat(live("theme:TRAN")).containsExactly(identifier("autre"));
        assertThat(live("theme")).containsExactlyInAnyOrder(identifier(1), identifier("autre"));
        assertThat(live("organisation:" + agency.key())).containsExactly(identifier(1));
        assertThat(live("organisation")).containsExactly(identifier(1));
        assertThat(live("source:essai")).containsAll(identifiers(1, "autre", 2));
        assertThat(live("kind")).containsAll(identifiers(1, "autre", 2));
        for (String none : List.of("theme:NONE", "source:rien", "kind:rien", "rien", "organisation:0123456789"))
            assertThat(oai.ask("ListIdentifiers", "metadataPrefix", "oai_dc", "set", none)
                            .errors())
                    .as(none)
                    .containsExactly("noRecordsMatch");
    }

    private List<String> live(String set) {
        return oai.walk("ListIdentifiers", "metadataPrefix", "oai_dc", "set", set).stream()
                .flatMap(page -> page.items().stream())
                .filter(item -> !item.deleted())
                .map(OaiAnswer.Item::identifier)
                .toList();
    }

    @Test
    void a_deleted_record_stays_as_a_header() {
        CatalogRecord agency = record(Kind.ORGANISATION, "agence", "<> a foaf:Agent ; foaf:name \"Agence\"@fr .");
        portal.put(agency);
        portal.put(1, 2);
        List<String> before = get(1, "oai_dc").only().sets();
        portal.withdraw(1);

        OaiAnswer.Item item = get(1, "oai_dc").only();

        assertThat(item.deleted()).isTrue();
        assertThat(item.date()).isEqualTo(portal.now().toString());
        assertThat(item.sets())
                .containsExactlyElementsOf(before)
                .contains("kind:dataset", "source:essai", HEAL, "organisation:" + agency.key());
        assertThat(oai.ask("ListRecords", "metadataPrefix", "oai_dc", "set", HEAL, "from", item.date())
                        .only()
                        .sets())
                .isEqualTo(before);
        assertThat(oai.ask("ListRecords", "metadataPrefix", "oai_dc", "set", "theme:TRAN")
                        .errors())
                .containsExactly("noRecordsMatch");
        for (String set : List.of("kind:dataset", "source:essai", HEAL, "kind"))
            assertThat(oai.ask(
                                    "ListRecords",
                                    "metadataPrefix",
                                    "dcat_ap",
                                    "set",
                                    set,
                                    "from",
                                    portal.now().toString())
                            .only()
                            .deleted())
                    .as(set)
                    .isTrue();
        portal.put(1);
        assertThat(get(1, "oai_dc").only().deleted()).isFalse();
    }

    @Test
    void a_window_has_both_its_ends() {
        portal.put(1);
        String first = portal.now().toString();
        portal.put(2);
        String second = portal.now().toString();
        portal.put(3);
        String third = portal.now().toString();

        assertThat(between("from", second)).containsExactly(identifier(2), identifier(3));
        assertThat(between("until", second)).endsWith(identifier(1), identifier(2));
        assertThat(between("from", second, "until", second)).containsExactly(identifier(2));
        assertThat(between("from", first, "until", third)).containsExactly(identifier(1), identifier(2), identifier(3));
        String day = first.substring(0, 10);
        assertThat(between("from", day, "until", third.substring(0, 10)))
                .contains(identifier(1), identifier(2), identifier(3));
        assertThat(oai.ask("ListIdentifiers", "metadataPrefix", "oai_dc", "from", "2999-01-01")
                        .errors())
                .containsExactly("noRecordsMatch");
        assertThat(oai.ask("ListIdentifiers", "metadataPrefix", "oai_dc", "until", "1999-12-31")
                        .errors())
                .containsExactly("noRecordsMatch");
    }

    private List<String> between(String... window) {
        String[] all = new String[window.length + 2];
        all[0] = "metadataPrefix";
        all[1] = "oai_dc";
        System.arraycopy(window, 0, all, 2, window.length);
        return oai.walk("ListIdentifiers", all).stream()
                .flatMap(page -> page.identifiers().stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | badVerb",
                "verb | badVerb",
                "verb= | badVerb",
                "verb=identify | badVerb",
                "verb=Identify&verb=Identify | badVerb",
                "verb=%00%FF | badVerb",
                "verb=Identify&set=a | badArgument",
                "verb=Identify&x=1 | badArgument",
                "verb=ListMetadataFormats&metadataPrefix=oai_dc | badArgument",
                "verb=ListMetadataFormats&identifier=oai:x.org:1 | idDoesNotExist",
                "verb=ListSets&set=kind | badArgument",
                "verb=ListSets&resumptionToken=abc | badResumptionToken",
                "verb=ListRecords | badArgument",
                "verb=ListRecords&metadataPrefix= | badArgument",
                "verb=ListRecords&metadataPrefix=a%20b | badArgument",
                "verb=ListRecords&metadataPrefix=marc | cannotDisseminateFormat",
                "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&identifier=1 | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&set= | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&set=a:: | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&set=%C3%A9 | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from= | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=hier | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-13-01 | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-11 | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&until=2026-11-20T08:00Z | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&until=2026-11-20T08:00:00.5Z | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-20&until=2026-11-20T08:00:00Z | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-21&until=2026-11-20 | badArgument",
                "verb=ListRecords&resumptionToken= | badResumptionToken",
                "verb=ListRecords&resumptionToken=abc | badResumptionToken",
                "verb=ListRecords&resumptionToken=abc.def | badResumptionToken",
                "verb=ListRecords&resumptionToken=abc&metadataPrefix=oai_dc | badArgument",
                "verb=GetRecord | badArgument,badArgument",
                "verb=GetRecord&metadataPrefix=oai_dc | badArgument",
                "verb=GetRecord&identifier=oai:x.org:1 | badArgument",
                "verb=GetRecord&identifier=oai:x.org:1&metadataPrefix=oai_dc | idDoesNotExist",
                "verb=GetRecord&identifier=oai:catalogue.example.org:0123456789&metadataPrefix=oai_dc | idDoesNotExist",
                "verb=GetRecord&identifier=invalid%22id&metadataPrefix=oai_dc | badArgument,idDoesNotExist",
            })
    void a_wrong_request_has_the_protocols_own_error(@Nullable String query, String errors) {
        portal.put(1);
        String asked = query == null ? "" : query;

        OaiAnswer got = oai.query(asked);
        OaiAnswer posted = oai.post(asked);

        assertThat(got.errors()).containsExactlyElementsOf(Arrays.asList(errors.split(",")));
        assertThat(posted.errors()).isEqualTo(got.errors());
        boolean hidden = errors.contains("badVerb") || errors.contains("badArgument");
        assertThat(got.arguments().isEmpty()).isEqualTo(hidden);
    }

    @Test
    void the_request_is_repeated_with_its_arguments() {
        portal.put(1);

        OaiAnswer answer = oai.ask("GetRecord", "metadataPrefix", "marc", "identifier", identifier(1));

        assertThat(answer.text("request")).isEqualTo("https://catalogue.example.org/oai");
        assertThat(answer.arguments())
                .isEqualTo(Map.of("verb", "GetRecord", "metadataPrefix", "marc", "identifier", identifier(1)));
    }

    @Test
    void a_form_is_answered_like_an_address() {
        portal.put(1);
        String asked = "verb=ListRecords&" + OaiPortal.encoded("metadataPrefix", "oai_dc", "set", "kind:dataset");

        assertThat(oai.post(asked).identifiers())
                .isEqualTo(oai.query(asked).identifiers())
                .contains(identifier(1));
        assertThat(oai.post("verb=Identify&" + "a".repeat(1000)).errors()).containsExactly("badArgument");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verb=%zz", "verb=Identify%", "too long"})
    void a_form_that_cannot_be_read_has_the_protocols_own_error(String form) {
        OaiAnswer answer = oai.post(form.equals("too long") ? "verb=" + "a".repeat(1 << 20) : form);

        assertThat(answer.errors()).containsExactly("badArgument");
    }

    @Test
    void a_form_of_another_site_is_answered_too() {
        HttpResponse<String> answer = portal.send(
                "POST",
                "/oai",
                BodyPublishers.ofString("verb=Identify"),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "https://elsewhere.example.org");

        assertThat(OaiAnswer.of(answer).errors()).isEmpty();
    }

    @Test
    void characters_that_xml_has_no_place_for_break_no_page() {
        portal.put(dataset(1), dataset(2, "<> dct:title \"un\\u0001deux & <trois>\"@fr ."), dataset(3));

        List<String> both = List.of("oai_dc", "oai_datacite");
        for (String prefix : both)
            assertThat(oai.ask(
                                    "ListRecords",
                                    "metadataPrefix",
                                    prefix,
                                    "from",
                                    portal.now().toString())
                            .identifiers())
                    .as(prefix)
                    .isEqualTo(identifiers(1, 2, 3));
        assertThat(get(2, "oai_dc").only().dublinCore("title")).contains("un\ufffddeux & <trois>");
        assertThat(oai.ask(
                                "ListRecords",
                                "metadataPrefix",
                                "dcat_ap",
                                "from",
                                portal.now().toString())
                        .identifiers())
                .isEqualTo(identifiers(1, 3));
        assertThat(get(2, "dcat_ap").errors()).containsExactly("cannotDisseminateFormat");
        assertThat(portal.get("/api/v1/status").body()).contains("\"feedLeftOut\":1");
    }

    @Test
    void a_store_that_fails_is_a_503_and_never_an_empty_list() {
        portal.put(1);
        portal.breakStore();

        for (String verb : List.of("Identify", "ListSets", "ListRecords&metadataPrefix=oai_dc")) {
            HttpResponse<String> answer = portal.get("/oai?verb=" + verb);

            assertThat(answer.statusCode()).as(verb).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).doesNotContain("OAI-PMH");
        }
        portal.restart();
    }

    @Test
    void the_address_is_the_one_that_the_proxy_was_asked_for_and_identifiers_stay() {
        portal.put(1);

        OaiAnswer answer = OaiAnswer.of(portal.get(
                "/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier(1),
                "X-Forwarded-Host",
                "data.example.net",
                "X-Forwarded-Proto",
                "https"));

        assertThat(answer.text("request")).isEqualTo("https://data.example.net/oai");
        assertThat(answer.only().identifier()).isEqualTo(identifier(1));
        assertThat(answer.only().dublinCore("identifier").getFirst()).startsWith("https://data.example.net/dataset/");
    }

    @Test
    void answers_are_compressed_for_whoever_wants_it() {
        portal.put(1);

        HttpResponse<String> answer =
                portal.get("/oai?verb=ListRecords&metadataPrefix=oai_dc", "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }
}
