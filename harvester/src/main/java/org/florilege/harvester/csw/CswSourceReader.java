package org.florilege.harvester.csw;

import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.SourceReader;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.source.Source;

/// Reads catalogues that speak CSW 2.0.2. Options: `schema` (`gmd`, `mdb`, `dcat`, `dcat-ap`, `geodcat-ap`, `dc` or the
/// address of an output schema), `type` (which kinds, `*` for all), `filter` (an `ogc:Filter`, or words to look for).
public final class CswSourceReader implements SourceReader {

    private final FetchSettings settings;
    private final Spilling spilling;

    /// @param settings what a source on the web may cost
    /// @param spilling when and where a large answer leaves memory
    public CswSourceReader(FetchSettings settings, Spilling spilling) {
        this.settings = settings;
        this.spilling = spilling;
    }

    @Override
    public Reading open(Source source, Bookmark last) {
        return new CswReading(source, last, settings, spilling);
    }
}
