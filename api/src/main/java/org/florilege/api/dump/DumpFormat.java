package org.florilege.api.dump;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.florilege.api.record.Representation;

/// A form in which the whole catalogue is written.
public enum DumpFormat {
    /// Each record a named graph: nothing is lost.
    N_QUADS("N-Quads", "application/n-quads", "nq"),
    N_TRIPLES("N-Triples", "application/n-triples", "nt"),
    TURTLE("Turtle", "text/turtle", "ttl"),
    RDF_XML("RDF/XML", "application/rdf+xml", "rdf"),
    JSON_LD("JSON-LD", "application/ld+json", "jsonld");

    private final String label;
    private final String mediaType;
    private final String suffix;

    DumpFormat(String label, String mediaType, String suffix) {
        this.label = label;
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    /// What people call it.
    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The file name ending, without its dot.
    public String suffix() {
        return suffix;
    }

    public static Optional<DumpFormat> ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }

    public static List<String> suffixes() {
        return Arrays.stream(values()).map(DumpFormat::suffix).toList();
    }

    /// What writes records to this stream, which stays open.
    RecordWriter writer(OutputStream out) {
        return switch (this) {
            case N_QUADS -> RecordWriter.ofLines(out, record -> record.nQuads());
            case N_TRIPLES -> RecordWriter.ofLines(out, record -> record.body().nTriples());
            case TURTLE -> RecordWriter.ofTriples(Representation.TURTLE, out);
            case RDF_XML -> RecordWriter.ofTriples(Representation.RDF_XML, out);
            case JSON_LD -> RecordWriter.ofTriples(Representation.JSON_LD, out);
        };
    }
}
