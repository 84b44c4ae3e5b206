package org.florilege.api.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.florilege.api.contract.generated.model.ChallengeDetails;
import org.florilege.api.contract.generated.model.LeaderboardEntry;
import org.florilege.catalog.description.Challenge;
import org.florilege.catalog.description.Submission;
import org.florilege.catalog.description.Text;
import org.florilege.catalog.description.Texts;
import org.florilege.catalog.record.Kind;
import org.jspecify.annotations.Nullable;

/// A challenge in the words of the contract.
record ChallengeAnswer(Challenge challenge, AgentAnswers agents, Neighbours neighbours, String language) {

    ChallengeDetails details() {
        ChallengeDetails details = new ChallengeDetails(
                        agents.of(challenge.organisers()),
                        challenge.submissions().stream().map(this::entry).toList())
                .question(orNull(challenge.question()))
                .start(RecordAnswer.first(challenge.start()))
                .end(RecordAnswer.first(challenge.end()));
        if (challenge.metrics().isEmpty()) return details;
        Challenge.Metric metric = challenge.metrics().getFirst();
        return details.metric(orNull(metric.name())).higherIsBetter(truth(metric.higherIsBetter()));
    }

    private LeaderboardEntry entry(Submission submission) {
        Map<String, String> scores = new LinkedHashMap<>();
        for (String split : List.of("public", "private"))
            submission.scoresOn(split).stream().findFirst().ifPresent(score -> scores.put(split, score));
        LeaderboardEntry entry = new LeaderboardEntry(agents.of(submission.teams()), scores, algorithms(submission))
                .award(orNull(submission.awards()))
                .codeReleased(truth(submission.codeReleased()));
        return submission.place().isPresent() ? entry.place(submission.place().getAsInt()) : entry;
    }

    private List<String> algorithms(Submission submission) {
        return submission.used().stream()
                .flatMap(iri -> neighbours.record(iri).stream())
                .filter(record -> record.kind() == Kind.ALGORITHM)
                .map(record -> record.key().value())
                .toList();
    }

    private @Nullable String orNull(Texts texts) {
        return texts.best(language).map(Text::value).orElse(null);
    }

    private static @Nullable Boolean truth(List<String> stated) {
        return stated.isEmpty() ? null : Boolean.valueOf(stated.getFirst());
    }
}
