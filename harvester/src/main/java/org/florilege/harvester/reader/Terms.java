package org.florilege.harvester.reader;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The terms of published vocabularies that decide how a document is read.
public final class Terms {

    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    public static final String OWL = "http://www.w3.org/2002/07/owl#";
    public static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    public static final String DCAT = "http://www.w3.org/ns/dcat#";
    public static final String DCT = "http://purl.org/dc/terms/";
    public static final String DC = "http://purl.org/dc/elements/1.1/";
    public static final String FOAF = "http://xmlns.com/foaf/0.1/";
    public static final String ORG = "http://www.w3.org/ns/org#";
    public static final String VCARD = "http://www.w3.org/2006/vcard/ns#";
    public static final String SCHEMA = "http://schema.org/";
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    public static final String ADMS = "http://www.w3.org/ns/adms#";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String SPDX = "http://spdx.org/rdf/terms#";
    public static final String DCATAP = "http://data.europa.eu/r5r/";
    public static final String GEODCAT = "http://data.europa.eu/930/";
    public static final String CV = "http://data.europa.eu/m8g/";
    public static final String HEALTH = "http://healthdataportal.eu/ns/health#";
    public static final String DPV = "https://w3id.org/dpv#";
    public static final String CSVW = "http://www.w3.org/ns/csvw#";
    public static final String TIME = "http://www.w3.org/2006/time#";
    public static final String ODRS = "http://schema.theodi.org/odrs#";
    public static final String LOCN = "http://www.w3.org/ns/locn#";
    public static final String GEOSPARQL = "http://www.opengis.net/ont/geosparql#";
    public static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    public static final String FLO = "https://w3id.org/florilege/ns#";
    public static final String HDC = "https://w3id.org/florilege/challenge#";

    public static final Node TYPE = NodeFactory.createURI(RDF + "type");
    public static final Node IS_PART_OF = NodeFactory.createURI(DCT + "isPartOf");
    public static final Node TITLE = NodeFactory.createURI(DCT + "title");
    public static final Node DESCRIPTION = NodeFactory.createURI(DCT + "description");
    public static final Node IDENTIFIER = NodeFactory.createURI(DCT + "identifier");
    public static final Node DATASET = NodeFactory.createURI(DCAT + "Dataset");
    public static final Node SERIES = NodeFactory.createURI(DCAT + "DatasetSeries");
    public static final Node IN_SERIES = NodeFactory.createURI(DCAT + "inSeries");
    public static final Node CREATOR = NodeFactory.createURI(DCT + "creator");
    public static final Node PUBLISHER = NodeFactory.createURI(DCT + "publisher");
    public static final Node IS_PRIMARY_TOPIC_OF = NodeFactory.createURI(FOAF + "isPrimaryTopicOf");
    public static final Node DISTRIBUTION = NodeFactory.createURI(DCAT + "distribution");
    public static final Node FOAF_NAME = NodeFactory.createURI(FOAF + "name");
    public static final Node FOAF_AGENT = NodeFactory.createURI(FOAF + "Agent");

    private Terms() {}
}
