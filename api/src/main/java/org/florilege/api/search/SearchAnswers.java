package org.florilege.api.search;

import java.util.List;
import org.florilege.api.contract.generated.model.Bucket;
import org.florilege.api.contract.generated.model.Facet;
import org.florilege.api.contract.generated.model.Hit;
import org.florilege.api.contract.generated.model.HitHighlight;
import org.florilege.api.contract.generated.model.Kind;
import org.florilege.api.contract.generated.model.Label;
import org.florilege.api.contract.generated.model.SearchAnswer;
import org.florilege.api.contract.generated.model.Suggestion;
import org.florilege.api.contract.generated.model.Suggestions;
import org.florilege.api.source.SourceNames;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.description.Text;
import org.florilege.catalog.search.CodedValue;
import org.florilege.catalog.search.FacetCounts;
import org.florilege.catalog.search.Highlight;
import org.florilege.catalog.search.HitFacts;
import org.florilege.catalog.search.RecordSummary;
import org.florilege.catalog.search.SearchPage;
import org.florilege.ui.language.Messages;
import org.florilege.ui.language.UiLanguage;
import org.jspecify.annotations.Nullable;

/// What the index found, in the words of the contract.
final class SearchAnswers {

    private final PublicAddress portal;
    private final SourceNames sources;

    SearchAnswers(PublicAddress portal, SourceNames sources) {
        this.portal = portal;
        this.sources = sources;
    }

    SearchAnswer of(SearchPage page, UiLanguage language) {
        Messages words = Messages.of(language);
        return new SearchAnswer(
                        page.total(),
                        page.hits().stream().map(this::hit).toList(),
                        page.facets().stream().map(facet -> facet(facet, words)).toList())
                .nextCursor(page.nextCursor())
                .reading(SearchAnswer.ReadingEnum.valueOf(page.reading().name()))
                .spelling(page.spelling());
    }

    Suggestions of(List<org.florilege.catalog.search.Suggestion> suggestions, UiLanguage language) {
        Messages words = Messages.of(language);
        return new Suggestions(suggestions.stream()
                .map(suggestion -> suggestion(suggestion, words))
                .toList());
    }

    private Hit hit(org.florilege.catalog.search.Hit hit) {
        RecordSummary record = hit.record();
        HitFacts facts = hit.facts();
        return new Hit(
                        record.key().value(),
                        record.id().iri(),
                        Kind.fromValue(record.kind().segment()),
                        record.title().value(),
                        portal.page(record.kind(), record.slug()),
                        new HitHighlight().title(marked(hit, "title")).description(marked(hit, "description")))
                .description(value(hit.snippet()))
                .publisher(first(facts.publishers()))
                .issued(facts.issued())
                .modified(facts.modified())
                .licence(first(
                        facts.licences().stream().map(SearchAnswers::label).toList()))
                .accessRights(first(
                        facts.accessRights().stream().map(SearchAnswers::label).toList()))
                .formats(facts.formats().stream().map(SearchAnswers::label).toList());
    }

    private static @Nullable String marked(org.florilege.catalog.search.Hit hit, String part) {
        return first(hit.highlights().getOrDefault(part, List.of()).stream()
                .map(Highlight::html)
                .toList());
    }

    private Facet facet(FacetCounts counts, Messages words) {
        String name = counts.facet().parameter();
        return new Facet(
                name,
                words.get("facet." + name),
                counts.buckets().stream()
                        .map(bucket -> new Bucket(
                                bucket.value(),
                                sources.label(counts.facet(), bucket),
                                bucket.count(),
                                bucket.selected()))
                        .toList());
    }

    private static Suggestion suggestion(org.florilege.catalog.search.Suggestion found, Messages words) {
        Suggestion suggestion = new Suggestion(found.text());
        var kind = found.kind();
        var slug = found.slug();
        if (kind == null || slug == null) return suggestion;
        return suggestion
                .kind(Kind.fromValue(kind.segment()))
                .kindLabel(words.label("kind", kind))
                .url(PublicAddress.path(kind, slug));
    }

    private static Label label(CodedValue value) {
        return new Label(value.value(), value.label());
    }

    private static @Nullable String value(@Nullable Text text) {
        return text == null ? null : text.value();
    }

    private static <T> @Nullable T first(List<T> values) {
        return values.isEmpty() ? null : values.getFirst();
    }
}
