package org.florilege.harvester.ckan;

import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.SourceReader;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.source.Source;

/// Reads the datasets of a CKAN or DKAN portal by its API.
///
/// `package_search` where the portal has it, page by page in the order of ids; else the older calls that list
/// everything; else DKAN 2's metastore. Which of them answers decides the first request of each reading.
public final class CkanSourceReader implements SourceReader {

    private final FetchSettings settings;
    private final Spilling spilling;

    /// @param settings what a source may cost
    /// @param spilling when and where a large document leaves memory
    public CkanSourceReader(FetchSettings settings, Spilling spilling) {
        this.settings = settings;
        this.spilling = spilling;
    }

    /// @throws SourceException with the first [Reading#next()] when no API of the kind answers
    @Override
    public Reading open(Source source, Bookmark last) {
        return new CkanReading(source, new JsonSession(settings, spilling), last);
    }
}
