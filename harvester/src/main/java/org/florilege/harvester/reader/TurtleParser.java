package org.florilege.harvester.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.FactoryRDFStd;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Reads Turtle and its relatives block by block. A block that Jena cannot read is read statement by statement,
/// so that only those that are broken are lost.
final class TurtleParser {

    /// A document with more broken statements than this is not in this language.
    private static final int MAX_LOST = 1_000;

    /// So many semicolons can be forgotten in one statement.
    private static final int MAX_FORGOTTEN = 20;

    private final Lang lang;
    private final StatementsCollector target;
    private final PrefixMap prefixes = UsualPrefixes.fresh();
    private final BlankNodes blankNodes = new BlankNodes();
    private final Set<Node> unfinished = new HashSet<>();
    private String base;
    private int lost;
    private long read;
    private @Nullable Fault first;
    private RemarkLog remarks = new RemarkLog();

    /// The same label is the same node in all blocks of the document, and a nameless node is never met again.
    private static final class BlankNodes extends FactoryRDFStd {
        private long nameless;

        @Override
        public Node createBlankNode() {
            return NodeFactory.createBlankNode("n" + nameless++);
        }

        @Override
        public Node createBlankNode(String label) {
            return NodeFactory.createBlankNode("l" + label);
        }

        @Override
        public Node createBlankNode(long most, long least) {
            return NodeFactory.createBlankNode("g" + most + "-" + least);
        }
    }

    private record Fault(String spot, String message, long row, long column) {}

    /// What one attempt read.
    private final class Attempt extends StreamRDFBase {
        private final List<Triple> triples = new ArrayList<>();

        @Override
        public void triple(Triple triple) {
            triples.add(triple);
        }

        @Override
        public void quad(Quad quad) {
            triples.add(quad.asTriple());
        }

        @Override
        public void prefix(String prefix, String iri) {
            prefixes.add(prefix, iri);
        }

        @Override
        public void base(String iri) {
            base = iri;
        }

        private void forward() {
            triples.forEach(target::triple);
            read += triples.size();
        }
    }

    TurtleParser(Lang lang, String base, StatementsCollector target) {
        this.lang = lang;
        this.base = base;
        this.target = target;
    }

    /// @return why the document was not read whole; empty when it was
    /// @throws IOException when the text broke off
    Optional<Remark> parse(InputStream in, RemarkLog remarks) throws IOException {
        this.remarks = remarks;
        TurtleText text = new TurtleText(in, remarks);
        TurtleBlock block = text.next();
        while (block != null && lost < MAX_LOST) {
            if (block.rest() != null) {
                uncut(block.rest(), block.line());
                return stop();
            }
            block(block);
            if (read == 0 && lost > 0) return stop();
            block = text.next();
        }
        return stop();
    }

    /// @return the subjects whose statements were lost in part
    Set<Node> unfinished() {
        return unfinished;
    }

    private void block(TurtleBlock block) {
        Attempt attempt = new Attempt();
        if (attempt(block.part(0, block.size()), block.line(), attempt) == null) {
            attempt.forward();
            return;
        }
        int from = 0;
        long line = block.line();
        for (int i = 0; i < block.statements() && lost < MAX_LOST; i++) {
            int to = block.end(i);
            pieces(block, from, to, line);
            line += lines(block, from, to);
            from = to;
        }
    }

    /// One statement, or several that a mistake has joined: these are told apart by their lines.
    private void pieces(TurtleBlock block, int from, int to, long line) {
        Attempt whole = new Attempt();
        Fault fault = attempt(block.part(from, to), line, whole);
        if (fault == null) {
            whole.forward();
            return;
        }
        if (isMended(block, from, to, line, fault)) return;
        int start = from;
        long startLine = line;
        for (int cut = nextStart(block, start, to); cut < to; cut = nextStart(block, start, to)) {
            piece(block, start, cut, startLine);
            startLine += lines(block, start, cut);
            start = cut;
        }
        piece(block, start, to, startLine);
    }

    private void piece(TurtleBlock block, int from, int to, long line) {
        Attempt attempt = new Attempt();
        Fault fault = attempt(block.part(from, to), line, attempt);
        if (fault != null && isMended(block, from, to, line, fault)) return;
        attempt.forward();
        if (fault == null) return;
        lost++;
        if (first == null) first = fault;
        if (attempt.triples.isEmpty()) subject(block, from, to).ifPresent(unfinished::add);
        else unfinished.addAll(target.unfinished());
    }

    /// Only what then reads whole was meant so.
    private boolean isMended(TurtleBlock block, int from, int to, long line, Fault found) {
        byte[] text = block.copy(from, to);
        Fault fault = found;
        for (int i = 0; i < MAX_FORGOTTEN; i++) {
            Optional<byte[]> mended = ForgottenSemicolon.mended(text, fault.message, fault.row, fault.column);
            if (mended.isEmpty()) return false;
            Attempt attempt = new Attempt();
            Fault next = attempt(new ByteArrayInputStream(mended.get()), line, attempt);
            if (next == null) {
                remarks.note(
                        Rule.TURTLE_SEMICOLON,
                        found.spot,
                        ForgottenSemicolon.word(block.copy(from, to), found.row, found.column));
                attempt.forward();
                return true;
            }
            boolean further = next.row > fault.row || (next.row == fault.row && next.column > fault.column + 1);
            if (!further) return false;
            text = mended.get();
            fault = next;
        }
        return false;
    }

    /// Of a statement of which nothing could be read the subject may still be plain.
    private static Optional<Node> subject(TurtleBlock block, int from, int to) {
        int start = from;
        while (start < to && block.at(start) >= 0 && block.at(start) <= ' ') start++;
        StringBuilder iri = new StringBuilder();
        if (start == to || block.at(start) != '<') return Optional.empty();
        for (int i = start + 1; i < to && block.at(i) > ' '; i++) {
            if (block.at(i) == '>') return Optional.of(NodeFactory.createURI(iri.toString()));
            iri.append((char) block.at(i));
        }
        return Optional.empty();
    }

    /// @return where after `from` a line looks like the start of a statement, or `to`
    private static int nextStart(TurtleBlock block, int from, int to) {
        byte last = ' ';
        for (int i = from; i < to - 1; i++) {
            byte octet = block.at(i);
            if (octet == '\n' && (last == '.' || last == '\n') && opens(block.at(i + 1)) && i > from) return i + 1;
            if (octet == '\n' || octet > ' ' || octet < 0) last = octet;
        }
        return to;
    }

    private static boolean opens(byte octet) {
        return octet == '<' || octet == '_' || octet == '[' || octet == '@' || Character.isLetter(octet);
    }

    private static long lines(TurtleBlock block, int from, int to) {
        long lines = 0;
        for (int i = from; i < to; i++) if (block.at(i) == '\n') lines++;
        return lines;
    }

    private void uncut(InputStream rest, long line) {
        SyntaxFaults faults = new SyntaxFaults(line);
        try {
            parser(rest, faults).parse(target);
        } catch (RiotException | RuntimeIOException stopped) {
            lost++;
            first = first == null ? fault(faults, stopped) : first;
            unfinished.addAll(target.unfinished());
        }
    }

    private @Nullable Fault attempt(InputStream part, long line, Attempt attempt) {
        SyntaxFaults faults = new SyntaxFaults(line);
        try {
            parser(part, faults).parse(attempt);
            return null;
        } catch (RiotException | RuntimeIOException stopped) {
            return fault(faults, stopped);
        }
    }

    private static Fault fault(SyntaxFaults faults, RuntimeException stopped) {
        return new Fault(faults.spot(), faults.message(stopped), faults.row(), faults.column());
    }

    private RDFParserBuilder parser(InputStream part, SyntaxFaults faults) {
        return RDFParser.source(part)
                .prefixes(prefixes)
                .factory(blankNodes)
                .forceLang(lang)
                .base(base)
                .checking(false)
                .errorHandler(faults);
    }

    private Optional<Remark> stop() {
        if (first == null) return Optional.empty();
        String message = first.message.strip();
        Finding finding = Finding.of(
                Rule.SYNTAX,
                "The document breaks the rules of {0}: {1}; statements left out: {2}.",
                "Mend the document at this place; what could be read was taken.",
                lang.equals(Lang.TRIG) ? "Turtle" : lang.getLabel(),
                message.endsWith(".") ? message.substring(0, message.length() - 1) : message,
                lost);
        return Optional.of(new Remark(first.spot, finding));
    }
}
