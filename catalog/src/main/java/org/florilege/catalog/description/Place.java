package org.florilege.catalog.description;

import static org.florilege.catalog.description.Terms.DCAT;
import static org.florilege.catalog.description.Terms.LOCN;
import static org.florilege.catalog.description.Terms.RDFS;
import static org.florilege.catalog.description.Terms.SKOS;
import static org.florilege.catalog.description.Terms.term;

import java.util.List;
import org.apache.jena.graph.Node;

/// Where (`dct:Location`): a known place by IRI, a name, a geometry, or several of these.
///
/// @param iri the place's IRI (perhaps of an authority table), or of the node that carries name and geometry
/// @param name its names, when the record states them
/// @param geometries WKT or GeoJSON, as stated
public record Place(String iri, Texts name, List<String> geometries) {

    private static final Node[] NAME = {term(SKOS, "prefLabel"), term(RDFS, "label"), term(LOCN, "geographicName")};
    private static final Node[] GEOMETRY = {term(DCAT, "bbox"), term(LOCN, "geometry"), term(DCAT, "centroid")};

    public Place {
        geometries = List.copyOf(geometries);
    }

    static Place of(Subject subject) {
        if (subject.node().isLiteral()) return new Place("", subject.label(), List.of());
        return new Place(subject.iri(), subject.texts(NAME), subject.values(GEOMETRY));
    }
}
