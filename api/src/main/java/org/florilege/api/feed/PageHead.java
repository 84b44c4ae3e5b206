package org.florilege.api.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/// What stands on every page beside its records: the catalogue, who publishes it, and the way to the other pages.
final class PageHead {

    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

    private final FeedPage page;
    private final Site site;

    PageHead(FeedPage page, Site site) {
        this.page = page;
        this.site = site;
    }

    /// @param shared takes up what is written of resources that records speak of too
    void write(GraphWriter writer, StringBuilder out, Set<Rendering.Key> shared) {
        Facts facts = site.facts(catalogue(), page.scope().name());
        for (Rendering.Resource resource :
                Rendering.of(catalogue(), facts, page.query().profile(), site)) {
            shared.add(resource.key());
            writer.resource(resource.subject(), withView(resource), out);
        }
        writer.resource(view(), viewTriples(), out);
    }

    private List<Triple> withView(Rendering.Resource resource) {
        if (!resource.subject().equals(catalogue())) return resource.triples();
        List<Triple> triples = new ArrayList<>(resource.triples());
        triples.addFirst(Triple.create(catalogue(), RDF.type.asNode(), hydra("Collection")));
        triples.add(Triple.create(catalogue(), hydra("view"), view()));
        return triples;
    }

    Node catalogue() {
        return iri(page.catalogue());
    }

    private Node view() {
        return iri(page.self());
    }

    /// In the words of Hydra as it is, and in those that it had before: ckanext-dcat before 2.1 knows no others, and a
    /// harvester that goes by them alone takes `nextPage` and the total from the same node.
    private List<Triple> viewTriples() {
        List<Triple> triples = new ArrayList<>();
        triples.add(Triple.create(view(), RDF.type.asNode(), hydra("PartialCollectionView")));
        triples.add(Triple.create(view(), RDF.type.asNode(), hydra("PagedCollection")));
        triples.add(link("first", page.first()));
        page.previous().ifPresent(link -> triples.add(link("previous", link)));
        page.next().ifPresent(link -> {
            triples.add(link("next", link));
            triples.add(link("nextPage", link));
        });
        triples.add(link("last", page.last()));
        Node total = NodeFactory.createLiteralDT(String.valueOf(page.total()), XSDDatatype.XSDinteger);
        triples.add(Triple.create(view(), hydra("totalItems"), total));
        return triples;
    }

    private Triple link(String name, String address) {
        return Triple.create(view(), hydra(name), iri(address));
    }

    private static Node hydra(String name) {
        return NodeFactory.createURI(HYDRA + name);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
