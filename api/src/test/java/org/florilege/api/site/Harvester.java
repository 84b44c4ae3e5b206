package org.florilege.api.site;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/// Another portal that harvests ours, as its own code does it.
abstract class Harvester {

    static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

    private final FeedPortal portal;
    private final String start;
    private IntConsumer betweenPages = page -> {};
    private Map<String, String> copy = new TreeMap<>();

    Harvester(FeedPortal portal, String start) {
        this.portal = portal;
        this.start = start;
    }

    /// The titles of what it has of us, by identifier.
    Map<String, String> copy() {
        return copy;
    }

    /// What happens after each page, by its number.
    void betweenPages(IntConsumer action) {
        betweenPages = action;
    }

    /// Walks the whole feed and then has what it found, no more and no less. When anything fails, it keeps what it had.
    ///
    /// @throws HarvestFailure when it does
    final void harvest() {
        copy = walk(start);
    }

    abstract Map<String, String> walk(String first);

    final HttpResponse<String> ask(String method, String address) {
        HttpResponse<String> answer = portal.send(method, address);
        if (answer.statusCode() / 100 == 3) throw new HarvestFailure("a redirect");
        return answer;
    }

    final void turned(int page) {
        betweenPages.accept(page);
    }

    static Model parse(String body, Lang lang) {
        return RDFParser.fromString(body, lang).toModel();
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

    static final class HarvestFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HarvestFailure(String reason) {
            super(reason);
        }
    }
}
