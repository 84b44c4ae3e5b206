package org.florilege.catalog.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.florilege.catalog.query.InvalidQueryException;
import org.florilege.catalog.query.InvalidQueryException.Reason;

/// Keeps a query off graphs that are not records, by whatever name they go: it may not name them, and where
/// a variable stands for a graph, it never stands for one of these.
class PublishedGraphs extends ElementTransformCopyBase {

    private final Set<Node> hidden;

    /// @param hidden the names of graphs that are not records
    PublishedGraphs(Set<Node> hidden) {
        this.hidden = Set.copyOf(hidden);
    }

    /// @throws InvalidQueryException when the query chooses a hidden graph to ask
    final void requireChosenAmongRecords(Query query) {
        Stream.of(query.getGraphURIs(), query.getNamedGraphURIs())
                .flatMap(List::stream)
                .map(NodeFactory::createURI)
                .forEach(this::requireRecord);
    }

    private void requireRecord(Node graph) {
        if (hidden.contains(graph)) throw new InvalidQueryException(Reason.GRAPH, graph.getURI(), 0, 0);
    }

    @Override
    public Element transform(ElementNamedGraph pattern, Node graph, Element inner) {
        if (graph instanceof Var variable) return among(variable, new ElementNamedGraph(graph, inner));
        requireRecord(graph);
        return super.transform(pattern, graph, inner);
    }

    /// The pattern without those of its solutions in which the variable is a hidden graph.
    final Element among(Var graph, Element pattern) {
        ElementGroup group = new ElementGroup();
        group.addElement(pattern);
        for (Node name : hidden)
            group.addElement(
                    new ElementFilter(new E_LogicalNot(new E_SameTerm(new ExprVar(graph), NodeValue.makeNode(name)))));
        return group;
    }
}
