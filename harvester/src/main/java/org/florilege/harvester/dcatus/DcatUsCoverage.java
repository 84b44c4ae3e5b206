package org.florilege.harvester.dcatus;

import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Periods;
import org.florilege.harvester.json.Subject;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Placeholders;
import tools.jackson.databind.JsonNode;

/// Where and when the data are about: texts with a syntax of their own in 1.1, objects in 3.0.
final class DcatUsCoverage {

    private static final String SPATIAL = Terms.DCT + "spatial";
    private static final String LOCATION = Terms.DCT + "Location";
    private static final String GEOMETRY = "http://www.w3.org/ns/locn#geometry";
    private static final int CORNERS = 4;

    private final JsonNode record;

    DcatUsCoverage(JsonNode record) {
        this.record = record;
    }

    void state(Subject subject) {
        for (JsonNode place : Json.items(Json.unfolded(record.path("spatial")))) place(subject, Json.unfolded(place));
        for (JsonNode box : Json.objects(record.path("geographicBoundingBox"))) bounds(subject, box);
        for (JsonNode period : Json.items(record.path("temporal"))) period(subject, period);
        for (String meters : Json.texts(record.path("spatialResolutionInMeters")))
            subject.decimal(Terms.DCAT + "spatialResolutionInMeters", meters);
        subject.duration(Terms.DCAT + "temporalResolution", Json.text(record, "temporalResolution"));
    }

    private static void place(Subject subject, JsonNode place) {
        String text = Json.text(place);
        if (!text.isEmpty() && Placeholders.isPlaceholder(text)) return;
        if (Subject.isIri(text)) subject.link(SPATIAL, text);
        else if (place.isObject() && place.has("coordinates"))
            subject.part(SPATIAL, LOCATION, part -> part.geometry(GEOMETRY, place));
        else if (place.isObject()) described(subject, place);
        else subject.part(SPATIAL, LOCATION, part -> written(part, text));
    }

    private static void described(Subject subject, JsonNode place) {
        subject.part(
                SPATIAL,
                LOCATION,
                Json.text(place, "@id"),
                part -> part.texts(
                                Terms.SKOS + "prefLabel",
                                place.has("prefLabel") ? place.path("prefLabel") : place.path("geographicName"))
                        .texts(Terms.SKOS + "altLabel", place.path("altLabel"))
                        .texts(Terms.SKOS + "notation", place.path("notation"))
                        .text(Terms.DCT + "identifier", DcatUsStating.identifier(place.path("identifier")))
                        .geometry(GEOMETRY, place.path("geometry"))
                        .geometry(Terms.DCAT + "bbox", place.path("bbox"))
                        .geometry(Terms.DCAT + "centroid", place.path("centroid")));
    }

    private static void bounds(Subject subject, JsonNode box) {
        try {
            double west = degrees(box, "westBoundLongitude", "westBoundingLongitude");
            double south = degrees(box, "southBoundLatitude", "southBoundingLatitude");
            double east = degrees(box, "eastBoundLongitude", "eastBoundingLongitude");
            double north = degrees(box, "northBoundLatitude", "northBoundingLatitude");
            subject.part(SPATIAL, LOCATION, part -> part.box(west, south, east, north));
        } catch (NumberFormatException noBox) {
            DcatUsOthers.keep(subject, "geographicBoundingBox", box);
        }
    }

    private static double degrees(JsonNode box, String... names) {
        return Double.parseDouble(Json.firstText(box, names));
    }

    /// `west,south,east,north`, `latitude,longitude` as the schema has it, a geometry, or a name.
    private static void written(Subject part, String text) {
        String[] numbers = text.split("\\s*,\\s*", -1);
        try {
            if (numbers.length == CORNERS)
                part.box(
                        Double.parseDouble(numbers[0]),
                        Double.parseDouble(numbers[1]),
                        Double.parseDouble(numbers[2]),
                        Double.parseDouble(numbers[3]));
        } catch (NumberFormatException noBox) {
            part.text(Terms.SKOS + "prefLabel", text);
            return;
        }
        if (part.has(Terms.DCAT + "bbox")) return;
        if (Subject.isWkt(text)) part.geometry(GEOMETRY, tools.jackson.databind.node.StringNode.valueOf(text));
        else part.text(Terms.SKOS + "prefLabel", text);
    }

    private static void period(Subject subject, JsonNode period) {
        if (!period.isObject()) {
            Periods.state(subject, Json.text(period));
            return;
        }
        subject.period(
                Terms.DCT + "temporal",
                DcatUsParts.moment(period, "startDate", "start", "hasBeginning", "beginning"),
                DcatUsParts.moment(period, "endDate", "end", "hasEnd"));
    }
}
