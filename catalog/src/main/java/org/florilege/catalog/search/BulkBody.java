package org.florilege.catalog.search;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.florilege.catalog.record.RecordKey;
import tools.jackson.core.JsonGenerator;

/// The lines of `_bulk` requests: documents to put and keys to delete, cut into requests of bounded size.
final class BulkBody {

    private static final int FULL = 6_000_000;

    private final List<Part> parts = new ArrayList<>();
    private int lines;

    /// One request's body.
    static final class Part extends ByteArrayOutputStream {

        Part() {
            super(1 << 16);
        }

        byte[] buffer() {
            return buf;
        }
    }

    void put(RecordKey key, long sequence, SearchDocument document) {
        Part part = part();
        action(part, "index", key);
        try (JsonGenerator out = Json.MAPPER.createGenerator(part)) {
            document.writeTo(out, sequence);
        }
        part.write('\n');
        lines++;
    }

    void delete(RecordKey key) {
        action(part(), "delete", key);
        lines++;
    }

    private static void action(Part part, String name, RecordKey key) {
        part.writeBytes(("{\"" + name + "\":{\"_id\":\"" + key + "\"}}\n")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private Part part() {
        if (parts.isEmpty() || parts.getLast().size() >= FULL) parts.add(new Part());
        return parts.getLast();
    }

    List<Part> parts() {
        return parts;
    }

    int lines() {
        return lines;
    }
}
