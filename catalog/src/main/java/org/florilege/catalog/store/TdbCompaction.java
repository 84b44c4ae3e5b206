package org.florilege.catalog.store;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.TripleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.florilege.catalog.record.CatalogRecord;

/// Writes what a database holds into an empty one, which then has no garbage.
///
/// TDB2's own compaction makes a database with all its default indexes and caches, whatever those of the old
/// one were, and copies quad by quad. This one writes every record anew from its stored form.
final class TdbCompaction {

    private final TripleTable from;
    private final TdbBulkWriter to;

    private TdbCompaction(DatasetGraphTDB from, DatasetGraphTDB to) {
        this.from = from.getTripleTable();
        this.to = new TdbBulkWriter(to);
    }

    /// @param from left as it is
    /// @param to empty
    static void copy(DatasetGraph from, DatasetGraph to) {
        Txn.executeRead(
                from,
                () -> Txn.executeWrite(
                        to,
                        () -> new TdbCompaction(
                                        TDBInternal.getDatasetGraphTDB(from), TDBInternal.getDatasetGraphTDB(to))
                                .copy()));
    }

    private void copy() {
        try (BodyText bodies = new BodyText()) {
            for (Iterator<Triple> heads = rows(Node.ANY, Bookkeeping.HEAD); heads.hasNext(); to.breathe())
                copy(heads.next(), bodies);
        }
        copyAll(rows(Node.ANY, Bookkeeping.LOG));
        copyAll(rows(Bookkeeping.THE_STORE, Bookkeeping.STATE));
        to.flush();
    }

    private void copy(Triple headRow, BodyText bodies) {
        Node node = headRow.getSubject();
        to.add(node, Bookkeeping.HEAD, headRow.getObject());
        RecordHead head = HeadText.decode(headRow.getObject().getLiteralLexicalForm());
        if (head.withdrawn()) return;
        Triple body = rows(node, Bookkeeping.BODY).next();
        CatalogRecord record = bodies.decode(body.getObject().getLiteralLexicalForm(), head);
        to.add(node, Bookkeeping.BODY, body.getObject());
        to.add(node, Bookkeeping.SOURCE, Bookkeeping.source(head.source()));
        to.add(record.id().node(), record.body());
    }

    private Iterator<Triple> rows(Node subject, Node predicate) {
        return from.find(subject, predicate, Node.ANY);
    }

    private void copyAll(Iterator<Triple> rows) {
        rows.forEachRemaining(row -> to.add(row.getSubject(), row.getPredicate(), row.getObject()));
    }
}
