package org.florilege.harvester.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.florilege.harvester.reader.Terms;

/// Short names of properties for reports: `dct:issued`.
final class Names {

    private static final Map<String, String> PREFIXES = prefixes();

    private Names() {}

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put(Terms.DCT, "dct");
        prefixes.put(Terms.DCAT, "dcat");
        prefixes.put(Terms.RDF, "rdf");
        prefixes.put(Terms.RDFS, "rdfs");
        prefixes.put(Terms.FOAF, "foaf");
        prefixes.put(Terms.VCARD, "vcard");
        prefixes.put(Terms.SCHEMA, "schema");
        prefixes.put(Terms.SKOS, "skos");
        prefixes.put(Terms.ADMS, "adms");
        prefixes.put(Terms.PROV, "prov");
        prefixes.put(Terms.SPDX, "spdx");
        prefixes.put(Terms.OWL, "owl");
        prefixes.put(Terms.DC, "dc");
        prefixes.put(Terms.DCATAP, "dcatap");
        prefixes.put(Terms.GEODCAT, "geodcatap");
        prefixes.put(Terms.HEALTH, "healthdcatap");
        prefixes.put(Terms.HDC, "hdc");
        return prefixes;
    }

    static String of(Node property) {
        String iri = property.getURI();
        int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        String prefix = PREFIXES.get(iri.substring(0, cut));
        return prefix == null ? iri : prefix + ":" + iri.substring(cut);
    }
}
