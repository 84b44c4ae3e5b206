package org.florilege.api.portal;

import org.florilege.catalog.search.SearchIndex;
import org.florilege.catalog.store.RecordStore;

/// The engines of one data directory.
public final class Portal {

    private final RecordStore store;
    private final SearchIndex index;

    public Portal(RecordStore store, SearchIndex index) {
        this.store = store;
        this.index = index;
    }

    public RecordStore store() {
        return store;
    }

    public SearchIndex index() {
        return index;
    }
}
