package org.florilege.catalog.store;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.florilege.catalog.query.QueryStop;
import org.jspecify.annotations.Nullable;

/// `REGEX` that can be stopped.
final class StoppableRegex extends E_Regex {

    private final QueryStop stop;
    private @Nullable String text;
    private @Nullable String flags;
    private @Nullable Pattern pattern;

    private StoppableRegex(Expr subject, Expr pattern, @Nullable Expr flags, QueryStop stop) {
        super(subject, pattern, flags);
        this.stop = stop;
    }

    static StoppableRegex of(ExprList arguments, QueryStop stop) {
        return new StoppableRegex(
                arguments.get(0), arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null, stop);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        String subject =
                NodeValueOps.checkAndGetStringLiteral("REGEX", arguments.get(0)).getLiteralLexicalForm();
        String wanted =
                NodeValueOps.checkAndGetStringLiteral("REGEX", arguments.get(1)).getLiteralLexicalForm();
        String how = arguments.size() > 2
                ? NodeValueOps.checkAndGetStringLiteral("REGEX", arguments.get(2))
                        .getLiteralLexicalForm()
                : "";
        return NodeValue.booleanReturn(
                compiled(wanted, how).matcher(new StoppableText(subject, stop)).find());
    }

    private Pattern compiled(String wanted, String how) {
        if (pattern != null && wanted.equals(text) && how.equals(flags)) return pattern;
        Pattern made = RegexEngine.makePattern("REGEX", wanted, how);
        text = wanted;
        flags = how;
        pattern = made;
        return made;
    }

    @Override
    public Expr copy(ExprList arguments) {
        return of(arguments, stop);
    }
}
