package org.florilege.harvester.mapping;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.reader.Terms;

/// How much of what is said of a thing belongs into a record.
enum Extent {
    /// All of it: the record itself and its parts.
    WHOLE,
    /// What tells an organisation from others: it has a record of its own.
    AGENT,
    /// When the source entered the record into its catalogue, and after which profile.
    ENTRY;

    private static final Set<Node> OF_AN_AGENT = nodes(
            Terms.RDF + "type",
            Terms.FOAF + "name",
            Terms.SCHEMA + "name",
            Terms.SCHEMA + "legalName",
            Terms.SCHEMA + "url",
            Terms.SCHEMA + "email",
            Terms.SKOS + "prefLabel",
            Terms.RDFS + "label",
            Terms.VCARD + "fn",
            Terms.VCARD + "organization-name",
            Terms.DCT + "type",
            Terms.FOAF + "homepage",
            Terms.FOAF + "mbox",
            Terms.VCARD + "hasURL",
            Terms.VCARD + "hasEmail",
            Terms.DCT + "identifier",
            Terms.DCAT + "contactPoint",
            Terms.CV + "contactPoint");
    private static final Set<Node> OF_AN_ENTRY = nodes(
            Terms.RDF + "type",
            Terms.DCT + "identifier",
            Terms.DCT + "issued",
            Terms.DCT + "modified",
            Terms.DCT + "created",
            Terms.DCT + "conformsTo",
            Terms.DCT + "language",
            Terms.DCT + "source",
            Terms.ADMS + "status",
            Terms.FOAF + "primaryTopic");

    private static Set<Node> nodes(String... iris) {
        return Stream.of(iris).map(NodeFactory::createURI).collect(Collectors.toUnmodifiableSet());
    }

    boolean holds(Node property) {
        return switch (this) {
            case WHOLE -> true;
            case AGENT -> OF_AN_AGENT.contains(property);
            case ENTRY -> OF_AN_ENTRY.contains(property);
        };
    }
}
