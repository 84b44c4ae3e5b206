package org.florilege.harvester.sparql;

import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.SourceReader;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.source.Source;

/// Reads the DCAT of a SPARQL endpoint: datasets, services, series, algorithms and challenges that have an IRI,
/// in the order of their IRIs (those without one are refused); or what a CONSTRUCT of the operator's gives.
public final class SparqlReader implements SourceReader {

    private final FetchSettings settings;
    private final Spilling spilling;

    /// @param settings what a source on the web may cost
    /// @param spilling when and where a large document leaves memory
    public SparqlReader(FetchSettings settings, Spilling spilling) {
        this.settings = settings;
        this.spilling = spilling;
    }

    @Override
    public Reading open(Source source, Bookmark last) {
        Endpoint endpoint = new Endpoint(source, last, settings, spilling);
        return source.options()
                .value("query")
                .<Reading>map(query -> new QueryReading(endpoint, query, settings.pages()))
                .orElseGet(() -> new RecordsReading(endpoint, settings.pages(), spilling));
    }
}
