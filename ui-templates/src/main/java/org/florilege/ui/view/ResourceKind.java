package org.florilege.ui.view;

/// What a page of the catalogue is about. The order is the one in which kinds are listed.
public enum ResourceKind {
    DATASET("dataset"),
    ALGORITHM("algorithm"),
    CHALLENGE("challenge"),
    ORGANISATION("organisation"),
    DATA_SERVICE("service"),
    DATASET_SERIES("series");

    private final String segment;

    ResourceKind(String segment) {
        this.segment = segment;
    }

    /// The first segment of the page's path, and the value of the facet `kind`.
    public String segment() {
        return segment;
    }

    /// The search that lists everything of this kind.
    public String searchUrl() {
        return "/search?kind=" + segment;
    }
}
