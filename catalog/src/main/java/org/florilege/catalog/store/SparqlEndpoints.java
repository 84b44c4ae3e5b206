package org.florilege.catalog.store;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.apache.jena.sparql.exec.http.UpdateExecHTTP;
import org.apache.jena.sparql.exec.http.UpdateSendMode;
import org.apache.jena.update.UpdateRequest;

/// The two addresses of a SPARQL 1.1 server, and how we speak to it: always by POST with the query or update as
/// the body (SPARQL 1.1 Protocol, sections 2.1.3 and 2.2.2), since address lines and forms have limits that
/// bodies do not have.
///
/// @param query where queries go
/// @param update where updates go
/// @param client carries the credentials, the certificates and the time to connect
public record SparqlEndpoints(URI query, URI update, HttpClient client) {

    private static final long QUERY_MINUTES = 10;

    /// @return these addresses without credentials, ten seconds to connect
    public static SparqlEndpoints of(URI query, URI update) {
        return new SparqlEndpoints(
                query,
                update,
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build());
    }

    <T> T ask(Query asked, Function<QueryExec, T> answer) {
        try (QueryExec execution = begin(asked)) {
            return answer.apply(execution);
        }
    }

    QueryExec begin(Query asked) {
        return QueryExecHTTP.service(query.toString())
                .httpClient(client)
                .sendMode(QuerySendMode.asPost)
                .timeout(QUERY_MINUTES, TimeUnit.MINUTES)
                .query(asked)
                .build();
    }

    void tell(UpdateRequest request) {
        UpdateExecHTTP.service(update.toString())
                .httpClient(client)
                .sendMode(UpdateSendMode.asPost)
                .update(request)
                .execute();
    }
}
