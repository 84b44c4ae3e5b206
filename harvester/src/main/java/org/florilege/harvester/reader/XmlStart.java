package org.florilege.harvester.reader;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What the start of an XML document says of its kind: the name of its outermost element, and what an answer
/// of a protocol has in it.
final class XmlStart {

    private XmlStart() {}

    static DocumentKind kind(String start) {
        String root = root(start);
        if (root.endsWith("MD_Metadata") || root.endsWith("MI_Metadata")) return DocumentKind.ISO_19139;
        return switch (root) {
            case "oai_datacite" -> DocumentKind.METADATA;
            case "resource" -> start.contains("datacite.org/schema") ? DocumentKind.METADATA : DocumentKind.RDF;
            case "dc", "qualifieddc", "simpledc" ->
                start.contains("purl.org/dc/") ? DocumentKind.METADATA : DocumentKind.RDF;
            case "GetRecordsResponse", "GetRecordByIdResponse" ->
                start.contains("MD_Metadata") || start.contains("MI_Metadata")
                        ? DocumentKind.ISO_19139
                        : start.contains(":RDF") || start.contains("<dcat:") ? DocumentKind.RDF : DocumentKind.CSW;
            case "OAI-PMH" -> start.contains(":RDF") ? DocumentKind.RDF : DocumentKind.OAI_PMH;
            case "urlset", "sitemapindex" -> DocumentKind.SITEMAP;
            case "ListBucketResult" -> DocumentKind.LISTING;
            case "sparql" -> DocumentKind.SPARQL_RESULTS;
            default -> DocumentKind.RDF;
        };
    }

    private static String root(String start) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(start.strip()));
            while (reader.hasNext()) if (reader.next() == XMLStreamReader.START_ELEMENT) return reader.getLocalName();
        } catch (XMLStreamException odd) {
            // the parser that reads all of it will say so
        }
        return "";
    }
}
