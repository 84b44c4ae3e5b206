package org.florilege.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.florilege.catalog.description.Text;
import org.florilege.catalog.description.Texts;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Slug;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what documents keep for showing.
final class Shown {

    /// The parts of a document that the methods here need.
    static final List<String> SUMMARY = List.of("show.iri", "show.kind", "show.slug", "show.title");

    static final List<String> HIT =
            List.of("show", "facet.publisher", "facet.accessRights", "facet.format", "facet.licence");

    private Shown() {}

    static RecordSummary summary(JsonNode source, String language) {
        JsonNode show = source.path("show");
        RecordId id = new RecordId(show.path("iri").asString());
        Text title = ShownTexts.read(show.path("title")).best(language).orElseGet(() -> new Text(id.iri(), ""));
        return new RecordSummary(
                id,
                Kind.valueOf(show.path("kind").asString()),
                new Slug(show.path("slug").asString()),
                title);
    }

    static Hit hit(JsonNode hit, String language) {
        JsonNode source = hit.path("_source");
        JsonNode show = source.path("show");
        return new Hit(
                summary(source, language),
                ShownTexts.read(show.path("excerpt")).best(language).orElse(null),
                Highlights.read(hit.path("highlight"), language),
                new HitFacts(
                        strings(source, Facet.PUBLISHER),
                        coded(source, Facet.ACCESS_RIGHTS, language),
                        coded(source, Facet.FORMAT, language),
                        coded(source, Facet.LICENCE, language),
                        orNull(show, "issued"),
                        orNull(show, "modified")));
    }

    /// The title that someone who types these folded letters sees: in their language, unless only
    /// another one has them.
    static Text typedTitle(JsonNode source, String language, String folded) {
        Texts titles = ShownTexts.read(source.path("show").path("title"));
        Text best = titles.best(language)
                .orElseGet(() -> new Text(source.path("show").path("iri").asString(), ""));
        if (has(best, folded)) return best;
        Optional<Text> other =
                titles.all().stream().filter(text -> has(text, folded)).findFirst();
        return other.orElse(best);
    }

    private static boolean has(Text title, String folded) {
        return (" " + Folding.key(title.value())).contains(" " + folded);
    }

    private static List<CodedValue> coded(JsonNode source, Facet facet, String language) {
        return strings(source, facet).stream()
                .map(value -> new CodedValue(value, Codes.label(facet, value, language)))
                .toList();
    }

    static List<String> strings(JsonNode source, Facet facet) {
        List<String> strings = new ArrayList<>();
        for (JsonNode value : source.path("facet").path(facet.parameter())) strings.add(value.asString());
        return strings;
    }

    private static @Nullable String orNull(JsonNode show, String field) {
        JsonNode value = show.path(field);
        return value.isString() ? value.asString() : null;
    }
}
