package org.florilege.harvester.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.florilege.catalog.record.Kind;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.RecordTypes;
import org.florilege.harvester.reader.Terms;
import org.xml.sax.SAXException;

/// RDF/XML in the answer of another protocol: each element with the record, or the few, that it describes.
public final class RdfRecords {

    private static final String DCAT_SECURE = Terms.DCAT.replace("http:", "https:");

    private RdfRecords() {}

    /// @return whether this element is RDF
    public static boolean isRdf(XmlElement element) {
        return element.namespace().equals(Terms.RDF)
                || element.namespace().equals(Terms.DCAT)
                || element.namespace().equals(DCAT_SECURE);
    }

    /// States what an element states, if there is a record in it.
    ///
    /// @param nameless the IRI of a record that has none, when it is the only one
    /// @return the records; none when it describes none, and then nothing was stated
    /// @throws SAXException when it cannot be understood; then nothing was stated
    public static List<About> state(XmlElement element, String nameless, DocumentBuilder document) throws SAXException {
        List<SAXException> refused = new ArrayList<>();
        List<Triple> stated = document.rdf(receiver -> {
            try {
                SaxEvents.send(element, receiver);
            } catch (SAXException failed) {
                refused.add(failed);
            }
        });
        if (!refused.isEmpty()) throw refused.getFirst();
        List<Node> records = records(stated);
        Map<Node, Node> named = new HashMap<>();
        if (records.size() == 1 && records.getFirst().isBlank())
            named.put(records.getFirst(), NodeFactory.createURI(nameless));
        if (!records.isEmpty())
            for (Triple triple : stated)
                document.add(
                        named.getOrDefault(triple.getSubject(), triple.getSubject()),
                        triple.getPredicate(),
                        named.getOrDefault(triple.getObject(), triple.getObject()));
        return records.stream()
                .map(record -> new About(document, named.getOrDefault(record, record)))
                .toList();
    }

    private static List<Node> records(List<Triple> stated) {
        Map<Node, List<Triple>> subjects = new LinkedHashMap<>();
        for (Triple triple : stated)
            subjects.computeIfAbsent(triple.getSubject(), subject -> new ArrayList<>())
                    .add(triple);
        return subjects.entrySet().stream()
                .filter(subject -> {
                    Kind kind = RecordTypes.kindOf(subject.getValue());
                    return kind != null && kind != Kind.ORGANISATION && !isPart(subject.getKey(), stated);
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    /// A nameless service at a distribution is no record.
    private static boolean isPart(Node subject, List<Triple> stated) {
        return subject.isBlank()
                && stated.stream()
                        .anyMatch(triple -> triple.getObject().equals(subject)
                                && triple.getPredicate().getURI().endsWith("accessService"));
    }
}
