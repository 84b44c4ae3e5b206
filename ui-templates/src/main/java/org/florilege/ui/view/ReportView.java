package org.florilege.ui.view;

import java.util.List;

/// What a run has to say to the owner of its source, who need not know us.
///
/// @param source the source's name
/// @param refusals what was not taken, rule by rule
/// @param warnings what else was noticed, rule by rule
/// @param shortened whether there was more than is listed
public record ReportView(
        Frame frame,
        String source,
        RunFacts run,
        List<FindingGroup> refusals,
        List<FindingGroup> warnings,
        boolean shortened)
        implements View {
    public ReportView {
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
    }

    /// The same for programs.
    public String jsonUrl() {
        return run.reportUrl() + ".json";
    }

    /// The same for spreadsheets.
    public String csvUrl() {
        return run.reportUrl() + ".csv";
    }
}
