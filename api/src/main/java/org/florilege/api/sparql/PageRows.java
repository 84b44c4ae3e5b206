package org.florilege.api.sparql;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.florilege.api.record.Prefixes;
import org.florilege.catalog.query.AnswerReader;
import org.florilege.ui.view.SparqlCell;
import org.florilege.ui.view.SparqlResult;
import org.jspecify.annotations.Nullable;

/// The beginning of an answer, for a page.
final class PageRows implements AnswerReader {

    private static final int MOST = 200;
    private static final int LONGEST = 1000;

    private final PrefixMapping prefixes;
    private SparqlResult result = new SparqlResult(List.of(), List.of(), false, null);

    PageRows(PrefixMapping prefixes) {
        this.prefixes = prefixes;
    }

    SparqlResult result() {
        return result;
    }

    @Override
    public void truth(boolean truth) {
        result = SparqlResult.ofTruth(truth);
    }

    @Override
    public void rows(RowSet answer) {
        List<Var> columns = answer.getResultVars();
        List<List<SparqlCell>> rows = new ArrayList<>();
        while (rows.size() < MOST && answer.hasNext()) {
            Binding row = answer.next();
            rows.add(columns.stream().map(column -> cell(row.get(column))).toList());
        }
        result = new SparqlResult(columns.stream().map(Var::getVarName).toList(), rows, answer.hasNext(), null);
    }

    @Override
    public void triples(Iterator<Triple> triples) {
        List<List<SparqlCell>> rows = new ArrayList<>();
        while (rows.size() < MOST && triples.hasNext()) {
            Triple triple = triples.next();
            rows.add(Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                    .map(this::cell)
                    .toList());
        }
        result = new SparqlResult(List.of("subject", "predicate", "object"), rows, triples.hasNext(), null);
    }

    private SparqlCell cell(@Nullable Node node) {
        if (node == null) return SparqlCell.none();
        if (node.isURI()) return new SparqlCell(shortened(node.getURI()), node.getURI(), null, "");
        if (!node.isLiteral()) return new SparqlCell("_:" + node.getBlankNodeLabel(), null, null, "");
        String text = node.getLiteralLexicalForm();
        String language = node.getLiteralLanguage();
        boolean plain = XSDDatatype.XSDstring.equals(node.getLiteralDatatype());
        return new SparqlCell(
                text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text,
                null,
                language.isEmpty() ? null : language,
                language.isEmpty() ? plain ? "" : shortened(node.getLiteralDatatypeURI()) : language);
    }

    private String shortened(String iri) {
        String name = prefixes.qnameFor(iri);
        return name == null ? Prefixes.shortened(iri).orElse(iri) : name;
    }
}
