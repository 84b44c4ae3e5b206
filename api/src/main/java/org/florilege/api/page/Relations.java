package org.florilege.api.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.florilege.api.record.Neighbours;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.search.Facet;
import org.florilege.catalog.search.RecordSummary;
import org.florilege.ui.view.Link;
import org.florilege.ui.view.Related;
import org.florilege.ui.view.Relation;
import org.florilege.ui.view.RelationKind;
import org.florilege.ui.view.ResourceKind;
import org.florilege.ui.view.Text;
import org.jspecify.annotations.Nullable;

/// The ways from a record to the ones around it, whichever side states the link.
final class Relations {

    private static final int SHOWN = 20;

    private final Description description;
    private final Reader reader;
    private final Neighbours neighbours;
    private final List<Relation> relations = new ArrayList<>();

    private Relations(Description description, Reader reader, Neighbours neighbours) {
        this.description = description;
        this.reader = reader;
        this.neighbours = neighbours;
    }

    static List<Relation> of(Description description, Reader reader, Neighbours neighbours) {
        Relations relations = new Relations(description, reader, neighbours);
        switch (description.kind()) {
            case DATASET -> relations.ofDataset();
            case CHALLENGE -> relations.ofChallenge();
            case ALGORITHM -> relations.ofAlgorithm();
            case ORGANISATION -> relations.ofOrganisation();
            case DATA_SERVICE -> relations.add(RelationKind.DATASETS_OF_SERVICE, Kind.DATASET);
            case DATASET_SERIES -> relations.add(RelationKind.RELATED, Kind.DATASET_SERIES);
        }
        return List.copyOf(relations.relations);
    }

    private void ofDataset() {
        add(RelationKind.CHALLENGES_ON_DATASET, Kind.CHALLENGE);
        add(RelationKind.ALGORITHMS_TRAINED_ON_DATASET, Kind.ALGORITHM);
        add(RelationKind.SERIES_OF_DATASET, Kind.DATASET_SERIES);
        add(RelationKind.SERVICES_OF_DATASET, Kind.DATA_SERVICE);
        add(RelationKind.RELATED, Kind.DATASET);
    }

    private void ofChallenge() {
        ChallengeBoard board = new ChallengeBoard(description.challenge(), reader, neighbours);
        add(RelationKind.DATASETS_OF_CHALLENGE, Kind.DATASET);
        add(RelationKind.ALGORITHMS_OF_CHALLENGE, neighbours.ofKind(Kind.ALGORITHM), board::place, null);
        add(RelationKind.RELATED, Kind.CHALLENGE);
    }

    private void ofAlgorithm() {
        add(RelationKind.CHALLENGE_OF_ALGORITHM, Kind.CHALLENGE);
        add(RelationKind.DATASETS_OF_ALGORITHM, Kind.DATASET);
        add(RelationKind.RELATED, Kind.ALGORITHM);
    }

    private void ofOrganisation() {
        pointing(RelationKind.DATASETS_OF_ORGANISATION, Kind.DATASET);
        pointing(RelationKind.CHALLENGES_OF_ORGANISATION, Kind.CHALLENGE);
        pointing(RelationKind.ALGORITHMS_OF_ORGANISATION, Kind.ALGORITHM);
        pointing(RelationKind.SERVICES_OF_ORGANISATION, Kind.DATA_SERVICE);
        add(RelationKind.RELATED, Kind.ORGANISATION);
    }

    private void pointing(RelationKind relation, Kind kind) {
        boolean all = neighbours.countPointing(kind) <= SHOWN;
        add(relation, List.copyOf(neighbours.pointing(kind)), record -> Optional.empty(), all ? null : more(kind));
    }

    private void add(RelationKind relation, Kind kind) {
        add(relation, neighbours.ofKind(kind), record -> Optional.empty(), null);
    }

    private void add(
            RelationKind relation,
            List<RecordSummary> records,
            Function<RecordSummary, Optional<String>> note,
            @Nullable Link more) {
        List<Related> related = records.stream()
                .filter(record -> !record.id().equals(description.id()))
                .limit(SHOWN)
                .map(record -> related(record, note.apply(record).orElse(null)))
                .toList();
        if (!related.isEmpty()) relations.add(new Relation(relation, related, more));
    }

    private Related related(RecordSummary record, @Nullable String note) {
        return new Related(
                ResourceKind.valueOf(record.kind().name()), reader.text(record.title()), Neighbours.path(record), note);
    }

    /// All that this organisation publishes of a kind.
    private Link more(Kind kind) {
        String name = description.title().in(reader.tag());
        String url = SearchAddress.ofKind(kind).with(Facet.PUBLISHER, name).url();
        long count = neighbours.countPointing(kind);
        return new Link(Text.of(reader.messages().count("figure." + kind.name(), count)), url);
    }
}
