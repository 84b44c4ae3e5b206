package org.florilege.api.portal;

import java.util.concurrent.atomic.AtomicBoolean;
import org.florilege.catalog.elasticsearch.EmbeddedElasticsearch;
import org.florilege.catalog.elasticsearch.EmbeddedElasticsearchException;
import org.florilege.catalog.search.ElasticsearchConnection;
import org.florilege.catalog.search.ElasticsearchSettings;
import org.florilege.catalog.search.SearchException;
import org.jspecify.annotations.Nullable;

/// The way to Elasticsearch, and the server itself where it is ours.
final class SearchConnection implements AutoCloseable {

    private final @Nullable EmbeddedElasticsearch server;
    private final ElasticsearchConnection connection;
    private final AtomicBoolean ending;
    private volatile boolean reached;

    private SearchConnection(
            @Nullable EmbeddedElasticsearch server, ElasticsearchConnection connection, AtomicBoolean ending) {
        this.ending = ending;
        this.server = server;
        this.connection = connection;
    }

    /// Starts nothing yet.
    static SearchConnection to(SearchServer server) {
        return switch (server) {
            case SearchServer.Cluster cluster ->
                new SearchConnection(null, ElasticsearchConnection.to(cluster.settings()), new AtomicBoolean());
            case SearchServer.Embedded embedded -> {
                EmbeddedElasticsearch ours = new EmbeddedElasticsearch(embedded.settings());
                AtomicBoolean ending = new AtomicBoolean();
                yield new SearchConnection(ours, ElasticsearchConnection.lazily(() -> started(ours, ending)), ending);
            }
        };
    }

    private static ElasticsearchSettings started(EmbeddedElasticsearch server, AtomicBoolean ending) {
        if (ending.get()) throw new SearchException("The portal is ending.");
        try {
            return ElasticsearchSettings.of(server.start());
        } catch (EmbeddedElasticsearchException e) {
            throw new SearchException(String.valueOf(e.getMessage()), e);
        }
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
        ending.set(true);
    }

    @Override
    public void close() {
        letGo();
        connection.close();
        if (server != null) server.close();
    }
}
