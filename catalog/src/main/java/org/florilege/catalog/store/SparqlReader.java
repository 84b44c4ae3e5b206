package org.florilege.catalog.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.florilege.catalog.record.Identity;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;

/// Reads the [Bookkeeping] of a SPARQL server.
final class SparqlReader implements BookkeepingReader {

    private static final int KEYS_PER_QUERY = 500;
    private static final Var RECORD = Var.alloc("record");
    private static final Var IDENTITY = Var.alloc("identity");

    private static final SparqlFile STATE = new SparqlFile("state.rq");
    private static final SparqlFile HEADS = new SparqlFile("heads.rq");
    private static final SparqlFile BODIES = new SparqlFile("bodies.rq");
    private static final SparqlFile ALIASES = new SparqlFile("aliases.rq");
    private static final SparqlFile HOLDERS = new SparqlFile("holders.rq");
    private static final SparqlFile CHANGES = new SparqlFile("changes.rq");
    private static final SparqlFile OF_SOURCE = new SparqlFile("source.rq");
    private static final SparqlFile ALL_HEADS = new SparqlFile("all-heads.rq");
    private static final SparqlFile STATING = new SparqlFile("stating.rq");
    private static final SparqlFile COMMITTED = new SparqlFile("committed.rq");

    private final SparqlEndpoints server;

    SparqlReader(SparqlEndpoints server) {
        this.server = server;
    }

    @Override
    public StoreState state() {
        List<StoreState> states = new ArrayList<>();
        forEach(STATE.bind().asQuery(), row -> states.add(StateText.decode(text(row, "state"))));
        return states.isEmpty() ? new StoreState(0, Map.of()) : states.getFirst();
    }

    boolean committed(String commit) {
        ParameterizedSparqlString query = COMMITTED.bind();
        query.setLiteral("commit", commit);
        return server.ask(query.asQuery(), QueryExec::ask);
    }

    @Override
    public Map<RecordKey, RecordHead> heads(Collection<RecordKey> keys) {
        Map<RecordKey, RecordHead> heads = HashMap.newHashMap(keys.size());
        forEach(HEADS, keys, row -> {
            RecordHead head = HeadText.decode(text(row, "head"));
            heads.put(head.slug().key(), head);
        });
        return heads;
    }

    @Override
    public Map<RecordKey, Alias> aliases(Collection<RecordKey> keys) {
        Map<RecordKey, Alias> aliases = new HashMap<>();
        forEach(ALIASES, keys, row -> {
            Alias alias = Alias.parse(text(row, "alias"));
            aliases.put(RecordKey.of(alias.id()), alias);
        });
        return aliases;
    }

    @Override
    public Map<Identity, Set<RecordKey>> holders(Collection<Identity> identities) {
        Map<Node, Identity> nodes = new HashMap<>();
        identities.forEach(identity -> nodes.put(Bookkeeping.identity(identity), identity));
        Map<Identity, Set<RecordKey>> holders = new HashMap<>();
        forEach(HOLDERS, IDENTITY, nodes.keySet(), row -> {
            Identity identity = Objects.requireNonNull(nodes.get(row.get(IDENTITY)));
            holders.computeIfAbsent(identity, i -> new HashSet<>()).add(Bookkeeping.key(row.get(RECORD)));
        });
        return holders;
    }

    /// Shows the head and the stored form of those of these records that are live.
    void bodies(Collection<RecordKey> keys, BiConsumer<RecordHead, String> action) {
        forEach(BODIES, keys, row -> action.accept(HeadText.decode(text(row, "head")), text(row, "body")));
    }

    void heads(SourceId source, Consumer<RecordHead> action) {
        ParameterizedSparqlString query = OF_SOURCE.bind();
        query.setParam("source", Bookkeeping.source(source));
        forEach(query.asQuery(), row -> action.accept(HeadText.decode(text(row, "head"))));
    }

    void heads(Consumer<RecordHead> action) {
        forEach(ALL_HEADS.bind().asQuery(), row -> {
            RecordHead head = HeadText.decode(text(row, "head"));
            if (!head.withdrawn()) action.accept(head);
        });
    }

    void stating(Statement statement, Consumer<RecordId> action) {
        ParameterizedSparqlString query = STATING.bind();
        query.setIri("property", statement.property());
        query.setIri("object", statement.object());
        forEach(
                query.asQuery(),
                row -> action.accept(new RecordId(row.get(RECORD).getURI())));
    }

    /// Blocks are read one after the other: one that was not full when it was read is the end.
    List<Change> changesAfter(long sequence, int limit) {
        List<Change> changes = new ArrayList<>();
        long last = sequence + limit;
        for (long next = sequence + 1; next <= last; next = sequence + 1 + changes.size()) {
            long from = next;
            List<Change> block = block(LogText.blockOf(next));
            block.stream()
                    .filter(change -> change.sequence() >= from && change.sequence() <= last)
                    .forEach(changes::add);
            if (block.size() < LogText.BLOCK) break;
        }
        return changes;
    }

    private List<Change> block(long number) {
        ParameterizedSparqlString query = CHANGES.bind();
        query.setParam("block", Bookkeeping.changes(number));
        List<LogText> runs = new ArrayList<>();
        forEach(query.asQuery(), row -> runs.add(LogText.parse(text(row, "log"))));
        runs.sort(Comparator.comparingLong(LogText::first));
        return runs.stream().flatMap(run -> run.changes().stream()).toList();
    }

    private void forEach(SparqlFile file, Collection<RecordKey> keys, Consumer<Binding> action) {
        forEach(file, RECORD, keys.stream().map(Bookkeeping::record).toList(), action);
    }

    private void forEach(SparqlFile file, Var subject, Collection<Node> nodes, Consumer<Binding> action) {
        List<Node> all = List.copyOf(nodes);
        for (int from = 0; from < all.size(); from += KEYS_PER_QUERY) {
            Query query = file.bind().asQuery();
            ElementGroup pattern = (ElementGroup) query.getQueryPattern();
            ElementData values = new ElementData();
            values.add(subject);
            for (Node node : all.subList(from, Math.min(from + KEYS_PER_QUERY, all.size())))
                values.add(BindingFactory.binding(subject, node));
            pattern.getElements().addFirst(values);
            forEach(query, action);
        }
    }

    private void forEach(Query query, Consumer<Binding> action) {
        server.ask(query, execution -> {
            execution.select().forEachRemaining(action);
            return true;
        });
    }

    private static String text(Binding row, String variable) {
        return row.get(Var.alloc(variable)).getLiteralLexicalForm();
    }
}
