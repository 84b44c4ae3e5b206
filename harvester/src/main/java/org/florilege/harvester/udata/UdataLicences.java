package org.florilege.harvester.udata;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.JsonElement;
import org.florilege.harvester.json.JsonElements;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.json.Licences;
import org.florilege.harvester.json.Subject;
import tools.jackson.databind.JsonNode;

/// The licences that a portal names by ids of its own.
///
/// @param urls by id
/// @param titles by id
record UdataLicences(Map<String, String> urls, Map<String, String> titles) {

    static final UdataLicences NONE = new UdataLicences(Map.of(), Map.of());

    UdataLicences {
        urls = Collections.unmodifiableMap(new TreeMap<>(urls));
        titles = Collections.unmodifiableMap(new TreeMap<>(titles));
    }

    /// @return what the portal says of its licences; nothing when it says nothing, for ids are known without
    static UdataLicences ask(UdataPortal portal, JsonSession session) {
        Map<String, String> urls = new HashMap<>();
        Map<String, String> titles = new HashMap<>();
        try (JsonElements answer = session.ask(portal.licences(), String::isEmpty)) {
            for (Optional<JsonElement> next = answer.next(); next.isPresent(); next = answer.next())
                if (next.get() instanceof JsonElement.Whole whole) {
                    String id = Json.text(whole.value(), "id");
                    urls.put(id, Json.text(whole.value(), "url"));
                    titles.put(id, Json.text(whole.value(), "title"));
                }
        } catch (SourceException absent) {
            if (!JsonSession.isAbsent(absent)) throw absent;
        }
        return new UdataLicences(urls, titles);
    }

    /// @param licence its id, or an object that says more
    void state(Subject subject, JsonNode licence) {
        String id = licence.isObject() ? Json.text(licence, "id") : Json.text(licence);
        String url = Json.text(licence, "url");
        String title = Json.text(licence, "title");
        Licences.state(
                subject,
                url.isEmpty() ? urls.getOrDefault(id, "") : url,
                id,
                title.isEmpty() ? titles.getOrDefault(id, "") : title);
    }
}
