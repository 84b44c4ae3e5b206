package org.florilege.catalog.description;

/// A literal for people.
///
/// @param value as stated
/// @param language its language tag (BCP 47, lower case), or the empty string when it has none
public record Text(String value, String language) {}
