package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.FeedPortal.dataset;
import static org.florilege.api.site.FeedPortal.id;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.store.Change;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventStreamTest {

    private static final int SIZE = 250;

    private final FeedPortal portal;
    private int locals = 10_000;

    EventStreamTest(@TempDir Path directory) {
        this.portal = new FeedPortal(directory);
        portal.put(IntStream.range(0, 320).toArray());
    }

    @AfterAll
    void close() {
        portal.close();
    }

    private long sequence() {
        return portal.portal().store().state().sequence();
    }

    /// The page of the last change.
    private long page() {
        return (sequence() - 1) / SIZE;
    }

    /// A new record on a page that has room for more.
    private int fresh() {
        if (sequence() % SIZE > SIZE - 20) more(20);
        portal.put(++locals);
        return locals;
    }

    private void more(int number) {
        portal.put(IntStream.range(locals + 1, locals + 1 + number).toArray());
        locals += number;
    }

    private static CatalogRecord changed(Object local) {
        return dataset(local, "<> dct:alternative \"Autrement, \\\"ainsi\\\" \\u00e9\"@fr .");
    }

    private Map<String, String> live() {
        List<RecordKey> keys = new ArrayList<>();
        portal.portal().store().forEachHead(head -> keys.add(head.slug().key()));
        Map<String, String> live = new TreeMap<>();
        for (CatalogRecord record : portal.portal().store().records(keys))
            live.put(record.id().iri(), record.body().nTriples());
        return live;
    }

    @Test
    void another_portal_replicates_the_catalogue_byte_for_byte_and_stays_in_step() {
        List<Replica> replicas = List.of(
                new Replica(portal, "/ldes", Lang.TRIG),
                new Replica(portal, "/ldes.trig", Lang.TRIG),
                new Replica(portal, "/ldes.nq", Lang.NQUADS),
                new Replica(portal, "/ldes.jsonld", Lang.JSONLD));
        inStep(replicas);

        int gone = fresh();
        inStep(replicas);
        portal.put(changed(3));
        portal.withdraw(gone);
        inStep(replicas);
        assertThat(replicas).allSatisfy(replica -> {
            assertThat(replica.asked()).isEqualTo(1);
            assertThat(replica.copy()).doesNotContainKey(id(gone).iri());
        });

        portal.put(gone);
        more(SIZE);
        inStep(replicas);
    }

    private void inStep(List<Replica> replicas) {
        for (Replica replica : replicas) {
            replica.synchronise();
            assertThat(replica.copy()).isEqualTo(live());
        }
    }

    @Test
    void a_full_page_never_changes() {
        Replica replica = new Replica(portal, "/ldes", Lang.TRIG);
        replica.synchronise();
        assertThat(replica.immutable()).isNotEmpty();

        portal.put(IntStream.range(0, 40).mapToObj(EventStreamTest::changed).toArray(CatalogRecord[]::new));
        portal.withdraw(41);
        portal.restart();

        replica.immutable().forEach((page, body) -> {
            HttpResponse<String> again = portal.get(page);
            assertThat(again.body()).isEqualTo(body);
            assertThat(again.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        });
    }

    @Test
    void the_root_tells_between_which_moments_the_members_of_each_page_were_made() {
        Model root = RDFParser.fromString(portal.get("/ldes.ttl").body(), Lang.TURTLE)
                .toModel();
        Property path = root.createProperty("https://w3id.org/tree#path");
        Property value = root.createProperty("https://w3id.org/tree#value");
        Map<String, List<Instant>> spans = new TreeMap<>();
        root.listSubjectsWithProperty(path, DCTerms.modified)
                .forEach(relation -> spans.computeIfAbsent(
                                relation.getPropertyResourceValue(root.createProperty("https://w3id.org/tree#node"))
                                        .getURI(),
                                node -> new ArrayList<>())
                        .add(Instant.parse(relation.getProperty(value).getString())));

        List<Change> changes = portal.portal().store().changesAfter(0, SIZE);
        assertThat(spans.get(FeedPortal.BASE + "/ldes/0.ttl"))
                .containsExactlyInAnyOrder(
                        changes.getFirst().at(), changes.getLast().at());
        assertThat(spans.get(FeedPortal.BASE + "/ldes/" + page() + ".ttl")).hasSize(1);
    }

    @Test
    void a_member_that_was_published_never_changes_either() {
        int local = fresh();
        String page = "/ldes/" + page() + ".nq";
        String first = portal.get(page).body();
        portal.put(changed(local));

        assertThat(portal.get(page).body().lines())
                .containsAll(first.lines().toList())
                .anyMatch(line -> line.contains("Autrement") && line.contains("#" + sequence() + ">"));
    }

    @Test
    void what_was_superseded_before_anybody_asked_is_not_in_the_stream() {
        int local = fresh();
        long superseded = sequence();
        portal.put(changed(local));

        assertThat(portal.get("/ldes/" + page() + ".trig").body())
                .doesNotContain("#" + superseded + ">")
                .contains("#" + sequence() + ">");
        inStep(List.of(new Replica(portal, "/ldes", Lang.TRIG)));
    }

    @Test
    void all_forms_say_the_same() {
        DatasetGraph trig = parse("/ldes/0.trig", Lang.TRIG);

        assertThat(normalised(parse("/ldes/0.nq", Lang.NQUADS), ".nq")).isEqualTo(normalised(trig, ".trig"));
        assertThat(normalised(parse("/ldes/0.jsonld", Lang.JSONLD), ".jsonld")).isEqualTo(normalised(trig, ".trig"));
    }

    private static List<String> normalised(DatasetGraph page, String suffix) {
        List<String> quads = new ArrayList<>();
        page.find()
                .forEachRemaining(quad -> quads.add(
                        quad.toString().replace("/ldes/0" + suffix, "/ldes/0").replace("/ldes" + suffix, "/ldes")));
        quads.sort(null);
        return quads;
    }

    private DatasetGraph parse(String path, Lang lang) {
        DatasetGraph parsed = DatasetGraphFactory.create();
        RDFParser.fromString(portal.get(path).body(), lang).parse(parsed);
        return parsed;
    }

    @Test
    void in_turtle_a_version_speaks_of_itself() {
        DatasetGraph page = parse("/ldes/0.ttl", Lang.TURTLE);
        Node title = NodeFactory.createURI("http://purl.org/dc/terms/title");
        Node versionOf = NodeFactory.createURI("http://purl.org/dc/terms/isVersionOf");

        var versions =
                page.getDefaultGraph().find(Node.ANY, versionOf, Node.ANY).toList();

        assertThat(versions).hasSize(SIZE);
        assertThat(versions)
                .allSatisfy(
                        version -> assertThat(page.getDefaultGraph().contains(version.getSubject(), title, Node.ANY))
                                .isTrue());
        assertThat(page.getDefaultGraph().contains(id(3).node(), title, Node.ANY))
                .isFalse();
    }

    @Test
    void who_has_a_page_already_is_told_so() {
        int local = fresh();
        String last = "/ldes/" + page();
        for (String node : List.of("/ldes", "/ldes/0", last + ".nq")) {
            String tag = portal.get(node).headers().firstValue("ETag").orElseThrow();
            assertThat(portal.get(node, "If-None-Match", tag).statusCode())
                    .as(node)
                    .isEqualTo(304);
        }
        String tag = portal.get(last).headers().firstValue("ETag").orElseThrow();
        portal.withdraw(local);

        assertThat(portal.get(last, "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(portal.get(last).headers().firstValue("Cache-Control").orElse(""))
                .doesNotContain("immutable");
    }

    @Test
    void what_is_not_there_is_said_so() {
        assertThat(portal.get("/ldes/" + (page() + 1)).statusCode()).isEqualTo(404);
        assertThat(portal.get("/ldes/x").statusCode()).isEqualTo(404);
        assertThat(portal.get("/ldes/0.csv").statusCode()).isEqualTo(400);
        assertThat(portal.get("/ldes", "Accept", "text/csv").statusCode()).isEqualTo(406);
    }

    @Test
    void an_outage_never_looks_like_an_empty_stream(@TempDir Path directory) {
        try (FeedPortal broken = new FeedPortal(directory)) {
            broken.put(1);
            broken.breakStore();

            assertThat(broken.get("/ldes").statusCode()).isEqualTo(503);
            assertThat(broken.get("/ldes/0").statusCode()).isEqualTo(503);
        }
    }
}
