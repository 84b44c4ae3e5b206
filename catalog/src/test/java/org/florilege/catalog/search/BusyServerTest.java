package org.florilege.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.florilege.catalog.search.Records.dataset;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.store.CommitBatch;
import org.florilege.catalog.store.TdbRecordStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the way into the index does with a server that is short of memory, of threads, of disk or of breath.
class BusyServerTest {

    private static final CatalogRecord REGISTRY = dataset("a", "dct:title 'Registre'@fr");
    private static final String BREAKER = """
            {"error":{"root_cause":[{"type":"circuit_breaking_exception",
              "reason":"[parent] Data too large, data for [<http_request>] would be [510mb]"}],
              "type":"circuit_breaking_exception","reason":"[parent] Data too large"},"status":429}""";

    @TempDir
    Path directory;

    private final TestIndex test = new TestIndex();
    private final MoodyServer server = new MoodyServer();
    private final ElasticsearchConnection connection = server.connect();
    private TdbRecordStore store;
    private IndexFollower follower;

    @BeforeEach
    void open() {
        store = TdbRecordStore.open(directory);
        store.commit(CommitBatch.of(List.of(REGISTRY), Instant.parse("2026-11-25T09:00:00Z")));
        follower = new IndexFollower(store, connection, test.alias);
    }

    @AfterEach
    void close() {
        follower.close();
        connection.close();
        server.close();
        store.close();
        test.close();
    }

    @Test
    void documents_that_a_server_short_of_memory_refuses_are_sent_again() {
        server.answering("/_bulk", 429, BREAKER)
                .answering("/_bulk", 503, "")
                .answering("/_mapping", 429, BREAKER)
                .answering("/_refresh", 429, BREAKER);

        follower.catchUp();

        assertThat(server.hasCalmed()).isTrue();
        assertThat(test.find("registre")).containsExactly("a");
    }

    @Test
    void a_document_that_a_full_queue_refuses_is_sent_again() {
        server.answering("/_bulk", 200, """
                {"errors":true,"items":[{"index":{"_id":"a","status":429,"error":{
                  "type":"es_rejected_execution_exception","reason":"rejected execution of coordinating operation"}}}]}""");

        follower.catchUp();

        assertThat(test.find("registre")).containsExactly("a");
    }

    @Test
    void a_connection_that_breaks_before_the_answer_is_opened_again() {
        server.cutting("/_bulk");

        follower.catchUp();

        assertThat(test.find("registre")).containsExactly("a");
    }

    @Test
    void a_server_that_stays_busy_is_told_of_in_its_own_words() {
        // the HTTP client repeats each request once by itself
        for (int i = 0; i < 4; i++) server.answering("/_bulk", 429, BREAKER);
        IndexWriter hurried = new IndexWriter(connection, new Patience(2, Duration.ofMillis(1), Duration.ofSeconds(9)));
        BulkBody body = new BulkBody();
        body.put(REGISTRY.slug().key(), 1, new SearchDocument(Description.of(REGISTRY), new Neighbours()));

        assertThatThrownBy(() -> hurried.write(test.generations.create(), body))
                .isInstanceOf(SearchException.class)
                .hasMessageContaining("circuit_breaking_exception: [parent] Data too large, data for")
                .hasMessageEndingWith("the server is overloaded or starting; try again in a moment.");
        assertThat(server.hasCalmed()).isTrue();
    }

    @Test
    void a_full_disk_of_the_server_is_named_and_not_waited_for() {
        server.answering("/_bulk", 200, """
                {"errors":true,"items":[{"index":{"_id":"a","status":429,"error":{"type":"cluster_block_exception",
                  "reason":"index [x] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index\
                 has read-only-allow-delete block];"}}}]}""");

        assertThatThrownBy(follower::catchUp)
                .isInstanceOf(SearchException.class)
                .hasMessageEndingWith(
                        "make room on the disk that holds its data, then indexing goes on by itself within a minute.");
    }
}
