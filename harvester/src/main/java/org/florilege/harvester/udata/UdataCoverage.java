package org.florilege.harvester.udata;

import java.util.Map;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Periods;
import org.florilege.harvester.json.Subject;
import org.florilege.harvester.reader.Terms;
import tools.jackson.databind.JsonNode;

/// Where and when the data of a dataset of udata are about.
final class UdataCoverage {

    private static final String SPATIAL = Terms.DCT + "spatial";
    private static final String LOCATION = Terms.DCT + "Location";
    /// Levels of French administration that INSEE gives IRIs by their codes.
    private static final Map<String, String> INSEE = Map.of(
            "commune", "commune",
            "departement", "departement",
            "region", "region",
            "arrondissement", "arrondissement",
            "canton", "canton");

    private final JsonNode dataset;

    UdataCoverage(JsonNode dataset) {
        this.dataset = dataset;
    }

    void state(Subject record) {
        JsonNode spatial = dataset.path("spatial");
        for (JsonNode zone : Json.items(spatial.path("zones"))) zone(record, zone);
        JsonNode geometry = spatial.path("geom");
        if (geometry.isObject())
            record.part(SPATIAL, LOCATION, part -> part.geometry("http://www.w3.org/ns/locn#geometry", geometry));
        JsonNode period = dataset.path("temporal_coverage");
        if (period.isObject())
            record.period(Terms.DCT + "temporal", Json.text(period, "start"), Json.text(period, "end"));
        else Periods.state(record, Json.text(period));
    }

    /// `country:fr`, `fr:region:84`, `fr:commune:75056@1942-01-01`, or a zone with its name.
    private static void zone(Subject record, JsonNode zone) {
        String id = zone.isObject() ? Json.text(zone, "id") : Json.text(zone);
        String bare = id.indexOf('@') < 0 ? id : id.substring(0, id.indexOf('@'));
        String[] levels = bare.split(":", -1);
        if (levels.length == 2 && levels[0].equals("country"))
            record.text(SPATIAL, levels[1].toUpperCase(java.util.Locale.ROOT));
        else
            record.part(
                    SPATIAL,
                    LOCATION,
                    insee(levels),
                    part -> part.texts(Terms.SKOS + "prefLabel", zone.path("name"))
                            .text(Terms.DCT + "identifier", id));
    }

    private static String insee(String[] levels) {
        if (levels.length != 3 || !levels[0].equals("fr")) return "";
        String kind = INSEE.get(levels[1]);
        return kind == null ? "" : "http://id.insee.fr/geo/" + kind + "/" + levels[2];
    }
}
