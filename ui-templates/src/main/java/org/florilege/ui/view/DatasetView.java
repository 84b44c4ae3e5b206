package org.florilege.ui.view;

import java.util.List;

/// The page of a dataset.
///
/// @param distributions the first of them
/// @param distributionCount how many there are
public record DatasetView(Frame frame, Resource resource, List<Distribution> distributions, int distributionCount)
        implements View {
    public DatasetView {
        distributions = List.copyOf(distributions);
    }
}
