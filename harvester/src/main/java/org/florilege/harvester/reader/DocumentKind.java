package org.florilege.harvester.reader;

import java.util.Locale;

/// What a document turns out to be, by its content: DCAT, or one of the other descriptions of data and code
/// that are found in its place.
public enum DocumentKind {
    /// DCAT in RDF, or what may be: anything that is none of the others.
    RDF("RDF", "dcat-rdf"),
    CROISSANT("a Croissant description", "croissant"),
    SCHEMA_ORG("a schema.org description", "schema-org"),
    /// A page for people with schema.org descriptions in it.
    SCHEMA_ORG_PAGE("an HTML page with schema.org descriptions in it", "schema-org"),
    CODEMETA("a codemeta.json", "forge"),
    CITATION_CFF("a CITATION.cff", "forge"),
    PUBLICCODE("a publiccode.yml", "forge"),
    DCAT_US("a DCAT-US catalogue (data.json)", "dcat-us"),
    CKAN("an answer of the CKAN API", "ckan"),
    UDATA("an answer of the udata API", "udata"),
    ISO_19139("ISO 19139 metadata", "csw"),
    CSW("an answer of a CSW catalogue", "csw"),
    /// As OAI-PMH carries them, but without it.
    METADATA("DataCite or Dublin Core metadata", "folder"),
    OAI_PMH("an answer of an OAI-PMH server", "oai-pmh"),
    SITEMAP("a sitemap", "schema-org"),
    SPARQL_RESULTS("an answer of a SPARQL endpoint", "sparql"),
    /// A list of files, as web servers and object stores make it.
    LISTING("a list of files", "folder");

    private final String words;
    private final String sourceType;

    DocumentKind(String words, String sourceType) {
        this.words = words;
        this.sourceType = sourceType;
    }

    /// @return what it is, in an English sentence: "a sitemap"
    public String words() {
        return words;
    }

    /// @return the id of the type of source that reads such documents
    public String sourceType() {
        return sourceType;
    }

    /// @param start the first kilobytes, decoded
    /// @param hint its name or Content-Type
    static DocumentKind of(String start, Serialisation serialisation, String hint) {
        return switch (serialisation) {
            case JSON_LD -> json(JsonStart.of(start).kind(), hint.toLowerCase(Locale.ROOT));
            case XML -> XmlStart.kind(start);
            case HTML -> page(start.toLowerCase(Locale.ROOT));
            case TRIG -> text(start, hint.toLowerCase(Locale.ROOT));
            case N_TRIPLES, N_QUADS, EMPTY, BINARY -> RDF;
        };
    }

    /// Some describe their software without saying in which words; the name of the file says it.
    private static DocumentKind json(DocumentKind told, String hint) {
        return told == RDF && hint.endsWith("codemeta.json") ? CODEMETA : told;
    }

    private static DocumentKind page(String start) {
        if (start.contains("<title>index of ") || start.contains("<title>directory listing for ")) return LISTING;
        return start.contains("application/ld+json") && start.contains("schema.org") ? SCHEMA_ORG_PAGE : RDF;
    }

    private static DocumentKind text(String start, String hint) {
        if (start.startsWith("cff-version:") || start.contains("\ncff-version:") || hint.endsWith(".cff"))
            return CITATION_CFF;
        boolean named = hint.endsWith("publiccode.yml") || hint.endsWith("publiccode.yaml");
        return named || isPubliccode(start, "publiccodeYmlVersion:") || isPubliccode(start, "publiccode-yaml-version:")
                ? PUBLICCODE
                : RDF;
    }

    private static boolean isPubliccode(String start, String version) {
        return start.startsWith(version) || start.contains("\n" + version);
    }
}
