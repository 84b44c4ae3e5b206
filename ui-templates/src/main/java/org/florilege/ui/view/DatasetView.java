package org.florilege.ui.view;

import java.util.List;

/// The page of a dataset.
public record DatasetView(Frame frame, Resource resource, List<Distribution> distributions) implements View {
    public DatasetView {
        distributions = List.copyOf(distributions);
    }
}
