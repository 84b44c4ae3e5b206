package org.florilege.api.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.florilege.api.record.Neighbours;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.description.Challenge;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.description.Submission;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.search.RecordSummary;
import org.florilege.catalog.store.RecordStore;
import org.florilege.ui.view.Code;
import org.florilege.ui.view.Link;
import org.florilege.ui.view.Result;
import org.florilege.ui.view.Text;
import org.jspecify.annotations.Nullable;

/// What an algorithm or a team achieved: a challenge's record states it, so it is read from there.
final class Results {

    private final RecordStore store;
    private final Reader reader;

    Results(RecordStore store, Reader reader) {
        this.store = store;
        this.reader = reader;
    }

    /// The results of an algorithm or of a team in the challenges around it, those that ended last first.
    List<Result> of(Description description, Neighbours neighbours) {
        String iri = description.id().iri();
        Predicate<Submission> mine = description.kind() == Kind.ALGORITHM
                ? submission -> submission.used().contains(iri)
                : submission ->
                        submission.teams().stream().anyMatch(team -> team.iri().equals(iri));
        return challenges(neighbours).stream()
                .flatMap(challenge -> challenge.challenge().submissions().stream()
                        .filter(mine)
                        .map(submission -> result(challenge, submission, description, neighbours)))
                .toList();
    }

    private List<Description> challenges(Neighbours neighbours) {
        List<RecordSummary> around = neighbours.ofKind(Kind.CHALLENGE);
        if (around.isEmpty()) return List.of();
        List<CatalogRecord> records =
                store.records(around.stream().map(RecordSummary::key).toList());
        return records.stream()
                .map(Description::of)
                .sorted(Comparator.comparing(Results::ended).reversed())
                .toList();
    }

    private static String ended(Description challenge) {
        return Facts.first(challenge.challenge().end());
    }

    private Result result(Description description, Submission submission, Description of, Neighbours neighbours) {
        Challenge challenge = description.challenge();
        CatalogRecord record = description.record();
        Text title = reader.text(description.title())
                .orElseGet(() -> Text.of(record.id().iri()));
        String metric = challenge.metrics().isEmpty()
                ? ""
                : reader.text(challenge.metrics().getFirst().name())
                        .map(Text::value)
                        .orElse("");
        return new Result(
                new Link(title, PublicAddress.path(record.kind(), record.slug())),
                submission.place().isPresent()
                        ? String.valueOf(submission.place().getAsInt())
                        : null,
                score(submission, "public", metric),
                score(submission, "private", metric),
                reader.text(submission.awards()).orElse(null),
                of.kind() == Kind.ALGORITHM ? new Code.Unknown() : code(submission, neighbours));
    }

    private @Nullable String score(Submission submission, String split, String metric) {
        return Scores.on(submission, split)
                .map(score -> Scores.shown(score, reader))
                .map(shown -> metric.isEmpty() ? shown : shown + " (" + metric + ")")
                .orElse(null);
    }

    private static Code code(Submission submission, Neighbours neighbours) {
        Optional<RecordSummary> algorithm = submission.used().stream()
                .flatMap(iri -> neighbours.record(iri).stream())
                .filter(record -> record.kind() == Kind.ALGORITHM)
                .findFirst();
        if (algorithm.isPresent()) return released(algorithm.get());
        return notReleased(submission) ? new Code.NotReleased() : new Code.Unknown();
    }

    static Code released(RecordSummary algorithm) {
        Text title = Text.of(algorithm.title().value(), algorithm.title().language());
        return new Code.Released(new Link(title, Neighbours.path(algorithm)), null);
    }

    static boolean notReleased(Submission submission) {
        return submission.codeReleased().contains("false");
    }
}
