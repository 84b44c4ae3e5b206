package org.florilege.api.portal;

import org.florilege.catalog.elasticsearch.EmbeddedElasticsearch;
import org.florilege.catalog.search.ElasticsearchConnection;
import org.florilege.catalog.search.SearchException;
import org.jspecify.annotations.Nullable;

/// The way to Elasticsearch, and the server itself where it is ours.
final class SearchConnection implements AutoCloseable {

    private final @Nullable EmbeddedElasticsearch server;
    private final ElasticsearchConnection connection;
    private final @Nullable SearchStart start;
    private volatile boolean reached;

    private SearchConnection(
            @Nullable EmbeddedElasticsearch server, ElasticsearchConnection connection, @Nullable SearchStart start) {
        this.server = server;
        this.start = start;
        this.connection = connection;
    }

    /// Starts nothing yet.
    static SearchConnection to(SearchServer server) {
        return switch (server) {
            case SearchServer.Cluster cluster ->
                new SearchConnection(null, ElasticsearchConnection.to(cluster.settings()), null);
            case SearchServer.Embedded embedded -> {
                EmbeddedElasticsearch ours = new EmbeddedElasticsearch(embedded.settings());
                SearchStart start = new SearchStart(ours::address, ours::start);
                yield new SearchConnection(ours, ElasticsearchConnection.lazily(start), start);
            }
        };
    }

    ElasticsearchConnection connection() {
        return connection;
    }

    /// Starts the server if it is ours, and asks whether it answers.
    ///
    /// @throws SearchException saying why not
    void reach() {
        connection.check();
        reached = true;
    }

    /// Whether the server has answered once.
    boolean wasReached() {
        return reached;
    }

    /// From now on a server that ended is not started again.
    void letGo() {
        if (start != null) start.letGo();
    }

    @Override
    public void close() {
        letGo();
        connection.close();
        if (server != null) server.close();
    }
}
