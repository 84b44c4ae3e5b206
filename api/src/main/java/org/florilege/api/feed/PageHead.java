package org.florilege.api.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/// What stands on every page beside its records: the catalogue, who publishes it, and the way to the other pages.
final class PageHead {

    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private final FeedPage page;
    private final CatalogueCard card;
    private final Profiles profiles;

    PageHead(FeedPage page, CatalogueCard card, Profiles profiles) {
        this.page = page;
        this.card = card;
        this.profiles = profiles;
    }

    void write(GraphWriter writer, StringBuilder out) {
        Node publisher = iri(page.base().of(Scope.CATALOG) + "#publisher");
        writer.resource(catalogue(), catalogue(publisher), out);
        writer.resource(publisher, publisher(publisher), out);
        writer.resource(view(), view(view()), out);
    }

    Node catalogue() {
        return iri(page.catalogue());
    }

    private Node view() {
        return iri(page.self(profiles));
    }

    private List<Triple> catalogue(Node publisher) {
        Resource catalogue = new Resource(catalogue());
        catalogue.add(RDF.type.asNode(), DCAT.Catalog.asNode(), hydra("Collection"));
        card.title().entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                .forEach(title -> catalogue.add(DCTerms.title.asNode(), text(titled(title), title.getKey())));
        card.description().entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                .forEach(said -> catalogue.add(DCTerms.description.asNode(), text(said.getValue(), said.getKey())));
        catalogue.add(DCTerms.publisher.asNode(), publisher);
        catalogue.add(FOAF.homepage.asNode(), iri(page.base().of("/")));
        catalogue.add(DCTerms.language.asNode(), iri(AUTHORITY + "language/FRA"), iri(AUTHORITY + "language/ENG"));
        catalogue.add(DCAT.themeTaxonomy.asNode(), iri(AUTHORITY + "data-theme"));
        catalogue.add(hydra("view"), view());
        return catalogue.triples;
    }

    private String titled(Map.Entry<String, String> title) {
        String name = page.scope().name().get(title.getKey());
        return name == null ? title.getValue() : title.getValue() + " – " + name;
    }

    private List<Triple> publisher(Node node) {
        Resource publisher = new Resource(node);
        publisher.add(RDF.type.asNode(), FOAF.Agent.asNode());
        publisher.add(FOAF.name.asNode(), text(card.publisher(), "fr"), text(card.publisher(), "en"));
        publisher.add(FOAF.homepage.asNode(), iri(page.base().of("/")));
        return publisher.triples;
    }

    private List<Triple> view(Node node) {
        Resource view = new Resource(node);
        view.add(RDF.type.asNode(), hydra("PartialCollectionView"));
        view.add(hydra("first"), iri(page.first(profiles)));
        page.previous(profiles).ifPresent(link -> view.add(hydra("previous"), iri(link)));
        page.next(profiles).ifPresent(link -> view.add(hydra("next"), iri(link)));
        view.add(hydra("last"), iri(page.last(profiles)));
        view.add(
                hydra("totalItems"), NodeFactory.createLiteralDT(String.valueOf(page.total()), XSDDatatype.XSDinteger));
        return view.triples;
    }

    private static Node hydra(String name) {
        return NodeFactory.createURI(HYDRA + name);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node text(String text, String language) {
        return NodeFactory.createLiteralLang(text, language);
    }

    private static final class Resource {

        private final Node subject;
        private final List<Triple> triples = new ArrayList<>();

        Resource(Node subject) {
            this.subject = subject;
        }

        void add(Node property, Node... values) {
            for (Node value : values) triples.add(Triple.create(subject, property, value));
        }
    }
}
