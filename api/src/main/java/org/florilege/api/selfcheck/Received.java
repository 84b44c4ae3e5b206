package org.florilege.api.selfcheck;

import org.florilege.catalog.record.ContentHash;

/// What a consumer has of a record.
///
/// @param hash of the triples whose subject it is
public record Received(String iri, String title, ContentHash hash) {}
