package org.florilege.catalog.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;

/// Asking the index: searching, suggesting, following links backwards.
///
/// Any text is a query, none is a syntax error. Safe for use by many threads. Each method throws [SearchException] when
/// the engine cannot answer: an outage never looks like an empty catalogue.
@SuppressWarnings("DoNotCallSuggester")
public final class SearchIndex {

    /// One page of the records that match, with the counts of all facets.
    ///
    /// @throws InvalidCursorException when the query's cursor is damaged or of another query
    public SearchPage search(SearchQuery query) {
        throw new UnsupportedOperationException(query.words());
    }

    /// Titles, organisations and keywords with a word that begins like the last one typed and with all words before it.
    ///
    /// @param typed what is in the search box so far
    /// @param limit at most this many, each text once
    public List<Suggestion> suggest(String typed, String language, int limit) {
        throw new UnsupportedOperationException(typed + language + limit);
    }

    /// The live records that point at this one, by kind; kinds without any are absent.
    ///
    /// @param perKind how many to show of each kind, at most 100
    public Map<Kind, LinkedRecords> linkedTo(RecordId target, String language, int perKind) {
        throw new UnsupportedOperationException(target + language + perKind);
    }

    /// Those of these records that are in the index.
    public Map<RecordId, RecordSummary> summaries(Collection<RecordId> ids, String language) {
        throw new UnsupportedOperationException(ids + language);
    }

    /// How many records of each kind the index holds; kinds without any are absent.
    public Map<Kind, Long> countByKind() {
        throw new UnsupportedOperationException();
    }
}
