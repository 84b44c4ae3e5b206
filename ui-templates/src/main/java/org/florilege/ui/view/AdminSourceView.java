package org.florilege.ui.view;

import java.util.List;

/// The operator's page of a source.
///
/// @param plan what was decided about it: label and value
/// @param runs the last ones, the latest first
public record AdminSourceView(Frame frame, AdminBar bar, AdminSourceLine source, List<Plan> plan, List<RunFacts> runs)
        implements View {
    public AdminSourceView {
        plan = List.copyOf(plan);
        runs = List.copyOf(runs);
    }

    /// One thing that was decided.
    public record Plan(String label, Value value) {}
}
