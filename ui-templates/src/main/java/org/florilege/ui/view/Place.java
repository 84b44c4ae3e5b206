package org.florilege.ui.view;

import java.util.List;

/// Where the reader is: the entry of the navigation and the pages above this one, home excepted.
public record Place(Section section, List<Link> parents) {
    public Place {
        parents = List.copyOf(parents);
    }

    public static Place of(Section section, Link... parents) {
        return new Place(section, List.of(parents));
    }
}
