package org.florilege.harvester.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.resultset.ResultSetReaderRegistry;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.util.Context;
import org.florilege.catalog.record.ContentHash;
import org.florilege.harvester.fetch.FetchRequest;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.fetch.Fetched;
import org.florilege.harvester.fetch.Fetcher;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.fetch.Validators;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.DocumentReaders;
import org.florilege.harvester.reader.PageStamp;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.reader.Spool;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;

/// Asks a SPARQL endpoint by the SPARQL 1.1 protocol (section 2.1): a form by POST; by GET, if it refuses that.
final class Endpoint implements AutoCloseable {

    private static final String TRIPLES = "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.8";
    private static final String ROWS = "application/sparql-results+json, application/sparql-results+xml;q=0.8";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MAX_MESSAGE = 2_000;

    private final URI address;
    private final String graph;
    private final Spilling spilling;
    private final Bookmark last;
    private final Fetcher fetcher;
    private final List<Remark> remarks = new ArrayList<>();
    private boolean byGet;

    Endpoint(Source source, Bookmark last, FetchSettings settings, Spilling spilling) {
        this.last = last;
        this.address = source.location();
        this.graph = source.options().value("graph").orElse("");
        this.spilling = spilling;
        this.fetcher = new Fetcher(settings, finding -> remarks.add(new Remark("", finding)));
    }

    /// An answer in triples.
    ///
    /// @param cut whether the endpoint says that it is only the beginning
    /// @param stamp by which the same answer to the same query is known again
    record Constructed(SourceDocument document, boolean cut, PageStamp stamp) {

        /// @return whether an earlier run took it as whole
        boolean isUnchanged() {
            return document.reception().unchanged();
        }
    }

    URI address() {
        return address;
    }

    boolean hasGraph() {
        return !graph.isEmpty();
    }

    /// @throws SourceException when there is no good answer; also when it has no triples
    Constructed construct(String query) {
        Fetched fetched = ask(query, TRIPLES);
        boolean cut = fetched.headers().firstValue("X-SPARQL-MaxRows").isPresent()
                || fetched.headers().firstValue("X-SQL-State").isPresent();
        try (InputStream body = fetched.body();
                Spool spool = Spool.of(body, spilling.folder())) {
            String asked = "query:"
                    + ContentHash.of(query.getBytes(StandardCharsets.UTF_8)).hex();
            PageStamp stamp = new PageStamp(asked, Validators.NONE, spool.digest(), "");
            boolean known =
                    spool.isWhole() && last.stamp(asked).filter(stamp::equals).isPresent();
            return new Constructed(
                    known ? SourceDocument.unchanged(address.toString()) : parsed(spool, fetched.contentType()),
                    cut,
                    stamp);
        } catch (IOException closing) {
            throw fetcher.broken(address, closing);
        }
    }

    private SourceDocument parsed(Spool spool, String type) throws IOException {
        String base = address.toString();
        try (InputStream body = spool.body()) {
            return DocumentReaders.RDF_ONLY.read(body, new DocumentReaders.Found(base, base, type), spilling);
        }
    }

    /// @return the values of the first variable, row after row
    /// @throws SourceException when there is no good answer
    List<String> select(String query) {
        Fetched fetched = ask(query, ROWS);
        List<String> values = new ArrayList<>();
        try (InputStream body = fetched.body()) {
            ResultSet rows =
                    rows(body, fetched.contentType().contains("xml") ? ResultSetLang.RS_XML : ResultSetLang.RS_JSON);
            String variable = rows.getResultVars().getFirst();
            while (rows.hasNext()) {
                var value = rows.next().get(variable);
                if (value != null)
                    values.add(value.isLiteral() ? value.asLiteral().getLexicalForm() : value.toString());
            }
            return values;
        } catch (JenaException odd) {
            throw noRows(odd);
        } catch (IOException broken) {
            throw fetcher.broken(address, broken);
        }
    }

    private static ResultSet rows(InputStream body, Lang lang) {
        return ResultSetReaderRegistry.getFactory(lang).create(lang).read(body, new Context());
    }

    private SourceException noRows(RuntimeException odd) {
        return new SourceException(
                Place.of(address.toString()),
                Finding.of(
                        Rule.SYNTAX,
                        "The answer is no SPARQL result: {0}.",
                        "Check that this is the address of a SPARQL endpoint, not of its page for people.",
                        String.valueOf(odd.getMessage())),
                odd);
    }

    private Fetched ask(String query, String accept) {
        Fetched answer = fetcher.answer(request(query, accept));
        int status = answer.status();
        if (!byGet && (status == 404 || status == 405 || status == 411 || status == 415 || status == 501)) {
            byGet = true;
            close(answer);
            answer = fetcher.answer(request(query, accept));
        }
        if (answer.status() == 200) return answer;
        throw explained(answer);
    }

    private FetchRequest request(String query, String accept) {
        String form = "query=" + encoded(query) + (graph.isEmpty() ? "" : "&default-graph-uri=" + encoded(graph));
        if (!byGet) return FetchRequest.post(address, accept, FORM, form);
        String bare = address.toString();
        return FetchRequest.get(URI.create(bare + (bare.indexOf('?') < 0 ? "?" : "&") + form), accept);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Endpoints say in the body what they do not like.
    private SourceException explained(Fetched answer) {
        String message = message(answer);
        if (message.isEmpty() || message.startsWith("<")) return fetcher.refused(answer);
        return new SourceException(
                Place.of(address.toString()),
                Finding.of(
                                Rule.UNREACHABLE,
                                "The endpoint answered {0}: {1}",
                                "Try the query on the endpoint's own page; a smaller one may pass.",
                                answer.status(),
                                message.lines().findFirst().orElse(message))
                        .about(message));
    }

    private static String message(Fetched answer) {
        try (InputStream body = answer.body()) {
            return new String(body.readNBytes(MAX_MESSAGE), StandardCharsets.UTF_8).strip();
        } catch (IOException gone) {
            return "";
        }
    }

    private static void close(Fetched answer) {
        try {
            answer.body().close();
        } catch (IOException alreadyGone) {
            // nothing of it is wanted
        }
    }

    void remark(Finding finding) {
        remarks.add(new Remark("", finding));
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    long bytes() {
        return fetcher.bytes();
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
