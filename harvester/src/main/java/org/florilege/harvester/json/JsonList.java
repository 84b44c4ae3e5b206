package org.florilege.harvester.json;

import java.util.Optional;
import org.florilege.harvester.reader.ListEntry;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Walks the elements of a JSON list, page after page, one element in memory. What one of them breaks costs that
/// one. How pages follow each other is the protocol's matter.
public abstract class JsonList {

    private @Nullable Page open;
    private int count;

    /// A page that is open.
    ///
    /// @param address of the page
    /// @param elements what is on it; closed at its end
    public record Page(String address, JsonElements elements) {}

    /// Asks for the next page.
    ///
    /// @return empty at the end, and then always
    /// @throws org.florilege.harvester.fetch.SourceException when it cannot be had
    protected abstract Optional<Page> page();

    /// Says what a record is.
    ///
    /// @return empty when it is to be left out
    protected abstract Optional<ListEntry> record(JsonNode record, Place place);

    /// @return what a record is called
    protected abstract String name(JsonNode record);

    /// Takes note of the end of a page, whether it was read whole or broke off.
    ///
    /// @param count how many elements it had
    /// @throws org.florilege.harvester.fetch.SourceException when it was no page of the list at all
    protected abstract void end(Page page, int count);

    /// Reads on.
    ///
    /// @return the next record, or what is to be said of a page; empty at the end
    /// @throws org.florilege.harvester.fetch.SourceException when a page cannot be had, or is none
    public final Optional<ListEntry> next() {
        while (true) {
            Page page = open == null ? page().orElse(null) : open;
            if (page == null) return Optional.empty();
            if (open == null) count = 0;
            open = page;
            Optional<ListEntry> entry = next(page);
            if (entry.isPresent()) return entry;
        }
    }

    /// @return empty when there is nothing to be said of the next element, or of the page that ends
    private Optional<ListEntry> next(Page page) {
        boolean whole = false;
        try {
            Optional<JsonElement> element = page.elements().next();
            whole = element.isPresent();
            if (whole) {
                count++;
                return entry(page, element.get());
            }
            end(page, count);
            return said(page);
        } finally {
            if (!whole) {
                page.elements().close();
                open = null;
            }
        }
    }

    private Optional<ListEntry> entry(Page page, JsonElement element) {
        return switch (element) {
            case JsonElement.Broken broken -> Optional.of(refused(page, broken.pointer(), broken.finding()));
            case JsonElement.Whole whole
            when !whole.value().isObject() -> Optional.of(refused(page, whole.pointer(), notAnObject(whole.value())));
            case JsonElement.Whole whole ->
                record(whole.value(), new Place(page.address(), name(whole.value()), whole.pointer()));
        };
    }

    private static ListEntry refused(Page page, String pointer, Finding finding) {
        return new ListEntry.Said(page.address(), document -> document.refuse("", pointer, finding));
    }

    private static Finding notAnObject(JsonNode value) {
        return new Finding(
                        Rule.RECORD_UNREADABLE,
                        "A record is not a JSON object.",
                        "Describe each record by an object with names and values.")
                .about(value.toString());
    }

    /// A page without any record is a document too: that it came is something.
    private Optional<ListEntry> said(Page page) {
        JsonElements answer = page.elements();
        Optional<JsonElements.Stop> stop = answer.stop();
        Optional<Finding> mended = answer.mended();
        if (count > 0 && stop.isEmpty() && mended.isEmpty()) return Optional.empty();
        return Optional.of(new ListEntry.Said(page.address(), document -> {
            stop.ifPresent(stopped -> document.stop(stopped.spot(), stopped.finding()));
            mended.ifPresent(finding -> document.remark("", finding));
        }));
    }

    /// Closes the page that is open.
    public final void close() {
        Page page = open;
        open = null;
        if (page != null) page.elements().close();
    }
}
