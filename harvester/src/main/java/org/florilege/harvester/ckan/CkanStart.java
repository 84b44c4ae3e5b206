package org.florilege.harvester.ckan;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// What the start of a saved answer says: which portal gave it, and where its datasets stand.
///
/// @param portal as the address of its help names it
/// @param list JSON pointer to the list of datasets, for instance of `package_search`
/// @param single JSON pointer to the one dataset, for instance of `package_show`
record CkanStart(Optional<CkanPortal> portal, Optional<String> list, Optional<String> single) {

    private static final int HEAD = 64 * 1024;
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> LISTS = Set.of("", "/result", "/result/results");
    private static final Set<String> OF_DATASETS =
            Set.of("resources", "owner_org", "license_id", "notes", "num_resources");

    /// @param text is read on from where it is
    static CkanStart of(BufferedInputStream text) throws IOException {
        text.mark(HEAD);
        byte[] head = text.readNBytes(HEAD - 1);
        text.reset();
        return of(new ByteArrayInputStream(head));
    }

    private static CkanStart of(InputStream head) {
        CkanStart seen = new CkanStart(Optional.empty(), Optional.empty(), Optional.empty());
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), head)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken())
                seen = seen.with(parser, token);
        } catch (JacksonException brokenOff) {
            // a start ends anywhere
        }
        return seen;
    }

    private CkanStart with(JsonParser parser, JsonToken token) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        if (token == JsonToken.VALUE_STRING && pointer.equals("/help"))
            return new CkanStart(portal(parser.getString()), list, single);
        if (list.isPresent() || single.isPresent()) return this;
        if (token == JsonToken.START_ARRAY && LISTS.contains(pointer))
            return new CkanStart(portal, Optional.of(pointer), single);
        return token == JsonToken.PROPERTY_NAME && OF_DATASETS.contains(parser.currentName())
                ? new CkanStart(portal, list, dataset(pointer))
                : this;
    }

    /// @return where the object stands to which this property belongs, if that is where an answer has its dataset
    private static Optional<String> dataset(String property) {
        String object = property.substring(0, property.lastIndexOf('/'));
        return object.isEmpty() || object.equals("/result") ? Optional.of(object) : Optional.empty();
    }

    private static Optional<CkanPortal> portal(String help) {
        int api = help.indexOf("/api/");
        boolean web = help.startsWith("http://") || help.startsWith("https://");
        return web && api > 0 ? Optional.of(new CkanPortal(help.substring(0, api))) : Optional.empty();
    }

    /// @return whether this is a dataset, and no organisation, group or resource
    static boolean isDataset(Set<String> names) {
        return OF_DATASETS.stream().anyMatch(names::contains);
    }
}
