package org.florilege.catalog.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.UpdateRequest;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Identity;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;

/// A [CommitPlan] as one SPARQL update with one operation: all of it happens or nothing does, on any server, and
/// only when the state is still the one that it was planned on.
final class SparqlCommit {

    private static final SparqlFile FIRST = new SparqlFile("first-commit.ru");
    private static final SparqlFile NEXT = new SparqlFile("commit.ru");

    private final Map<RecordKey, String> stored = new HashMap<>();
    private final UpdateModify update;

    private SparqlCommit(SparqlReader reader, CommitPlan plan, UpdateModify update) {
        this.update = update;
        reader.bodies(replaced(plan), (head, body) -> stored.put(head.slug().key(), body));
    }

    private static List<RecordKey> replaced(CommitPlan plan) {
        return plan.writes().stream()
                .filter(write -> write instanceof Write.Update
                        || write instanceof Write.Describe
                        || write instanceof Write.Withdraw)
                .map(Write::key)
                .toList();
    }

    /// @param before the state that the plan was made on
    /// @param commit a name that no other commit has
    static UpdateRequest request(SparqlReader reader, CommitPlan plan, StoreState before, String commit) {
        ParameterizedSparqlString skeleton = (before.sequence() == 0 ? FIRST : NEXT).bind();
        if (before.sequence() > 0) skeleton.setLiteral("before", StateText.encode(before));
        skeleton.setLiteral("after", StateText.encode(plan.state()));
        skeleton.setLiteral("commit", commit);
        UpdateRequest request = skeleton.asUpdate();
        UpdateModify update = (UpdateModify) request.getOperations().getFirst();
        SparqlCommit writer = new SparqlCommit(reader, plan, update);
        plan.writes().forEach(writer::write);
        for (Alias alias : plan.parted()) writer.delete(name(alias), Bookkeeping.ALIAS, Bookkeeping.text(alias.text()));
        for (Alias alias : plan.joined()) writer.add(name(alias), Bookkeeping.ALIAS, Bookkeeping.text(alias.text()));
        for (LogText run : plan.log())
            writer.add(Bookkeeping.changes(run.block()), Bookkeeping.LOG, Bookkeeping.text(run.text()));
        return request;
    }

    private void write(Write write) {
        Node node = Bookkeeping.record(write.key());
        if (!(write instanceof Write.Withdraw)) add(node, Bookkeeping.HEAD, head(write.after()));
        switch (write) {
            case Write.Create(RecordHead after, CatalogRecord record) -> put(node, after, record);
            case Write.Return(RecordHead before, RecordHead after, CatalogRecord record) -> {
                delete(node, Bookkeeping.HEAD, head(before));
                put(node, after, record);
            }
            case Write.Update update -> {
                CatalogRecord stored = taken(node, update.before());
                erase(stored, update.record().body());
                forget(node, stored);
                put(node, update.after(), update.settled(stored));
            }
            case Write.Describe describe -> {
                CatalogRecord stored = taken(node, describe.before());
                describe(node, describe.after(), describe.settled(stored));
            }
            case Write.Withdraw(RecordHead before, RecordHead after) -> {
                CatalogRecord stored = taken(node, before);
                add(node, Bookkeeping.HEAD, head(Tombstone.of(after, stored)));
                erase(stored, CanonicalGraph.ofCanonicalText(""));
                forget(node, stored);
            }
        }
    }

    private void put(Node node, RecordHead after, CatalogRecord record) {
        Node graph = record.id().node();
        record.body().forEach(triple -> update.getInsertAcc().addQuad(Quad.create(graph, triple)));
        for (Identity identity : Identity.statedBy(record)) add(Bookkeeping.identity(identity), Bookkeeping.OF, node);
        describe(node, after, record);
    }

    private void forget(Node node, CatalogRecord record) {
        for (Identity identity : Identity.statedBy(record))
            delete(Bookkeeping.identity(identity), Bookkeeping.OF, node);
    }

    private static Node name(Alias alias) {
        return Bookkeeping.record(RecordKey.of(alias.id()));
    }

    private void describe(Node node, RecordHead after, CatalogRecord record) {
        add(node, Bookkeeping.BODY, Bookkeeping.text(BodyText.encode(record)));
        for (SourceId source : after.sources()) add(node, Bookkeeping.SOURCE, Bookkeeping.source(source));
    }

    /// Deletes what the record said and does not say any more. What it still says is inserted again, because a
    /// server that keeps the value of a number and not its spelling may have deleted it with another spelling.
    private void erase(CatalogRecord stored, CanonicalGraph kept) {
        Node graph = stored.id().node();
        stored.body().minus(kept).forEach(triple -> update.getDeleteAcc().addQuad(Quad.create(graph, triple)));
    }

    /// Deletes what the bookkeeping has of a live record.
    ///
    /// @return the record
    private CatalogRecord taken(Node node, RecordHead before) {
        String body = stored.get(before.slug().key());
        if (body == null) throw new IllegalStateException("the record " + before.id() + " has no stored form");
        delete(node, Bookkeeping.HEAD, head(before));
        delete(node, Bookkeeping.BODY, Bookkeeping.text(body));
        for (SourceId source : before.sources()) delete(node, Bookkeeping.SOURCE, Bookkeeping.source(source));
        return BodyText.decode(body, before);
    }

    private void add(Node subject, Node predicate, Node object) {
        update.getInsertAcc().addQuad(Quad.create(Bookkeeping.GRAPH, subject, predicate, object));
    }

    private void delete(Node subject, Node predicate, Node object) {
        update.getDeleteAcc().addQuad(Quad.create(Bookkeeping.GRAPH, subject, predicate, object));
    }

    private static Node head(RecordHead head) {
        return Bookkeeping.text(HeadText.encode(head));
    }
}
