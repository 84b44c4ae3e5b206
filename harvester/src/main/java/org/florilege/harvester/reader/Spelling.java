package org.florilege.harvester.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.repair.Rule;

/// How the terms of published vocabularies are spelt, and what documents write instead: the wrong scheme, a
/// plural, a property of an earlier version.
public final class Spelling {

    private static final int MAX_REMEMBERED = 10_000;
    private static final String DQV = "http://www.w3.org/ns/dqv#";
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
            Terms.LOCN,
            DQV,
            Terms.CSVW,
            Terms.TIME,
            "http://purl.org/dc/dcmitype/",
            Terms.GEOSPARQL);
    private static final Map<String, String> LEGACY = legacy();
    private static final Map<Node, Node> LOWER_CASE_TYPES = lowerCaseTypes();
    private static final Map<Node, Node> KNOWN = new ConcurrentHashMap<>();

    private Spelling() {}

    private static Map<Node, Node> lowerCaseTypes() {
        Map<Node, Node> types = new HashMap<>();
        for (String name : List.of("Dataset", "Distribution", "Catalog", "DataService", "DatasetSeries")) {
            String lower = Character.toLowerCase(name.charAt(0)) + name.substring(1);
            types.put(NodeFactory.createURI(Terms.DCAT + lower), NodeFactory.createURI(Terms.DCAT + name));
        }
        for (String name : List.of("Agent", "Organization", "Person"))
            types.put(
                    NodeFactory.createURI(Terms.FOAF + name.toLowerCase(Locale.ROOT)),
                    NodeFactory.createURI(Terms.FOAF + name));
        return Map.copyOf(types);
    }

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
        legacy.put(Terms.DCAT + "licence", Terms.DCT + "license");
        legacy.put(Terms.FOAF + "URL", Terms.FOAF + "homepage");
        legacy.put(Terms.FOAF + "email", Terms.FOAF + "mbox");
        legacy.put(Terms.DCAT + "keywords", Terms.DCAT + "keyword");
        legacy.put(Terms.DCAT + "themes", Terms.DCAT + "theme");
        legacy.put(Terms.DCAT + "datasets", Terms.DCAT + "dataset");
        legacy.put(Terms.DCAT + "accessUrl", Terms.DCAT + "accessURL");
        legacy.put(Terms.DCAT + "downloadUrl", Terms.DCAT + "downloadURL");
        legacy.put(Terms.DCAT + "size", Terms.DCAT + "byteSize");
        legacy.put(Terms.DCAT + "bytes", Terms.DCAT + "byteSize");
        for (String wrong : List.of("DataSet", "Datasets", "DATASET"))
            legacy.put(Terms.DCAT + wrong, Terms.DCAT + "Dataset");
        for (String wrong : List.of("Distributions", "DatasetDistribution", "DataDistribution"))
            legacy.put(Terms.DCAT + wrong, Terms.DCAT + "Distribution");
        legacy.put(Terms.DCT + "desciption", Terms.DCT + "description");
        legacy.put(Terms.DCT + "abstact", Terms.DCT + "abstract");
        legacy.put(Terms.DCT + "created_at", Terms.DCT + "created");
        legacy.put(Terms.DCT + "updated", Terms.DCT + "modified");
        legacy.put(Terms.DCT + "start", Terms.DCAT + "startDate");
        legacy.put(Terms.DCT + "end", Terms.DCAT + "endDate");
        legacy.put(Terms.DC + "rightsHolder", Terms.DCT + "rightsHolder");
        legacy.put(Terms.DCAT + "Download", Terms.DCAT + "Distribution");
        legacy.put(Terms.ADMS + "contactPoint", Terms.DCAT + "contactPoint");
        legacy.put(Terms.DCAT + "email", Terms.VCARD + "hasEmail");
        legacy.put(Terms.VCARD + "hasFN", Terms.VCARD + "fn");
        legacy.put(Terms.VCARD + "hasUrl", Terms.VCARD + "hasURL");
        legacy.put(Terms.VCARD + "hasUid", Terms.VCARD + "hasUID");
        legacy.put(Terms.VCARD + "organisation-name", Terms.VCARD + "organization-name");
        legacy.put(Terms.OWL + "versionInfo", Terms.DCAT + "version");
        legacy.put(Terms.ADMS + "version", Terms.DCAT + "version");
        legacy.put(Terms.GEOSPARQL + "hasGeometry", Terms.LOCN + "geometry");
        legacy.put(Terms.GEOSPARQL + "hasDefaultGeometry", Terms.LOCN + "geometry");
        legacy.put("http://creativecommons.org/ns#license", Terms.DCT + "license");
        health(legacy);
        return Map.copyOf(legacy);
    }

    /// What the drafts of HealthDCAT-AP up to release 5 and their validators wrote.
    private static void health(Map<String, String> legacy) {
        for (String name : List.of("hasPersonalData", "hasLegalBasis", "hasPurpose"))
            for (String namespace : List.of("http://w3id.org/dpv#", "http://www.w3.org/ns/dpv#", DQV))
                legacy.put(namespace + name, Terms.DPV + name);
        legacy.put(Terms.CSVW + "titles", Terms.CSVW + "title");
    }

    /// @param type a class, perhaps spelt like the property that leads to it
    /// @return the class that is meant
    public static Node canonicalType(Node type) {
        Node canonical = canonical(type);
        return LOWER_CASE_TYPES.getOrDefault(canonical, canonical);
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
        String legacy = LEGACY.get(respelt);
        String meant = legacy == null ? Misspellings.meant(respelt) : legacy;
        return meant.equals(iri) ? term : NodeFactory.createURI(meant);
    }

    private static String scheme(String stated) {
        String iri = OtherNamespaces.mend(stated);
        String plain = iri.startsWith("https://") ? "http://" + iri.substring("https://".length()) : iri;
        if (plain.startsWith("http://www.schema.org/")) plain = "http://" + plain.substring("http://www.".length());
        for (String namespace : NAMESPACES) if (plain.startsWith(namespace)) return separator(plain, namespace);
        for (String namespace : NAMESPACES) {
            String bare = namespace.substring(0, namespace.length() - 1);
            if (plain.startsWith(bare) && plain.length() > namespace.length()) return separator(plain, bare, namespace);
        }
        return iri;
    }

    private static String separator(String iri, String namespace) {
        return separator(iri, namespace, namespace);
    }

    /// Whatever stands between the namespace and the name, or nothing, for the `#` or `/` of the vocabulary.
    private static String separator(String iri, String start, String namespace) {
        int name = start.length();
        while (name < iri.length() && (iri.charAt(name) == '#' || iri.charAt(name) == '/')) name++;
        String local = iri.substring(name);
        boolean isName = !local.isEmpty() && local.indexOf('/') < 0 && local.indexOf('#') < 0;
        return isName && Character.isLetter(local.charAt(0)) ? namespace + local : iri;
    }

    /// @return the rule under which a term became another
    public static Rule rule(Node original) {
        String stated = original.getURI();
        return !scheme(stated).equals(stated) ? Rule.VOCABULARY_SPELLING : Rule.LEGACY_PROPERTY;
    }
}
