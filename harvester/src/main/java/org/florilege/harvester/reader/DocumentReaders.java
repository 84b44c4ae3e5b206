package org.florilege.harvester.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.florilege.harvester.fetch.SourceException;

/// Reads documents of every kind, each recognised by its content: DCAT in RDF itself, the others by the reader
/// that is registered for their kind. A kind without one is refused by name, with the type of source that reads
/// it.
public final class DocumentReaders {

    /// Knows DCAT in RDF only.
    public static final DocumentReaders RDF_ONLY = new DocumentReaders(Map.of());

    /// Reads one document of a kind of its own.
    @FunctionalInterface
    public interface DocumentReader {

        /// States what the document says. It need not close the text.
        ///
        /// @param text all of it, in UTF-8 without byte order mark
        /// @param document where it is stated
        /// @throws IOException when the text ends early; what was stated stands, as far as it is whole
        void read(InputStream text, DocumentBuilder document) throws IOException;
    }

    /// Where a document was found.
    ///
    /// @param address for people
    /// @param base what its relative addresses are relative to
    /// @param hint its name and Content-Type
    public record Found(String address, String base, String hint) {}

    private final Map<DocumentKind, DocumentReader> readers;

    private DocumentReaders(Map<DocumentKind, DocumentReader> readers) {
        this.readers = readers;
    }

    /// @return the same, knowing this kind too
    public DocumentReaders with(DocumentKind kind, DocumentReader reader) {
        Map<DocumentKind, DocumentReader> more = new EnumMap<>(DocumentKind.class);
        more.putAll(readers);
        more.put(kind, reader);
        return new DocumentReaders(more);
    }

    Optional<DocumentReader> of(DocumentKind kind) {
        return Optional.ofNullable(readers.get(kind));
    }

    /// Reads one document, as far as it goes.
    ///
    /// @param raw as it came; closed by the caller
    /// @throws SourceException when there is nothing in it that could be read
    public SourceDocument read(InputStream raw, Found found, Spilling spilling) {
        return new DocumentParser(found.address(), found.base(), spilling, this).parse(raw, found.hint());
    }
}
