package org.florilege.ui.view;

import java.util.List;

/// The operator's first page: how the sources are, and what needs somebody.
///
/// @param states how many sources are in each state
/// @param running what is being read
/// @param held sources of which many records went missing at once
/// @param failing sources whose last run failed, or was not read to its end
public record AdminHomeView(
        Frame frame,
        AdminBar bar,
        List<State> states,
        List<AdminSourceLine> running,
        List<AdminSourceLine> held,
        List<AdminSourceLine> failing)
        implements View {
    public AdminHomeView {
        states = List.copyOf(states);
        running = List.copyOf(running);
        held = List.copyOf(held);
        failing = List.copyOf(failing);
    }

    /// How many sources are in a state.
    public record State(Freshness state, long count, String url) {
        public State {
            Check.url("a state", url);
        }
    }

    /// Whether no source is registered.
    public boolean isEmpty() {
        return states.isEmpty();
    }
}
