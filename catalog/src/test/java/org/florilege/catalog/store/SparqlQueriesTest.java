package org.florilege.catalog.store;

import java.net.URI;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class SparqlQueriesTest implements RecordQueriesContract {

    private FusekiServer server;
    private SparqlRecordStore store;

    @BeforeEach
    void start() {
        server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/catalogue", DatasetGraphFactory.createTxnMem())
                .start();
        URI base = URI.create(server.serverURL()).resolve("/catalogue/");
        store = new SparqlRecordStore(SparqlEndpoints.of(base.resolve("query"), base.resolve("update")));
    }

    @AfterEach
    void stop() {
        store.close();
        server.stop();
    }

    @Override
    public RecordStore store() {
        return store;
    }
}
