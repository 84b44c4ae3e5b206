package org.florilege.catalog.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.TripleTable;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Identity;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;

/// Reads the [Bookkeeping] of a TDB2 database, which stands in its default graph, within one transaction.
final class TdbReader implements BookkeepingReader {

    private static final int SUBJECT = 0;
    private static final int OBJECT = 2;

    private final TripleTable table;
    private final QuadTable quads;
    private final NodeTupleTable rows;
    private final NodeTable nodes;

    /// Nothing is said of them: the engine forgets that, and looks for a new record's node each time anew.
    private final Set<RecordKey> absent = new HashSet<>();

    /// @param database of a dataset in a transaction of this thread
    TdbReader(DatasetGraphTDB database) {
        table = database.getTripleTable();
        quads = database.getQuadTable();
        rows = table.getNodeTupleTable();
        nodes = rows.getNodeTable().baseNodeTable();
    }

    @Override
    public StoreState state() {
        return text(Bookkeeping.THE_STORE, Bookkeeping.STATE)
                .map(StateText::decode)
                .orElseGet(() -> new StoreState(0, Map.of()));
    }

    @Override
    public Map<RecordKey, RecordHead> heads(Collection<RecordKey> keys) {
        Map<RecordKey, RecordHead> heads = HashMap.newHashMap(keys.size());
        for (RecordKey key : keys) {
            Node record = Bookkeeping.record(key);
            if (isAbsent(record)) absent.add(key);
            else head(record).ifPresent(head -> heads.put(key, head));
        }
        return heads;
    }

    @Override
    public Map<RecordKey, Alias> aliases(Collection<RecordKey> keys) {
        Map<RecordKey, Alias> aliases = new HashMap<>();
        for (RecordKey key : keys)
            if (!absent.contains(key))
                text(Bookkeeping.record(key), Bookkeeping.ALIAS)
                        .map(Alias::parse)
                        .ifPresent(alias -> aliases.put(key, alias));
        return aliases;
    }

    @Override
    public Map<Identity, Set<RecordKey>> holders(Collection<Identity> identities) {
        Map<Identity, Set<RecordKey>> holders = new HashMap<>();
        for (Identity identity : identities) {
            Iterator<Triple> rows = table.find(Bookkeeping.identity(identity), Bookkeeping.OF, Node.ANY);
            Set<RecordKey> keys = new HashSet<>();
            rows.forEachRemaining(row -> keys.add(Bookkeeping.key(row.getObject())));
            if (!keys.isEmpty()) holders.put(identity, keys);
        }
        return holders;
    }

    /// @return the live records of a source
    Iterator<RecordHead> heads(SourceId source) {
        NodeId head = rows.getNodeTable().getNodeIdForNode(Bookkeeping.HEAD);
        return Iter.map(
                rows.findAsNodeIds(Node.ANY, Bookkeeping.SOURCE, Bookkeeping.source(source)),
                row -> HeadText.decode(text(rows.find(row.get(SUBJECT), head, NodeId.NodeIdAny)
                        .next()
                        .get(OBJECT))));
    }

    private boolean isAbsent(Node node) {
        return NodeId.isDoesNotExist(rows.getNodeTable().getNodeIdForNode(node));
    }

    /// @return all live records
    Iterator<RecordHead> heads() {
        return Iter.filter(Iter.map(texts(Node.ANY, Bookkeeping.HEAD), HeadText::decode), head -> !head.withdrawn());
    }

    /// @return the ids of the records that state this of themselves
    Iterator<RecordId> stating(Statement statement) {
        Iterator<Quad> rows = quads.find(Node.ANY, Node.ANY, statement.predicateNode(), statement.objectNode());
        return Iter.map(
                Iter.filter(rows, row -> row.getGraph().equals(row.getSubject())),
                row -> new RecordId(row.getGraph().getURI()));
    }

    private Optional<RecordHead> head(Node record) {
        return text(record, Bookkeeping.HEAD).map(HeadText::decode);
    }

    List<CatalogRecord> records(Collection<RecordKey> keys) {
        List<CatalogRecord> records = new ArrayList<>(keys.size());
        for (RecordKey key : keys) record(key).ifPresent(records::add);
        return records;
    }

    /// @return all live records, in the order of their keys
    Iterator<CatalogRecord> records() {
        LongStream.Builder keys = LongStream.builder();
        heads().forEachRemaining(head -> keys.add(head.slug().key().bits()));
        return Iter.map(
                keys.build().sorted().iterator(),
                bits -> record(RecordKey.ofBits(bits)).orElseThrow());
    }

    private Optional<CatalogRecord> record(RecordKey key) {
        return head(Bookkeeping.record(key))
                .filter(head -> !head.withdrawn())
                .map(head -> BodyText.decode(body(key), head));
    }

    /// @param key of a live record
    String body(RecordKey key) {
        return text(Bookkeeping.record(key), Bookkeeping.BODY)
                .orElseThrow(() -> new IllegalStateException("the record " + key + " has no stored form"));
    }

    List<Change> changesAfter(long sequence, int limit) {
        long last = Math.min(state().sequence(), sequence + limit);
        List<Change> changes = new ArrayList<>();
        for (long next = sequence + 1; next <= last; next = sequence + 1 + changes.size()) {
            long from = next;
            runs(LogText.blockOf(next)).stream()
                    .flatMap(run -> run.changes().stream())
                    .filter(change -> change.sequence() >= from && change.sequence() <= last)
                    .forEach(changes::add);
        }
        return changes;
    }

    private List<LogText> runs(long block) {
        List<LogText> runs = Iter.toList(Iter.map(texts(Bookkeeping.changes(block), Bookkeeping.LOG), LogText::parse));
        runs.sort(Comparator.comparingLong(LogText::first));
        return runs;
    }

    private Optional<String> text(Node subject, Node predicate) {
        Iterator<String> texts = texts(subject, predicate);
        return texts.hasNext() ? Optional.of(texts.next()) : Optional.empty();
    }

    /// Goes past the cache of nodes, which counts them and would fill the heap with texts that are read once.
    private Iterator<String> texts(Node subject, Node predicate) {
        return Iter.map(rows.findAsNodeIds(subject, predicate, Node.ANY), row -> text(row.get(OBJECT)));
    }

    private String text(NodeId id) {
        return nodes.getNodeForNodeId(id).getLiteralLexicalForm();
    }
}
