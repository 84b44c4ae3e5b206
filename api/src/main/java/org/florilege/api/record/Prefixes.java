package org.florilege.api.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.florilege.catalog.description.Terms;

/// The short names under which people know the namespaces of a record's vocabulary.
public final class Prefixes {

    private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    /// Turtle and JSON-LD have words of their own for it.
    private static final Node TYPE = Terms.term(Terms.RDF, "type");

    private static final Map<String, String> NAMESPACES = namespaces();

    private Prefixes() {}

    private static Map<String, String> namespaces() {
        Map<String, String> byNamespace = new LinkedHashMap<>();
        byNamespace.put(Terms.ADMS, "adms");
        byNamespace.put(Terms.CODEMETA, "codemeta");
        byNamespace.put(Terms.DCAT, "dcat");
        byNamespace.put(Terms.DCATAP, "dcatap");
        byNamespace.put(Terms.DCT, "dct");
        byNamespace.put(Terms.DQV, "dqv");
        byNamespace.put(Terms.FOAF, "foaf");
        byNamespace.put(Terms.HDC, "hdc");
        byNamespace.put(Terms.HEALTHDCATAP, "healthdcatap");
        byNamespace.put(Terms.LOCN, "locn");
        byNamespace.put(Terms.OWL, "owl");
        byNamespace.put(Terms.PROV, "prov");
        byNamespace.put(Terms.RDF, "rdf");
        byNamespace.put(Terms.RDFS, "rdfs");
        byNamespace.put(Terms.SCHEMA, "schema");
        byNamespace.put(Terms.SKOS, "skos");
        byNamespace.put(Terms.SPDX, "spdx");
        byNamespace.put(Terms.TIME, "time");
        byNamespace.put(Terms.VCARD, "vcard");
        byNamespace.put(Terms.XSD, "xsd");
        byNamespace.put("http://www.w3.org/ns/mls#", "mls");
        byNamespace.put("http://www.opengis.net/ont/geosparql#", "gsp");
        return Map.copyOf(byNamespace);
    }

    /// All of them, with their namespaces, in alphabetical order.
    public static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        NAMESPACES.forEach((namespace, prefix) -> all.put(prefix, namespace));
        return all;
    }

    /// The prefixes that this graph has a use for, with their namespaces, in alphabetical order.
    static Map<String, String> of(Graph graph) {
        Map<String, String> used = new TreeMap<>();
        graph.find().forEachRemaining(triple -> {
            if (!triple.getPredicate().equals(TYPE)) note(triple.getPredicate(), used);
            note(triple.getObject(), used);
        });
        return used;
    }

    private static void note(Node node, Map<String, String> used) {
        String iri = node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
        int cut = cut(iri);
        String prefix = cut < 0 ? null : NAMESPACES.get(iri.substring(0, cut));
        if (prefix != null) used.put(prefix, iri.substring(0, cut));
    }

    /// The IRI as `prefix:name`, or empty when it has no short form.
    public static Optional<String> shortened(String iri) {
        int cut = cut(iri);
        String prefix = cut < 0 ? null : NAMESPACES.get(iri.substring(0, cut));
        return prefix == null || !LOCAL_NAME.matcher(iri.substring(cut)).matches()
                ? Optional.empty()
                : Optional.of(prefix + ":" + iri.substring(cut));
    }

    private static int cut(String iri) {
        int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        return cut > 0 && cut < iri.length() ? cut : -1;
    }
}
