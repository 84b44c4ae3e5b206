package org.florilege.catalog.query;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransform;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.vocabulary.XSD;
import org.florilege.catalog.query.InvalidQueryException.Reason;

/// Changes nothing, but comes past every pattern and expression of a query and refuses what would leave the
/// catalogue or run other code than that of SPARQL 1.1 itself.
final class PermittedPatterns extends ElementTransformCopyBase {

    static final PermittedPatterns INSTANCE = new PermittedPatterns();
    static final ExprTransform EXPRESSIONS = new Expressions();

    private PermittedPatterns() {}

    @Override
    public Element transform(ElementService pattern, Node service, Element inner) {
        throw new InvalidQueryException(Reason.SERVICE, service.toString());
    }

    private static final class Expressions extends ExprTransformApplyElementTransform {

        Expressions() {
            super(INSTANCE);
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            if (function instanceof E_Function named && !named.getFunctionIRI().startsWith(XSD.getURI()))
                throw new InvalidQueryException(Reason.FUNCTION, named.getFunctionIRI());
            return super.transform(function, arguments);
        }

        @Override
        public Expr transform(ExprAggregator aggregator) {
            if (aggregator.getAggregator() instanceof AggCustom custom)
                throw new InvalidQueryException(Reason.FUNCTION, custom.getIRI());
            ExprList inner = aggregator.getAggregator().getExprList();
            if (inner != null) ExprTransformer.transform(this, inner);
            return super.transform(aggregator);
        }
    }
}
