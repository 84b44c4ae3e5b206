package org.florilege.api.ckan;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;

/// The ids of CKAN: a UUID of version 8 (RFC 9562, section 5.8) out of the SHA-256 of what it names.
///
/// The id of a record begins with the bits of its [RecordKey]: each is found from the other without asking anybody, and
/// both have the same order.
final class CkanId {

    private static final int KEY_BITS = 50;

    private CkanId() {}

    static UUID of(RecordId record) {
        return of(record.iri());
    }

    /// Of what is no record: an organisation, a group, a file.
    static UUID of(String kind, String name) {
        return of(kind + ":" + name);
    }

    private static UUID of(String text) {
        String hash = ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).hex();
        long first = Long.parseUnsignedLong(hash.substring(0, 16), 16);
        long second = Long.parseUnsignedLong(hash.substring(16, 32), 16);
        long upper = (first & 0xffff_ffff_ffff_0000L) | 0x8000L | ((first >>> 4) & 0x0fffL);
        return new UUID(upper, (second & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }

    /// The key of the record with this id; empty when the text is none of our ids.
    static Optional<RecordKey> key(String text) {
        if (text.length() != 36) return Optional.empty();
        try {
            UUID id = UUID.fromString(text);
            if (id.version() != 8) return Optional.empty();
            long upper = id.getMostSignificantBits();
            long bits = (upper & 0xffff_ffff_ffff_0000L) | ((upper & 0x0fffL) << 4);
            return Optional.of(RecordKey.ofBits(bits >>> (Long.SIZE - KEY_BITS)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
