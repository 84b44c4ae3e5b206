package org.florilege.catalog.description;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The namespaces that records are written with, and how to make a term of each.
public final class Terms {

    public static final String ADMS = "http://www.w3.org/ns/adms#";
    public static final String CODEMETA = "https://w3id.org/codemeta/terms/";
    public static final String DCAT = "http://www.w3.org/ns/dcat#";
    public static final String DCATAP = "http://data.europa.eu/r5r/";
    public static final String DCT = "http://purl.org/dc/terms/";
    public static final String DQV = "http://www.w3.org/ns/dqv#";
    public static final String FOAF = "http://xmlns.com/foaf/0.1/";
    /// What no standard vocabulary has a word for.
    public static final String FLO = "https://w3id.org/florilege/ns#";
    /// The same of data challenges.
    public static final String HDC = "https://w3id.org/florilege/challenge#";
    public static final String HEALTHDCATAP = "http://healthdataportal.eu/ns/health#";
    public static final String LOCN = "http://www.w3.org/ns/locn#";
    public static final String OWL = "http://www.w3.org/2002/07/owl#";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    public static final String SCHEMA = "http://schema.org/";
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    public static final String SPDX = "http://spdx.org/rdf/terms#";
    public static final String TIME = "http://www.w3.org/2006/time#";
    public static final String VCARD = "http://www.w3.org/2006/vcard/ns#";
    public static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private Terms() {}

    /// The term with this local name, for instance `term(DCT, "title")`.
    public static Node term(String namespace, String localName) {
        return NodeFactory.createURI(namespace + localName);
    }
}
