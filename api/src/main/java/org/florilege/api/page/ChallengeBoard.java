package org.florilege.api.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.florilege.api.record.Neighbours;
import org.florilege.catalog.description.Challenge;
import org.florilege.catalog.description.Submission;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.search.RecordSummary;
import org.florilege.ui.view.ChallengeState;
import org.florilege.ui.view.Code;
import org.florilege.ui.view.Leaderboard;
import org.florilege.ui.view.LeaderboardRow;
import org.florilege.ui.view.Metric;
import org.florilege.ui.view.Score;
import org.florilege.ui.view.Text;
import org.florilege.ui.view.Value;
import org.jspecify.annotations.Nullable;

/// What a challenge's page shows besides what all records show: its state, its metric, who won.
record ChallengeBoard(Challenge challenge, Reader reader, Neighbours neighbours) {

    ChallengeState state(LocalDate today) {
        LocalDate start = Moments.firstDay(Facts.first(challenge.start()));
        LocalDate end = Moments.lastDay(Facts.first(challenge.end()));
        if (end != null && end.isBefore(today)) return ChallengeState.FINISHED;
        if (start == null) return ChallengeState.UNKNOWN;
        if (start.isAfter(today)) return ChallengeState.UPCOMING;
        return end == null ? ChallengeState.UNKNOWN : ChallengeState.RUNNING;
    }

    @Nullable
    Metric metric() {
        if (challenge.metrics().isEmpty()) return null;
        Challenge.Metric metric = challenge.metrics().getFirst();
        var explained = metric.definition().isEmpty() ? challenge.evaluationProcedure() : metric.definition();
        return reader.text(metric.name())
                .map(name -> new Metric(name, direction(), reader.prose(explained)))
                .orElse(null);
    }

    private Metric.Direction direction() {
        List<String> higher = challenge.metrics().isEmpty()
                ? List.of()
                : challenge.metrics().getFirst().higherIsBetter();
        if (higher.isEmpty()) return Metric.Direction.UNKNOWN;
        return higher.contains("true") ? Metric.Direction.HIGHER_IS_BETTER : Metric.Direction.LOWER_IS_BETTER;
    }

    Leaderboard leaderboard() {
        return new Leaderboard(challenge.submissions().stream().map(this::row).toList(), direction());
    }

    private LeaderboardRow row(Submission submission) {
        return new LeaderboardRow(
                submission.place().isPresent()
                        ? String.valueOf(submission.place().getAsInt())
                        : null,
                team(submission),
                score(submission, "public"),
                score(submission, "private"),
                reader.text(submission.awards()).orElse(null),
                code(submission));
    }

    private Value team(Submission submission) {
        Agents agents = new Agents(reader, neighbours);
        List<Value> teams = agents.values(submission.teams());
        if (teams.size() == 1) return teams.getFirst();
        String names = teams.stream().map(team -> team.text().value()).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? reader.text(submission.title()).map(Value::of).orElseGet(() -> Value.of("–"))
                : Value.of(names);
    }

    private @Nullable Score score(Submission submission, String split) {
        Optional<String> stated = Scores.on(submission, split);
        return stated.flatMap(Scores::number)
                .map(number -> new Score(Scores.shown(stated.orElse(""), reader), number.doubleValue()))
                .orElse(null);
    }

    private Code code(Submission submission) {
        Optional<RecordSummary> algorithm = algorithm(submission);
        if (algorithm.isPresent()) return Results.released(algorithm.get());
        return Results.notReleased(submission) ? new Code.NotReleased() : new Code.Unknown();
    }

    private Optional<RecordSummary> algorithm(Submission submission) {
        return submission.used().stream()
                .flatMap(iri -> neighbours.record(iri).stream())
                .filter(record -> record.kind() == Kind.ALGORITHM)
                .findFirst();
    }

    /// The place of the submission that this algorithm was made for, as people read it.
    Optional<String> place(RecordSummary algorithm) {
        return challenge.submissions().stream()
                .filter(submission -> submission.used().contains(algorithm.id().iri()))
                .flatMap(submission -> reader.text(submission.awards()).stream())
                .map(Text::value)
                .findFirst();
    }
}
