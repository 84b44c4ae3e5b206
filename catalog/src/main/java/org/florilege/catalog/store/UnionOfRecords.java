package org.florilege.catalog.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;

/// Says a query over the union of the records so that a server understands it whose default graph is
/// another:
///
/// ?s ?p ?o   →   { SELECT DISTINCT ?s ?p ?o { GRAPH ?record { ?s ?p ?o } FILTER(!sameTerm(?record,
/// <hidden>)) } }
///
/// A property path is followed within one record.
final class UnionOfRecords extends PublishedGraphs {

    private static final String RECORD = "florilegeRecord";
    private static final String BLANK = "florilegeBlank";

    private final PublishedGraphs named;

    UnionOfRecords(Set<Node> hidden) {
        super(hidden);
        this.named = new PublishedGraphs(hidden);
    }

    /// What is inside stays as it is.
    @Override
    public Element transform(ElementNamedGraph pattern, Node graph, Element inner) {
        Element kept = ElementTransformer.transform(
                pattern.getElement(), named, new ExprTransformApplyElementTransform(named));
        return named.transform(pattern, graph, kept);
    }

    @Override
    public Element transform(ElementPathBlock block) {
        ElementGroup all = new ElementGroup();
        Iterator<TriplePath> paths = block.patternElts();
        while (paths.hasNext()) all.addElement(anywhere(paths.next()));
        return all;
    }

    private Element anywhere(TriplePath path) {
        Node subject = visible(path.getSubject());
        Node object = visible(path.getObject());
        ElementPathBlock only = new ElementPathBlock();
        Set<Var> variables = new LinkedHashSet<>();
        if (path.isTriple()) {
            Node property = visible(path.getPredicate());
            only.addTriplePath(new TriplePath(org.apache.jena.graph.Triple.create(subject, property, object)));
            collect(variables, subject, property, object);
        } else {
            only.addTriplePath(new TriplePath(subject, path.getPath(), object));
            collect(variables, subject, object);
        }
        Var record = Var.alloc(RECORD);
        Element somewhere = among(record, new ElementNamedGraph(record, only));
        return variables.isEmpty() ? somewhere : new ElementSubQuery(each(variables, somewhere));
    }

    private static Query each(Set<Var> variables, Element pattern) {
        Query query = new Query();
        query.setQuerySelectType();
        query.setDistinct(true);
        query.addProjectVars(new ArrayList<>(variables));
        query.setQueryPattern(pattern);
        return query;
    }

    private static void collect(Set<Var> variables, Node... nodes) {
        for (Node node : List.of(nodes)) if (node instanceof Var variable) variables.add(variable);
    }

    /// A blank node of a query is a variable that no result shows; between two patterns it needs a name.
    private static Node visible(Node node) {
        return Var.isBlankNodeVar(node) ? Var.alloc(BLANK + node.getName().substring(1)) : node;
    }
}
