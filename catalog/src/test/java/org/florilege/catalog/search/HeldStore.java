package org.florilege.catalog.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.Change;
import org.florilege.catalog.store.CommitBatch;
import org.florilege.catalog.store.CommitReceipt;
import org.florilege.catalog.store.RecordHead;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.Statement;
import org.florilege.catalog.store.StoreState;

/// A real store whose readers of the log can be held up, to look at what happens meanwhile.
record HeldStore(RecordStore store, Runnable beforeChanges) implements RecordStore {

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<Change> changesAfter(long sequence, int limit) {
        beforeChanges.run();
        return store.changesAfter(sequence, limit);
    }

    @Override
    public CommitReceipt commit(CommitBatch batch) {
        return store.commit(batch);
    }

    @Override
    public Map<RecordKey, RecordHead> heads(Collection<RecordKey> keys) {
        return store.heads(keys);
    }

    @Override
    public List<CatalogRecord> records(Collection<RecordKey> keys) {
        return store.records(keys);
    }

    @Override
    public StoreState state() {
        return store.state();
    }

    @Override
    public Instant settled(Instant now) {
        return store.settled(now);
    }

    @Override
    public void forEachHead(SourceId source, Consumer<RecordHead> action) {
        store.forEachHead(source, action);
    }

    @Override
    public long forEachHead(Consumer<RecordHead> action) {
        return store.forEachHead(action);
    }

    @Override
    public long forEachRecord(Consumer<CatalogRecord> action) {
        return store.forEachRecord(action);
    }

    @Override
    public void forEachStating(Statement statement, Consumer<RecordId> action) {
        store.forEachStating(statement, action);
    }

    @Override
    public void close() {
        store.close();
    }
}
