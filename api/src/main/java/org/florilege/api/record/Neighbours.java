package org.florilege.api.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.search.LinkedRecords;
import org.florilege.catalog.search.RecordSummary;
import org.florilege.catalog.search.SearchIndex;

/// The records around a record: those that it points at and those that point at it. Found with two requests to the
/// index.
public final class Neighbours {

    private static final int PER_KIND = 50;

    private final Map<RecordId, RecordSummary> pointedAt;
    private final Map<Kind, LinkedRecords> pointing;

    private Neighbours(Map<RecordId, RecordSummary> pointedAt, Map<Kind, LinkedRecords> pointing) {
        this.pointedAt = pointedAt;
        this.pointing = pointing;
    }

    /// The neighbours of this record, their titles in this language.
    public static Neighbours of(Description description, SearchIndex index, String language) {
        Set<RecordId> ids = new LinkedHashSet<>();
        for (String link : description.links()) RecordLookup.idOf(link).ifPresent(ids::add);
        Map<RecordId, RecordSummary> pointedAt = ids.isEmpty() ? Map.of() : index.summaries(ids, language);
        return new Neighbours(pointedAt, index.linkedTo(description.id(), language, PER_KIND));
    }

    /// Those of a record that stands alone.
    public static Neighbours none() {
        return new Neighbours(Map.of(), Map.of());
    }

    /// The record with this IRI, when this record points at it.
    public Optional<RecordSummary> record(String iri) {
        return RecordLookup.idOf(iri).flatMap(id -> Optional.ofNullable(pointedAt.get(id)));
    }

    /// The path of the page of the record with this IRI.
    public Optional<String> page(String iri) {
        return record(iri).map(Neighbours::path);
    }

    /// The path of a record's page.
    public static String path(RecordSummary record) {
        return PublicAddress.path(record.kind(), record.slug());
    }

    /// The records that this one points at.
    public Collection<RecordSummary> pointedAt() {
        return pointedAt.values();
    }

    /// The neighbours of this kind in either direction, each once, those pointed at first.
    public List<RecordSummary> ofKind(Kind kind) {
        Map<RecordId, RecordSummary> found = new LinkedHashMap<>();
        pointedAt.values().stream()
                .filter(record -> record.kind() == kind)
                .sorted(Comparator.comparing(record -> record.title().value()))
                .forEach(record -> found.put(record.id(), record));
        for (RecordSummary record : pointing(kind)) found.putIfAbsent(record.id(), record);
        return new ArrayList<>(found.values());
    }

    /// The records of this kind that point at this one, at most fifty.
    public Collection<RecordSummary> pointing(Kind kind) {
        LinkedRecords linked = pointing.get(kind);
        return linked == null ? List.of() : linked.records();
    }

    /// How many records of this kind point at this one.
    public long countPointing(Kind kind) {
        LinkedRecords linked = pointing.get(kind);
        return linked == null ? 0 : linked.total();
    }
}
