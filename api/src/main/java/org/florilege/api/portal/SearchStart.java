package org.florilege.api.portal;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.florilege.catalog.elasticsearch.EmbeddedElasticsearchException;
import org.florilege.catalog.search.ElasticsearchSettings;
import org.florilege.catalog.search.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts our own Elasticsearch when search is needed, and keeps nobody waiting for it but who needs it
/// first.
///
/// While it is being started, everybody else learns at once that it is, so that a reader is told when to
/// come back instead of looking at a page that does not load. A server that ended after it had answered
/// is started again beside the requests.
final class SearchStart implements Supplier<ElasticsearchSettings> {

    private static final Logger LOG = LoggerFactory.getLogger(SearchStart.class);
    private static final String STARTING = "Elasticsearch is starting; try again in a moment.";

    private final Supplier<Optional<URI>> address;
    private final Supplier<URI> start;
    private final AtomicBoolean starting = new AtomicBoolean();
    private volatile boolean started;
    private volatile boolean ending;

    /// @param address where the server answers; empty when it does not run
    /// @param start starts the server and waits until it answers
    SearchStart(Supplier<Optional<URI>> address, Supplier<URI> start) {
        this.address = address;
        this.start = start;
    }

    /// Where the server answers.
    ///
    /// @throws SearchException when it does not answer yet, does not start, or is not started any more
    @Override
    public ElasticsearchSettings get() {
        if (ending) throw new SearchException("The portal is ending.");
        Optional<URI> running = address.get();
        if (running.isPresent()) return ElasticsearchSettings.of(running.get());
        if (!starting.compareAndSet(false, true)) throw new SearchException(STARTING);
        if (!started) return ElasticsearchSettings.of(begin());
        Thread.ofPlatform().daemon().name("search-start").start(this::beginBeside);
        throw new SearchException(STARTING);
    }

    private URI begin() {
        try {
            URI found = start.get();
            started = true;
            return found;
        } catch (EmbeddedElasticsearchException e) {
            throw new SearchException(String.valueOf(e.getMessage()), e);
        } finally {
            starting.set(false);
        }
    }

    /// The next request tries again.
    private void beginBeside() {
        try {
            begin();
        } catch (SearchException e) {
            LOG.warn("Elasticsearch could not be started again: {}", e.getMessage());
        }
    }

    /// From now on a server that ended is not started again.
    void letGo() {
        ending = true;
    }
}
