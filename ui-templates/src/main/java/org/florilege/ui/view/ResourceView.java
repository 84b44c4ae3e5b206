package org.florilege.ui.view;

import java.util.List;

/// The page of a data service or of a dataset series.
///
/// @param members the datasets of a series, or those a service serves
public record ResourceView(Frame frame, Resource resource, List<Card> members) implements View {
    public ResourceView {
        members = List.copyOf(members);
    }
}
