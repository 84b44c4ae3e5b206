package org.florilege.catalog.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.florilege.catalog.description.Agent;
import org.florilege.catalog.description.Challenge;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.description.Distribution;
import org.florilege.catalog.description.Submission;
import org.florilege.catalog.description.Text;
import org.florilege.catalog.description.Texts;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Provenance;
import tools.jackson.core.JsonGenerator;

/// What the index holds of one record: a pure function of the record, the number of its last change and
/// its neighbours. The fields are those of `index.json`.
final class SearchDocument {

    private final Description description;
    private final Neighbours neighbours;
    private final String untagged;
    private final Texts titles;
    private final Texts plainDescription;
    private final Set<String> links;
    private final List<Distribution> distributions;
    private final Optional<Challenge> challenge;
    private final Set<String> publishers = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> nameless = new LinkedHashSet<>();
    private final Dates dates;

    SearchDocument(Description description, Neighbours neighbours) {
        this.description = description;
        this.neighbours = neighbours;
        this.titles = description.title();
        this.links = description.links();
        this.distributions = description.distributions();
        this.challenge = description.kind() == Kind.CHALLENGE ? Optional.of(description.challenge()) : Optional.empty();
        this.dates = Dates.of(description, challenge);
        this.plainDescription = plain(description.description());
        this.untagged = guess(plainDescription);
        readAgents();
    }

    private static Texts plain(Texts markdown) {
        return new Texts(markdown.all().stream()
                .map(text -> new Text(PlainText.of(text.value()), text.language()))
                .toList());
    }

    private String guess(Texts descriptions) {
        for (Texts texts : List.of(descriptions, titles))
            for (Text text : texts.all())
                if (text.language().isEmpty()) {
                    String language = LanguageGuess.of(text.value());
                    if (!language.isEmpty()) return language;
                }
        return "";
    }

    private void readAgents() {
        for (Agent publisher : description.publishers()) publishers.add(name(publisher));
        description.creators().forEach(this::name);
        challenge.ifPresent(held -> {
            held.organisers().forEach(this::name);
            held.sponsors().forEach(this::name);
            for (Submission submission : held.submissions()) submission.teams().forEach(this::name);
        });
    }

    /// Its name where one is known, else its IRI; all its names become words to search for.
    private String name(Agent agent) {
        Texts known = agent.name().isEmpty() ? neighbours.nameOf(agent.iri()) : agent.name();
        known.all().forEach(text -> names.add(PlainText.line(text.value())));
        if (known.isEmpty()) nameless.add(agent.iri());
        return known.isEmpty() ? agent.iri() : PlainText.line(known.in("fr"));
    }

    void writeTo(JsonGenerator out, long sequence) {
        out.writeStartObject();
        out.writeStringProperty("key", description.record().slug().key().value());
        out.writeNumberProperty("sequence", sequence);
        out.writeNumberProperty("date", dates.sortKey());
        Wording.strings(out, "ids", ids());
        Wording.strings(out, "links", links);
        Wording.strings(out, "nameless", nameless);
        Wording.strings(out, "alike", Likeness.of(description, publishers));
        writeWords(out);
        writeOrder(out);
        writeFacets(out);
        writeShown(out);
        out.writeEndObject();
    }

    private Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(Identifiers.normal(description.id().iri()));
        ids.add(description.record().slug().value());
        ids.add(description.record().slug().key().value());
        for (List<String> stated :
                List.of(description.identifiers(), description.codeRepositories(), description.landingPages()))
            for (String id : stated) ids.add(Identifiers.normal(id));
        ids.remove("");
        return ids;
    }

    private void writeWords(JsonGenerator out) {
        Wording title = new Wording(untagged).add(titles);
        Wording text = new Wording(untagged).add(plainDescription, UnaryOperator.identity());
        Wording keywords = new Wording(untagged).add(description.keywords());
        Wording details = details();
        title.writeTo(out, "title");
        text.writeTo(out, "description");
        keywords.writeTo(out, "keywords");
        details.writeTo(out, "details");
        Set<String> other = new LinkedHashSet<>();
        for (Wording wording : List.of(title, text, keywords, details)) other.addAll(wording.other());
        Wording.strings(out, "other", other);
        Wording.strings(out, "titles", title.all());
        Wording.strings(out, "tags", keywords.all());
        Wording.strings(out, "names", names);
        out.writeObjectPropertyStart("suggest");
        for (String language : List.of("fr", "en"))
            Wording.strings(out, language, SuggestedKeyword.all(keywords.in(language)));
        out.writeEndObject();
    }

    private Wording details() {
        Wording details = new Wording(untagged)
                .add(description.alternativeTitle())
                .add(description.statementsOfProvenance(), PlainText::of);
        for (Distribution distribution : distributions) details.add(distribution.title());
        for (String language : Codes.of(Facet.PROGRAMMING_LANGUAGE, description.programmingLanguages()))
            details.add(new Texts(List.of(new Text(Codes.label(Facet.PROGRAMMING_LANGUAGE, language, "en"), ""))));
        description.places().forEach(place -> details.add(place.name()));
        challenge.ifPresent(held -> {
            details.add(held.question(), PlainText::of).add(held.evaluationProcedure(), PlainText::of);
            held.metrics().forEach(metric -> details.add(metric.name()));
            for (Submission submission : held.submissions())
                details.add(submission.title()).add(submission.awards()).add(submission.method(), PlainText::of);
        });
        return details;
    }

    private void writeOrder(JsonGenerator out) {
        out.writeObjectPropertyStart("order");
        for (String language : List.of("fr", "en")) {
            String key = Folding.key(titles.in(language));
            out.writeStringProperty(language, key.isEmpty() ? description.id().iri() : key);
        }
        out.writeEndObject();
    }

    private void writeFacets(JsonGenerator out) {
        out.writeObjectPropertyStart("facet");
        facet(out, Facet.KIND, Set.of(description.kind().segment()));
        facet(out, Facet.THEME, Codes.of(Facet.THEME, description.themes()));
        facet(out, Facet.PUBLISHER, publishers);
        facet(out, Facet.LICENCE, Codes.of(Facet.LICENCE, description.licences()));
        facet(out, Facet.FORMAT, formats());
        facet(out, Facet.ACCESS_RIGHTS, Codes.of(Facet.ACCESS_RIGHTS, description.accessRights()));
        facet(out, Facet.LANGUAGE, Codes.of(Facet.LANGUAGE, description.languages()));
        facet(out, Facet.KEYWORD, keywords());
        facet(out, Facet.YEAR, dates.years());
        facet(out, Facet.SOURCE, sources());
        facet(out, Facet.CHALLENGE, neighbours.challengesOf(description.id(), links));
        facet(
                out,
                Facet.PROGRAMMING_LANGUAGE,
                Codes.of(Facet.PROGRAMMING_LANGUAGE, description.programmingLanguages()));
        out.writeEndObject();
    }

    private Set<String> sources() {
        Set<String> sources = new LinkedHashSet<>();
        for (Provenance provenance : description.record().provenances())
            sources.add(provenance.source().value());
        return sources;
    }

    private static void facet(JsonGenerator out, Facet facet, Set<String> values) {
        Wording.strings(out, facet.parameter(), values);
    }

    private Set<String> formats() {
        Set<String> formats = new LinkedHashSet<>();
        for (Distribution distribution : distributions) {
            Set<String> stated = Codes.of(Facet.FORMAT, distribution.formats());
            formats.addAll(stated.isEmpty() ? Codes.of(Facet.FORMAT, distribution.mediaTypes()) : stated);
        }
        return formats;
    }

    private Set<String> keywords() {
        Set<String> keywords = new LinkedHashSet<>();
        for (Text keyword : description.keywords().all()) keywords.add(PlainText.line(keyword.value()));
        keywords.remove("");
        return keywords;
    }

    private void writeShown(JsonGenerator out) {
        out.writeObjectPropertyStart("show");
        out.writeStringProperty("iri", description.id().iri());
        out.writeStringProperty("kind", description.kind().name());
        out.writeStringProperty("slug", description.record().slug().value());
        if (!dates.issued().isEmpty()) out.writeStringProperty("issued", dates.issued());
        if (!dates.modified().isEmpty()) out.writeStringProperty("modified", dates.modified());
        ShownTexts.write(out, "title", titles, PlainText::line);
        ShownTexts.write(out, "excerpt", plainDescription, PlainText::excerpt);
        out.writeEndObject();
    }
}
