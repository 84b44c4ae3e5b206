package org.florilege.harvester.reader;

import java.nio.file.Files;
import org.florilege.harvester.source.Source;

/// Reads DCAT in any RDF serialisation: a document or a paged feed on the web, a file, a paged feed in files,
/// a folder.
public final class RdfSourceReader implements SourceReader {

    @Override
    public Reading open(Source source) {
        if (Files.isDirectory(source.path())) return new FolderReading(source.path());
        return new FileReading(source.path());
    }
}
