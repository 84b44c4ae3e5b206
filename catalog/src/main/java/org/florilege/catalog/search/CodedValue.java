package org.florilege.catalog.search;

/// A value of a facet with its label for people.
///
/// @param value as filters take it
/// @param label in the language of the reader where there is one, else the value
public record CodedValue(String value, String label) {}
