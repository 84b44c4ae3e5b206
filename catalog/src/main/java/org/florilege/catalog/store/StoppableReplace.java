package org.florilege.catalog.store;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.florilege.catalog.query.QueryStop;
import org.jspecify.annotations.Nullable;

/// `REPLACE` that can be stopped.
final class StoppableReplace extends E_StrReplace {

    private final QueryStop stop;

    private StoppableReplace(Expr text, Expr pattern, Expr by, @Nullable Expr flags, QueryStop stop) {
        super(text, pattern, by, flags);
        this.stop = stop;
    }

    static StoppableReplace of(ExprList arguments, QueryStop stop) {
        return new StoppableReplace(
                arguments.get(0),
                arguments.get(1),
                arguments.get(2),
                arguments.size() > 3 ? arguments.get(3) : null,
                stop);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        Node subject = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(0));
        String flags = arguments.size() > 3 ? text(arguments.get(3)) : "";
        Matcher matcher = RegexEngine.makePattern("REPLACE", text(arguments.get(1)), flags)
                .matcher(new StoppableText(subject.getLiteralLexicalForm(), stop));
        String changed = replaced(matcher, text(arguments.get(2)));
        return NodeValue.makeNode(
                subject.getLiteralLanguage().isEmpty()
                        ? NodeFactory.createLiteralDT(changed, subject.getLiteralDatatype())
                        : NodeFactory.createLiteralLang(changed, subject.getLiteralLanguage()));
    }

    /// As the engine does it: an empty match counts only where it is the first.
    private static String replaced(Matcher matcher, String by) {
        StringBuilder out = new StringBuilder();
        try {
            for (boolean first = true; matcher.find(); first = false)
                if (first || matcher.start() < matcher.end()) matcher.appendReplacement(out, by);
            return matcher.appendTail(out).toString();
        } catch (IndexOutOfBoundsException | IllegalArgumentException wrong) {
            throw new ExprEvalException("REPLACE: " + wrong.getMessage());
        }
    }

    private static String text(NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral("REPLACE", value).getLiteralLexicalForm();
    }

    @Override
    public Expr copy(ExprList arguments) {
        return of(arguments, stop);
    }
}
