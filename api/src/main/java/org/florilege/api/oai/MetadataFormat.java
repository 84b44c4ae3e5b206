package org.florilege.api.oai;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;

/// A form in which records are handed out (section 3.4).
interface MetadataFormat {

    /// By which requests ask for it: letters, digits and `-_.!~*'()`.
    String prefix();

    /// The address of the XML Schema.
    String schema();

    /// The namespace of the schema.
    String namespace();

    /// The kinds of records that it has a place for.
    Set<Kind> kinds();

    /// Makes ready to write these records, in as few requests to the store as possible.
    ///
    /// @param base the address of the portal in links
    /// @throws org.florilege.catalog.store.StoreException when the store fails
    Writing writing(Collection<CatalogRecord> records, PublicAddress base);

    /// Writes records, each as one element that declares all its namespaces.
    @FunctionalInterface
    interface Writing {

        /// For lists that have headers only.
        Writing NOTHING = (said, created, out) -> {};

        /// Writes one of the records.
        ///
        /// @param created when the catalogue first had it
        /// @throws UnwritableException when the format has no place for something in it; what was written
        /// is then of no use
        void write(CatalogRecord record, Instant created, XmlText out);
    }
}
