package org.florilege.catalog.store;

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

    /// All that is said in the bookkeeping, and the quads of each record after its body.
    private void copy() {
        from.find(Node.ANY, Node.ANY, Node.ANY).forEachRemaining(row -> {
            to.add(row.getSubject(), row.getPredicate(), row.getObject());
            if (row.getPredicate().equals(Bookkeeping.BODY)) copyRecord(row);
            to.breathe();
        });
        to.flush();
    }

    private void copyRecord(Triple body) {
        Triple head = from.find(body.getSubject(), Bookkeeping.HEAD, Node.ANY).next();
        CatalogRecord record = BodyText.decode(text(body), HeadText.decode(text(head)));
        to.add(record.id().node(), record.body());
    }

    private static String text(Triple row) {
        return row.getObject().getLiteralLexicalForm();
    }
}
