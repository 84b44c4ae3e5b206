package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// An answer of OAI-PMH, which is held against its schema when it is read.
record OaiAnswer(Document document) {

    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    private static final Schema SCHEMA = schema();

    /// One record, or the header of one.
    record Item(Element element) {

        String identifier() {
            return texts(element, OAI, "identifier").getFirst();
        }

        String date() {
            return texts(element, OAI, "datestamp").getFirst();
        }

        List<String> sets() {
            return texts(element, OAI, "setSpec");
        }

        boolean deleted() {
            return Stream.of(element, (Element)
                            element.getElementsByTagNameNS(OAI, "header").item(0))
                    .anyMatch(header ->
                            header != null && header.getAttribute("status").equals("deleted"));
        }

        /// The payload of a record that is not deleted.
        Element payload() {
            NodeList children =
                    element.getElementsByTagNameNS(OAI, "metadata").item(0).getChildNodes();
            for (int i = 0; i < children.getLength(); i++)
                if (children.item(i) instanceof Element payload) return payload;
            throw new AssertionError("no payload in " + identifier());
        }

        List<String> dublinCore(String name) {
            return texts(payload(), "http://purl.org/dc/elements/1.1/", name);
        }
    }

    private static Schema schema() {
        Source[] sources = Stream.of("xml", "dublin-core", "oai_dc", "identifier", "answer")
                .map(name -> String.valueOf(OaiAnswer.class.getResource("oai/" + name + ".xsd")))
                .map(StreamSource::new)
                .toArray(Source[]::new);
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    static OaiAnswer of(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml;charset=UTF-8");
        return parse(answer.body());
    }

    private static OaiAnswer parse(String body) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(body)));
            SCHEMA.newValidator().validate(new DOMSource(document));
            return new OaiAnswer(document);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(e.getMessage() + " in " + body, e);
        }
    }

    private static List<Element> elements(Element parent, String namespace, String name) {
        NodeList found = parent.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) elements.add((Element) found.item(i));
        return elements;
    }

    private static List<String> texts(Element parent, String namespace, String name) {
        return elements(parent, namespace, name).stream()
                .map(Element::getTextContent)
                .toList();
    }

    /// The texts of all elements of the protocol with this name.
    List<String> texts(String name) {
        return texts(document.getDocumentElement(), OAI, name);
    }

    String text(String name) {
        return texts(name).getFirst();
    }

    /// The codes of its errors.
    List<String> errors() {
        return elements(document.getDocumentElement(), OAI, "error").stream()
                .map(error -> error.getAttribute("code"))
                .toList();
    }

    /// The attributes of `request`.
    Map<String, String> arguments() {
        var attributes = document.getElementsByTagNameNS(OAI, "request").item(0).getAttributes();
        Map<String, String> arguments = new TreeMap<>();
        for (int i = 0; i < attributes.getLength(); i++)
            arguments.put(attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
        return arguments;
    }

    /// Its records, or headers, in their order.
    List<Item> items() {
        List<Element> records = elements(document.getDocumentElement(), OAI, "record");
        List<Element> items = records.isEmpty() ? elements(document.getDocumentElement(), OAI, "header") : records;
        return items.stream().map(Item::new).toList();
    }

    Item only() {
        assertThat(items()).as(errors().toString()).hasSize(1);
        return items().getFirst();
    }

    List<String> identifiers() {
        return items().stream().map(Item::identifier).toList();
    }

    private Optional<Element> token() {
        return elements(document.getDocumentElement(), OAI, "resumptionToken").stream()
                .findFirst();
    }

    /// Whether it has the element of the token, be it empty.
    boolean hasToken() {
        return token().isPresent();
    }

    /// The token itself; empty at the end of a list.
    String resumption() {
        return token().map(Element::getTextContent).orElse("");
    }

    /// An attribute of the token.
    String attribute(String name) {
        return token().orElseThrow().getAttribute(name);
    }

    int number(String attribute) {
        return Integer.parseInt(attribute(attribute));
    }
}
