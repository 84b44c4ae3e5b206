package org.florilege.harvester.oai;

import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.SourceReader;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.source.Source;

/// Reads repositories that speak OAI-PMH 2.0. Options: `prefix` (which metadata format), `set` (one or several),
/// `types` (kinds of things to take beside data and software, `*` for all), `full` (`yes`: never only what changed).
public final class OaiSourceReader implements SourceReader {

    private final FetchSettings settings;
    private final Spilling spilling;

    /// @param settings what a source on the web may cost
    /// @param spilling when and where a large answer leaves memory
    public OaiSourceReader(FetchSettings settings, Spilling spilling) {
        this.settings = settings;
        this.spilling = spilling;
    }

    @Override
    public Reading open(Source source, Bookmark last) {
        return new OaiReading(source, last, settings, spilling);
    }
}
