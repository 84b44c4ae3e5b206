package org.florilege.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.florilege.catalog.record.RecordId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SparqlRecordStoreTest implements RecordStoreContract {

    private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    private FusekiServer server;
    private SparqlRecordStore store;

    @BeforeEach
    void start() {
        server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/catalogue", dataset)
                .start();
        store = connect();
    }

    @AfterEach
    void stop() {
        store.close();
        server.stop();
    }

    private SparqlRecordStore connect() {
        URI base = URI.create(server.serverURL()).resolve("/catalogue/");
        return new SparqlRecordStore(SparqlEndpoints.of(base.resolve("query"), base.resolve("update")));
    }

    @Override
    public RecordStore store() {
        return store;
    }

    @Override
    public RecordStore reopened() {
        store.close();
        store = connect();
        return store;
    }

    @Override
    public Graph graph(RecordId id) {
        return Txn.calculateRead(dataset, () -> {
            Graph copy = GraphFactory.createGraphMem();
            dataset.getGraph(id.node()).find().forEachRemaining(copy::add);
            return copy;
        });
    }

    @Test
    void a_second_portal_that_writes_is_noticed() {
        store.commit(CommitBatch.of(Records.records(0, 3), MONDAY));
        StoreState old = store.state();
        SparqlReader stale = new SparqlReader(endpoints());
        CommitPlan plan = CommitPlan.of(CommitBatch.of(Records.records(3, 5), TUESDAY), stale);
        try (SparqlRecordStore other = connect()) {
            other.commit(CommitBatch.of(Records.records(10, 11), TUESDAY));
        }

        endpoints().tell(SparqlCommit.request(stale, plan, old, "late"));

        assertThat(stale.committed("late")).isFalse();
        assertThat(store.state().sequence()).isEqualTo(4);
        assertThat(graph(Records.id(3)).isEmpty()).isTrue();
    }

    private SparqlEndpoints endpoints() {
        URI base = URI.create(server.serverURL()).resolve("/catalogue/");
        return SparqlEndpoints.of(base.resolve("query"), base.resolve("update"));
    }

    @Test
    void values_cannot_leave_their_place_in_an_update() {
        String evil = "\" . } } ; DROP ALL ; INSERT DATA { <urn:a> <urn:b> \"'\\";
        store.commit(CommitBatch.of(List.of(Records.record(1, evil), Records.record(2)), MONDAY));
        store.commit(CommitBatch.of(List.of(Records.record(1, evil + evil)), TUESDAY));

        assertThat(store.records(
                        List.of(Records.record(1).key(), Records.record(2).key())))
                .containsExactlyInAnyOrder(Records.record(1, evil + evil), Records.record(2));
    }

    @Test
    void a_server_that_is_away_is_named() {
        URI update = endpoints().update();
        server.stop();

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.state())
                .withMessageContaining(endpoints().query().toString());
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.commit(CommitBatch.of(Records.records(0, 1), MONDAY)))
                .withMessageContaining(update.toString())
                .withMessageContaining("check that it runs");
    }

    @Test
    void an_address_that_is_no_store_is_named() {
        URI wrong = URI.create(server.serverURL()).resolve("/elsewhere/query");
        try (SparqlRecordStore lost = new SparqlRecordStore(SparqlEndpoints.of(wrong, wrong))) {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(lost::state)
                    .withMessageContaining(wrong.toString())
                    .withMessageContaining("404");
        }
    }
}
