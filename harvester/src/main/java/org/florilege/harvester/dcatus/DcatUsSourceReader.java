package org.florilege.harvester.dcatus;

import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.SourceReader;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.source.Source;

/// Reads a `data.json` catalogue of any size, on the web or from a file, a few datasets at a time.
public final class DcatUsSourceReader implements SourceReader {

    private final FetchSettings settings;
    private final Spilling spilling;

    /// @param settings what a source may cost
    /// @param spilling when and where a large document leaves memory
    public DcatUsSourceReader(FetchSettings settings, Spilling spilling) {
        this.settings = settings;
        this.spilling = spilling;
    }

    @Override
    public Reading open(Source source, Bookmark last) {
        return new DcatUsReading(source, new JsonSession(settings, spilling), last);
    }
}
