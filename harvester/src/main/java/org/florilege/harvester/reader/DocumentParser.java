package org.florilege.harvester.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Reads one document of any serialisation, as far as it goes.
final class DocumentParser {

    private static final List<Rule> TEXT_RULES = List.of(
            Rule.ENCODING_LATIN1,
            Rule.ENCODING_DECLARED,
            Rule.XML_ILLEGAL_CHARACTER,
            Rule.XML_AMPERSAND,
            Rule.XML_LESS_THAN,
            Rule.XML_ENTITY);

    private final String address;
    private final String base;
    private final StatementsCollector collector;
    private final RemarkLog remarks = new RemarkLog();
    private final Set<Node> unfinished = new HashSet<>();
    private final List<Reception.Unread> unread = new ArrayList<>();
    private final Spilling spilling;
    private final DocumentReaders readers;

    /// @param address where the document is read, for people
    /// @param base what its relative addresses are relative to
    /// @param spilling when its statements leave memory
    /// @param readers of the kinds of documents that are no RDF
    DocumentParser(String address, String base, Spilling spilling, DocumentReaders readers) {
        this.spilling = spilling;
        this.readers = readers;
        this.address = address;
        this.base = base;
        this.collector = new StatementsCollector(base, spilling);
    }

    /// @param raw as it came; closed by the caller
    /// @param hint its name and Content-Type
    /// @throws SourceException when there is nothing in it that could be read
    SourceDocument parse(InputStream raw, String hint) {
        WatchedInput watched = new WatchedInput(raw);
        List<Remark> stops = new ArrayList<>();
        try {
            TextInput input = TextInput.of(watched, hint);
            DocumentKind kind = input.kind();
            Optional<DocumentReaders.DocumentReader> reader = readers.of(kind);
            if (reader.isPresent()) return other(reader.get(), input);
            if (kind != DocumentKind.RDF) throw refuse(otherKind(kind));
            refuseUnreadable(input.serialisation());
            stop(input.progressing(collector::stated)).ifPresent(stops::add);
            for (Rule rule : TEXT_RULES) remarks.note(rule, input.mends().of(rule));
        } catch (IOException failed) {
            throw refuse(watched.finding(failed));
        }
        return document(stops);
    }

    private SourceDocument other(DocumentReaders.DocumentReader reader, TextInput input) {
        DocumentBuilder builder = new DocumentBuilder(address, base, spilling);
        try {
            reader.read(input.text(), builder);
        } catch (IOException stopped) {
            builder.stop("", input.text().finding(stopped));
        } catch (RuntimeException refused) {
            builder.abandon();
            throw refused;
        }
        if (!builder.isEmpty()) return builder.build();
        builder.abandon();
        throw refuse(builder.stopped().map(Remark::finding).orElse(nothingOf(input.kind())));
    }

    private static Finding nothingOf(DocumentKind kind) {
        return Finding.of(
                Rule.NO_RECORDS,
                "The document is {0}, and describes no dataset, service or algorithm.",
                "Check that the address is right.",
                kind.words());
    }

    private static Finding otherKind(DocumentKind kind) {
        return Finding.of(
                Rule.OTHER_FORMAT,
                "The document is {0}, not DCAT in RDF.",
                "Register it as a source of the type {1}.",
                kind.words(),
                kind.sourceType());
    }

    private SourceDocument document(List<Remark> stops) {
        if (collector.isEmpty())
            throw refuse(stops.isEmpty() ? nothing() : stops.getFirst().finding());
        return collector.document(
                address,
                new Reception(
                        remarks.remarks(),
                        stops.stream().findFirst(),
                        stops.isEmpty() ? Set.of() : unfinished,
                        unread,
                        List.of(),
                        false));
    }

    private static Finding nothing() {
        return new Finding(
                Rule.NO_STATEMENTS,
                "The document holds no RDF statement.",
                "Check that the address gives DCAT in RDF.");
    }

    private void refuseUnreadable(Serialisation serialisation) {
        switch (serialisation) {
            case HTML ->
                throw refuse(
                        new Finding(
                                Rule.HTML_PAGE,
                                "The answer is an HTML page, not RDF.",
                                "Give the address of the RDF document itself; pages often link it as \"RDF\", \"DCAT\" or \"Export\"."));
            case EMPTY ->
                throw refuse(new Finding(
                        Rule.EMPTY_DOCUMENT,
                        "The document is empty.",
                        "Check that the address is right and try again."));
            case BINARY ->
                throw refuse(new Finding(
                        Rule.NOT_RDF,
                        "The document is neither text nor gzip.",
                        "Give RDF as text (Turtle, RDF/XML, JSON-LD, N-Triples), gzipped if you like."));
            case TRIG, N_TRIPLES, N_QUADS, XML, JSON_LD -> {}
        }
    }

    private SourceException refuse(Finding finding) {
        return new SourceException(Place.of(address), finding);
    }

    private Optional<Remark> stop(TextInput input) {
        return switch (input.serialisation()) {
            case XML -> xml(input.text(), input.undeclared());
            case JSON_LD -> jsonLd(input.text());
            case N_TRIPLES -> turtle(input.text(), Lang.NTRIPLES);
            case N_QUADS -> turtle(input.text(), Lang.NQUADS);
            case TRIG -> turtle(input.text(), Lang.TRIG);
            case HTML, EMPTY, BINARY -> Optional.empty();
        };
    }

    private Optional<Remark> xml(WatchedInput text, Set<String> undeclared) {
        XmlReferences references = new XmlReferences(collector.mended());
        RdfXmlHandler handler = new RdfXmlHandler(base, collector, references, remarks);
        handler.expectUndeclared(undeclared);
        try {
            SecureXml.parse(text, handler);
            if (!handler.sawRdf())
                throw refuse(new Finding(
                        Rule.NOT_RDF,
                        "The document is XML without RDF in it.",
                        "Give the address of an RDF document."));
            return Optional.empty();
        } catch (SAXException | IOException stopped) {
            unfinished.addAll(handler.openNodes());
            return Optional.of(xmlStop(stopped, text));
        }
    }

    private Remark xmlStop(Exception stopped, WatchedInput watched) {
        IOException cause = watched.failed();
        if (cause != null) return new Remark("", watched.finding(cause));
        String spot = stopped instanceof SAXParseException at
                ? "line " + at.getLineNumber() + ", column " + at.getColumnNumber()
                : "";
        String message = String.valueOf(stopped.getMessage());
        return new Remark(spot, EntityLimits.exceeded(message).orElseGet(() -> syntax("XML", message)));
    }

    private Optional<Remark> jsonLd(WatchedInput text) {
        JsonLdParser parser = new JsonLdParser(base, collector);
        Optional<Remark> stop = parser.parse(text);
        remarks.note(Rule.JSON_COMMA, parser.commas());
        for (Reception.Unread each : parser.unread())
            unread.add(new Reception.Unread(address, each.record(), each.remark()));
        return stop;
    }

    private Optional<Remark> turtle(WatchedInput text, Lang lang) {
        TurtleParser parser = new TurtleParser(lang, base, collector);
        try {
            Optional<Remark> stop = parser.parse(text, remarks);
            // What broke the text off is behind every fault that was found at its end.
            return text.failed() == null ? stop : brokeOff(text.failed(), text);
        } catch (IOException stopped) {
            return brokeOff(stopped, text);
        } finally {
            unfinished.addAll(parser.unfinished());
        }
    }

    private Optional<Remark> brokeOff(IOException cause, WatchedInput text) {
        unfinished.addAll(collector.unfinished());
        return Optional.of(new Remark("", text.finding(cause)));
    }

    private static Finding syntax(String language, String message) {
        String text = message.strip();
        return Finding.of(
                Rule.SYNTAX,
                "The document breaks the rules of {0}: {1}.",
                "Mend the document at this place; what stood before it was read.",
                language,
                text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
    }
}
