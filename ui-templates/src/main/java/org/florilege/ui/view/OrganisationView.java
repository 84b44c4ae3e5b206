package org.florilege.ui.view;

import java.util.List;

/// The page of an organisation or a team: what it publishes, organises and won.
///
/// @param results of the team in challenges, the latest first
public record OrganisationView(Frame frame, Resource resource, List<Result> results) implements View {
    public OrganisationView {
        results = List.copyOf(results);
    }
}
