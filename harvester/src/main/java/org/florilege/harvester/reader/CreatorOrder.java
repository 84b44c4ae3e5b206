package org.florilege.harvester.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/// States in which order those who made something are named. Statements have no order and a citation needs one: beside
/// `dct:creator`, each has a place.
///
/// ```turtle
/// <record> dct:creator <b>, <a> ;
///     flo:authorship [ flo:creator <b> ; schema:position 1 ], [ flo:creator <a> ; schema:position 2 ] .
/// ```
public final class CreatorOrder {

    private static final int MOST = 1000;
    private static final Node AUTHORSHIP = NodeFactory.createURI(Terms.FLO + "authorship");
    private static final Node CREATOR = NodeFactory.createURI(Terms.FLO + "creator");
    private static final Node POSITION = NodeFactory.createURI(Terms.SCHEMA + "position");

    private CreatorOrder() {}

    /// @param creators in their order; one that is only a name keeps its place free
    public static void state(DocumentBuilder document, Node subject, List<Node> creators) {
        if (creators.size() < 2 || creators.size() > MOST) return;
        int position = 0;
        for (Node creator : creators) {
            position++;
            if (creator.isLiteral()) continue;
            Node place = NodeFactory.createBlankNode();
            document.add(subject, AUTHORSHIP, place);
            document.add(place, CREATOR, creator);
            document.add(
                    place, POSITION, NodeFactory.createLiteralDT(String.valueOf(position), XSDDatatype.XSDinteger));
        }
    }

    /// States the order in which a format whose lists have one names the creators.
    ///
    /// @param statements in the order in which they were made
    public static void stated(DocumentBuilder document, Node subject, Collection<Triple> statements) {
        List<Node> creators = new ArrayList<>();
        for (Triple triple : statements)
            if (triple.getPredicate().equals(Terms.CREATOR)
                    && triple.getSubject().equals(subject)) creators.add(triple.getObject());
        state(document, subject, creators);
    }
}
