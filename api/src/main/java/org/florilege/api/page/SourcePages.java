package org.florilege.api.page;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.florilege.api.portal.History;
import org.florilege.api.portal.Portal;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.search.Facet;
import org.florilege.catalog.search.FacetCounts;
import org.florilege.catalog.search.SearchQuery;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Phrases;
import org.florilege.harvester.run.RunReport;
import org.florilege.harvester.source.Counts;
import org.florilege.harvester.source.RegisteredSource;
import org.florilege.harvester.source.RunSummary;
import org.florilege.harvester.source.Source;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.Address;
import org.florilege.ui.view.Figure;
import org.florilege.ui.view.Frame;
import org.florilege.ui.view.Freshness;
import org.florilege.ui.view.Link;
import org.florilege.ui.view.Place;
import org.florilege.ui.view.RefusalLine;
import org.florilege.ui.view.ResourceKind;
import org.florilege.ui.view.Run;
import org.florilege.ui.view.Section;
import org.florilege.ui.view.SourceLine;
import org.florilege.ui.view.SourceListView;
import org.florilege.ui.view.SourceView;
import org.florilege.ui.view.Text;
import org.florilege.ui.view.Value;

/// Makes the pages of sources: where records come from and how the last harvest went.
public final class SourcePages {

    private static final int REFUSALS_SHOWN = 50;

    private final Portal portal;
    private final PublicAddress address;
    private final Clock clock;

    public SourcePages(Portal portal, PublicAddress address, Clock clock) {
        this.portal = portal;
        this.address = address;
        this.clock = clock;
    }

    /// All sources.
    public SourceListView all(UiLanguage language) {
        Reader reader = new Reader(language);
        Frame frame = Frame.of(language, reader.messages().get("sources.title"), Address.of(address.base(), "/sources"))
                .withPlace(Place.of(Section.SOURCES));
        return new SourceListView(frame, lines(reader));
    }

    /// A line on each source.
    public List<SourceLine> lines(Reader reader) {
        Map<SourceId, Long> records = portal.roster().shares();
        return portal.sources().all().stream()
                .map(source -> line(source, records, reader))
                .toList();
    }

    /// One source.
    public SourceView page(RegisteredSource registered, UiLanguage language) {
        Reader reader = new Reader(language);
        Source source = registered.source();
        Link parent = Link.of(reader.messages().get("sources.title"), "/sources");
        Frame frame = Frame.of(language, source.title(), Address.of(address.base(), path(source)))
                .withPlace(Place.of(Section.SOURCES, parent));
        return new SourceView(
                frame,
                line(registered, portal.roster().shares(), reader),
                figures(source, reader),
                search(source).url(),
                History.of(portal, source.id())
                        .runs()
                        .map(run -> run(run, reader))
                        .toList(),
                refusals(source, language));
    }

    private SourceLine line(RegisteredSource registered, Map<SourceId, Long> records, Reader reader) {
        Source source = registered.source();
        Optional<RunSummary> run = registered.lastRun();
        Counts counts = run.map(RunSummary::counts).orElse(Counts.NONE);
        String location = source.location().toString();
        return new SourceLine(
                Text.of(source.title()),
                path(source),
                source.isLocal() ? Value.of(location) : Value.linked(location, location),
                freshness(run),
                run.map(last -> reader.instant(last.finished())).orElse(null),
                moments(registered, reader),
                new SourceLine.Counts(records.getOrDefault(source.id(), 0L), counts.refused()));
    }

    private SourceLine.Moments moments(RegisteredSource registered, Reader reader) {
        RunWords words = new RunWords(reader, clock);
        return new SourceLine.Moments(
                registered.lastRun().map(RunSummary::finished).map(words::ago).orElse(null),
                portal.schedule()
                        .next(registered)
                        .filter(due -> due.isAfter(clock.instant()))
                        .map(reader::instant)
                        .orElse(null),
                words.history(History.of(portal, registered.source().id()).ended(), run -> null));
    }

    private static Freshness freshness(Optional<RunSummary> run) {
        return switch (run.map(RunSummary::outcome).orElse("")) {
            case "complete" -> Freshness.FRESH;
            case "partial" -> Freshness.PARTIAL;
            case "held" -> Freshness.HELD;
            case "unreachable", "interrupted", "failed" -> Freshness.FAILED;
            default -> Freshness.NEVER;
        };
    }

    private List<Figure> figures(Source source, Reader reader) {
        SearchQuery query = SearchQuery.of("", reader.tag())
                .with(Facet.SOURCE, source.id().value())
                .withSize(1);
        List<Figure> figures = new ArrayList<>();
        for (FacetCounts facet : portal.index().search(query).facets())
            if (facet.facet() == Facet.KIND)
                for (FacetCounts.Bucket bucket : facet.buckets())
                    Kind.ofSegment(bucket.value()).ifPresent(kind -> figures.add(figure(kind, bucket, source)));
        return figures;
    }

    private static Figure figure(Kind kind, FacetCounts.Bucket bucket, Source source) {
        String url = search(source).with(Facet.KIND, kind.segment()).url();
        return new Figure(ResourceKind.valueOf(kind.name()), bucket.count(), url);
    }

    private static SearchAddress search(Source source) {
        return SearchAddress.ofWords("").with(Facet.SOURCE, source.id().value());
    }

    private static String path(Source source) {
        return "/sources/" + source.id();
    }

    private Run run(RunSummary run, Reader reader) {
        Counts counts = run.counts();
        return new Run(
                reader.instant(run.started()),
                seconds(Duration.between(run.started(), run.finished()), reader),
                freshness(Optional.of(run)),
                new Run.Tally(counts.taken(), counts.unchanged(), counts.missing(), counts.refused()),
                new RunWords(reader, clock).reason(run));
    }

    private static String seconds(Duration duration, Reader reader) {
        return reader.formats().decimal(duration.toMillis() / 1000.0, 1) + "\u00a0s";
    }

    private List<RefusalLine> refusals(Source source, UiLanguage language) {
        Phrases phrases = Phrases.in(language.tag());
        return History.of(portal, source.id())
                .refusals()
                .limit(REFUSALS_SHOWN)
                .map(entry -> refusal(entry, phrases))
                .toList();
    }

    private static RefusalLine refusal(RunReport.Entry entry, Phrases phrases) {
        org.florilege.harvester.repair.Place place = entry.place();
        Finding finding = entry.finding();
        return new RefusalLine(
                place.record(),
                phrases.spot(History.spot(place)),
                finding.rule().id(),
                phrases.message(finding),
                phrases.mend(finding));
    }
}
