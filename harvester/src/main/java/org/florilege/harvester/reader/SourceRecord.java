package org.florilege.harvester.reader;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.florilege.catalog.record.Kind;

/// One record as its source states it: a subject in a document.
///
/// @param document where it stands; its statements are read from there
/// @param subject an IRI or a blank node
/// @param kind what it describes
/// @param about all statements about the subject
public record SourceRecord(SourceDocument document, Node subject, Kind kind, List<Triple> about) {}
