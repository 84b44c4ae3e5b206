package org.florilege.harvester.reader;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;

/// What a document says of documents below it, as FAIR Data Points and other containers of the Linked Data Platform do:
/// a page for each catalogue, each dataset and each distribution (<https://specs.fairdatapoint.org/>, LDP 1.0 section
/// 5).
///
/// Collected while the page is parsed, since listings are not kept as statements.
public final class MemberLinks {

    private static final int MAX_MEMBERS = 100_000;
    private static final String LDP = "http://www.w3.org/ns/ldp#";
    private static final String CONTAINS = LDP + "contains";
    private static final Set<String> CATALOGUES = Set.of(
            "https://w3id.org/fdp/fdp-o#metadataCatalog",
            "http://rdf.biosemantics.org/ontologies/fdp-o#metadataCatalog",
            "http://www.re3data.org/schema/3-0#dataCatalog");
    private static final Set<String> LISTS = Set.of(Terms.DCAT + "catalog", Terms.DCAT + "service");
    private static final Set<String> CONTAINERS =
            Set.of(LDP + "Container", LDP + "BasicContainer", LDP + "DirectContainer", LDP + "IndirectContainer");

    private final Set<String> members = new LinkedHashSet<>();
    private boolean container;
    private String own = "";

    void note(Triple triple) {
        if (!triple.getObject().isURI()) return;
        String property = triple.getPredicate().getURI();
        String object = triple.getObject().getURI();
        boolean catalogue = CATALOGUES.contains(property);
        boolean contains = catalogue || property.equals(CONTAINS);
        if (triple.getSubject().isURI() && (catalogue || (contains && own.isEmpty())))
            own = triple.getSubject().getURI();
        container |= contains
                || (CONTAINERS.contains(object) && triple.getPredicate().equals(Terms.TYPE));
        if ((contains || LISTS.contains(property)) && members.size() < MAX_MEMBERS) members.add(object);
    }

    /// @return whether the document is a page of a container, whose members have pages of their own
    public boolean isContainer() {
        return container;
    }

    /// @return the IRI of the FAIR Data Point or container whose page this is; empty when it is not that
    public String own() {
        return own;
    }

    /// @return the IRIs of catalogues and other members, in the order of the document
    public List<String> all() {
        return List.copyOf(members);
    }
}
