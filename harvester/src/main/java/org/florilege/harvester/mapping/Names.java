package org.florilege.harvester.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.florilege.harvester.reader.Terms;

/// Short names of terms for reports: `dct:issued`.
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
        prefixes.put(Terms.XSD, "xsd");
        prefixes.put(Terms.DPV, "dpv");
        prefixes.put(Terms.CSVW, "csvw");
        prefixes.put(Terms.TIME, "time");
        prefixes.put(Terms.LOCN, "locn");
        prefixes.put(Terms.GEOSPARQL, "geosparql");
        prefixes.put(Terms.ORG, "org");
        prefixes.put(Terms.CV, "cv");
        return prefixes;
    }

    static String of(Node property) {
        return of(property.getURI());
    }

    static String of(String iri) {
        int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        String prefix = PREFIXES.get(iri.substring(0, cut));
        return prefix == null ? iri : prefix + ":" + iri.substring(cut);
    }
}
