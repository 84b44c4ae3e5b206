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
            Map.entry("dcatap", Terms.DCATAP));

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
