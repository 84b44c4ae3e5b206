package org.florilege.api.selfcheck;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.florilege.catalog.record.CanonicalGraph;

/// Another portal that harvests ours, as its own code does it.
public abstract sealed class Harvester permits UdataHarvester, PiveauHarvester, CkanHarvester {

    static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

    private final Asking portal;
    private final String start;
    private IntConsumer betweenPages = page -> {};
    private Map<String, Received> copy = new TreeMap<>();

    Harvester(Asking portal, String start) {
        this.portal = portal;
        this.start = start;
    }

    /// What it has of us, by identifier.
    public final Map<String, Received> copy() {
        return Collections.unmodifiableMap(copy);
    }

    /// What happens after each page, by its number.
    public final void betweenPages(IntConsumer action) {
        betweenPages = action;
    }

    /// Walks the whole feed and then has what it found, no more and no less. When anything fails, it keeps what it had.
    ///
    /// @throws HarvestFailure when it does
    public final void harvest() {
        copy = walk(start);
    }

    abstract Map<String, Received> walk(String first);

    final Asking.Answer ask(String method, String address) {
        Asking.Answer answer;
        try {
            answer = portal.ask(method, address);
        } catch (IOException e) {
            throw new HarvestFailure("no answer: " + e.getMessage());
        }
        if (answer.status() / 100 == 3) throw new HarvestFailure("a redirect");
        return answer;
    }

    final void turned(int page) {
        betweenPages.accept(page);
    }

    static Model parse(String body, Lang lang) {
        try {
            return RDFParser.fromString(body, lang)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .toModel();
        } catch (RiotException e) {
            throw new HarvestFailure("a page that cannot be read: " + e.getMessage());
        }
    }

    static List<Resource> typed(Model page, String type) {
        return page.listSubjectsWithProperty(RDF.type, page.createResource(type))
                .toList();
    }

    static Optional<String> hydra(Model page, Resource view, String name) {
        return Optional.ofNullable(view.getPropertyResourceValue(page.createProperty(HYDRA + name)))
                .map(Resource::getURI);
    }

    static List<RDFNode> totals(Model page) {
        return page.listObjectsOfProperty(page.createProperty(HYDRA + "totalItems"))
                .toList();
    }

    static Optional<String> identifier(Resource record) {
        return Optional.ofNullable(record.getProperty(DCTerms.identifier))
                .filter(statement -> statement.getObject().isLiteral())
                .map(statement -> statement.getString());
    }

    static String title(Resource dataset) {
        Statement french = dataset.getProperty(DCTerms.title, "fr");
        Statement title = french == null ? dataset.getProperty(DCTerms.title) : french;
        return title == null ? "" : title.getString();
    }

    /// What a consumer keeps of a record.
    static Received received(Resource record, String title) {
        Graph said = GraphFactory.createGraphMem();
        record.listProperties().forEach(statement -> said.add(statement.asTriple()));
        try {
            return new Received(record.getURI(), title, CanonicalGraph.of(said).hash());
        } catch (IllegalArgumentException e) {
            throw new HarvestFailure(record + " has parts without a name");
        }
    }

    /// That a walk cannot be ended.
    public static final class HarvestFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HarvestFailure(String reason) {
            super(reason);
        }
    }
}
