package org.florilege.harvester.reader;

import java.nio.file.Files;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.source.Source;

/// Reads DCAT in any RDF serialisation: a document or a paged feed on the web, a file, a paged feed in files,
/// a folder.
public final class RdfSourceReader implements SourceReader {

    private final FetchSettings settings;
    private final Spilling spilling;
    private final DocumentReaders readers;

    /// Reads with the usual settings.
    public RdfSourceReader() {
        this(FetchSettings.usual(), Spilling.usual());
    }

    /// @param settings what a source on the web may cost
    /// @param spilling when and where a large document leaves memory
    public RdfSourceReader(FetchSettings settings, Spilling spilling) {
        this(settings, spilling, DocumentReaders.RDF_ONLY);
    }

    /// @param settings what a source on the web may cost
    /// @param spilling when and where a large document leaves memory
    /// @param readers of the other kinds of documents that may stand where DCAT was expected
    public RdfSourceReader(FetchSettings settings, Spilling spilling, DocumentReaders readers) {
        this.readers = readers;
        this.settings = settings;
        this.spilling = spilling;
    }

    @Override
    public Reading open(Source source, Bookmark last) {
        if (source.isLocal() && !settings.addresses().local()) return new RefusedReading(source);
        if (!source.isLocal()) return new WebReading(source.location(), settings, readers, spilling, last);
        return Files.isDirectory(source.path())
                ? new FolderReading(source.path(), FileNames.including(source.options()), readers, spilling, last)
                : new FileReading(source.path(), readers, spilling, last);
    }
}
