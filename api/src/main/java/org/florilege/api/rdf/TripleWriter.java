package org.florilege.api.rdf;

import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.util.Context;
import org.florilege.api.record.Representation;

/// Writes triples as they come. What follows each other about one subject may be written as one.
public interface TripleWriter extends AutoCloseable {

    void write(Triple triple);

    /// What keeps this form from saying the triple; empty when nothing does.
    default Optional<String> objection(Triple triple) {
        return Optional.empty();
    }

    /// What comes after the last triple.
    void end();

    @Override
    default void close() {}

    /// The writer of a form of RDF, which has begun. The stream stays open.
    ///
    /// @param prefixes the namespaces by prefix, for the forms that have such
    static TripleWriter of(Representation form, Map<String, String> prefixes, OutputStream out) {
        return switch (form) {
            case RDF_XML -> new RdfXmlTriples(out);
            case JSON_LD -> new JsonLdTriples(out);
            case N_TRIPLES -> Riot.begun(StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES), Map.of());
            case TURTLE ->
                Riot.begun(StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS, Riot.OLD_STYLE), prefixes);
            case HTML -> throw new IllegalArgumentException("a page is no RDF");
        };
    }

    /// One of the writers of Jena that stream.
    record Riot(StreamRDF stream) implements TripleWriter {

        /// `@prefix`, which every parser of Turtle reads, however old it is.
        private static final Context OLD_STYLE = RIOT.getContext().copy().set(RIOT.symTurtleDirectiveStyle, "at");

        static Riot begun(StreamRDF stream, Map<String, String> prefixes) {
            stream.start();
            prefixes.forEach(stream::prefix);
            return new Riot(stream);
        }

        @Override
        public void write(Triple triple) {
            stream.triple(triple);
        }

        @Override
        public void end() {
            stream.finish();
        }
    }
}
