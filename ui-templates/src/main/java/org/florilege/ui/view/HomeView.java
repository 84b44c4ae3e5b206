package org.florilege.ui.view;

import java.util.List;

/// The first page: what is here, in figures, and a search box.
public record HomeView(
        Frame frame, List<Figure> figures, List<ChallengeTeaser> challenges, List<Card> latest, List<Topic> themes)
        implements View {
    public HomeView {
        figures = List.copyOf(figures);
        challenges = List.copyOf(challenges);
        latest = List.copyOf(latest);
        themes = List.copyOf(themes);
    }
}
