package org.florilege.catalog.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;

/// The catalogue's truth: records as named graphs, and the numbered log of what happened to them.
///
/// Safe for use by many threads: readers see the last commit that was complete when they asked, commits
/// happen one at a time. Construction does no I/O beyond opening; every failure of the engine is a
/// [StoreException] and leaves the store as the last complete commit left it.
public interface RecordStore extends AutoCloseable {

    /// How many records one batch may hold at most.
    int MAX_BATCH = 10_000;

    /// Puts records and their log entries in place, all together or not at all.
    ///
    /// A record of the source that is its authority replaces the whole graph of the one with the same id; one
    /// whose hash is the stored one's is left alone and makes no log entry. A record of another source adds that
    /// source to those that describe it and leaves the content; when the batch's [Precedence] puts that source
    /// before the authority, it becomes the authority and its content replaces the other's.
    ///
    /// When a source withdraws a record, it describes it no more; when it was the authority, the next source
    /// becomes that, and the content stays until that source states its own. When no source is left, or when it is
    /// withdrawn from all, the graph goes and a tombstone stays. Withdrawing what is absent or already withdrawn
    /// does nothing. A withdrawn record that is committed again is live again.
    ///
    /// A record of which the store has never heard joins a live one of its kind that another source describes, when
    /// both state the same [org.florilege.catalog.record.Identity] (a DOI, a UUID, an address …) and no other
    /// record does: its IRI becomes another name of that record. It parts from it again when either does not state
    /// the identity any more. Records that are live under their own IRIs never join; organisations never do.
    ///
    /// When this returns, what was committed survives the death of the process.
    ///
    /// @throws StoreException when the engine fails, or when a record's key is taken by another id; nothing
    /// is kept
    CommitReceipt commit(CommitBatch batch);

    /// @return the heads of those of these records that the store knows, tombstones among them, and under the keys
    /// of other names those of the records that they name; unknown keys are absent
    Map<RecordKey, RecordHead> heads(Collection<RecordKey> keys);

    /// @return those of these records that are live, in no particular order; unknown and withdrawn ones are
    /// absent
    List<CatalogRecord> records(Collection<RecordKey> keys);

    /// @param sequence the last change that the caller has seen, 0 for none
    /// @param limit at most this many, at least 1
    /// @return the changes that follow, in their order, without gaps; empty when there is none
    List<Change> changesAfter(long sequence, int limit);

    /// @return the number of the last change, and how many live records of each kind there are
    StoreState state();

    /// Up to when everything is told: a commit is seen a while after the moment that it states. Whoever
    /// remembers this moment before they read, and later asks for what was changed at it or after, misses
    /// nothing, provided that those who commit state the moment at which they call [#commit].
    ///
    /// @return now, or the moment that the earliest commit under way states, when that is earlier
    Instant settled(Instant now);

    /// Shows each live record that a source describes, be it the authority or not; streaming, in no particular order,
    /// as of one moment. The action may
    /// ask the store and commit to it; what it throws comes back as it is.
    void forEachHead(SourceId source, Consumer<RecordHead> action);

    /// Shows each live record, streaming, in no particular order. Commits that are made meanwhile may be seen or not.
    /// What the action throws comes back as it is.
    ///
    /// @return the number of a change up to which, at least, everything has been seen
    long forEachHead(Consumer<RecordHead> action);

    /// Shows each live record whole, streaming, in the order of their keys: the same records come in the same order
    /// from any store. All are as of one moment where the engine has transactions that read for minutes; elsewhere
    /// commits that are made meanwhile may be seen or not. What the action throws comes back as it is.
    ///
    /// @return the number of a change up to which, at least, everything has been seen
    long forEachRecord(Consumer<CatalogRecord> action);

    /// Shows the id of each live record that states this of itself, streaming, each once, in no particular order.
    /// What the action throws comes back as it is.
    void forEachStating(Statement statement, Consumer<RecordId> action);

    @Override
    void close();
}
