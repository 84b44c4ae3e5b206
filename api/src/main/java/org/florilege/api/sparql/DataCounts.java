package org.florilege.api.sparql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.florilege.catalog.query.AnswerReader;
import org.florilege.catalog.query.CatalogQuery;
import org.florilege.catalog.query.QueryStop;
import org.florilege.catalog.query.RecordQueries;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How much there is behind the endpoint, counted by queries to it: whoever asks the same gets the same.
///
/// Counting reads every triple once, so it is done when somebody asks and something has changed, beside the request,
/// and after a rest that grows with what it cost. Until then the last counts are told, with their moment.
final class DataCounts {

    private static final Logger LOG = LoggerFactory.getLogger(DataCounts.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int REST = 20;
    private static final String NAME = "name";
    private static final String NUMBER = "number";
    private static final String PROPERTIES =
            "SELECT ?name (COUNT(*) AS ?number) WHERE { ?subject ?name ?object } GROUP BY ?name";
    private static final String CLASSES =
            "SELECT ?name (COUNT(*) AS ?number) WHERE { ?subject a ?name } GROUP BY ?name";

    private final RecordStore store;
    private final RecordQueries queries;
    private final Clock clock;
    private @Nullable Counts known;
    private @Nullable CompletableFuture<Counts> running;

    DataCounts(RecordStore store, RecordQueries queries, Clock clock) {
        this.store = store;
        this.queries = queries;
        this.clock = clock;
    }

    /// @param sequence the number of the last change that is surely in it
    /// @param at when counting began
    /// @param took how long it took
    /// @param classes how many resources are said to be of each
    /// @param properties how many triples there are with each
    record Counts(long sequence, Instant at, Duration took, Map<String, Long> classes, Map<String, Long> properties) {

        long triples() {
            return properties.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// The last counts; empty while the first are not there yet.
    ///
    /// @throws StoreException when the store fails
    Optional<Counts> latest() {
        long now = store.state().sequence();
        CompletableFuture<Counts> first;
        synchronized (this) {
            Counts told = known;
            if (running == null && (told == null || (told.sequence() != now && hasRested(told)))) begin();
            if (told != null) return Optional.of(told);
            first = running;
        }
        return first == null ? Optional.ofNullable(known()) : awaited(first);
    }

    private synchronized @Nullable Counts known() {
        return known;
    }

    private boolean hasRested(Counts told) {
        return clock.instant().isAfter(told.at().plus(told.took().multipliedBy(REST + 1)));
    }

    private void begin() {
        CompletableFuture<Counts> counting = new CompletableFuture<>();
        running = counting;
        Thread.ofVirtual().name("void-counts").start(() -> run(counting));
    }

    private void run(CompletableFuture<Counts> counting) {
        try {
            Counts counts = count();
            end(counts);
            counting.complete(counts);
        } catch (RuntimeException e) {
            LOG.debug("The triples could not be counted", e);
            end(null);
            counting.completeExceptionally(e);
        }
    }

    private synchronized void end(@Nullable Counts counts) {
        running = null;
        if (counts != null) known = counts;
    }

    private static Optional<Counts> awaited(CompletableFuture<Counts> counting) {
        try {
            return Optional.of(counting.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException later) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoreException outage) throw outage;
            throw new CompletionException(e.getCause());
        }
    }

    private Counts count() {
        long sequence = store.state().sequence();
        long began = System.nanoTime();
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        QueryStop stop = new QueryStop();
        CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS).execute(stop::now);
        Map<String, Long> properties = counted(PROPERTIES, stop);
        Map<String, Long> classes = counted(CLASSES, stop);
        return new Counts(sequence, at, Duration.ofNanos(System.nanoTime() - began), classes, properties);
    }

    private Map<String, Long> counted(String query, QueryStop stop) {
        Map<String, Long> counts = new TreeMap<>();
        queries.answer(CatalogQuery.parse(query, "urn:x:", CatalogQuery.Graphs.NONE), stop, new Table(counts));
        return counts;
    }

    /// Takes the rows of a table in.
    private record Table(Map<String, Long> counts) implements AnswerReader {

        @Override
        public void rows(RowSet rows) {
            rows.forEachRemaining(row -> {
                var name = row.get(Var.alloc(NAME));
                if (name.isURI())
                    counts.put(
                            name.getURI(),
                            Long.parseLong(row.get(Var.alloc(NUMBER)).getLiteralLexicalForm()));
            });
        }

        @Override
        public void truth(boolean truth) {
            throw new IllegalStateException("a table was asked for");
        }

        @Override
        public void triples(Iterator<Triple> triples) {
            throw new IllegalStateException("a table was asked for");
        }
    }
}
