package org.florilege.catalog.description;

import static org.florilege.catalog.description.Terms.DCT;
import static org.florilege.catalog.description.Terms.DQV;
import static org.florilege.catalog.description.Terms.HDC;
import static org.florilege.catalog.description.Terms.PROV;
import static org.florilege.catalog.description.Terms.RDFS;
import static org.florilege.catalog.description.Terms.SCHEMA;
import static org.florilege.catalog.description.Terms.term;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/// One team's entry in a challenge (`hdc:Submission`).
///
/// @param place on the leaderboard (`schema:position`), empty for an entry that has none
/// @param used the IRIs of the algorithms and datasets that it used
/// @param scores as stated, by metric and part of the data
/// @param codeReleased `true`, `false`, or empty when the record does not say
public record Submission(
        String iri,
        OptionalInt place,
        Texts title,
        List<Agent> teams,
        Texts awards,
        Texts method,
        List<String> used,
        List<Score> scores,
        List<String> codeReleased) {

    /// A measured value (`dqv:QualityMeasurement`).
    ///
    /// @param metric the IRI of the metric
    /// @param value as stated, so that 0.3940 keeps its zero
    /// @param split the part of the data: `public` or `private` in challenges with two leaderboards
    public record Score(List<String> metric, List<String> value, List<String> split) {

        private static final Node METRIC = term(DQV, "isMeasurementOf");
        private static final Node VALUE = term(DQV, "value");
        private static final Node SPLIT = term(HDC, "split");

        public Score {
            metric = List.copyOf(metric);
            value = List.copyOf(value);
            split = List.copyOf(split);
        }

        static Score of(Subject subject) {
            return new Score(subject.values(METRIC), subject.values(VALUE), subject.values(SPLIT));
        }
    }

    private static final Node[] TITLE = {term(DCT, "title"), term(SCHEMA, "name"), term(RDFS, "label")};
    private static final Node TEAM = term(PROV, "wasAssociatedWith");
    private static final Node AWARD = term(SCHEMA, "award");
    private static final Node METHOD = term(DCT, "description");
    private static final Node USED = term(PROV, "used");
    private static final Node GENERATED = term(PROV, "generated");
    private static final Node MEASUREMENT = term(DQV, "hasQualityMeasurement");
    private static final Node RELEASED = term(HDC, "codeReleased");

    public Submission {
        teams = List.copyOf(teams);
        used = List.copyOf(used);
        scores = List.copyOf(scores);
        codeReleased = List.copyOf(codeReleased);
    }

    /// The scores on one part of the data, `public` or `private`.
    public List<String> scoresOn(String split) {
        return scores.stream()
                .filter(score -> score.split().contains(split))
                .flatMap(score -> score.value().stream())
                .toList();
    }

    static Submission of(Subject subject, OptionalInt place) {
        List<String> used = Stream.concat(subject.iris(USED).stream(), subject.iris(GENERATED).stream())
                .distinct()
                .toList();
        return new Submission(
                subject.iri(),
                place,
                subject.texts(TITLE),
                subject.each(Agent::of, TEAM),
                subject.texts(AWARD),
                subject.texts(METHOD),
                used,
                subject.each(Score::of, MEASUREMENT),
                subject.values(RELEASED));
    }
}
