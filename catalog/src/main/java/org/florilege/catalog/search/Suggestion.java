package org.florilege.catalog.search;

import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Slug;
import org.jspecify.annotations.Nullable;

/// What someone who is typing may be about to type.
///
/// @param text to put into the search box
/// @param kind of the record that has this title; null for a keyword
/// @param slug of the page to go to; null for a keyword
public record Suggestion(
        String text, @Nullable Kind kind, @Nullable Slug slug) {}
