package org.florilege.harvester.ckan;

import java.util.Optional;
import org.florilege.harvester.reader.ListEntry;

/// One way to get at all datasets of a portal, page by page.
interface CkanWalk {

    /// @return the next dataset, or what is to be said of a page; empty at the end
    /// @throws org.florilege.harvester.fetch.SourceException when a page cannot be had
    Optional<ListEntry> next();

    /// The portal answered to this, so this is how it is read.
    void chosen();

    /// @return whether a failed first page may be followed by others
    default boolean survives() {
        return false;
    }
}
