package org.florilege.ui.view;

/// The entries of the main navigation; the current one is marked.
public enum Section {
    HOME,
    SEARCH,
    DATASETS,
    ALGORITHMS,
    CHALLENGES,
    ORGANISATIONS,
    SOURCES,
    API,
    ADMIN,
    NONE;

    /// The entry under which the pages of a kind are found.
    public static Section of(ResourceKind kind) {
        return switch (kind) {
            case DATASET, DATA_SERVICE, DATASET_SERIES -> DATASETS;
            case ALGORITHM -> ALGORITHMS;
            case CHALLENGE -> CHALLENGES;
            case ORGANISATION -> ORGANISATIONS;
        };
    }
}
