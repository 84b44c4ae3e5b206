package org.florilege.ui.view;

import java.util.List;

/// The entries of the navigation of the operator's pages; the current one is marked.
public enum AdminSection {
    HOME("/admin"),
    SOURCES("/admin/sources"),
    LOOK_ALIKES("/admin/look-alikes");

    /// Those that the navigation shows.
    public static final List<AdminSection> ENTRIES = List.of(HOME, SOURCES, LOOK_ALIKES);

    private final String url;

    AdminSection(String url) {
        this.url = url;
    }

    public String url() {
        return url;
    }
}
