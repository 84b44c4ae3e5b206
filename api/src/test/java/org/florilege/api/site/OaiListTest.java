package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.FeedPortal.dataset;
import static org.florilege.api.site.OaiPortal.identifier;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.florilege.catalog.record.CatalogRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Lists of OAI-PMH that are longer than a page, and what becomes of them while they are walked.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OaiListTest {

    private static final int MANY = 250;

    private final OaiPortal oai;
    private final FeedPortal portal;
    private String begin = "";

    OaiListTest(@TempDir Path directory) {
        this.oai = new OaiPortal(directory);
        this.portal = oai.portal();
    }

    @BeforeEach
    void fill() {
        portal.clear();
        portal.put(IntStream.range(0, MANY).toArray());
        begin = portal.now().toString();
    }

    @AfterAll
    void close() {
        oai.close();
    }

    private OaiAnswer first() {
        return oai.ask("ListRecords", "metadataPrefix", "oai_dc", "from", begin);
    }

    private OaiAnswer next(OaiAnswer page) {
        return oai.ask("ListRecords", "resumptionToken", page.resumption());
    }

    private static List<String> identifiers(int from, int to) {
        return IntStream.range(from, to).mapToObj(OaiPortal::identifier).toList();
    }

    private static List<String> identifiers(List<OaiAnswer> pages) {
        return pages.stream().flatMap(page -> page.identifiers().stream()).toList();
    }

    /// The rest of the list behind this page.
    private List<OaiAnswer> rest(OaiAnswer page) {
        List<OaiAnswer> pages = new ArrayList<>();
        for (OaiAnswer last = page; !last.resumption().isEmpty(); last = pages.getLast()) pages.add(next(last));
        return pages;
    }

    @Test
    void pages_have_every_record_once_and_count_them() {
        List<OaiAnswer> pages = oai.walk("ListRecords", "metadataPrefix", "dcat_ap", "from", begin);

        assertThat(identifiers(pages)).isEqualTo(identifiers(0, MANY));
        assertThat(pages).extracting(page -> page.number("cursor")).containsExactly(0, 100, 200);
        assertThat(pages).extracting(page -> page.number("completeListSize")).containsOnly(MANY);
        assertThat(pages.getLast().hasToken()).isTrue();
        assertThat(pages.getLast().resumption()).isEmpty();
    }

    @Test
    void what_cannot_be_written_is_not_counted_among_what_was_told() {
        portal.put(
                dataset(7, "<> dct:relation <https://data.example.org/a\\u0020b> ."),
                dataset(8, "<> dct:relation <https://data.example.org/a\\u0020b> ."));

        List<OaiAnswer> pages = oai.walk("ListRecords", "metadataPrefix", "dcat_ap", "from", begin);

        OaiAnswer last = pages.getLast();
        assertThat(identifiers(pages)).hasSize(MANY - 2);
        assertThat(last.number("completeListSize"))
                .isEqualTo(last.number("cursor") + last.items().size())
                .isEqualTo(MANY - 2);
    }

    @Test
    void an_answer_is_dated_before_what_is_committed_while_it_is_made() throws InterruptedException {
        Set<String> dates = new TreeSet<>();
        Thread commit =
                new Thread(() -> portal.put(IntStream.range(1_000, 2_500).toArray()));

        commit.start();
        while (commit.isAlive()) dates.add(oai.ask("Identify").text("responseDate"));
        commit.join();

        assertThat(dates).contains(portal.now().toString());
        assertThat(oai.ask("Identify").text("responseDate")).isEqualTo("2026-12-24T12:00:00Z");
    }

    @Test
    void a_list_that_fits_on_a_page_has_no_token() {
        OaiAnswer answer = oai.ask("ListIdentifiers", "metadataPrefix", "oai_dc", "from", begin);

        assertThat(answer.identifiers()).isEqualTo(identifiers(0, MANY));
        assertThat(answer.hasToken()).isFalse();
    }

    @Test
    void what_changes_comes_and_goes_in_mid_walk_is_told_before_its_end() {
        Map<String, OaiAnswer.Item> copy = new HashMap<>();
        OaiAnswer first = first();
        first.items().forEach(item -> copy.put(item.identifier(), item));

        portal.put(dataset(3, "<> dcat:version \"2\" ."), dataset(150, "<> dcat:version \"2\" ."), dataset("neuf"));
        portal.withdraw(5, 240);
        List<OaiAnswer> rest = rest(first);
        rest.forEach(page -> page.items().forEach(item -> copy.put(item.identifier(), item)));

        assertThat(copy.keySet()).containsAll(identifiers(0, MANY)).contains(identifier("neuf"));
        assertThat(copy.values().stream().filter(OaiAnswer.Item::deleted).map(OaiAnswer.Item::identifier))
                .containsExactlyInAnyOrder(identifier(5), identifier(240));
        assertThat(identifiers(rest)).doesNotHaveDuplicates().contains(identifier(3), identifier(150));
        OaiAnswer last = rest.getLast();
        assertThat(last.number("completeListSize"))
                .isEqualTo(last.number("cursor") + last.items().size())
                .isEqualTo(MANY + 3);
    }

    @Test
    void a_record_that_changed_leaves_a_window_that_is_over() {
        OaiAnswer first = oai.ask("ListRecords", "metadataPrefix", "oai_dc", "from", begin, "until", begin);
        portal.put(dataset(150, "<> dcat:version \"2\" ."));

        List<OaiAnswer> rest = rest(first);

        assertThat(identifiers(rest)).doesNotContain(identifier(150)).hasSize(MANY - 101);
        assertThat(rest.getLast().number("completeListSize")).isEqualTo(MANY - 1);
    }

    @Test
    void the_same_token_gives_the_same_page_again() {
        OaiAnswer first = first();

        assertThat(next(first).identifiers()).isEqualTo(next(first).identifiers());
    }

    @Test
    void a_token_holds_over_a_restart() {
        OaiAnswer first = first();
        portal.restart();

        assertThat(identifiers(rest(first))).isEqualTo(identifiers(100, MANY));
    }

    @Test
    void a_token_expires() {
        OaiAnswer first = first();
        assertThat(first.attribute("expirationDate")).isGreaterThan(first.text("responseDate"));

        oai.wait(Duration.ofDays(6));
        assertThat(next(first).errors()).isEmpty();
        oai.wait(Duration.ofDays(2));
        assertThat(next(first).errors()).containsExactly("badResumptionToken");
    }

    @Test
    void a_token_that_somebody_changed_is_none() {
        String token = first().resumption();
        String changed = (token.charAt(5) == 'A' ? "B" : "A") + token.substring(1);

        for (String wrong : List.of(changed, token + "A", token.substring(1), token.replace('.', '-'), token + ".x"))
            assertThat(oai.ask("ListRecords", "resumptionToken", wrong).errors())
                    .containsExactly("badResumptionToken");
    }

    @Test
    void a_token_of_another_list_is_none() {
        String token = first().resumption();

        assertThat(oai.ask("ListIdentifiers", "resumptionToken", token).errors())
                .containsExactly("badResumptionToken");
        assertThat(oai.ask("ListRecords", "resumptionToken", token, "from", begin)
                        .errors())
                .containsExactly("badArgument");
    }

    @Test
    void a_set_is_walked_like_the_whole() {
        portal.put(
                dataset("autre", "<> dcat:theme <http://publications.europa.eu/resource/authority/data-theme/TRAN> ."));
        List<OaiAnswer> pages = oai.walk("ListRecords", "metadataPrefix", "oai_dc", "set", "theme:HEAL", "from", begin);

        assertThat(identifiers(pages)).startsWith(identifier(0)).hasSize(MANY + 1);
    }

    @Test
    void a_page_that_would_be_huge_ends_earlier() {
        String much = "<> dct:description \"" + "Beaucoup. ".repeat(10_000) + "\"@fr .";
        portal.clear();
        portal.put(IntStream.range(0, 80).mapToObj(i -> dataset(i, much)).toArray(CatalogRecord[]::new));
        begin = portal.now().toString();

        List<OaiAnswer> pages = oai.walk("ListRecords", "metadataPrefix", "oai_dc", "from", begin);

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(identifiers(pages)).isEqualTo(identifiers(0, 80));
    }

    @Test
    void a_list_does_not_go_on_to_a_page_without_anything() {
        portal.clear();
        portal.put(IntStream.range(0, 103)
                .mapToObj(i -> dataset(i, i >= 100 ? "<> dct:title \"un\\u0001deux\"@fr ." : ""))
                .toArray(CatalogRecord[]::new));

        List<OaiAnswer> pages = oai.walk(
                "ListRecords", "metadataPrefix", "dcat_ap", "from", portal.now().toString());

        assertThat(pages).hasSize(1);
        assertThat(identifiers(pages)).isEqualTo(identifiers(0, 100));
    }

    @Test
    void a_page_of_which_nothing_can_be_written_does_not_end_the_list() {
        portal.clear();
        portal.put(IntStream.range(0, 150)
                .mapToObj(i -> dataset(i, i < 120 ? "<> dct:title \"un\\u0001deux\"@fr ." : ""))
                .toArray(CatalogRecord[]::new));

        List<OaiAnswer> pages = oai.walk(
                "ListRecords", "metadataPrefix", "dcat_ap", "from", portal.now().toString());

        assertThat(identifiers(pages)).isEqualTo(identifiers(120, 150));
    }
}
