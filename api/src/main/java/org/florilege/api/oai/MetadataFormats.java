package org.florilege.api.oai;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.florilege.catalog.record.Kind;

/// The formats that records are handed out in.
final class MetadataFormats {

    /// What the repository has records of. Organisations are sets, not items.
    static final Set<Kind> ITEMS = Set.copyOf(EnumSet.complementOf(EnumSet.of(Kind.ORGANISATION)));

    private final List<MetadataFormat> formats;

    /// @param formats in the order in which they are told; one of them for all items
    MetadataFormats(List<MetadataFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    List<MetadataFormat> all() {
        return formats;
    }

    /// Those that have a place for this kind of record.
    List<MetadataFormat> of(Kind kind) {
        return formats.stream().filter(format -> format.kinds().contains(kind)).toList();
    }

    /// @throws RefusedException when there is no format of this name
    MetadataFormat named(String prefix) {
        return formats.stream()
                .filter(format -> format.prefix().equals(prefix))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Fault.Code.CANNOT_DISSEMINATE_FORMAT,
                        "There is no format \"" + OaiRequest.shown(prefix) + "\"; there are "
                                + String.join(
                                        ", ",
                                        formats.stream()
                                                .map(MetadataFormat::prefix)
                                                .toList())
                                + "."));
    }

    /// The format of this name, for a record of this kind.
    ///
    /// @throws RefusedException when there is none
    MetadataFormat named(String prefix, Kind kind) {
        return Optional.of(named(prefix))
                .filter(format -> format.kinds().contains(kind))
                .orElseThrow(() -> new RefusedException(
                        Fault.Code.CANNOT_DISSEMINATE_FORMAT,
                        "This item is not available as " + prefix + "; ListMetadataFormats with its identifier tells"
                                + " how it is."));
    }
}
