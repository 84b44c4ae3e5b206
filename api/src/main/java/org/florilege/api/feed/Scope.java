package org.florilege.api.feed;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.florilege.catalog.roster.Selection;

/// What a feed is of: the whole catalogue, or what comes from one source, from one organisation, or is on one theme.
///
/// @param path of the feed without suffix, for instance `/sources/one/catalog`
/// @param name by language tag what tells it from the whole; empty for the whole
/// @param narrowed from all records to those of this feed
record Scope(String path, Map<String, String> name, UnaryOperator<Selection> narrowed) {

    /// The path of the feed of the whole catalogue.
    static final String CATALOG = "/catalog";

    static final Scope WHOLE = new Scope(CATALOG, Map.of(), UnaryOperator.identity());

    Scope {
        name = Map.copyOf(name);
    }
}
