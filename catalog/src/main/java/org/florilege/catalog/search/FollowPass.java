package org.florilege.catalog.search;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.search.Generations.Generation;
import org.florilege.catalog.search.Projector.Batch;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.StoreException;
import tools.jackson.databind.JsonNode;

/// Brings one index up to the end of the log: while the documents of one batch are sent, the next is
/// read.
///
/// The position is written after the documents, so whatever dies in between, the batch is done again,
/// which changes nothing. After a failure this object is of no use any more: what it knows of
/// neighbours may be ahead of the index.
final class FollowPass {

    private static final long SHOW_EVERY = Duration.ofSeconds(15).toNanos();

    private final ElasticsearchConnection connection;
    private final Generations generations;
    private final IndexWriter writer;
    private final Projector projector;
    private Generation generation;

    FollowPass(RecordStore store, ElasticsearchConnection connection, Generations generations, Generation generation) {
        this.connection = connection;
        this.generations = generations;
        this.generation = generation;
        this.writer = new IndexWriter(connection);
        generations.refresh(generation);
        this.projector = new Projector(store, neighbours());
    }

    private Neighbours neighbours() {
        Neighbours neighbours = new Neighbours();
        List<String> kinds = Neighbours.KINDS.stream().map(Kind::segment).toList();
        walk().forEachPage(
                        Json.anyOf("facet.kind", kinds),
                        List.of("show.iri", "show.kind", "show.title", "links"),
                        hits -> {
                            for (JsonNode hit : hits) {
                                JsonNode source = hit.path("_source");
                                JsonNode show = source.path("show");
                                String iri = show.path("iri").asString();
                                if (Kind.ORGANISATION
                                        .name()
                                        .equals(show.path("kind").asString()))
                                    neighbours.putOrganisation(iri, ShownTexts.read(show.path("title")));
                                else
                                    neighbours.putChallenge(
                                            iri,
                                            source.path("links")
                                                    .valueStream()
                                                    .map(JsonNode::asString)
                                                    .toList());
                            }
                        });
        return neighbours;
    }

    private IndexWalk walk() {
        return new IndexWalk(connection, generation.index());
    }

    /// When this returns, all changes that were in the log when it was called can be found.
    ///
    /// @param reached is told each position once what was written up to it can be found; every few seconds
    /// of a long pass, and at its end
    Generation run(Consumer<Generation> reached) {
        long shown = System.nanoTime();
        try (ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
            Batch batch = projector.after(generation.position());
            while (!batch.isEmpty()) {
                long upTo = batch.upTo();
                Future<Batch> next = reader.submit(() -> projector.after(upTo));
                send(batch);
                batch = await(next);
                if (batch.isEmpty() || System.nanoTime() - shown > SHOW_EVERY) {
                    generations.refresh(generation);
                    reached.accept(generation);
                    shown = System.nanoTime();
                }
            }
        }
        return generation;
    }

    /// Other documents first: what is to be done to them is known by how the challenges and
    /// organisations in the index differ from those of the batch, and must be found again if we die in
    /// between.
    private void send(Batch batch) {
        if (!batch.disturbance().isNone()) settle(batch);
        writer.write(generation, batch.body());
        generation = generations.reached(generation, batch.upTo());
    }

    private static Batch await(Future<Batch> next) {
        try {
            return next.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            if (e.getCause() instanceof Error error) throw error;
            throw new StoreException("The records to be indexed could not be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchException("Indexing was interrupted; it goes on where it stopped.", e);
        }
    }

    /// Makes the documents anew that say something about the challenges and organisations of this batch.
    private void settle(Batch batch) {
        generations.refresh(generation);
        walk().forEachPage(batch.disturbance().query(), List.of("sequence"), hits -> {
            Map<RecordKey, Long> sequences = new HashMap<>();
            for (JsonNode hit : hits) {
                RecordKey key = new RecordKey(hit.path("_id").asString());
                if (!batch.records().contains(key))
                    sequences.put(key, hit.path("_source").path("sequence").asLong());
            }
            writer.write(generation, projector.of(sequences));
        });
    }

    /// Makes the documents of these records anew and deletes those of records that are not live.
    void mend(List<IndexDifference> differences) {
        BulkBody deletions = new BulkBody();
        Map<RecordKey, Long> sequences = new HashMap<>();
        for (IndexDifference difference : differences) {
            if (difference.type() == IndexDifference.Type.SURPLUS) deletions.delete(difference.key());
            else sequences.put(difference.key(), difference.sequence());
        }
        writer.write(generation, deletions);
        writer.write(generation, projector.of(sequences));
        generations.refresh(generation);
    }
}
