package org.florilege.api.oai;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.florilege.api.record.RecordLookup;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.description.Terms;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.roster.Chronicle;
import org.florilege.catalog.roster.Entry;
import org.florilege.catalog.roster.Roster;
import org.florilege.catalog.roster.Subset;
import org.florilege.catalog.store.RecordHead;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.Statement;
import org.florilege.catalog.store.Tombstone;
import org.florilege.catalog.vocabulary.Concept;
import org.florilege.catalog.vocabulary.Vocabularies;
import org.florilege.catalog.vocabulary.Vocabulary;
import org.florilege.catalog.vocabulary.VocabularyName;
import org.florilege.harvester.source.SourceRegistry;

/// The sets that harvesters may choose (section 2.6): `kind:dataset`, `source:ID`, `theme:HEAL`,
/// `access:PUBLIC`, `organisation:KEY`. Before the colon is a set, too: of all that are in one of those
/// below it.
final class Sets {

    /// A set.
    ///
    /// @param spec its setSpec
    /// @param name for people, in French and English where they differ
    record Named(String spec, String name) {}

    static final Subset ORGANISATIONS = Subset.of(Set.of(Kind.ORGANISATION));

    private static final Subset ITEMS = Subset.of(MetadataFormats.ITEMS);
    private static final String KIND = "kind";
    private static final String SOURCE = "source";
    private static final String THEME = "theme";
    private static final String ACCESS = "access";
    private static final String ORGANISATION = "organisation";
    private static final Map<String, Coded> CODED = Map.of(
            THEME, new Coded(Terms.term(Terms.DCAT, "theme"), VocabularyName.DATA_THEME),
            ACCESS, new Coded(Terms.term(Terms.DCT, "accessRights"), VocabularyName.ACCESS_RIGHT));
    private static final Node PUBLISHER = Terms.term(Terms.DCT, "publisher");
    private static final int AT_ONCE = 5_000;

    /// A property whose values are of a vocabulary.
    private record Coded(Node property, VocabularyName vocabulary) {
        Vocabulary values() {
            return Vocabularies.of(vocabulary);
        }

        Statement statement(Concept value) {
            return new Statement(property.getURI(), value.iri());
        }
    }

    private final RecordStore store;
    private final Roster roster;
    private final SourceRegistry sources;

    Sets(RecordStore store, Roster roster, SourceRegistry sources) {
        this.store = store;
        this.roster = roster;
        this.sources = sources;
    }

    /// All sets but those of single organisations.
    List<Named> fixed() {
        List<Named> sets = new ArrayList<>();
        sets.add(named(KIND, "Sortes de fiches", "Kinds of records"));
        for (Kind kind : new TreeSet<>(MetadataFormats.ITEMS)) sets.add(ofKind(kind));
        sets.add(named(SOURCE, "Sources", "Sources"));
        sources.all().stream()
                .map(registered -> registered.source())
                .forEach(source -> sets.add(new Named(SOURCE + ":" + source.id(), source.title())));
        sets.add(named(THEME, "Thèmes", "Themes"));
        addCoded(THEME, sets);
        sets.add(named(ACCESS, "Droits d’accès", "Access rights"));
        addCoded(ACCESS, sets);
        sets.add(named(ORGANISATION, "Organisations", "Organisations"));
        return sets;
    }

    private static Named ofKind(Kind kind) {
        String spec = KIND + ":" + kind.segment();
        return switch (kind) {
            case DATASET -> named(spec, "Jeux de données", "Datasets");
            case DATA_SERVICE -> named(spec, "Services de données", "Data services");
            case DATASET_SERIES -> named(spec, "Séries de jeux de données", "Dataset series");
            case ALGORITHM -> named(spec, "Algorithmes", "Algorithms");
            case CHALLENGE -> named(spec, "Défis", "Challenges");
            case ORGANISATION -> named(spec, "Organisations", "Organisations");
        };
    }

    private static void addCoded(String group, List<Named> sets) {
        Coded coded = coded(group);
        for (Concept value : coded.values().concepts())
            sets.add(named(group + ":" + value.notation(), value.label("fr"), value.label("en")));
    }

    private static Coded coded(String group) {
        Coded coded = CODED.get(group);
        if (coded == null) throw new IllegalArgumentException(group);
        return coded;
    }

    private static Named named(String spec, String french, String english) {
        return new Named(spec, french.equals(english) ? french : french + " / " + english);
    }

    /// The sets of organisations that live at these places.
    List<Named> organisations(List<Entry> entries) {
        List<RecordKey> live = entries.stream()
                .filter(entry -> !entry.withdrawn())
                .map(Entry::key)
                .toList();
        Map<RecordKey, String> names = new HashMap<>();
        for (CatalogRecord record : store.records(live))
            names.put(record.key(), Description.of(record).title().in("fr"));
        return live.stream()
                .filter(names::containsKey)
                .map(key -> new Named(ORGANISATION + ":" + key, names.getOrDefault(key, "")))
                .toList();
    }

    /// The records of a set; empty when there is no such set.
    Optional<Subset> subset(String spec) {
        int colon = spec.indexOf(':');
        String group = colon < 0 ? spec : spec.substring(0, colon);
        Optional<String> member = colon < 0 ? Optional.empty() : Optional.of(spec.substring(colon + 1));
        return switch (group) {
            case KIND ->
                member.map(Kind::ofSegment)
                        .map(kind -> kind.map(one -> ITEMS.within(Set.of(one))))
                        .orElse(Optional.of(ITEMS));
            case SOURCE ->
                member.map(Sets::source).map(source -> source.map(ITEMS::from)).orElse(Optional.of(ITEMS));
            case THEME, ACCESS -> stating(statements(coded(group), member));
            case ORGANISATION -> stating(member.map(this::published).orElseGet(this::published));
            default -> Optional.empty();
        };
    }

    private static Optional<SourceId> source(String id) {
        try {
            return Optional.of(new SourceId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Subset> stating(Set<Statement> statements) {
        return statements.isEmpty() ? Optional.empty() : Optional.of(ITEMS.stating(statements));
    }

    private static Set<Statement> statements(Coded coded, Optional<String> code) {
        Set<Statement> statements = new HashSet<>();
        for (Concept value : coded.values().concepts())
            if (code.map(value.notation()::equals).orElse(true)) statements.add(coded.statement(value));
        return statements;
    }

    private Set<Statement> published(String key) {
        return RecordKey.isKey(key) ? published(List.of(new RecordKey(key))) : Set.of();
    }

    private Set<Statement> published() {
        Chronicle organisations = roster.chronicle(ORGANISATIONS);
        Set<Statement> statements = new HashSet<>();
        for (int from = 0; from < organisations.size(); from += AT_ONCE)
            statements.addAll(published(organisations.entries(from, from + AT_ONCE).stream()
                    .map(Entry::key)
                    .toList()));
        return statements;
    }

    private Set<Statement> published(Collection<RecordKey> keys) {
        Set<Statement> statements = new HashSet<>();
        for (RecordHead head : organisations(keys).values())
            statements.add(new Statement(PUBLISHER.getURI(), head.id().iri()));
        return statements;
    }

    private Map<RecordKey, RecordHead> organisations(Collection<RecordKey> keys) {
        Map<RecordKey, RecordHead> heads = new HashMap<>(store.heads(keys));
        heads.entrySet()
                .removeIf(head -> head.getValue().kind() != Kind.ORGANISATION
                        || !head.getValue().slug().key().equals(head.getKey()));
        return heads;
    }

    /// The sets that a record is in, as far as can be told without what it states.
    static List<String> of(Kind kind, Collection<SourceId> sources) {
        List<String> specs = new ArrayList<>();
        specs.add(KIND + ":" + kind.segment());
        sources.stream().map(SourceId::value).sorted().forEach(source -> specs.add(SOURCE + ":" + source));
        return specs;
    }

    /// The sets that records are in by what they state.
    ///
    /// @param records that are live
    /// @param gone what is kept of others
    Map<RecordKey, Set<String>> stated(Collection<CatalogRecord> records, Map<RecordKey, Set<Statement>> gone) {
        Map<RecordKey, Set<Statement>> stated = new HashMap<>(gone);
        for (CatalogRecord record : records) stated.put(record.key(), stated(record));
        Set<RecordKey> publishers = new HashSet<>();
        stated.values()
                .forEach(statements -> statements.forEach(one -> publisher(one).ifPresent(publishers::add)));
        Set<RecordKey> known = organisations(publishers).keySet();
        Map<RecordKey, Set<String>> specs = HashMap.newHashMap(stated.size());
        stated.forEach((key, statements) -> {
            Set<String> own = specs.computeIfAbsent(key, record -> new TreeSet<>());
            for (Statement one : statements) {
                code(one).ifPresent(own::add);
                publisher(one).filter(known::contains).ifPresent(by -> own.add(ORGANISATION + ":" + by));
            }
        });
        return specs;
    }

    private static Set<Statement> stated(CatalogRecord record) {
        Set<Statement> stated = new HashSet<>();
        record.body().forEach(triple -> {
            if (triple.getObject().isURI()
                    && triple.getSubject().equals(record.id().node())
                    && Tombstone.keeps(triple.getPredicate().getURI()))
                stated.add(new Statement(
                        triple.getPredicate().getURI(), triple.getObject().getURI()));
        });
        return stated;
    }

    private static Optional<RecordKey> publisher(Statement statement) {
        return statement.property().equals(PUBLISHER.getURI())
                ? RecordLookup.idOf(statement.object()).map(RecordKey::of)
                : Optional.empty();
    }

    /// Only the IRI itself: what the store finds by it must be what headers say.
    private static Optional<String> code(Statement statement) {
        for (var group : CODED.entrySet())
            if (group.getValue().property().getURI().equals(statement.property()))
                return group.getValue()
                        .values()
                        .byIri(statement.object())
                        .filter(value -> value.iri().equals(statement.object()))
                        .map(value -> group.getKey() + ":" + value.notation());
        return Optional.empty();
    }
}
