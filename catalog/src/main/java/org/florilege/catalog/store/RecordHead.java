package org.florilege.catalog.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;

/// What the store knows of a record without reading its graph.
///
/// @param describers who describes it, at least one, the most authoritative first
/// @param withdrawn whether it is a tombstone; the other facts are then those of its last live moment
/// @param hash of its canonical graph
/// @param sequence the number of its last change
/// @param created the moment of its first commit
/// @param changed the moment at which its content last changed or it was withdrawn; another source that begins
/// or ceases to describe it is a change of the log and not of the content
/// @param stated what a [Tombstone] keeps of what the record last stated; empty for live records, and for tombstones of
/// before stores kept it
public record RecordHead(
        RecordId id,
        Kind kind,
        Slug slug,
        List<Describer> describers,
        ContentHash hash,
        boolean withdrawn,
        long sequence,
        Instant created,
        Instant changed,
        Optional<Set<Statement>> stated) {

    public RecordHead {
        describers = List.copyOf(describers);
        stated = stated.map(Set::copyOf);
        if (describers.isEmpty()) throw new IllegalArgumentException("no source describes the record " + id);
    }

    /// A record of which nothing is kept but this.
    public RecordHead(
            RecordId id,
            Kind kind,
            Slug slug,
            List<Describer> describers,
            ContentHash hash,
            boolean withdrawn,
            long sequence,
            Instant created,
            Instant changed) {
        this(id, kind, slug, describers, hash, withdrawn, sequence, created, changed, Optional.empty());
    }

    /// The same, of which this is kept as well.
    RecordHead having(Set<Statement> kept) {
        return new RecordHead(
                id, kind, slug, describers, hash, withdrawn, sequence, created, changed, Optional.of(kept));
    }

    /// @return its most authoritative source, the one whose content it is
    public SourceId source() {
        return describers.getFirst().source();
    }

    /// @return the sources that describe it, the most authoritative first
    public List<SourceId> sources() {
        return describers.stream().map(Describer::source).toList();
    }

    /// @return the IRI under which this source speaks of the record; empty when it does not
    public Optional<RecordId> idIn(SourceId source) {
        return describers.stream()
                .filter(describer -> describer.source().equals(source))
                .map(Describer::id)
                .findFirst();
    }
}
