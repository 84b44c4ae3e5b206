package org.florilege.harvester.folder;

import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.DocumentReaders;
import org.florilege.harvester.reader.RdfSourceReader;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.SourceReader;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.source.Source;

/// Reads all files of a folder, on this machine or listed on the web.
public final class FolderReader implements SourceReader {

    private final FetchSettings settings;
    private final Spilling spilling;
    private final DocumentReaders readers;

    /// @param settings what a source on the web may cost
    /// @param spilling when and where a large document leaves memory
    /// @param readers of the kinds of documents that are no RDF
    public FolderReader(FetchSettings settings, Spilling spilling, DocumentReaders readers) {
        this.settings = settings;
        this.spilling = spilling;
        this.readers = readers;
    }

    @Override
    public Reading open(Source source, Bookmark last) {
        return source.isLocal()
                ? new RdfSourceReader(settings, spilling, readers).open(source, last)
                : new WebFolderReading(source, settings, readers, spilling, last);
    }
}
