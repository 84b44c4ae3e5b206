package org.florilege.api.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.florilege.api.record.RecordLookup;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.description.Challenge;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.search.Facet;
import org.florilege.catalog.search.FacetCounts;
import org.florilege.catalog.search.RecordSummary;
import org.florilege.catalog.search.SearchIndex;
import org.florilege.catalog.search.SearchPage;
import org.florilege.catalog.search.SearchQuery;
import org.florilege.catalog.search.Sort;
import org.florilege.catalog.store.RecordStore;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.Address;
import org.florilege.ui.view.Card;
import org.florilege.ui.view.ChallengeTeaser;
import org.florilege.ui.view.Figure;
import org.florilege.ui.view.Frame;
import org.florilege.ui.view.HomeView;
import org.florilege.ui.view.Machine;
import org.florilege.ui.view.Place;
import org.florilege.ui.view.ResourceKind;
import org.florilege.ui.view.Section;
import org.florilege.ui.view.Text;
import org.florilege.ui.view.Topic;

/// Makes the first page: the catalogue in figures, challenges, the latest datasets, themes.
public final class HomePages {

    private static final int CHALLENGES = 3;
    private static final int CHALLENGES_LOOKED_AT = 20;
    private static final int DATASETS = 6;
    private static final int THEMES = 12;

    private final RecordStore store;
    private final SearchIndex index;
    private final PublicAddress portal;

    public HomePages(RecordStore store, SearchIndex index, PublicAddress portal) {
        this.store = store;
        this.index = index;
        this.portal = portal;
    }

    public HomeView page(UiLanguage language) {
        Reader reader = new Reader(language);
        SearchPage datasets = latest(Kind.DATASET, DATASETS, reader);
        List<Card> cards =
                datasets.hits().stream().map(hit -> Cards.of(hit, reader)).toList();
        return new HomeView(frame(reader), figures(), challenges(reader), cards, themes(datasets.facets(), THEMES));
    }

    private SearchPage latest(Kind kind, int size, Reader reader) {
        return index.search(SearchQuery.of("", reader.tag())
                .with(Facet.KIND, kind.segment())
                .sortedBy(Sort.DATE)
                .withSize(size));
    }

    private Frame frame(Reader reader) {
        Machine machine = new Machine(reader.messages().get("home.lead"), null, List.of(), true);
        return Frame.of(reader.language(), reader.messages().get("home.title"), Address.of(portal.base(), "/"))
                .withPlace(Place.of(Section.HOME))
                .withMachine(machine);
    }

    private List<Figure> figures() {
        Map<Kind, Long> live = store.state().live();
        List<Figure> figures = new ArrayList<>();
        for (ResourceKind kind : ResourceKind.values()) {
            long count = live.getOrDefault(Kind.valueOf(kind.name()), 0L);
            if (count > 0) figures.add(new Figure(kind, count, kind.searchUrl()));
        }
        return figures;
    }

    private List<ChallengeTeaser> challenges(Reader reader) {
        List<RecordKey> found = latest(Kind.CHALLENGE, CHALLENGES_LOOKED_AT, reader).hits().stream()
                .map(hit -> hit.record().key())
                .toList();
        List<Description> challenges = store.records(found).stream()
                .sorted(Comparator.comparingInt(
                        record -> found.indexOf(record.slug().key())))
                .map(Description::of)
                .sorted(Comparator.comparingInt(HomePages::dullness))
                .limit(CHALLENGES)
                .toList();
        Map<RecordId, RecordSummary> organisers = index.summaries(
                challenges.stream().flatMap(HomePages::organisers).toList(), reader.tag());
        return challenges.stream()
                .map(challenge -> teaser(challenge, organisers, reader))
                .toList();
    }

    /// Challenges with laureates come first, then those with a question at least.
    private static int dullness(Description description) {
        Challenge challenge = description.challenge();
        if (!challenge.submissions().isEmpty()) return 0;
        return challenge.question().isEmpty() ? 2 : 1;
    }

    private static Stream<RecordId> organisers(Description challenge) {
        return challenge.challenge().organisers().stream().flatMap(agent -> RecordLookup.idOf(agent.iri()).stream());
    }

    private static ChallengeTeaser teaser(
            Description description, Map<RecordId, RecordSummary> organisers, Reader reader) {
        Challenge challenge = description.challenge();
        String dates = Moments.span(Facts.first(challenge.start()), Facts.first(challenge.end()), reader.formats());
        long laureates = challenge.submissions().stream()
                .filter(submission -> !submission.awards().isEmpty())
                .count();
        return new ChallengeTeaser(
                reader.text(description.title())
                        .orElseGet(() -> Text.of(description.id().iri())),
                PublicAddress.path(Kind.CHALLENGE, description.record().slug()),
                reader.prose(challenge.question()),
                dates.isEmpty() ? null : dates,
                organisers(description)
                        .flatMap(id -> Optional.ofNullable(organisers.get(id)).stream())
                        .map(record -> record.title().value())
                        .toList(),
                (int) laureates);
    }

    /// The themes that most records have.
    static List<Topic> themes(List<FacetCounts> facets, int most) {
        return facets.stream()
                .filter(facet -> facet.facet() == Facet.THEME)
                .flatMap(facet -> facet.buckets().stream())
                .limit(most)
                .map(HomePages::topic)
                .toList();
    }

    private static Topic topic(FacetCounts.Bucket theme) {
        String url = SearchAddress.ofWords("").with(Facet.THEME, theme.value()).url();
        return new Topic(Text.of(theme.label()), theme.count(), url);
    }
}
