package org.florilege.harvester.dcatus;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.florilege.harvester.json.JsonElements;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Tells by the start of a document whether it is a catalogue or the description of a single dataset.
final class DcatUsStart {

    private static final int HEAD = 64 * 1024;
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> LISTS = Set.of("dataset", "service", "datasetSeries", "catalog");

    private DcatUsStart() {}

    /// @param body closed with what is returned
    /// @return the records of the document, one by one
    static JsonElements open(String address, InputStream body) {
        BufferedInputStream rewound = new BufferedInputStream(body, HEAD);
        boolean record = isRecord(rewound);
        return new JsonElements(address, rewound, DcatUsList::isList, pointer -> record && pointer.isEmpty());
    }

    private static boolean isRecord(BufferedInputStream body) {
        body.mark(HEAD);
        try {
            byte[] head = body.readNBytes(HEAD - 1);
            body.reset();
            return isRecord(new ByteArrayInputStream(head));
        } catch (IOException broken) {
            // whoever reads the document meets it again, and says so
            return false;
        }
    }

    private static boolean isRecord(InputStream head) {
        boolean named = false;
        boolean described = false;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), head)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (LISTS.contains(name) && !value.isScalarValue()) return false;
                if (name.equals("@type") && value == JsonToken.VALUE_STRING && isRecordType(parser.getString()))
                    return true;
                named |= name.equals("title");
                described |= name.equals("distribution") || name.equals("identifier");
                parser.skipChildren();
            }
            return named && described;
        } catch (JacksonException brokenOff) {
            return false;
        }
    }

    private static boolean isRecordType(String type) {
        String local = type.substring(Math.max(type.lastIndexOf(':'), type.lastIndexOf('#')) + 1);
        return Set.of("Dataset", "DatasetSeries", "DataService").contains(local);
    }
}
