package org.florilege.catalog.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.florilege.catalog.query.AnswerReader;
import org.florilege.catalog.query.CatalogQuery;
import org.florilege.catalog.query.QueryStop;
import org.florilege.catalog.query.RecordQueries;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;

/// The store on this machine's disk: Jena TDB2 in a directory of its own, opened by one process at a time.
///
/// Records are named graphs; the [Bookkeeping] stands in the default graph, where a query over the union of
/// the named graphs does not see it. Every commit is one transaction and runs on one thread of the store's
/// own: an interrupt of the caller cannot close the engine's files under it ([TdbMapping] does the same for
/// readers). A caller that is interrupted still learns how its commit ended.
public final class TdbRecordStore implements RecordStore, RecordQueries {

    private static final int EXCHANGE_SECONDS = 30;
    private static final String CLOSED = "The store has been closed; open it again.";

    private final TdbDirectory directory;
    private volatile DatasetGraph dataset;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("store-writer").factory());
    /// Held by whoever uses the store, so that closing waits for them. The writer's own thread never takes it:
    /// its callers hold it.
    private final ReadWriteLock life = new ReentrantReadWriteLock();

    /// Held by readers, so that the dataset is not exchanged under them.
    private final ReadWriteLock generation = new ReentrantReadWriteLock();

    private final CommitsUnderWay underWay = new CommitsUnderWay();
    private boolean closed;

    private TdbRecordStore(TdbDirectory directory, DatasetGraph dataset) {
        this.directory = directory;
        this.dataset = dataset;
    }

    /// @param dir where the database is or is to be: empty, absent or a catalogue
    /// @throws StoreException when it is none of these, in use, damaged or not writable
    public static TdbRecordStore open(Path dir) {
        boolean interrupted = Thread.interrupted();
        try {
            TdbDirectory directory = TdbDirectory.of(dir);
            return sound(new TdbRecordStore(directory, directory.connect()));
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private static TdbRecordStore sound(TdbRecordStore store) {
        try {
            store.state();
            return store;
        } catch (StoreException damaged) {
            store.close();
            throw damaged;
        }
    }

    @Override
    public CommitReceipt commit(CommitBatch batch) {
        underWay.begin(batch.at());
        try {
            return alive(() -> onWriter("be written", () -> write(batch)));
        } finally {
            underWay.end(batch.at());
        }
    }

    private CommitReceipt write(CommitBatch batch) {
        CommitPlan plan = transaction(reader -> CommitPlan.of(batch, reader));
        if (!plan.isEmpty()) {
            directory.requireSpaceFor(plan.writes().size());
            Txn.executeWrite(dataset, () -> TdbCommit.write(plan, TDBInternal.getDatasetGraphTDB(dataset)));
        }
        return plan.receipt();
    }

    @Override
    public Map<RecordKey, RecordHead> heads(Collection<RecordKey> keys) {
        return read(reader -> reader.headsByAnyName(keys));
    }

    @Override
    public List<CatalogRecord> records(Collection<RecordKey> keys) {
        return read(reader -> reader.records(keys));
    }

    @Override
    public List<Change> changesAfter(long sequence, int limit) {
        return read(reader -> reader.changesAfter(sequence, limit));
    }

    @Override
    public StoreState state() {
        return read(TdbReader::state);
    }

    @Override
    public Instant settled(Instant now) {
        return underWay.settled(now);
    }

    @Override
    public void forEachHead(SourceId source, Consumer<RecordHead> action) {
        show(reader -> reader.heads(source), action);
    }

    @Override
    public long forEachHead(Consumer<RecordHead> action) {
        return show(TdbReader::heads, action);
    }

    @Override
    public long forEachRecord(Consumer<CatalogRecord> action) {
        return show(TdbReader::records, action);
    }

    @Override
    public void forEachStating(Statement statement, Consumer<RecordId> action) {
        show(reader -> reader.stating(statement), action);
    }

    /// @return the number of the last change when it began
    private <T> long show(Function<TdbReader, Iterator<T>> what, Consumer<T> action) {
        return alive(() -> reading(reader -> {
            Iterator<T> all = guarded(() -> what.apply(reader));
            while (guarded(all::hasNext)) action.accept(guarded(all::next));
            return guarded(() -> reader.state().sequence());
        }));
    }

    @Override
    public void answer(CatalogQuery query, QueryStop stop, AnswerReader reader) {
        alive(() -> reading(_ -> {
            TdbQueries.answer(dataset, query, stop, reader, cause -> directory.failure("be queried", cause));
            return true;
        }));
    }

    /// Rewrites the database without what nothing refers to any more. Takes about as long as writing all
    /// records once, and as much disk again meanwhile; commits wait for its end, readers only for the moment
    /// of the change.
    ///
    /// @throws StoreException also when readers leave no such moment for half a minute; nothing has changed
    /// then
    public void compact() {
        alive(() -> onWriter("be compacted", () -> {
            directory.compact(dataset, this::exchange);
            return true;
        }));
    }

    /// @return whether the exchange took place
    private boolean exchange(Supplier<DatasetGraph> exchange) throws InterruptedException {
        for (int i = 0; i < EXCHANGE_SECONDS; i++) {
            if (!generation.writeLock().tryLock(1, TimeUnit.SECONDS)) continue;
            try {
                dataset = exchange.get();
                return true;
            } finally {
                generation.writeLock().unlock();
            }
        }
        return false;
    }

    /// @return how many bytes the files of the database have, as the file system states
    public long sizeOnDisk() {
        return directory.size();
    }

    /// For tests that look at the quads themselves.
    DatasetGraph dataset() {
        return dataset;
    }

    private <T> T read(Function<TdbReader, T> work) {
        return alive(() -> guarded(() -> reading(work)));
    }

    private <T> T transaction(Function<TdbReader, T> work) {
        DatasetGraph current = dataset;
        return Txn.calculateRead(current, () -> work.apply(new TdbReader(TDBInternal.getDatasetGraphTDB(current))));
    }

    private <T> T reading(Function<TdbReader, T> work) {
        generation.readLock().lock();
        try {
            return transaction(work);
        } finally {
            generation.readLock().unlock();
        }
    }

    private <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreException said) {
            throw said;
        } catch (RuntimeException | InternalError cause) {
            throw directory.failure("be read", cause);
        }
    }

    private <T> T alive(Supplier<T> work) {
        life.readLock().lock();
        try {
            if (closed) throw new StoreException(CLOSED);
            return work.get();
        } finally {
            life.readLock().unlock();
        }
    }

    /// Waits for the end whatever happens, because a commit must not end unknown to its caller.
    private <T> T onWriter(String what, Callable<T> work) {
        Future<T> end = writer.submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return end.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    throw directory.failure(what, Objects.requireNonNullElse(failed.getCause(), failed));
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /// Waits for the commit and the readers that are under way.
    @Override
    public void close() {
        life.writeLock().lock();
        try {
            if (closed) return;
            closed = true;
            writer.shutdown();
            directory.disconnect(dataset);
        } finally {
            life.writeLock().unlock();
        }
    }
}
