package org.florilege.harvester.reader;

import java.util.Optional;
import org.florilege.harvester.fetch.SourceException;
import org.jspecify.annotations.Nullable;

/// One pass over a protocol that lists records, page after page. The records are handed out in [parcels][Parcel]; one
/// that an earlier run knows, record for record, is handed out as unchanged, on whatever page its records stand now.
///
/// The protocol still sees every record, and counts it: only what comes after that, stating, mapping and comparing, is
/// left out.
public abstract class ListReading implements Reading {

    private final String address;
    private final Bookmark last;
    private final Spilling spilling;
    private Optional<PageStamp> stamp = Optional.empty();
    private ListEntry.@Nullable Said pending;
    private @Nullable SourceException failure;

    /// @param address of the list as a whole, without the place of a page in it
    /// @param last what the last run remembered
    /// @param spilling when and where a large document leaves memory
    protected ListReading(String address, Bookmark last, Spilling spilling) {
        this.address = address;
        this.last = last;
        this.spilling = spilling;
    }

    /// Reads on.
    ///
    /// @return the next record, or what is to be said of a page; empty at the end, and then always
    /// @throws SourceException when a page cannot be had; there may be others
    protected abstract Optional<ListEntry> entry();

    /// @return what decides, beside a record itself, what becomes of it
    protected String setting() {
        return "";
    }

    @Override
    public final Optional<SourceDocument> next() {
        stamp = Optional.empty();
        Parcel parcel = new Parcel();
        while (pending == null && failure == null && !parcel.isFull()) {
            Optional<ListEntry> entry = read();
            if (entry.isEmpty()) break;
            switch (entry.get()) {
                case ListEntry.Listed record -> parcel.add(record);
                case ListEntry.Said said -> pending = said;
            }
        }
        if (!parcel.isEmpty()) return Optional.of(document(parcel));
        if (failure != null) throw failed(failure);
        return pending == null ? Optional.empty() : Optional.of(document(pending));
    }

    /// What was read before a page that cannot be had goes first.
    private Optional<ListEntry> read() {
        try {
            return entry();
        } catch (SourceException failed) {
            failure = failed;
            return Optional.empty();
        }
    }

    private SourceDocument document(Parcel parcel) {
        PageStamp known = parcel.stamp(setting());
        stamp = Optional.of(known);
        return last.stamp(known.asked()).isPresent()
                ? SourceDocument.unchanged(address)
                : parcel.document(address, spilling);
    }

    private SourceDocument document(ListEntry.Said said) {
        pending = null;
        DocumentBuilder document = new DocumentBuilder(said.page(), spilling);
        said.into(document);
        return document.build();
    }

    private SourceException failed(SourceException thrown) {
        failure = null;
        return thrown;
    }

    @Override
    public final Optional<PageStamp> stamp() {
        return stamp;
    }
}
