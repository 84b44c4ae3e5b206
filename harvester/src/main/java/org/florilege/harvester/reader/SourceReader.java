package org.florilege.harvester.reader;

import org.florilege.harvester.source.Source;

/// Reads sources of one type. A protocol of its own (OAI-PMH, the CKAN API) is a reader of its own that hands
/// out its answers as documents of DCAT statements.
///
/// Safe for use by many threads; each [Reading] belongs to one.
public interface SourceReader {

    /// Begins to read a source. Does no I/O: the first [Reading#next()] does.
    ///
    /// @param last what the last complete run remembered, [Bookmark#NONE] to read everything
    Reading open(Source source, Bookmark last);
}
