package org.florilege.ui.view;

import java.util.List;

/// What a resource is about, each a link to the search for it.
public record Topics(List<Link> themes, List<Link> keywords) {
    public Topics {
        themes = List.copyOf(themes);
        keywords = List.copyOf(keywords);
    }

    public static Topics none() {
        return new Topics(List.of(), List.of());
    }
}
