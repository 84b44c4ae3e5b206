package org.florilege.catalog.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.SourceId;

/// One record while a batch is planned: who describes it, and what the batch says of it.
final class RecordDraft {

    private final RecordId id;
    private final Optional<RecordHead> before;
    private final List<Describer> describers = new ArrayList<>();
    private final Map<SourceId, CatalogRecord> puts = new LinkedHashMap<>();

    RecordDraft(RecordId id, Optional<RecordHead> before) {
        this.id = id;
        this.before = before;
        before.filter(head -> !head.withdrawn()).ifPresent(head -> describers.addAll(head.describers()));
    }

    RecordId id() {
        return id;
    }

    Optional<RecordHead> before() {
        return before;
    }

    /// @return the head, when the record was live before
    Optional<RecordHead> live() {
        return before.filter(head -> !head.withdrawn());
    }

    List<Describer> describers() {
        return describers;
    }

    boolean isDescribed() {
        return !describers.isEmpty();
    }

    boolean isPut() {
        return !puts.isEmpty();
    }

    /// @return the IRI under which this source speaks of the record; empty when it does not
    Optional<RecordId> idIn(SourceId source) {
        int at = indexOf(source);
        return at < 0 ? Optional.empty() : Optional.of(describers.get(at).id());
    }

    /// @param record with the id of this draft or an alias of it
    void put(CatalogRecord record, Precedence precedence) {
        SourceId source = record.provenance().source();
        Describer describer = new Describer(source, record.id());
        puts.put(source, record);
        int at = indexOf(source);
        if (at >= 0) describers.remove(at);
        describers.add(place(source, at < 0 ? describers.size() : at, precedence), describer);
    }

    /// A source keeps its place unless the order puts it before one that stands there.
    private int place(SourceId source, int last, Precedence precedence) {
        for (int i = 0; i < last; i++)
            if (precedence.puts(source, describers.get(i).source())) return i;
        return last;
    }

    void withdraw() {
        describers.clear();
        puts.clear();
    }

    void withdraw(SourceId source) {
        int at = indexOf(source);
        if (at < 0) return;
        describers.remove(at);
        puts.remove(source);
    }

    /// Takes the word from whoever speaks of the record under this IRI.
    void part(RecordId name) {
        for (Describer describer : List.copyOf(describers))
            if (describer.id().equals(name)) withdraw(describer.source());
    }

    private int indexOf(SourceId source) {
        for (int i = 0; i < describers.size(); i++)
            if (describers.get(i).source().equals(source)) return i;
        return -1;
    }

    /// @return what the authority says in this batch; empty when it says nothing, and the content stays
    Optional<CatalogRecord> content() {
        return Optional.ofNullable(puts.get(describers.getFirst().source()))
                .map(record -> record.id().equals(id) ? record : record.as(id));
    }

    /// @return what the batch says of where the record comes from, in the order of its sources
    List<Provenance> stated() {
        List<Provenance> stated = new ArrayList<>();
        for (Describer describer : describers) {
            CatalogRecord put = puts.get(describer.source());
            if (put == null) continue;
            stated.add(put.id().equals(id) ? put.provenance() : put.provenance().as(put.id()));
        }
        return stated;
    }

    /// @return who became the authority over what another one said
    Optional<SourceId> heir() {
        SourceId authority = describers.getFirst().source();
        boolean inherits = content().isEmpty()
                && live().map(head -> !head.source().equals(authority)).orElse(false);
        return inherits ? Optional.of(authority) : Optional.empty();
    }
}
