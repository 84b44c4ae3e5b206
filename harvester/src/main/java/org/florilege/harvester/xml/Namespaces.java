package org.florilege.harvester.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Which prefix means what where an answer is read. Prefixes that nothing declares mean what they usually do.
final class Namespaces {

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("xml", "http://www.w3.org/XML/1998/namespace"),
            Map.entry("xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            Map.entry("xlink", "http://www.w3.org/1999/xlink"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("dct", "http://purl.org/dc/terms/"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("vcard", "http://www.w3.org/2006/vcard/ns#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("adms", "http://www.w3.org/ns/adms#"),
            Map.entry("schema", "http://schema.org/"),
            Map.entry("locn", "http://www.w3.org/ns/locn#"),
            Map.entry("oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/"),
            Map.entry("gmd", "http://www.isotc211.org/2005/gmd"),
            Map.entry("gco", "http://www.isotc211.org/2005/gco"));

    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

    void open(Map<String, String> declared) {
        Map<String, String> above = scopes.isEmpty() ? Map.of() : scopes.element();
        if (declared.isEmpty()) {
            scopes.push(above);
            return;
        }
        Map<String, String> scope = new HashMap<>(above);
        scope.putAll(declared);
        scopes.push(scope);
    }

    void close() {
        scopes.pop();
    }

    String of(String prefix) {
        String declared = scopes.isEmpty() ? null : scopes.element().get(prefix);
        if (declared != null) return declared;
        return prefix.isEmpty() ? "" : USUAL.getOrDefault(prefix, "");
    }
}
