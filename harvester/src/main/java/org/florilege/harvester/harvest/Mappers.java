package org.florilege.harvester.harvest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.florilege.harvester.mapping.Mapped;
import org.florilege.harvester.reader.SourceRecord;

/// Maps records on all processors and hands the results out in the order in which the records came. A bounded
/// number of records is under way.
final class Mappers implements AutoCloseable {

    private static final int CHUNK = 8;
    private static final int MAX_CHUNKS = 32;
    private static final int MAX_THREADS = 4;

    private final Function<SourceRecord, Mapped> mapping;
    private final Consumer<Mapped> results;
    private final ExecutorService threads;
    private final Deque<Future<List<Mapped>>> pending = new ArrayDeque<>();
    private List<SourceRecord> chunk = new ArrayList<>(CHUNK);

    /// @param mapping may be called by many threads
    /// @param results told on the thread that calls this
    Mappers(Function<SourceRecord, Mapped> mapping, Consumer<Mapped> results) {
        this.mapping = mapping;
        this.results = results;
        int count = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MAX_THREADS);
        this.threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("mapping-", 1).factory());
    }

    void map(SourceRecord record) {
        chunk.add(record);
        if (chunk.size() == CHUNK) submit();
    }

    private void submit() {
        List<SourceRecord> full = chunk;
        chunk = new ArrayList<>(CHUNK);
        pending.add(threads.submit(() -> full.stream().map(mapping).toList()));
        if (pending.size() > MAX_CHUNKS) settle(pending.remove());
    }

    /// Waits for everything that is under way; then the document may be closed.
    void finish() {
        if (!chunk.isEmpty()) submit();
        while (!pending.isEmpty()) settle(pending.remove());
    }

    private void settle(Future<List<Mapped>> mapped) {
        try {
            mapped.get().forEach(results);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a record broke its mapping", broken.getCause());
        }
    }

    /// Ends the threads, and waits for what they are doing.
    @Override
    public void close() {
        pending.forEach(future -> future.cancel(false));
        pending.clear();
        chunk.clear();
        threads.close();
    }
}
