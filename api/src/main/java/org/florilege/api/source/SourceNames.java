package org.florilege.api.source;

import java.util.Optional;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.search.Facet;
import org.florilege.catalog.search.FacetCounts;
import org.florilege.harvester.source.RegisteredSource;
import org.florilege.harvester.source.SourceRegistry;

/// What sources are called for people. The catalogue knows them by their ids only.
public final class SourceNames {

    private final SourceRegistry sources;

    public SourceNames(SourceRegistry sources) {
        this.sources = sources;
    }

    /// The title of the source; its id when it is no longer declared.
    public String of(SourceId id) {
        return sources.find(id).map(source -> source.source().title()).orElse(id.value());
    }

    /// The label of a facet's value: the index labels all but sources.
    public String label(Facet facet, FacetCounts.Bucket bucket) {
        if (facet != Facet.SOURCE) return bucket.label();
        return declared(bucket.value()).map(source -> source.source().title()).orElse(bucket.label());
    }

    /// Any text may stand in the address of a search.
    private Optional<RegisteredSource> declared(String id) {
        return SourceId.isId(id) ? sources.find(new SourceId(id)) : Optional.empty();
    }
}
