package org.florilege.catalog.record;

/// One thing that was mended on the way in: the value as it came, the value as it is kept, the rule that did
/// it.
///
/// @param rule the stable name of the rule, for instance `iri-percent-encode`
/// @param property the property whose value was mended, as a prefixed name or an IRI
/// @param original the value as the source stated it
/// @param repaired the value as the catalogue keeps it
public record Repair(String rule, String property, String original, String repaired) {}
