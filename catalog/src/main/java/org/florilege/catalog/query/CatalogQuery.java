package org.florilege.catalog.query;

import java.util.List;
import java.util.OptionalInt;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.update.UpdateFactory;
import org.florilege.catalog.query.InvalidQueryException.Reason;

/// A query in SPARQL 1.1 that only reads what is published: no update, no `SERVICE`, no function of a
/// particular engine.
///
/// @param query not to be changed
public record CatalogQuery(Query query) {

    /// The graphs that the request around a query names (SPARQL 1.1 Protocol, section 2.1.4); they take the
    /// place of those that the query itself names.
    ///
    /// @param unnamed the graphs that make up the default graph
    /// @param named the named graphs
    public record Graphs(List<String> unnamed, List<String> named) {

        /// None: the query decides.
        public static final Graphs NONE = new Graphs(List.of(), List.of());

        public Graphs {
            unnamed = List.copyOf(unnamed);
            named = List.copyOf(named);
        }

        boolean isEmpty() {
            return unnamed.isEmpty() && named.isEmpty();
        }
    }

    /// @param base what relative IRIs in the query are relative to
    /// @throws InvalidQueryException when it is not such a query
    public static CatalogQuery parse(String text, String base, Graphs graphs) {
        Query query = parsed(text, base);
        if (!graphs.isEmpty()) choose(query, graphs);
        QueryTransformOps.transform(query, PermittedPatterns.INSTANCE, PermittedPatterns.EXPRESSIONS);
        return new CatalogQuery(query);
    }

    private static Query parsed(String text, String base) {
        try {
            return QueryFactory.create(text, base, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException wrong) {
            if (isUpdate(text, base)) throw new InvalidQueryException(Reason.UPDATE, "");
            throw mistake(wrong);
        } catch (JenaException wrong) {
            throw new InvalidQueryException(Reason.SYNTAX, sentence(wrong));
        } catch (StackOverflowError deep) {
            throw new InvalidQueryException(Reason.SYNTAX, "nested too deeply");
        }
    }

    /// The engine's own numbers are those of the last word that it understood; its words have those of the first that
    /// it did not.
    private static InvalidQueryException mistake(QueryParseException wrong) {
        String sentence = sentence(wrong);
        return new InvalidQueryException(
                Reason.SYNTAX,
                sentence,
                numberAfter("line ", sentence).orElse(Math.max(0, wrong.getLine())),
                numberAfter("column ", sentence).orElse(Math.max(0, wrong.getColumn())));
    }

    private static OptionalInt numberAfter(String word, String sentence) {
        int start = sentence.lastIndexOf(word) + word.length();
        int end = start;
        while (end < sentence.length() && end < start + 9 && Character.isDigit(sentence.charAt(end))) end++;
        return start < word.length() || end == start
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(sentence, start, end, 10));
    }

    /// It is read only, to tell a mistake from a wish that is not granted.
    private static boolean isUpdate(String text, String base) {
        try {
            return !UpdateFactory.create(text, base, Syntax.syntaxSPARQL_11)
                    .getOperations()
                    .isEmpty();
        } catch (JenaException | StackOverflowError neither) {
            return false;
        }
    }

    private static String sentence(JenaException wrong) {
        return String.valueOf(wrong.getMessage()).strip().lines().findFirst().orElse("");
    }

    private static void choose(Query query, Graphs graphs) {
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        graphs.unnamed().forEach(query::addGraphURI);
        graphs.named().stream().distinct().forEach(query::addNamedGraphURI);
    }

    /// Whether the answer is a graph, as that of `CONSTRUCT` and `DESCRIBE` is.
    public boolean asksForGraph() {
        return query.isConstructType() || query.isDescribeType();
    }
}
