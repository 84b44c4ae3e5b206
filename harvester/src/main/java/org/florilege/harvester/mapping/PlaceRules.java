package org.florilege.harvester.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Geometries;
import org.florilege.harvester.repair.Rule;

/// Places and their shapes: in a text, in a node of their own, as a pair of coordinates.
final class PlaceRules {

    private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
    private static final Node LOCATION = NodeFactory.createURI(Terms.DCT + "Location");
    private static final Node GEOMETRY = NodeFactory.createURI(Terms.LOCN + "geometry");
    private static final Node CENTROID = NodeFactory.createURI(Terms.DCAT + "centroid");
    private static final Node LATITUDE = NodeFactory.createURI(WGS84 + "lat");
    private static final Node LONGITUDE = NodeFactory.createURI(WGS84 + "long");
    private static final Node[] SHAPES = {
        NodeFactory.createURI(Terms.GEOSPARQL + "asWKT"),
        NodeFactory.createURI(Terms.GEOSPARQL + "asGeoJSON"),
        NodeFactory.createURI(Terms.RDF + "value"),
        NodeFactory.createURI(Terms.RDFS + "label")
    };

    private PlaceRules() {}

    /// @param value what no list of places knows
    static Node spatial(Node property, Node value, Draft draft) {
        if (!value.isLiteral()) {
            coordinates(property, value, draft);
            return value;
        }
        Optional<Node> geometry = Geometries.read(value.getLiteralLexicalForm());
        if (geometry.isEmpty()) return value;
        Node part = Draft.newPart();
        draft.add(part, Terms.TYPE, LOCATION);
        draft.add(part, GEOMETRY, geometry.get());
        draft.repaired(Rule.GEOMETRY, property, value, geometry.get());
        return part;
    }

    private static void coordinates(Node property, Node place, Draft draft) {
        String latitude = "";
        String longitude = "";
        for (Triple triple : draft.source().document().statements().about(place)) {
            if (!triple.getObject().isLiteral()) continue;
            if (triple.getPredicate().equals(LATITUDE))
                latitude = triple.getObject().getLiteralLexicalForm();
            else if (triple.getPredicate().equals(LONGITUDE))
                longitude = triple.getObject().getLiteralLexicalForm();
        }
        if (latitude.isEmpty() || longitude.isEmpty()) return;
        Node point = Geometries.point(longitude.strip(), latitude.strip()).orElse(null);
        if (point == null) return;
        draft.add(place, CENTROID, point);
        draft.repaired(Rule.GEOMETRY, property, latitude + " " + longitude, point);
    }

    /// A shape in a node of its own becomes the shape itself, in each form that it has.
    static Node geometry(Node property, Node value, Draft draft) {
        if (!value.isLiteral()) return unwrapped(property, value, draft);
        boolean plain = value.getLiteralDatatypeURI().equals(Terms.XSD + "string");
        if (!plain && !Geometries.isMisspelt(value.getLiteralDatatypeURI())) return value;
        Node mended = Geometries.read(value.getLiteralLexicalForm()).orElse(value);
        if (!mended.equals(value)) draft.repaired(Rule.GEOMETRY, property, value, mended);
        return mended;
    }

    private static Node unwrapped(Node property, Node value, Draft draft) {
        List<Node> shapes = new ArrayList<>();
        for (String shape : draft.spellings(value, SHAPES))
            Geometries.read(shape).ifPresent(shapes::add);
        if (shapes.isEmpty()) return value;
        for (Node other : shapes.subList(1, shapes.size())) draft.add(draft.current(), property, other);
        draft.repaired(Rule.GEOMETRY, property, value, shapes.getFirst());
        return shapes.getFirst();
    }
}
