package org.florilege.harvester.reader;

/// What the bytes of a document turn out to be, whatever its name and Content-Type say.
enum Serialisation {
    /// Turtle, TriG or N3 without formulas: one parser reads them all.
    TRIG,
    N_TRIPLES,
    N_QUADS,
    /// RDF/XML, alone or inside an answer of another protocol.
    XML,
    JSON_LD,
    /// A page for people.
    HTML,
    /// Nothing, or white space.
    EMPTY,
    /// Not text at all.
    BINARY
}
