package org.florilege.harvester.mapping;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.reader.Terms;

/// Properties that mean another one where they stand: on a period, a place, an agent.
final class Contexts {

    private static final Map<Node, Map<Node, Node>> BY_WAY = byWay();

    private Contexts() {}

    private static Map<Node, Map<Node, Node>> byWay() {
        Map<Node, Map<Node, Node>> byWay = new HashMap<>();
        Map<Node, Node> period = Map.of(
                node(Terms.SCHEMA + "startDate"), node(Terms.DCAT + "startDate"),
                node(Terms.SCHEMA + "endDate"), node(Terms.DCAT + "endDate"),
                node("http://dati.gov.it/onto/dcatapit#startDate"), node(Terms.DCAT + "startDate"),
                node("http://dati.gov.it/onto/dcatapit#endDate"), node(Terms.DCAT + "endDate"),
                node("http://purl.org/NET/scovo#min"), node(Terms.DCAT + "startDate"),
                node("http://purl.org/NET/scovo#max"), node(Terms.DCAT + "endDate"));
        put(byWay, period, Terms.DCT, "temporal");
        put(byWay, period, Terms.HEALTH, "retentionPeriod");
        Map<Node, Node> place = Map.of(
                node(Terms.GEOSPARQL + "asWKT"),
                node(Terms.LOCN + "geometry"),
                node(Terms.GEOSPARQL + "asGeoJSON"),
                node(Terms.LOCN + "geometry"),
                node(Terms.LOCN + "geographicalName"),
                node(Terms.LOCN + "geographicName"),
                Terms.TITLE,
                node(Terms.SKOS + "prefLabel"),
                Terms.FOAF_NAME,
                node(Terms.SKOS + "prefLabel"),
                node(Terms.SCHEMA + "name"),
                node(Terms.SKOS + "prefLabel"));
        put(byWay, place, Terms.DCT, "spatial");
        Map<Node, Node> agent = Map.of(
                node(Terms.HEALTH + "publisherType"),
                node(Terms.DCT + "type"),
                node(Terms.HEALTH + "publisherNote"),
                Terms.DESCRIPTION);
        put(byWay, agent, Terms.DCT, "publisher", "creator", "contributor", "rightsHolder");
        put(byWay, agent, Terms.FLO, "creator");
        put(byWay, agent, Terms.HEALTH, "hdab", "hdabCoordinator");
        put(byWay, agent, Terms.GEODCAT, "custodian", "distributor", "originator", "processor");
        return Map.copyOf(byWay);
    }

    private static void put(
            Map<Node, Map<Node, Node>> byWay, Map<Node, Node> meanings, String namespace, String... names) {
        for (String name : names) byWay.put(node(namespace + name), meanings);
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    /// @param way the property that leads to what is described
    /// @return the meanings of properties there; empty where all mean themselves
    static Map<Node, Node> of(Node way) {
        return BY_WAY.getOrDefault(way, Map.of());
    }
}
