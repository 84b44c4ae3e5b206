package org.florilege.api.ckan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.florilege.catalog.description.Agent;
import org.florilege.catalog.description.Contact;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.description.Period;
import org.florilege.catalog.description.Place;
import tools.jackson.databind.json.JsonMapper;

/// What a dataset says beyond CKAN's own fields, as ckanext-dcat names it. Each name comes once; lists are JSON in a
/// text.
final class PackageExtras {

    private static final List<Extra> EXTRAS = Extra.read("dataset.extras");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, String> extras = new LinkedHashMap<>();
    private final Description described;
    private final Map<String, String> names;

    PackageExtras(Description described, Graph graph, Map<String, String> names) {
        this.described = described;
        this.names = names;
        String iri = described.id().iri();
        put("uri", iri);
        put("guid", iri);
        Facts facts = new Facts(graph, described.id().node());
        List<String> stated = facts.values(List.of("http://purl.org/dc/terms/identifier"));
        put("identifier", stated.isEmpty() ? iri : stated.getFirst());
        for (Extra extra : EXTRAS) {
            List<String> values = facts.values(extra.properties());
            if (!values.isEmpty())
                put(extra.name(), extra.list() ? JSON.writeValueAsString(values) : values.getFirst());
        }
        agents();
        coverage();
    }

    private void put(String name, String value) {
        if (!value.isBlank()) extras.putIfAbsent(name, value);
    }

    private void agents() {
        agent("publisher", described.publishers());
        agent("creator", described.creators());
        for (Contact contact : described.contacts()) {
            put("contact_name", contact.name().in(CkanText.LANGUAGE));
            put("contact_email", CkanText.first(contact.emails()));
            put("contact_url", CkanText.first(contact.pages()));
            break;
        }
    }

    private void agent(String role, List<Agent> agents) {
        if (agents.isEmpty()) return;
        Agent agent = agents.getFirst();
        if (!Facts.isOurs(agent.iri())) put(role + "_uri", agent.iri());
        put(role + "_name", PackageDict.name(agent, names));
        put(role + "_email", CkanText.first(agent.mailboxes()));
        put(role + "_url", CkanText.first(agent.homepages()));
        put(role + "_type", CkanText.first(agent.types()));
    }

    private void coverage() {
        for (Period period : described.periods()) {
            put("temporal_start", CkanText.first(period.start()));
            put("temporal_end", CkanText.first(period.end()));
            break;
        }
        List<String> places = new ArrayList<>();
        for (Place place : described.places()) {
            if (!place.iri().isEmpty() && !Facts.isOurs(place.iri())) places.add(place.iri());
            put("spatial_text", place.name().in(CkanText.LANGUAGE));
            for (String geometry : place.geometries())
                put(geometry.stripLeading().startsWith("{") ? "spatial" : "spatial_bbox", geometry);
        }
        if (places.size() == 1) put("spatial_uri", places.getFirst());
        else if (!places.isEmpty()) put("spatial_uri", JSON.writeValueAsString(places));
    }

    /// In the form of CKAN: pairs of key and value.
    List<Map<String, Object>> all() {
        List<Map<String, Object>> pairs = new ArrayList<>();
        extras.forEach((key, value) -> pairs.add(Map.of("key", key, "value", value)));
        return pairs;
    }
}
