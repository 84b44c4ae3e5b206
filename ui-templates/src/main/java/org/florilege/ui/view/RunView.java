package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The operator's page of a run: how it goes while it is under way, then how it ended.
///
/// @param source whose run it is
/// @param progress how far it is; null once it has ended
/// @param report the absolute address of the page for the owner of the source, or null when there is none
/// @param rules how often each rule spoke, the most frequent first
/// @param findings what was refused, or what else was noticed, of this page of the list
public record RunView(
        Frame frame,
        AdminBar bar,
        Link source,
        RunFacts run,
        @Nullable Progress progress,
        @Nullable String report,
        List<Rule> rules,
        Findings findings)
        implements View {
    public RunView {
        rules = List.copyOf(rules);
    }

    /// How far a run is, in the reader's words.
    public record Progress(
            String phase,
            String read,
            String committed,
            String refused,
            String documents,
            String volume,
            String rate) {}

    /// How often a rule spoke.
    public record Rule(String id, long count) {}

    /// One page of findings.
    ///
    /// @param refusals whether these are refusals, not warnings
    /// @param refused how many refusals are listed in all
    /// @param warned how many warnings are listed in all
    public record Findings(boolean refusals, long refused, long warned, List<FindingGroup> groups, Paging paging) {
        public Findings {
            groups = List.copyOf(groups);
        }
    }
}
