package org.florilege.ui.view;

import java.util.List;

/// The page of a source: how fresh it is, what it gave, what was refused and why.
///
/// @param figures what it gave, by kind
/// @param searchUrl the search that lists what it gave
/// @param refusals of the last run, at most as many as one reads
public record SourceView(
        Frame frame,
        SourceLine source,
        List<Figure> figures,
        String searchUrl,
        List<Run> runs,
        List<RefusalLine> refusals)
        implements View {
    public SourceView {
        Check.url("the search of a source", searchUrl);
        figures = List.copyOf(figures);
        runs = List.copyOf(runs);
        refusals = List.copyOf(refusals);
    }
}
