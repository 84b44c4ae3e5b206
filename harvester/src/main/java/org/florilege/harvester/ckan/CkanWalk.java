package org.florilege.harvester.ckan;

import java.util.Optional;
import org.florilege.harvester.reader.SourceDocument;

/// One way to get at all datasets of a portal, page by page.
interface CkanWalk {

    /// @return the next page; empty at the end
    /// @throws org.florilege.harvester.fetch.SourceException when a page cannot be had
    Optional<SourceDocument> next();

    /// The portal answered to this, so this is how it is read.
    void chosen();

    /// @return whether a failed first page may be followed by others
    default boolean survives() {
        return false;
    }
}
