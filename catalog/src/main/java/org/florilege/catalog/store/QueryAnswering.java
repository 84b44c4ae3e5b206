package org.florilege.catalog.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.rowset.RowSetWrapper;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.florilege.catalog.query.AnswerReader;
import org.florilege.catalog.query.InvalidQueryException;
import org.florilege.catalog.query.InvalidQueryException.Reason;
import org.florilege.catalog.query.QueryStop;
import org.florilege.catalog.query.QueryStoppedException;

/// Shows a reader the answer of an engine, and tells the failures of the one from those of the other.
///
/// `DESCRIBE` is ours: the statements about each resource, and about what has its IRI inside that of the
/// resource, since what was a blank node has become such an IRI
/// ([org.florilege.catalog.record.Skolemisation]).
final class QueryAnswering {

    private static final int DESCRIBED_AT_ONCE = 100;
    private static final SparqlFile DESCRIPTION = new SparqlFile("description.rq");

    private final Function<Query, QueryExec> engine;
    private final Function<RuntimeException, RuntimeException> failure;
    private final QueryStop stop;

    /// @param engine begins a query
    /// @param failure what a failure of the engine is to the outside
    QueryAnswering(
            Function<Query, QueryExec> engine, Function<RuntimeException, RuntimeException> failure, QueryStop stop) {
        this.engine = engine;
        this.failure = failure;
        this.stop = stop;
    }

    void answer(Query query, AnswerReader reader) {
        if (query.isDescribeType()) {
            reader.triples(descriptions(query));
            return;
        }
        try (QueryExec execution = begin(query)) {
            if (query.isSelectType()) reader.rows(new Rows(guarded(execution::select)));
            else if (query.isAskType()) reader.truth(guarded(execution::ask));
            else reader.triples(new Guarded<>(guarded(execution::constructTriples)));
        }
    }

    private QueryExec begin(Query query) {
        stop.check();
        QueryExec execution = guarded(() -> engine.apply(query));
        stop.by(execution::abort);
        return execution;
    }

    private Iterator<Triple> descriptions(Query query) {
        Set<Node> wanted = new LinkedHashSet<>();
        query.getResultURIs().stream().filter(Node::isURI).forEach(wanted::add);
        if (!query.getProjectVars().isEmpty()) wanted.addAll(found(query));
        return new Descriptions(query, wanted);
    }

    private Set<Node> found(Query query) {
        Query select = query.cloneQuery();
        select.setQuerySelectType();
        Set<Node> found = new LinkedHashSet<>();
        try (QueryExec execution = begin(select)) {
            RowSet rows = new Rows(guarded(execution::select));
            List<Var> variables = rows.getResultVars();
            while (rows.hasNext()) {
                Binding row = rows.next();
                variables.stream()
                        .map(row::get)
                        .filter(node -> node != null && node.isURI())
                        .forEach(found::add);
            }
        }
        return found;
    }

    /// Some resources at a time, and what is found inside them after them.
    private final class Descriptions implements Iterator<Triple> {

        private final Query around;
        private final Set<Node> seen;
        private final List<Node> waiting;
        private Iterator<Triple> triples = List.<Triple>of().iterator();

        Descriptions(Query around, Set<Node> wanted) {
            this.around = around;
            this.seen = wanted;
            this.waiting = new ArrayList<>(wanted);
        }

        @Override
        public boolean hasNext() {
            while (!triples.hasNext() && !waiting.isEmpty()) {
                List<Node> some = waiting.subList(0, Math.min(DESCRIBED_AT_ONCE, waiting.size()));
                List<Triple> found = statements(around, List.copyOf(some));
                some.clear();
                for (Triple triple : found)
                    if (isInside(triple.getObject(), triple.getSubject()) && seen.add(triple.getObject()))
                        waiting.add(triple.getObject());
                triples = found.iterator();
            }
            return triples.hasNext();
        }

        @Override
        public Triple next() {
            if (!hasNext()) throw new NoSuchElementException();
            return triples.next();
        }
    }

    /// `<record#period-3f2a…>` is inside `<record>`.
    private static boolean isInside(Node node, Node resource) {
        if (!node.isURI()) return false;
        String whole = resource.getURI();
        String part = node.getURI();
        return part.length() > whole.length()
                && part.startsWith(whole)
                && "#.".indexOf(part.charAt(whole.length())) >= 0;
    }

    private List<Triple> statements(Query around, List<Node> resources) {
        Query query = DESCRIPTION.bind().asQuery();
        around.getGraphURIs().forEach(query::addGraphURI);
        around.getNamedGraphURIs().forEach(query::addNamedGraphURI);
        ElementData values = new ElementData();
        Var resource = Var.alloc("resource");
        values.add(resource);
        resources.forEach(node -> values.add(BindingFactory.binding(resource, node)));
        ((ElementGroup) query.getQueryPattern()).getElements().addFirst(values);
        List<Triple> found = new ArrayList<>();
        try (QueryExec execution = begin(query)) {
            new Guarded<>(guarded(execution::constructTriples)).forEachRemaining(found::add);
        }
        return found;
    }

    private interface Work<T> {
        T done();
    }

    private <T> T guarded(Work<T> work) {
        try {
            return work.done();
        } catch (QueryStoppedException | InvalidQueryException | StoreException said) {
            throw said;
        } catch (QueryCancelledException cancelled) {
            throw new QueryStoppedException();
        } catch (RuntimeException cause) {
            if (stop.isStopped()) throw new QueryStoppedException();
            if (isOfTheQuery(cause))
                throw new InvalidQueryException(Reason.SYNTAX, String.valueOf(cause.getMessage()), 0, 0);
            throw failure.apply(cause);
        }
    }

    private static boolean isOfTheQuery(RuntimeException cause) {
        return cause instanceof ExprException
                || (cause instanceof QueryException && !(cause instanceof QueryExceptionHTTP));
    }

    private final class Guarded<T> implements Iterator<T> {

        private final Iterator<T> inner;

        Guarded(Iterator<T> inner) {
            this.inner = inner;
        }

        @Override
        public boolean hasNext() {
            return guarded(inner::hasNext);
        }

        @Override
        public T next() {
            return guarded(inner::next);
        }
    }

    private final class Rows extends RowSetWrapper {

        Rows(RowSet inner) {
            super(inner);
        }

        @Override
        public boolean hasNext() {
            return guarded(super::hasNext);
        }

        @Override
        public Binding next() {
            return guarded(super::next);
        }
    }
}
