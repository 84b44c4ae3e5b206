package org.florilege.harvester.reader;

import java.nio.file.Files;
import org.florilege.harvester.source.Source;

/// Reads DCAT in any RDF serialisation: a document or a paged feed on the web, a file, a paged feed in files,
/// a folder.
public final class RdfSourceReader implements SourceReader {

    private final FetchSettings settings;

    /// Reads with the usual settings.
    public RdfSourceReader() {
        this(FetchSettings.usual());
    }

    /// @param settings what a source on the web may cost
    public RdfSourceReader(FetchSettings settings) {
        this.settings = settings;
    }

    @Override
    public Reading open(Source source) {
        if (!source.isLocal()) return new WebReading(source.location(), settings);
        return Files.isDirectory(source.path()) ? new FolderReading(source.path()) : new FileReading(source.path());
    }
}
