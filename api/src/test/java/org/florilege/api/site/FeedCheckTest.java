package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.FeedPortal.id;
import static org.florilege.api.site.FeedPortal.record;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.florilege.api.feed.CatalogueCard;
import org.florilege.api.feed.Feed;
import org.florilege.api.selfcheck.Asking;
import org.florilege.api.selfcheck.FeedCheck;
import org.florilege.api.selfcheck.FeedCheckResults;
import org.florilege.api.selfcheck.FeedComparison;
import org.florilege.api.selfcheck.FeedComparison.Difference;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.roster.Roster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedCheckTest {

    private final FeedPortal portal;

    FeedCheckTest(@TempDir Path directory) {
        this.portal = new FeedPortal(directory);
    }

    @BeforeAll
    void fill() {
        portal.put(IntStream.range(0, 12).toArray());
        portal.put(
                record(
                        Kind.DATA_SERVICE,
                        "service",
                        "<> a dcat:DataService ; dct:title \"Service\"@fr ; dcat:endpointURL <https://api.example.org/> ."),
                record(Kind.ALGORITHM, "code", "<> dct:title \"Code\"@fr ."));
    }

    @AfterAll
    void close() {
        portal.close();
    }

    private List<FeedComparison> check(Asking asking) {
        Feed feed = new Feed(portal.portal().store(), new Roster(portal.portal().store()), CatalogueCard.usual());
        return FeedCheck.ofStore(asking, feed, portal.portal().store(), new PublicAddress(FeedPortal.BASE));
    }

    /// The portal, but each page is changed on its way.
    private Asking changed(UnaryOperator<String> page) {
        Asking asking = portal.asking();
        return (method, address) -> {
            Asking.Answer answer = asking.ask(method, address);
            return new Asking.Answer(answer.status(), answer.contentType(), 0, page.apply(answer.body()));
        };
    }

    @Test
    void each_consumer_gets_what_the_store_has() {
        List<FeedComparison> comparisons = check(portal.asking());

        assertThat(comparisons).hasSize(3).allSatisfy(comparison -> {
            assertThat(comparison.failure()).isEmpty();
            assertThat(comparison.differences()).isEmpty();
            assertThat(comparison.received()).isEqualTo(comparison.expected()).isBetween(12, 13);
        });
        assertThat(FeedCheck.ofAddress(portal.asking())).allMatch(FeedComparison::isGood);
    }

    @Test
    void a_record_that_says_something_else_is_found() {
        List<FeedComparison> comparisons = check(changed(page -> page.replace("Jeu 3", "Jeu trois")));

        assertThat(comparisons)
                .allSatisfy(comparison -> assertThat(comparison.differences())
                        .containsExactly(new Difference(id(3).iri(), FeedComparison.Type.DIFFERENT)));
    }

    @Test
    void a_record_that_is_not_there_is_found_and_so_is_one_that_should_not_be() {
        List<FeedComparison> comparisons = check(changed(page -> page.replace(id(11).iri(), id(99).iri())));

        assertThat(comparisons)
                .allSatisfy(comparison -> assertThat(comparison.differences())
                        .contains(
                                new Difference(id(11).iri(), FeedComparison.Type.MISSING),
                                new Difference(id(99).iri(), FeedComparison.Type.UNEXPECTED)));
    }

    @Test
    void a_page_that_cannot_be_read_is_a_failure_and_no_difference() {
        List<FeedComparison> comparisons = check(changed(FeedCheckTest::withoutItsEnd));

        assertThat(comparisons).allSatisfy(comparison -> {
            assertThat(comparison.failure()).isPresent();
            assertThat(comparison.differences()).isEmpty();
            assertThat(comparison.isGood()).isFalse();
        });
    }

    /// A page that ends in the midst of an IRI or a tag; half a page of Turtle may be whole.
    private static String withoutItsEnd(String page) {
        return page.substring(0, page.lastIndexOf('<') + 1);
    }

    @Test
    void what_was_found_last_is_in_the_status() {
        FeedCheckResults results = new FeedCheckResults(portal.portal().data().feedCheck());
        assertThat(status().has("feedCheck")).isFalse();

        results.keep(check(changed(page -> page.replace("Jeu 3", "Jeu trois"))));

        assertThat(results.last())
                .hasValueSatisfying(last -> assertThat(last.comparisons()).hasSize(3));
        JsonNode consumer = status().path("feedCheck").path("consumers").path(0);
        assertThat(consumer.path("name").asString("")).isEqualTo("CKAN");
        assertThat(consumer.path("different").asInt()).isEqualTo(1);
        assertThat(consumer.has("failure")).isFalse();
    }

    private JsonNode status() {
        return JsonMapper.shared().readTree(portal.get("/api/v1/status").body());
    }
}
