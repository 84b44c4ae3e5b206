package org.florilege.catalog.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Identity;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;

/// Writes a [CommitPlan] into a TDB2 database, within one transaction.
final class TdbCommit {

    private final TdbReader reader;
    private final TdbBulkWriter writer;

    private TdbCommit(DatasetGraphTDB database) {
        this.reader = new TdbReader(database);
        this.writer = new TdbBulkWriter(database);
    }

    /// @param database of a dataset in a write transaction of this thread
    static void write(CommitPlan plan, DatasetGraphTDB database) {
        new TdbCommit(database).write(plan);
    }

    private void write(CommitPlan plan) {
        StoreState before = reader.state();
        for (Write write : plan.writes()) {
            write(write);
            writer.breathe();
        }
        for (Alias alias : plan.parted()) writer.delete(name(alias), Bookkeeping.ALIAS, Bookkeeping.text(alias.text()));
        for (Alias alias : plan.joined()) writer.add(name(alias), Bookkeeping.ALIAS, Bookkeeping.text(alias.text()));
        for (LogText run : plan.log())
            writer.add(Bookkeeping.changes(run.block()), Bookkeeping.LOG, Bookkeeping.text(run.text()));
        replace(
                Bookkeeping.THE_STORE,
                Bookkeeping.STATE,
                Bookkeeping.text(StateText.encode(before)),
                Bookkeeping.text(StateText.encode(plan.state())));
        writer.flush();
    }

    private void write(Write write) {
        Node node = Bookkeeping.record(write.key());
        switch (write) {
            case Write.Create(RecordHead after, CatalogRecord record) -> {
                writer.add(node, Bookkeeping.HEAD, head(after));
                put(node, after, record);
            }
            case Write.Return(RecordHead before, RecordHead after, CatalogRecord record) -> {
                replace(node, Bookkeeping.HEAD, head(before), head(after));
                put(node, after, record);
            }
            case Write.Update update -> {
                String text = reader.body(update.key());
                CatalogRecord stored = BodyText.decode(text, update.before());
                writer.replace(
                        stored.id().node(), stored.body(), update.record().body());
                keep(node, update.before(), update.after());
                forget(node, stored);
                identify(node, update.record());
                replace(node, Bookkeeping.BODY, Bookkeeping.text(text), body(update.settled(stored)));
            }
            case Write.Describe describe -> {
                String text = reader.body(describe.key());
                CatalogRecord stored = BodyText.decode(text, describe.before());
                keep(node, describe.before(), describe.after());
                replace(node, Bookkeeping.BODY, Bookkeeping.text(text), body(describe.settled(stored)));
            }
            case Write.Withdraw(RecordHead before, RecordHead after) -> {
                CatalogRecord last = removed(node, before);
                replace(node, Bookkeeping.HEAD, head(before), head(Tombstone.of(after, last)));
            }
        }
    }

    private void put(Node node, RecordHead after, CatalogRecord record) {
        writer.add(record.id().node(), record.body());
        writer.add(node, Bookkeeping.BODY, body(record));
        identify(node, record);
        for (SourceId source : after.sources()) writer.add(node, Bookkeeping.SOURCE, Bookkeeping.source(source));
    }

    /// Touches only what differs.
    private void keep(Node node, RecordHead before, RecordHead after) {
        replace(node, Bookkeeping.HEAD, head(before), head(after));
        List<SourceId> old = before.sources();
        List<SourceId> current = after.sources();
        for (SourceId source : old)
            if (!current.contains(source)) writer.delete(node, Bookkeeping.SOURCE, Bookkeeping.source(source));
        for (SourceId source : current)
            if (!old.contains(source)) writer.add(node, Bookkeeping.SOURCE, Bookkeeping.source(source));
    }

    /// @return the record as it was
    private CatalogRecord removed(Node node, RecordHead before) {
        String text = reader.body(before.slug().key());
        CatalogRecord stored = BodyText.decode(text, before);
        writer.delete(before.id().node(), stored.body());
        forget(node, stored);
        writer.delete(node, Bookkeeping.BODY, Bookkeeping.text(text));
        for (SourceId source : before.sources()) writer.delete(node, Bookkeeping.SOURCE, Bookkeeping.source(source));
        return stored;
    }

    private void identify(Node node, CatalogRecord record) {
        for (Identity identity : Identity.statedBy(record))
            writer.add(Bookkeeping.identity(identity), Bookkeeping.OF, node);
    }

    private void forget(Node node, CatalogRecord record) {
        for (Identity identity : Identity.statedBy(record))
            writer.delete(Bookkeeping.identity(identity), Bookkeeping.OF, node);
    }

    private static Node name(Alias alias) {
        return Bookkeeping.record(RecordKey.of(alias.id()));
    }

    private Node body(CatalogRecord record) {
        return Bookkeeping.text(BodyText.encode(record));
    }

    private void replace(Node subject, Node predicate, Node before, Node after) {
        if (before.equals(after)) return;
        writer.delete(subject, predicate, before);
        writer.add(subject, predicate, after);
    }

    private static Node head(RecordHead head) {
        return Bookkeeping.text(HeadText.encode(head));
    }
}
