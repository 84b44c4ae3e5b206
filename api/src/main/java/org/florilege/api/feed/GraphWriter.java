package org.florilege.api.feed;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.florilege.api.record.Representation;

/// Writes a graph, resource by resource, in one form. A resource may come more than once.
///
/// What it is given is fit to be written in every form ([LegalTerms]) and has no blank node.
interface GraphWriter {

    /// What comes before the first resource.
    void begin(StringBuilder out);

    /// One resource.
    ///
    /// @param triples of this subject, at least one, those with one property side by side
    void resource(Node subject, List<Triple> triples, StringBuilder out);

    /// What comes after the last resource.
    void end(StringBuilder out);

    /// The writer of this form.
    static GraphWriter of(Representation form, Namespaces namespaces) {
        return switch (form) {
            case TURTLE -> new TurtleWriter(namespaces);
            case N_TRIPLES -> new NTriplesWriter();
            case RDF_XML -> new RdfXmlWriter(namespaces);
            case JSON_LD -> new JsonLdWriter(namespaces);
            case HTML -> throw new IllegalArgumentException("a page is no RDF");
        };
    }
}
