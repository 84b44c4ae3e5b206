package org.florilege.harvester.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// XML without anything fetched: no DTD, no external entity. Internal entities stay, since RDF/XML documents
/// abbreviate their namespaces with them, within bounds that the well-known attacks exceed.
final class SecureXml {

    private static final String MAX_ENTITY = "100000";
    private static final String MAX_ALL_ENTITIES = "200000000";
    private static final String MAX_EXPANSIONS = "20000000";

    private SecureXml() {}

    /// @param text in UTF-8, whatever the document declares
    static void parse(InputStream text, DefaultHandler handler) throws SAXException, IOException {
        XMLReader reader = reader();
        reader.setContentHandler(handler);
        reader.setErrorHandler(handler);
        reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        InputSource source = new InputSource(text);
        source.setEncoding("UTF-8");
        reader.parse(source);
    }

    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty("jdk.xml.maxGeneralEntitySizeLimit", MAX_ENTITY);
            parser.setProperty("jdk.xml.totalEntitySizeLimit", MAX_ALL_ENTITIES);
            parser.setProperty("jdk.xml.entityExpansionLimit", MAX_EXPANSIONS);
            return parser.getXMLReader();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("this Java platform cannot read XML safely", impossible);
        }
    }
}
