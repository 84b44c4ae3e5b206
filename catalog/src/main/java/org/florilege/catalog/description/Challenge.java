package org.florilege.catalog.description;

import static org.florilege.catalog.description.Terms.DCT;
import static org.florilege.catalog.description.Terms.HDC;
import static org.florilege.catalog.description.Terms.PROV;
import static org.florilege.catalog.description.Terms.RDFS;
import static org.florilege.catalog.description.Terms.SCHEMA;
import static org.florilege.catalog.description.Terms.SKOS;
import static org.florilege.catalog.description.Terms.term;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;

/// A data challenge (`hdc:Challenge`): its question, who held it, on which data, how it was judged and who won.
///
/// @param start the first day as stated, `end` the last: at most one value each in sane records
/// @param data the IRIs of the datasets that it uses
/// @param submissions in the order of the leaderboard; those without a place last
public record Challenge(
        Texts question,
        List<String> start,
        List<String> end,
        List<Agent> organisers,
        List<Agent> sponsors,
        List<String> data,
        List<Metric> metrics,
        Texts evaluationProcedure,
        List<Submission> submissions) {

    /// How entries are measured (`dqv:Metric`).
    ///
    /// @param higherIsBetter `true`, `false`, or empty when the record does not say
    public record Metric(String iri, Texts name, Texts definition, List<String> higherIsBetter) {

        private static final Node[] NAME = {term(SKOS, "prefLabel"), term(DCT, "title"), term(RDFS, "label")};
        private static final Node[] DEFINITION = {term(SKOS, "definition"), term(DCT, "description")};
        private static final Node DIRECTION = term(HDC, "higherIsBetter");

        public Metric {
            higherIsBetter = List.copyOf(higherIsBetter);
        }

        static Metric of(Subject subject) {
            return new Metric(subject.iri(), subject.label(NAME), subject.texts(DEFINITION), subject.values(DIRECTION));
        }
    }

    private static final Node QUESTION = term(HDC, "question");
    private static final Node START = term(SCHEMA, "startDate");
    private static final Node END = term(SCHEMA, "endDate");
    private static final Node ORGANISER = term(SCHEMA, "organizer");
    private static final Node SPONSOR = term(SCHEMA, "sponsor");
    private static final Node USED = term(PROV, "used");
    private static final Node METRIC = term(HDC, "metric");
    private static final Node PROCEDURE = term(HDC, "evaluationProcedure");
    private static final Node LEADERBOARD = term(HDC, "leaderboard");
    private static final Node ELEMENT = term(SCHEMA, "itemListElement");
    private static final Node ITEM = term(SCHEMA, "item");
    private static final Node POSITION = term(SCHEMA, "position");
    private static final Node PART_OF = term(DCT, "isPartOf");
    private static final Node SUBMISSION = term(HDC, "Submission");

    public Challenge {
        start = List.copyOf(start);
        end = List.copyOf(end);
        organisers = List.copyOf(organisers);
        sponsors = List.copyOf(sponsors);
        data = List.copyOf(data);
        metrics = List.copyOf(metrics);
        submissions = List.copyOf(submissions);
    }

    static Challenge of(Subject subject) {
        return new Challenge(
                subject.texts(QUESTION),
                subject.values(START),
                subject.values(END),
                subject.each(Agent::of, ORGANISER),
                subject.each(Agent::of, SPONSOR),
                subject.iris(USED),
                subject.each(Metric::of, METRIC),
                subject.texts(PROCEDURE),
                submissions(subject));
    }

    private static List<Submission> submissions(Subject challenge) {
        Map<Node, OptionalInt> places = new LinkedHashMap<>();
        for (Subject leaderboard : challenge.subjects(LEADERBOARD))
            for (Subject element : leaderboard.subjects(ELEMENT))
                for (Node item : element.objects(ITEM)) places.put(item, place(element));
        for (Node part : challenge.subjectsBy(PART_OF))
            if (new Subject(challenge.graph(), part).isA(SUBMISSION)) places.putIfAbsent(part, OptionalInt.empty());
        return places.entrySet().stream()
                .map(entry -> Submission.of(new Subject(challenge.graph(), entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt(submission -> submission.place().orElse(Integer.MAX_VALUE)))
                .toList();
    }

    private static OptionalInt place(Subject element) {
        for (String position : element.values(POSITION))
            if (position.matches("\\d{1,6}")) return OptionalInt.of(Integer.parseInt(position));
        return OptionalInt.empty();
    }
}
