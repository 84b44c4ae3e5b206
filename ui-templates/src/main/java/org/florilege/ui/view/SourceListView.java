package org.florilege.ui.view;

import java.util.List;

/// The list of sources.
public record SourceListView(Frame frame, List<SourceLine> sources) implements View {
    public SourceListView {
        sources = List.copyOf(sources);
    }
}
