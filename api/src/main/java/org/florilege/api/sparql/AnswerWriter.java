package org.florilege.api.sparql;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWrapper;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.florilege.api.rdf.TripleWriter;
import org.florilege.api.record.Prefixes;
import org.florilege.catalog.query.AnswerReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes an answer in one of the forms for programs, row by row, triple by triple, up to the limits.
final class AnswerWriter implements AnswerReader {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerWriter.class);

    private final AnswerForm form;
    private final PrefixMapping prefixes;
    private final AnswerPipe out;
    private final QueryLimits limits;
    private long counted;
    private long leftOut;

    /// @param prefixes those of the query, which the forms that have such may use
    AnswerWriter(AnswerForm form, PrefixMapping prefixes, AnswerPipe out, QueryLimits limits) {
        this.form = form;
        this.prefixes = prefixes;
        this.out = out;
        this.limits = limits;
    }

    @Override
    public void rows(RowSet rows) {
        results().write(out, new Limited(rows));
    }

    @Override
    public void truth(boolean truth) {
        results().write(out, truth);
    }

    private ResultsWriter results() {
        return ResultsWriter.create().lang(language()).build();
    }

    private Lang language() {
        return switch (form) {
            case XML -> ResultSetLang.RS_XML;
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            default -> ResultSetLang.RS_JSON;
        };
    }

    @Override
    public void triples(Iterator<Triple> triples) {
        try (TripleWriter writer = TripleWriter.of(form.representation(), namespaces(), out)) {
            while (triples.hasNext()) {
                count();
                write(triples.next(), writer);
            }
            writer.end();
        }
        if (leftOut > 0)
            LOG.warn("An answer leaves out {} statements that parsers refuse; /status may name the records", leftOut);
    }

    private void write(Triple triple, TripleWriter writer) {
        if (SayableTerms.isSayable(triple)) writer.write(triple);
        else leftOut++;
    }

    /// The usual ones, and those that the query prefers.
    private Map<String, String> namespaces() {
        Map<String, String> all = new TreeMap<>(Prefixes.all());
        all.putAll(prefixes.getNsPrefixMap());
        return all;
    }

    private void count() {
        if (++counted > limits.rows() || out.written() > (long) limits.megabytes() << 20)
            throw QueryProblems.resultTooLarge(limits);
    }

    private final class Limited extends RowSetWrapper {

        Limited(RowSet rows) {
            super(rows);
        }

        @Override
        public Binding next() {
            count();
            return SayableTerms.in(form, super.next());
        }
    }
}
