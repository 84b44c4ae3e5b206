package org.florilege.api.rdf;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// JSON-LD 1.1 in expanded form, which needs no context: what follows each other about one subject is one object.
final class JsonLdTriples implements TripleWriter {

    private static final int MOST_AT_ONCE = 1000;

    private final JsonGenerator json;
    private final Map<Node, List<Node>> properties = new LinkedHashMap<>();
    private @Nullable Node subject;
    private int held;

    JsonLdTriples(OutputStream out) {
        json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .build()
                .createGenerator(tools.jackson.core.ObjectWriteContext.empty(), out);
        json.writeStartArray();
    }

    @Override
    public void write(Triple triple) {
        if (!triple.getSubject().equals(subject) || held == MOST_AT_ONCE) {
            flush();
            subject = triple.getSubject();
        }
        properties
                .computeIfAbsent(triple.getPredicate(), first -> new ArrayList<>())
                .add(triple.getObject());
        held++;
    }

    private void flush() {
        if (subject == null) return;
        json.writeStartObject();
        json.writeStringProperty("@id", name(subject));
        properties.forEach((property, objects) -> {
            boolean type =
                    property.equals(RDF.type.asNode()) && objects.stream().noneMatch(Node::isLiteral);
            json.writeArrayPropertyStart(type ? "@type" : property.getURI());
            for (Node object : objects)
                if (type) json.writeString(name(object));
                else value(object);
            json.writeEndArray();
        });
        json.writeEndObject();
        json.writeRaw('\n');
        properties.clear();
        held = 0;
    }

    private void value(Node object) {
        json.writeStartObject();
        if (object.isLiteral()) {
            json.writeStringProperty("@value", object.getLiteralLexicalForm());
            if (!object.getLiteralLanguage().isEmpty())
                json.writeStringProperty("@language", object.getLiteralLanguage());
            else if (!XSDDatatype.XSDstring.equals(object.getLiteralDatatype()))
                json.writeStringProperty("@type", object.getLiteralDatatypeURI());
        } else {
            json.writeStringProperty("@id", name(object));
        }
        json.writeEndObject();
    }

    private static String name(Node node) {
        return node.isBlank() ? "_:b" + node.getBlankNodeLabel() : node.getURI();
    }

    @Override
    public void end() {
        flush();
        json.writeEndArray();
        json.flush();
    }

    @Override
    public void close() {
        json.close();
    }
}
