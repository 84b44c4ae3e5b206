package org.florilege.catalog.store;

import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.store.CommitPlan.Write;

/// Writes a [CommitPlan] into a TDB2 database, within one transaction.
final class TdbCommit {

    private final TdbReader reader;
    private final TdbBulkWriter writer;
    private final BodyText bodies;

    private TdbCommit(DatasetGraphTDB database, BodyText bodies) {
        this.reader = new TdbReader(database);
        this.writer = new TdbBulkWriter(database);
        this.bodies = bodies;
    }

    /// @param database of a dataset in a write transaction of this thread
    static void write(CommitPlan plan, DatasetGraphTDB database) {
        try (BodyText bodies = new BodyText()) {
            new TdbCommit(database, bodies).write(plan);
        }
    }

    private void write(CommitPlan plan) {
        StoreState before = reader.state();
        for (Write write : plan.writes()) {
            write(write);
            writer.breathe();
        }
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
        Node node = Bookkeeping.record(write.after().slug().key());
        switch (write) {
            case Write.Create(RecordHead after, CatalogRecord record) -> {
                writer.add(node, Bookkeeping.HEAD, head(after));
                put(node, record);
            }
            case Write.Return(RecordHead before, RecordHead after, CatalogRecord record) -> {
                replace(node, Bookkeeping.HEAD, head(before), head(after));
                put(node, record);
            }
            case Write.Update(RecordHead before, RecordHead after, CatalogRecord record) ->
                update(node, before, after, record);
            case Write.Withdraw(RecordHead before, RecordHead after) -> {
                replace(node, Bookkeeping.HEAD, head(before), head(after));
                remove(node, before);
            }
        }
    }

    private void put(Node node, CatalogRecord record) {
        writer.add(record.id().node(), record.body());
        writer.add(node, Bookkeeping.BODY, Bookkeeping.text(bodies.encode(record)));
        writer.add(
                node, Bookkeeping.SOURCE, Bookkeeping.source(record.provenance().source()));
    }

    /// Most updates change a few triples: only those are touched.
    private void update(Node node, RecordHead before, RecordHead after, CatalogRecord record) {
        String oldText = reader.body(keyOf(before));
        writer.replace(record.id().node(), bodies.decode(oldText, before).body(), record.body());
        replace(node, Bookkeeping.HEAD, head(before), head(after));
        replace(node, Bookkeeping.BODY, Bookkeeping.text(oldText), Bookkeeping.text(bodies.encode(record)));
        replace(node, Bookkeeping.SOURCE, Bookkeeping.source(before.source()), Bookkeeping.source(after.source()));
    }

    private void remove(Node node, RecordHead before) {
        String oldText = reader.body(keyOf(before));
        writer.delete(before.id().node(), bodies.decode(oldText, before).body());
        writer.delete(node, Bookkeeping.BODY, Bookkeeping.text(oldText));
        writer.delete(node, Bookkeeping.SOURCE, Bookkeeping.source(before.source()));
    }

    private void replace(Node subject, Node predicate, Node before, Node after) {
        if (before.equals(after)) return;
        writer.delete(subject, predicate, before);
        writer.add(subject, predicate, after);
    }

    private static RecordKey keyOf(RecordHead head) {
        return head.slug().key();
    }

    private static Node head(RecordHead head) {
        return Bookkeeping.text(HeadText.encode(head));
    }
}
