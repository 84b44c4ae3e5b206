package org.florilege.harvester.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.repair.Rule;

/// How the terms of published vocabularies are spelt, and what documents write instead: the wrong scheme, a
/// plural, a property of an earlier version.
public final class Spelling {

    private static final int MAX_REMEMBERED = 10_000;
    private static final List<String> NAMESPACES = List.of(
            Terms.RDF,
            Terms.RDFS,
            Terms.OWL,
            Terms.DCAT,
            Terms.DCT,
            Terms.DC,
            Terms.FOAF,
            Terms.ORG,
            Terms.VCARD,
            Terms.SCHEMA,
            Terms.SKOS,
            Terms.ADMS,
            Terms.PROV,
            Terms.SPDX,
            Terms.DCATAP,
            Terms.GEODCAT,
            Terms.CV,
            Terms.HEALTH,
            Terms.HYDRA,
            "http://www.w3.org/ns/locn#",
            "http://www.w3.org/ns/dqv#",
            "http://www.w3.org/ns/csvw#",
            "http://www.w3.org/2006/time#",
            "http://purl.org/dc/dcmitype/",
            "http://www.opengis.net/ont/geosparql#");
    private static final Map<String, String> LEGACY = legacy();
    private static final Map<Node, Node> KNOWN = new ConcurrentHashMap<>();

    private Spelling() {}

    private static Map<String, String> legacy() {
        Map<String, String> legacy = new HashMap<>();
        for (String wrong :
                List.of(Terms.DCT + "distributions", Terms.DCAT + "distributions", Terms.DCT + "distribution"))
            legacy.put(wrong, Terms.DCAT + "distribution");
        for (String name : List.of(
                "title",
                "description",
                "identifier",
                "language",
                "publisher",
                "creator",
                "contributor",
                "rights",
                "source",
                "relation",
                "date",
                "coverage",
                "type",
                "format")) legacy.put(Terms.DC + name, Terms.DCT + name);
        for (String name : List.of(
                "title",
                "description",
                "identifier",
                "language",
                "publisher",
                "license",
                "accessRights",
                "issued",
                "modified",
                "spatial",
                "temporal",
                "accrualPeriodicity",
                "conformsTo",
                "rights",
                "creator")) legacy.put(Terms.DCAT + name, Terms.DCT + name);
        for (String name : List.of(
                "keyword", "theme", "contactPoint", "landingPage", "downloadURL", "accessURL", "mediaType", "byteSize"))
            legacy.put(Terms.DCT + name, Terms.DCAT + name);
        legacy.put(Terms.DCT + "licence", Terms.DCT + "license");
        legacy.put(Terms.DCAT + "keywords", Terms.DCAT + "keyword");
        legacy.put(Terms.DCAT + "themes", Terms.DCAT + "theme");
        legacy.put(Terms.DCAT + "datasets", Terms.DCAT + "dataset");
        legacy.put(Terms.DCAT + "accessUrl", Terms.DCAT + "accessURL");
        legacy.put(Terms.DCAT + "downloadUrl", Terms.DCAT + "downloadURL");
        legacy.put(Terms.DCAT + "size", Terms.DCAT + "byteSize");
        legacy.put(Terms.DCAT + "bytes", Terms.DCAT + "byteSize");
        legacy.put(Terms.DCAT + "Download", Terms.DCAT + "Distribution");
        legacy.put(Terms.ADMS + "contactPoint", Terms.DCAT + "contactPoint");
        legacy.put(Terms.VCARD + "hasUrl", Terms.VCARD + "hasURL");
        legacy.put(Terms.VCARD + "hasUid", Terms.VCARD + "hasUID");
        legacy.put(Terms.VCARD + "organisation-name", Terms.VCARD + "organization-name");
        legacy.put(Terms.OWL + "versionInfo", Terms.DCAT + "version");
        return Map.copyOf(legacy);
    }

    /// @param term a property or class
    /// @return the term that is meant; the same object when it is spelt as published
    public static Node canonical(Node term) {
        Node known = KNOWN.get(term);
        if (known != null) return known;
        Node canonical = respelt(term);
        if (KNOWN.size() < MAX_REMEMBERED) KNOWN.put(term, canonical);
        return canonical;
    }

    private static Node respelt(Node term) {
        String iri = term.getURI();
        String respelt = scheme(iri);
        String meant = LEGACY.getOrDefault(respelt, respelt);
        return meant.equals(iri) ? term : NodeFactory.createURI(meant);
    }

    private static String scheme(String iri) {
        if (!iri.startsWith("https://")) return iri;
        String plain = "http://" + iri.substring("https://".length());
        return NAMESPACES.stream().anyMatch(plain::startsWith) ? plain : iri;
    }

    /// @return the rule under which a term became another
    public static Rule rule(Node original) {
        return original.getURI().startsWith("https://") ? Rule.VOCABULARY_SPELLING : Rule.LEGACY_PROPERTY;
    }
}
