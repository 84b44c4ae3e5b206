package org.florilege.harvester.reader;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.florilege.catalog.record.ContentHash;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;

/// What a protocol that lists records gives next, see [ListReading].
public sealed interface ListEntry {

    /// Says it in a document.
    void into(DocumentBuilder document);

    /// A record.
    ///
    /// @param place the page it stands on, what it is called, and where on the page
    /// @param content by which it is known again
    /// @param stating states it, or refuses it, or tells that it is gone; what it throws costs this record only
    record Listed(Place place, Content content, Consumer<DocumentBuilder> stating) implements ListEntry {

        @Override
        public void into(DocumentBuilder document) {
            document.on(place.document());
            try {
                stating.accept(document);
            } catch (RuntimeException broken) {
                document.refuse(
                        place.record(),
                        place.spot(),
                        Finding.of(
                                Rule.RECORD_UNREADABLE,
                                "The record could not be understood: {0}.",
                                "Tell us, with the record; this is a fault of ours.",
                                broken));
            }
        }
    }

    /// What is to be said of a page: that it broke off, how its encoding was mended, or only that it came.
    ///
    /// @param page its address
    record Said(String page, Consumer<DocumentBuilder> saying) implements ListEntry {

        @Override
        public void into(DocumentBuilder document) {
            document.on(page);
            saying.accept(document);
        }
    }

    /// All of a record that decides what becomes of it: two texts with the same digest become the same record.
    ///
    /// @param digest the SHA-256 of it, in hexadecimal digits
    /// @param size how many characters it has
    record Content(String digest, long size) {

        /// @param text without what changes although the record does not, such as the number of its visitors
        public static Content of(CharSequence text) {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return new Content(ContentHash.of(bytes).hex(), text.length());
        }
    }
}
