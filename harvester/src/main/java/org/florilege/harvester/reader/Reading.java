package org.florilege.harvester.reader;

import java.util.List;
import java.util.Optional;
import org.florilege.harvester.fetch.SourceException;

/// One pass over a source, document after document. For one thread; close it in any case. Closing it from
/// another thread ends a [#next()] that waits, with a [SourceException].
public interface Reading extends AutoCloseable {

    /// Reads the next document.
    ///
    /// A document that stops before its end is handed out with what was read of it and says so
    /// ([Reception#stop()]): then this run is not complete, whatever follows. The caller closes each
    /// document before it asks for the next.
    ///
    /// @return empty when there is nothing more to read; then [#shortfall()] says whether that was the end of
    /// the source
    /// @throws SourceException when the document cannot be had at all: unreachable, refused, not RDF. Reading
    /// may go on with the next call if the source has further documents
    Optional<SourceDocument> next();

    /// @return why the source was not read to its end: the reasons, of which one is enough to make the run
    /// incomplete; empty when all of it was read
    List<Remark> shortfall();

    /// @return what the operator should know of the source as a whole, such as a redirect
    List<Remark> remarks();

    /// @return how many bytes were read so far, as they came
    long bytes();

    /// @return by what the document that was handed out last can be recognised as unchanged; empty when by nothing
    default Optional<PageStamp> stamp() {
        return Optional.empty();
    }

    /// @return whether only what changed since the bookmark was asked for: then nothing can be concluded from
    /// what was not seen
    default boolean isPartOfSource() {
        return false;
    }

    /// @return what the next run should know if this one turns out complete; asked once, after the last document
    default Bookmark bookmark() {
        return Bookmark.NONE;
    }

    @Override
    void close();
}
