package org.florilege.api.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.florilege.api.crosswalk.Described;
import org.florilege.api.metadata.MetadataForm;
import org.florilege.api.metadata.MetadataForms;
import org.florilege.api.record.CodeLabels;
import org.florilege.api.record.Neighbours;
import org.florilege.api.source.SourceNames;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.description.Challenge;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.description.Distribution;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.search.Facet;
import org.florilege.catalog.search.SearchIndex;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.vocabulary.Vocabularies;
import org.florilege.catalog.vocabulary.VocabularyName;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.Address;
import org.florilege.ui.view.AlgorithmView;
import org.florilege.ui.view.Card;
import org.florilege.ui.view.CardFacts;
import org.florilege.ui.view.ChallengeView;
import org.florilege.ui.view.DatasetView;
import org.florilege.ui.view.Frame;
import org.florilege.ui.view.Headline;
import org.florilege.ui.view.Highlighted;
import org.florilege.ui.view.JsonLd;
import org.florilege.ui.view.Link;
import org.florilege.ui.view.Machine;
import org.florilege.ui.view.OrganisationView;
import org.florilege.ui.view.Place;
import org.florilege.ui.view.Prose;
import org.florilege.ui.view.Resource;
import org.florilege.ui.view.ResourceKind;
import org.florilege.ui.view.ResourceView;
import org.florilege.ui.view.Section;
import org.florilege.ui.view.Text;
import org.florilege.ui.view.Topics;
import org.florilege.ui.view.Trace;
import org.florilege.ui.view.Value;
import org.florilege.ui.view.View;

/// Makes the page of a record: reads its graph, asks the index for its neighbours (two requests), reads around it what
/// only a challenge's record states.
public final class RecordPages {

    private static final int LONGEST_SUMMARY = 200;

    private final RecordStore store;
    private final SearchIndex index;
    private final PublicAddress portal;
    private final MetadataForms forms;
    private final SourceNames sources;
    private final Clock clock;

    public RecordPages(
            RecordStore store,
            SearchIndex index,
            PublicAddress portal,
            MetadataForms forms,
            SourceNames sources,
            Clock clock) {
        this.store = store;
        this.index = index;
        this.portal = portal;
        this.forms = forms;
        this.sources = sources;
        this.clock = clock;
    }

    /// The page of this record for a reader of this language.
    ///
    /// @param has the forms that the record has besides
    public View page(Described described, List<MetadataForm> has, UiLanguage language) {
        Reader reader = new Reader(language);
        CatalogRecord record = described.record();
        Description description = Description.of(record);
        Neighbours neighbours = Neighbours.of(description, index, reader.tag());
        RecordForms other = new RecordForms(path(description), has);
        Frame frame = frame(description, reader, machine(described, description, reader, other));
        Trace trace =
                new Traces(description, reader, sources).trace(other.citation(forms.citation(described, language)));
        Resource resource = resource(description, reader, neighbours, trace);
        return switch (record.kind()) {
            case DATASET -> dataset(frame, resource, description, reader);
            case CHALLENGE ->
                challenge(frame, resource, new ChallengeBoard(description.challenge(), reader, neighbours));
            case ALGORITHM ->
                new AlgorithmView(frame, resource, repositories(description), results(description, reader, neighbours));
            case ORGANISATION -> new OrganisationView(frame, resource, results(description, reader, neighbours));
            case DATA_SERVICE -> new ResourceView(frame, resource, List.of());
            case DATASET_SERIES -> new ResourceView(frame, resource, members(reader, neighbours));
        };
    }

    private static DatasetView dataset(Frame frame, Resource resource, Description description, Reader reader) {
        List<Distribution> all = description.distributions();
        return new DatasetView(frame, resource, Distributions.of(all, reader), all.size());
    }

    private List<org.florilege.ui.view.Result> results(Description description, Reader reader, Neighbours neighbours) {
        return new Results(store, reader).of(description, neighbours);
    }

    private ChallengeView challenge(Frame frame, Resource resource, ChallengeBoard board) {
        Prose question = board.reader().prose(board.challenge().question());
        return new ChallengeView(
                frame, resource, board.state(LocalDate.now(clock)), question, board.metric(), board.leaderboard());
    }

    private static List<Value> repositories(Description description) {
        return Stream.concat(
                        description.codeRepositories().stream(),
                        description.distributions().stream().flatMap(archive -> archive.downloadUrls().stream()))
                .filter(address -> !address.isBlank())
                .distinct()
                .map(address -> Value.linked(address, address))
                .toList();
    }

    private static List<Card> members(Reader reader, Neighbours neighbours) {
        return neighbours.ofKind(Kind.DATASET).stream()
                .map(member -> new Card(
                        ResourceKind.valueOf(member.kind().name()),
                        Neighbours.path(member),
                        Highlighted.plain(
                                member.title().value(),
                                reader.otherLanguage(member.title().language())),
                        Highlighted.none(),
                        CardFacts.none()))
                .toList();
    }

    private static Resource resource(Description description, Reader reader, Neighbours neighbours, Trace trace) {
        return new Resource(
                headline(description, reader, neighbours),
                reader.prose(description.description()),
                Facts.of(description, reader, neighbours),
                topics(description, reader),
                Relations.of(description, reader, neighbours),
                trace);
    }

    private static Headline headline(Description description, Reader reader, Neighbours neighbours) {
        Agents agents = new Agents(reader, neighbours);
        String date = description.kind() == Kind.CHALLENGE
                ? Facts.first(description.challenge().end())
                : Stream.concat(description.modified().stream(), description.issued().stream())
                        .filter(stated -> !stated.isBlank())
                        .findFirst()
                        .orElse("");
        return new Headline(
                kind(description),
                title(description, reader),
                null,
                agents.values(stewards(description)),
                Codes.access(description.accessRights()),
                date.isBlank() ? null : reader.date(date));
    }

    private static List<org.florilege.catalog.description.Agent> stewards(Description description) {
        if (description.kind() != Kind.CHALLENGE) return description.publishers();
        Challenge challenge = description.challenge();
        return challenge.organisers().isEmpty() ? description.publishers() : challenge.organisers();
    }

    private static Topics topics(Description description, Reader reader) {
        List<Link> themes = description.themes().stream()
                .map(theme -> Link.of(
                        theme(theme, description, reader),
                        SearchAddress.ofWords("").with(Facet.THEME, theme).url()))
                .toList();
        List<Link> keywords = description.keywords().allIn(reader.tag()).stream()
                .filter(keyword -> !keyword.isBlank())
                .map(keyword -> Link.of(
                        keyword,
                        SearchAddress.ofWords("").with(Facet.KEYWORD, keyword).url()))
                .toList();
        return new Topics(themes, keywords);
    }

    /// A subject of a vocabulary that we do not have is called as the record calls it.
    private static String theme(String theme, Description description, Reader reader) {
        boolean known =
                Vocabularies.of(VocabularyName.DATA_THEME).resolve(theme).isPresent();
        return Optional.of(theme)
                .filter(iri -> !known && CodeLabels.isAddress(iri))
                .flatMap(iri -> description.nameOf(iri).best(reader.tag()))
                .map(org.florilege.catalog.description.Text::value)
                .orElseGet(() -> CodeLabels.label(VocabularyName.DATA_THEME, theme, reader.tag()));
    }

    private Machine machine(Described described, Description description, Reader reader, RecordForms other) {
        return new Machine(
                summary(description.description().in(reader.tag())),
                forms.embedded(described, reader.language()).map(JsonLd::new).orElse(null),
                other.descriptions(),
                true);
    }

    private Frame frame(Description description, Reader reader, Machine machine) {
        Text title = title(description, reader);
        String path = path(description);
        ResourceKind kind = kind(description);
        Link parent = Link.of(
                reader.messages().get("nav." + section(kind)),
                SearchAddress.ofKind(description.kind()).url());
        return Frame.of(reader.language(), title.value(), Address.of(portal.base(), path))
                .withPlace(Place.of(Section.of(kind), parent))
                .withMachine(machine);
    }

    private static String section(ResourceKind kind) {
        return Section.of(kind).name().toLowerCase(Locale.ROOT);
    }

    private static String summary(String description) {
        String text = description.strip().replaceAll("\\s+", " ");
        if (text.length() <= LONGEST_SUMMARY) return text;
        int cut = text.lastIndexOf(' ', LONGEST_SUMMARY);
        return text.substring(0, cut > 0 ? cut : LONGEST_SUMMARY) + " …";
    }

    private static Text title(Description description, Reader reader) {
        return reader.text(description.title())
                .orElseGet(() -> Text.of(description.id().iri()));
    }

    private static ResourceKind kind(Description description) {
        return ResourceKind.valueOf(description.kind().name());
    }

    private static String path(Description description) {
        return PublicAddress.path(description.kind(), description.record().slug());
    }
}
