package org.florilege.catalog.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.florilege.catalog.query.AnswerReader;
import org.florilege.catalog.query.CatalogQuery;
import org.florilege.catalog.query.QueryStop;
import org.florilege.catalog.query.RecordQueries;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;

/// The store on any SPARQL 1.1 server (query and update), for when one machine is outgrown.
///
/// Records are named graphs; the [Bookkeeping] stands in the named graph `flo:bookkeeping`. A commit is one
/// update request with one operation that is conditional on the state, so one portal at a time may write: a
/// second one is noticed and refused. The request of a full batch of 10 000 records is about 80 MB: the server
/// has to accept that, or the source has to be harvested in smaller batches.
///
/// Several questions to a server are not one moment: what [#records] and [#heads] give for more than 500 keys
/// may span a commit.
public final class SparqlRecordStore implements RecordStore, RecordQueries {

    private static final int RECORDS_AT_ONCE = 500;

    private final SparqlEndpoints server;
    private final SparqlReader reader;
    private final Lock commits = new ReentrantLock();
    private final CommitsUnderWay underWay = new CommitsUnderWay();

    /// Asks nothing yet: a server that does not answer shows at the first use.
    public SparqlRecordStore(SparqlEndpoints server) {
        this.server = server;
        this.reader = new SparqlReader(server);
    }

    @Override
    public CommitReceipt commit(CommitBatch batch) {
        underWay.begin(batch.at());
        commits.lock();
        try {
            return told(() -> write(batch));
        } finally {
            commits.unlock();
            underWay.end(batch.at());
        }
    }

    private CommitReceipt write(CommitBatch batch) {
        StoreState before = reader.state();
        CommitPlan plan = CommitPlan.of(batch, reader);
        if (plan.isEmpty()) return plan.receipt();
        String commit = UUID.randomUUID().toString();
        server.tell(SparqlCommit.request(reader, plan, before, commit));
        if (!reader.committed(commit))
            throw new StoreException("Another portal writes to the store at " + server.update()
                    + ": this commit was not kept; stop one of the two and try again.");
        return plan.receipt();
    }

    @Override
    public Map<RecordKey, RecordHead> heads(Collection<RecordKey> keys) {
        return asked(() -> reader.headsByAnyName(keys));
    }

    @Override
    public List<CatalogRecord> records(Collection<RecordKey> keys) {
        List<CatalogRecord> records = new ArrayList<>(keys.size());
        asked(() -> {
            reader.bodies(keys, (head, body) -> records.add(BodyText.decode(body, head)));
            return true;
        });
        return records;
    }

    @Override
    public List<Change> changesAfter(long sequence, int limit) {
        return asked(() -> reader.changesAfter(sequence, limit));
    }

    @Override
    public StoreState state() {
        return asked(reader::state);
    }

    @Override
    public Instant settled(Instant now) {
        return underWay.settled(now);
    }

    @Override
    public void forEachHead(SourceId source, Consumer<RecordHead> action) {
        show(shown -> reader.heads(source, shown), action);
    }

    @Override
    public long forEachHead(Consumer<RecordHead> action) {
        long sequence = state().sequence();
        show(reader::heads, action);
        return sequence;
    }

    @Override
    public long forEachRecord(Consumer<CatalogRecord> action) {
        List<RecordKey> keys = new ArrayList<>();
        long sequence = forEachHead(head -> keys.add(head.slug().key()));
        keys.sort(Comparator.comparingLong(RecordKey::bits));
        for (int from = 0; from < keys.size(); from += RECORDS_AT_ONCE) {
            List<CatalogRecord> some = records(keys.subList(from, Math.min(from + RECORDS_AT_ONCE, keys.size())));
            some.sort(Comparator.comparingLong(record -> record.key().bits()));
            some.forEach(action);
        }
        return sequence;
    }

    @Override
    public void forEachStating(Statement statement, Consumer<RecordId> action) {
        show(shown -> reader.stating(statement, shown), action);
    }

    @Override
    public void answer(CatalogQuery query, QueryStop stop, AnswerReader reader) {
        SparqlQueries.answer(
                server,
                query,
                stop,
                reader,
                cause -> failure("answer", server.query().toString(), cause));
    }

    private <T> void show(Consumer<Consumer<T>> what, Consumer<T> action) {
        Guest<T> guest = new Guest<>(action);
        try {
            what.accept(guest);
        } catch (RuntimeException failure) {
            if (guest.threw) throw failure;
            throw failure("answer", server.query().toString(), failure);
        }
    }

    /// Tells the failures of who is shown something from those of the server.
    private static final class Guest<T> implements Consumer<T> {

        private final Consumer<T> action;
        private boolean threw;

        Guest(Consumer<T> action) {
            this.action = action;
        }

        @Override
        public void accept(T shown) {
            try {
                action.accept(shown);
            } catch (RuntimeException failure) {
                threw = true;
                throw failure;
            }
        }
    }

    private <T> T asked(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreException said) {
            throw said;
        } catch (RuntimeException cause) {
            throw failure("answer", server.query().toString(), cause);
        }
    }

    private <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreException said) {
            throw said;
        } catch (RuntimeException cause) {
            throw failure("keep a commit", server.update().toString(), cause);
        }
    }

    private static StoreException failure(String what, String address, RuntimeException cause) {
        return new StoreException(
                "The SPARQL server at " + address + " did not " + what + " (" + reason(cause)
                        + "): check that it runs, that the address is right and that we may use it, then try again;"
                        + " nothing is half kept.",
                cause);
    }

    private static String reason(RuntimeException cause) {
        int status = switch (cause) {
            case QueryExceptionHTTP query -> query.getStatusCode();
            case HttpException update -> update.getStatusCode();
            default -> 0;
        };
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return (status > 0 ? status + " " : "") + message.strip().replace('\n', ' ');
    }

    @Override
    public void close() {
        server.client().close();
    }
}
