package org.florilege.ui.view;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The results of a challenge, best first, and the scale on which to draw them.
public record Leaderboard(List<LeaderboardRow> rows, Metric.Direction direction) {
    private static final double MARGIN = 8;

    public Leaderboard {
        rows = List.copyOf(rows);
    }

    public static Leaderboard none() {
        return new Leaderboard(List.of(), Metric.Direction.UNKNOWN);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean hasPublicScores() {
        return rows.stream().anyMatch(row -> row.publicScore() != null);
    }

    public boolean hasPrivateScores() {
        return rows.stream().anyMatch(row -> row.privateScore() != null);
    }

    /// The rows that won a prize, in the board's order.
    public List<LeaderboardRow> laureates() {
        return rows.stream().filter(row -> row.award() != null).toList();
    }

    /// Where a score stands between the worst and the best of the board, as a percentage from left to right: the
    /// better the further right, whichever direction the metric has.
    public String position(Score score) {
        DoubleSummaryStatistics scale = rows.stream()
                .flatMap(row ->
                        Stream.of(Optional.ofNullable(row.publicScore()), Optional.ofNullable(row.privateScore())))
                .flatMap(Optional::stream)
                .mapToDouble(Score::value)
                .summaryStatistics();
        double width = scale.getMax() - scale.getMin();
        double share = width > 0 ? (score.value() - scale.getMin()) / width : 0.5;
        if (direction == Metric.Direction.LOWER_IS_BETTER) {
            share = 1 - share;
        }
        return String.format(Locale.ROOT, "%.1f%%", MARGIN + share * (100 - 2 * MARGIN));
    }
}
