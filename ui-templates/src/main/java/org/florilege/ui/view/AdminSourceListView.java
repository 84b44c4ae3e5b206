package org.florilege.ui.view;

import java.util.List;

/// The operator's list of sources.
///
/// @param filters one for each state that there is, with all first
/// @param orders by what the list can be sorted
/// @param lines those that the filter leaves
public record AdminSourceListView(
        Frame frame, AdminBar bar, List<Choice> filters, List<Choice> orders, List<AdminSourceLine> lines)
        implements View {
    public AdminSourceListView {
        filters = List.copyOf(filters);
        orders = List.copyOf(orders);
        lines = List.copyOf(lines);
    }

    /// One way to see the list.
    ///
    /// @param count how many sources it shows; negative where that goes without saying
    public record Choice(String label, String url, boolean chosen, long count) {
        public Choice {
            Check.text("a choice", label);
            Check.url("a choice", url);
        }
    }

    /// Those of which many records went missing at once.
    public List<AdminSourceLine> held() {
        return lines.stream().filter(line -> line.counts().held() > 0).toList();
    }
}
