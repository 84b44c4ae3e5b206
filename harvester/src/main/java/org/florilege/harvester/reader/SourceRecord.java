package org.florilege.harvester.reader;

import org.apache.jena.graph.Node;
import org.florilege.catalog.record.Kind;

/// One record as its source states it: a subject in a document.
///
/// @param document where it stands; its statements are read from there
/// @param subject an IRI or a blank node
/// @param kind what it describes
public record SourceRecord(SourceDocument document, Node subject, Kind kind) {}
