package org.florilege.api.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.florilege.api.record.CodeLabels;
import org.florilege.api.record.Neighbours;
import org.florilege.catalog.description.Challenge;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.description.Health;
import org.florilege.catalog.description.Period;
import org.florilege.catalog.description.Place;
import org.florilege.catalog.description.Texts;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.vocabulary.VocabularyName;
import org.florilege.ui.view.Fact;
import org.florilege.ui.view.FactKey;
import org.florilege.ui.view.Text;
import org.florilege.ui.view.Value;

/// The facts of a record in the order in which people look for them. What the record does not say is left out.
final class Facts {

    private final Description description;
    private final Reader reader;
    private final Agents agents;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(Description description, Reader reader, Neighbours neighbours) {
        this.description = description;
        this.reader = reader;
        this.agents = new Agents(reader, neighbours);
    }

    static List<Fact> of(Description description, Reader reader, Neighbours neighbours) {
        Facts facts = new Facts(description, reader, neighbours);
        if (description.kind() == Kind.CHALLENGE) facts.challenge();
        if (description.kind() == Kind.ORGANISATION) facts.organisation();
        else facts.resource();
        return List.copyOf(facts.facts);
    }

    private void challenge() {
        Challenge challenge = description.challenge();
        add(FactKey.ORGANISER, agents.values(challenge.organisers()));
        add(FactKey.SPONSOR, agents.values(challenge.sponsors()));
        String dates = Moments.span(first(challenge.start()), first(challenge.end()), reader.formats());
        if (!dates.isEmpty()) add(FactKey.DATES, List.of(Value.of(dates)));
    }

    private void organisation() {
        add(FactKey.ALTERNATIVE_NAME, texts(description.alternativeTitle()));
        add(FactKey.ORGANISATION_TYPE, codes(VocabularyName.PUBLISHER_TYPE, description.types()));
        add(FactKey.HOMEPAGE, addresses(description.landingPages()));
        add(FactKey.CONTACT, agents.contacts(description.contacts()));
        add(FactKey.SPATIAL, places());
    }

    private void resource() {
        add(FactKey.PUBLISHER, agents.values(description.publishers()));
        add(FactKey.CREATOR, agents.values(description.creators()));
        add(FactKey.CONTACT, agents.contacts(description.contacts()));
        add(FactKey.LICENCE, Codes.linked(VocabularyName.LICENCE, description.licences(), reader.tag()));
        add(FactKey.ACCESS_RIGHTS, codes(VocabularyName.ACCESS_RIGHT, description.accessRights()));
        add(FactKey.ISSUED, dates(description.issued()));
        add(FactKey.MODIFIED, dates(description.modified()));
        add(FactKey.FREQUENCY, codes(VocabularyName.FREQUENCY, description.frequencies()));
        add(FactKey.TEMPORAL, periods());
        add(FactKey.SPATIAL, places());
        add(FactKey.LANGUAGE, codes(VocabularyName.LANGUAGE, description.languages()));
        add(FactKey.PROGRAMMING_LANGUAGE, strings(description.programmingLanguages()));
        add(FactKey.RUNTIME, strings(description.runtimePlatforms()));
        add(FactKey.VERSION, strings(description.versions()));
        add(FactKey.VERSION_NOTES, texts(description.versionNotes()));
        add(FactKey.TYPE, codes(VocabularyName.DATASET_TYPE, description.types()));
        health(description.health());
        add(FactKey.CONFORMS_TO, Codes.linked(VocabularyName.CODING_SYSTEM, description.conformsTo(), reader.tag()));
        add(FactKey.PROVENANCE, texts(description.statementsOfProvenance()));
        add(FactKey.ENDPOINT, addresses(description.endpointUrls()));
        add(FactKey.ENDPOINT_DESCRIPTION, addresses(description.endpointDescriptions()));
        add(FactKey.LANDING_PAGE, addresses(description.landingPages()));
        add(FactKey.DOCUMENTATION, addresses(description.pages()));
    }

    private void health(Health health) {
        add(FactKey.ACCESS_BODY, agents.values(health.accessBodies()));
        add(FactKey.HEALTH_CATEGORY, codes(VocabularyName.HEALTH_CATEGORY, health.categories()));
        add(FactKey.POPULATION, texts(health.population()));
        add(FactKey.AGES, ages(first(health.youngest()), first(health.oldest())));
        add(FactKey.RECORDS, strings(health.records()));
        add(FactKey.INDIVIDUALS, strings(health.individuals()));
        add(FactKey.PERSONAL_DATA, codes(VocabularyName.CODING_SYSTEM, health.personalData()));
        add(FactKey.PURPOSE, texts(health.purposes()));
        add(FactKey.LEGISLATION, addresses(health.legislation()));
        add(FactKey.CODING_SYSTEM, Codes.linked(VocabularyName.CODING_SYSTEM, health.codingSystems(), reader.tag()));
    }

    private static List<Value> ages(String youngest, String oldest) {
        if (youngest.isEmpty() && oldest.isEmpty()) return List.of();
        if (oldest.isEmpty()) return List.of(Value.of("≥ " + youngest));
        return List.of(Value.of(youngest.isEmpty() ? "≤ " + oldest : youngest + " – " + oldest));
    }

    private void add(FactKey key, List<Value> values) {
        if (!values.isEmpty()) facts.add(new Fact(key, values));
    }

    private List<Value> codes(VocabularyName vocabulary, List<String> codes) {
        return Codes.plain(vocabulary, codes, reader.tag());
    }

    private List<Value> texts(Texts texts) {
        return reader.text(texts).map(Value::of).stream().toList();
    }

    private List<Value> dates(List<String> stated) {
        return stated.stream()
                .filter(date -> !date.isBlank())
                .map(date -> Value.of(Moments.shown(date, reader.formats())))
                .distinct()
                .toList();
    }

    private List<Value> periods() {
        return description.periods().stream()
                .map(this::span)
                .filter(span -> !span.isEmpty())
                .map(Value::of)
                .toList();
    }

    private String span(Period period) {
        return Moments.span(first(period.start()), first(period.end()), reader.formats());
    }

    private List<Value> places() {
        return description.places().stream().flatMap(this::place).distinct().toList();
    }

    private Stream<Value> place(Place place) {
        return reader
                .text(place.name())
                .or(() -> place.iri().startsWith("http")
                                && !place.iri().startsWith(description.id().iri() + "#")
                        ? Optional.of(Text.of(CodeLabels.label(VocabularyName.COUNTRY, place.iri(), reader.tag())))
                        : Optional.empty())
                .map(Value::of)
                .stream();
    }

    private static List<Value> strings(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).map(Value::of).toList();
    }

    private static List<Value> addresses(List<String> addresses) {
        return addresses.stream()
                .filter(address -> !address.isBlank())
                .map(address -> Value.linked(address, address))
                .toList();
    }

    static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }
}
