package org.florilege.harvester.croissant;

import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.DocumentKind;
import org.florilege.harvester.reader.DocumentReaders;
import org.florilege.harvester.reader.RdfSourceReader;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.SourceReader;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.source.Source;

/// Reads Croissant documents: one, or those that the option `urls` lists. Pages that carry Croissant (OpenML,
/// Kaggle, Hugging Face) may be given in its place.
public final class CroissantReader implements SourceReader {

    private static final DocumentReaders READERS = DocumentReaders.RDF_ONLY
            .with(DocumentKind.CROISSANT, CroissantDocuments::read)
            .with(DocumentKind.SCHEMA_ORG, CroissantDocuments::read)
            .with(DocumentKind.SCHEMA_ORG_PAGE, CroissantDocuments::read);

    private final FetchSettings settings;
    private final Spilling spilling;

    /// @param settings what a source on the web may cost
    /// @param spilling when and where a large document leaves memory
    public CroissantReader(FetchSettings settings, Spilling spilling) {
        this.settings = settings;
        this.spilling = spilling;
    }

    @Override
    public Reading open(Source source, Bookmark last) {
        if (source.isLocal()) return new RdfSourceReader(settings, spilling, READERS).open(source, last);
        return new CroissantReading(source, READERS, settings, spilling, last);
    }
}
