package org.florilege.api.oai;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.description.Agent;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.description.Distribution;
import org.florilege.catalog.description.Period;
import org.florilege.catalog.description.Place;
import org.florilege.catalog.description.Texts;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.vocabulary.Concept;
import org.florilege.catalog.vocabulary.Vocabularies;
import org.florilege.catalog.vocabulary.Vocabulary;
import org.florilege.catalog.vocabulary.VocabularyName;

/// `oai_dc`: the fifteen elements of Dublin Core, which every harvester reads. Coded values are given as
/// their IRI and in words.
final class DublinCoreFormat implements MetadataFormat {

    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    private static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";
    private static final List<String> LANGUAGES = List.of("fr", "en");

    /// Words of the DCMI Type Vocabulary.
    private static final Map<Kind, String> TYPES = Map.of(
            Kind.DATASET, "Dataset",
            Kind.DATASET_SERIES, "Collection",
            Kind.DATA_SERVICE, "Service",
            Kind.ALGORITHM, "Software",
            Kind.CHALLENGE, "Event");

    @Override
    public String prefix() {
        return "oai_dc";
    }

    @Override
    public String schema() {
        return SCHEMA;
    }

    @Override
    public String namespace() {
        return NAMESPACE;
    }

    @Override
    public Set<Kind> kinds() {
        return MetadataFormats.ITEMS;
    }

    @Override
    public Writing writing(Collection<CatalogRecord> records, PublicAddress base) {
        return (said, created, out) -> write(said, base, out);
    }

    private static void write(CatalogRecord record, PublicAddress base, XmlText out) {
        Description said = Description.of(record);
        out.open(
                "oai_dc:dc",
                "xmlns:oai_dc",
                NAMESPACE,
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " " + SCHEMA);
        texts("title", said.title(), out);
        texts("title", said.alternativeTitle(), out);
        agents("creator", said.creators(), out);
        texts("subject", said.keywords(), out);
        coded("subject", said.themes(), VocabularyName.DATA_THEME, out);
        texts("description", said.description(), out);
        agents("publisher", said.publishers(), out);
        values("date", Stream.concat(said.issued().stream(), said.modified().stream()), out);
        values("type", Stream.of(TYPES.getOrDefault(record.kind(), "")), out);
        values("format", said.distributions().stream().flatMap(DublinCoreFormat::formats), out);
        values("identifier", identifiers(record, said, base), out);
        values("source", said.landingPages().stream(), out);
        values("language", said.languages().stream().map(DublinCoreFormat::language), out);
        values("relation", relations(said), out);
        values("coverage", said.places().stream().flatMap(DublinCoreFormat::place), out);
        values("coverage", said.periods().stream().map(DublinCoreFormat::period), out);
        rights(said, out);
        out.close();
    }

    private static void texts(String name, Texts texts, XmlText out) {
        texts.all().forEach(text -> element(name, text.value(), text.language(), out));
    }

    private static void element(String name, String value, String language, XmlText out) {
        if (value.isBlank()) return;
        if (!isTag(language)) out.element("dc:" + name, value);
        else out.element("dc:" + name, value, "xml:lang", language);
    }

    /// XML Schema takes none but well-formed tags (RFC 5646).
    private static boolean isTag(String language) {
        return !language.isEmpty()
                && Locale.forLanguageTag(language).toLanguageTag().equalsIgnoreCase(language);
    }

    private static void values(String name, Stream<String> values, XmlText out) {
        values.distinct().forEach(value -> element(name, value, "", out));
    }

    private static void agents(String name, List<Agent> agents, XmlText out) {
        values(
                name,
                agents.stream().flatMap(agent -> agent.name().isEmpty() ? iri(agent.iri()) : names(agent.name())),
                out);
    }

    private static Stream<String> iri(String iri) {
        return iri.startsWith("http") ? Stream.of(iri) : Stream.empty();
    }

    /// The same name in several languages is one name of one agent.
    private static Stream<String> names(Texts name) {
        return Stream.of(name.in("fr"));
    }

    private static void coded(String name, List<String> codes, VocabularyName vocabulary, XmlText out) {
        values(name, codes.stream(), out);
        Vocabulary known = Vocabularies.of(vocabulary);
        for (String code : codes)
            known.byIri(code)
                    .ifPresent(concept ->
                            LANGUAGES.forEach(language -> element(name, concept.label(language), language, out)));
    }

    private static Stream<String> formats(Distribution file) {
        Stream<String> media = file.mediaTypes().stream()
                .map(type -> Vocabularies.of(VocabularyName.MEDIA_TYPE)
                        .byIri(type)
                        .map(Concept::notation)
                        .orElse(type));
        Stream<String> formats = file.formats().stream()
                .map(format -> Vocabularies.of(VocabularyName.FILE_TYPE)
                        .byIri(format)
                        .map(Concept::notation)
                        .orElse(format));
        return Stream.concat(media, formats);
    }

    /// Where it is read about, what it is called here, and whatever else it is called.
    private static Stream<String> identifiers(CatalogRecord record, Description said, PublicAddress base) {
        Set<String> all = new LinkedHashSet<>();
        all.add(base.page(record.kind(), record.slug()).toString());
        all.add(record.id().iri());
        all.addAll(said.identifiers());
        return all.stream();
    }

    /// Documentation, and what it is connected with; not the agents, who have elements of their own.
    private static Stream<String> relations(Description said) {
        Set<String> agents = Stream.concat(said.publishers().stream(), said.creators().stream())
                .map(Agent::iri)
                .collect(Collectors.toSet());
        Stream<String> links =
                said.links().stream().filter(link -> !agents.contains(link)).sorted();
        return Stream.concat(said.pages().stream(), links);
    }

    private static String language(String stated) {
        return Vocabularies.of(VocabularyName.LANGUAGE)
                .byIri(stated)
                .map(known -> known.code("ISO_639_1").orElse(known.notation().toLowerCase(Locale.ROOT)))
                .orElse(stated);
    }

    private static Stream<String> place(Place place) {
        Optional<Concept> known = Vocabularies.byIri(place.iri());
        if (known.isPresent())
            return Stream.of(known.get().label("fr"), known.get().label("en"));
        if (!place.name().isEmpty()) return names(place.name());
        return place.geometries().isEmpty() ? iri(place.iri()) : place.geometries().stream();
    }

    /// ISO 8601, open where a side says nothing.
    private static String period(Period period) {
        String start = period.start().isEmpty() ? "" : period.start().getFirst();
        String end = period.end().isEmpty() ? "" : period.end().getFirst();
        return start.isEmpty() && end.isEmpty() ? "" : start + "/" + end;
    }

    /// The terms that OpenAIRE asks for, then ours, then the licences.
    private static void rights(Description said, XmlText out) {
        Vocabulary levels = Vocabularies.of(VocabularyName.ACCESS_RIGHT);
        values(
                "rights",
                said.accessRights().stream()
                        .flatMap(level -> levels.byIri(level).stream())
                        .flatMap(level -> level.matches().stream().filter(term -> term.startsWith("info:eu-repo/")))
                        .limit(1),
                out);
        values("rights", said.accessRights().stream(), out);
        coded("rights", said.licences(), VocabularyName.LICENCE, out);
    }
}
