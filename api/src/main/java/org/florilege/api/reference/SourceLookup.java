package org.florilege.api.reference;

import java.util.Optional;
import org.florilege.api.portal.Portal;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.source.RegisteredSource;

/// Finds a registered source by what an address says.
public final class SourceLookup {

    private SourceLookup() {}

    /// The source of this id; empty when there is none, or when this is no id.
    public static Optional<RegisteredSource> find(Portal portal, String id) {
        try {
            return portal.sources().find(new SourceId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
