package org.florilege.harvester.reader;

import java.util.Map;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;

/// The prefixes that everybody means the same by, for documents that forget to declare them.
final class UsualPrefixes {

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("rdf", Terms.RDF),
            Map.entry("rdfs", Terms.RDFS),
            Map.entry("owl", Terms.OWL),
            Map.entry("xsd", Terms.XSD),
            Map.entry("dcat", Terms.DCAT),
            Map.entry("dct", Terms.DCT),
            Map.entry("dcterms", Terms.DCT),
            Map.entry("foaf", Terms.FOAF),
            Map.entry("vcard", Terms.VCARD),
            Map.entry("schema", Terms.SCHEMA),
            Map.entry("skos", Terms.SKOS),
            Map.entry("adms", Terms.ADMS),
            Map.entry("prov", Terms.PROV),
            Map.entry("spdx", Terms.SPDX),
            Map.entry("hydra", Terms.HYDRA),
            Map.entry("dcatap", Terms.DCATAP),
            Map.entry("dc", Terms.DC),
            Map.entry("org", Terms.ORG),
            Map.entry("locn", Terms.LOCN),
            Map.entry("time", Terms.TIME),
            Map.entry("gsp", Terms.GEOSPARQL),
            Map.entry("geosparql", Terms.GEOSPARQL),
            Map.entry("geodcat", Terms.GEODCAT),
            Map.entry("geodcatap", Terms.GEODCAT),
            Map.entry("healthdcatap", Terms.HEALTH),
            Map.entry("dpv", Terms.DPV),
            Map.entry("csvw", Terms.CSVW),
            Map.entry("odrs", Terms.ODRS),
            Map.entry("dcatde", "http://dcat-ap.de/def/dcatde/"),
            Map.entry("dqv", "http://www.w3.org/ns/dqv#"),
            Map.entry("oa", "http://www.w3.org/ns/oa#"),
            Map.entry("odrl", "http://www.w3.org/ns/odrl/2/"),
            Map.entry("cnt", "http://www.w3.org/2011/content#"),
            Map.entry("eli", "http://data.europa.eu/eli/ontology#"));

    private UsualPrefixes() {}

    static Map<String, String> all() {
        return USUAL;
    }

    static PrefixMap fresh() {
        PrefixMap prefixes = PrefixMapFactory.create();
        prefixes.putAll(USUAL);
        return prefixes;
    }
}
