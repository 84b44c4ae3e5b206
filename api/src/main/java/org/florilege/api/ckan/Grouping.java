package org.florilege.api.ckan;

import org.florilege.catalog.search.Facet;

/// By what CKAN groups datasets.
enum Grouping {
    /// Who publishes them.
    ORGANIZATION("organization", Facet.PUBLISHER),
    /// What they are about.
    GROUP("group", Facet.THEME);

    private final String word;
    private final Facet facet;

    Grouping(String word, Facet facet) {
        this.word = word;
        this.facet = facet;
    }

    /// The word that CKAN has for it.
    String word() {
        return word;
    }

    Facet facet() {
        return facet;
    }
}
