package org.florilege.harvester.ckan;

import java.util.List;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Periods;
import org.florilege.harvester.json.Subject;
import org.florilege.harvester.reader.Terms;
import tools.jackson.databind.JsonNode;

/// Where and when the data of a dataset of CKAN are about, and how finely.
final class CkanCoverage {

    private static final String LOCN_GEOMETRY = "http://www.w3.org/ns/locn#geometry";
    private static final String SPATIAL = Terms.DCT + "spatial";
    private static final String LOCATION = Terms.DCT + "Location";

    private final CkanFields fields;

    CkanCoverage(CkanFields fields) {
        this.fields = fields;
    }

    void state(Subject record) {
        for (CkanFields place : fields.parts("spatial_coverage"))
            record.part(
                    SPATIAL,
                    LOCATION,
                    place.text("uri"),
                    part -> part.texts(Terms.SKOS + "prefLabel", place.translated("text", "name", "label"))
                            .geometry(LOCN_GEOMETRY, place.at("geom", "geometry"))
                            .geometry(Terms.DCAT + "bbox", place.at("bbox"))
                            .geometry(Terms.DCAT + "centroid", place.at("centroid")));
        extras(record);
        for (String name : fields.words("geographical_name", "geographic_region")) plainPlace(record, name);
        record.links(SPATIAL, fields.list("geographical_geonames_url"));
        periods(record);
        for (String meters : fields.words("spatial_resolution_in_meters"))
            record.decimal(Terms.DCAT + "spatialResolutionInMeters", meters);
        record.duration(Terms.DCAT + "temporalResolution", fields.text("temporal_resolution"));
    }

    private void extras(Subject record) {
        if (fields.parts("spatial_coverage").isEmpty())
            for (String name : fields.list("spatial_coverage")) plainPlace(record, name);
        List<String> iris = fields.list("spatial_uri");
        String first = iris.isEmpty() ? "" : iris.getFirst();
        record.part(SPATIAL, LOCATION, first, part -> {
            part.texts(
                    Terms.SKOS + "prefLabel",
                    fields.translated("spatial_text", "geographic_coverage", "geographical_coverage", "old_spatial"));
            part.geometry(Terms.DCAT + "bbox", fields.at("spatial_bbox"));
            part.geometry(Terms.DCAT + "centroid", fields.at("spatial_centroid"));
            geometry(part);
            box(part);
        });
        iris.stream().skip(1).forEach(iri -> record.link(SPATIAL, iri));
    }

    /// `spatial` is a geometry, or what people write in its place.
    private void geometry(Subject place) {
        JsonNode spatial = fields.at("spatial");
        if (spatial.isObject() || Subject.isWkt(Json.text(spatial))) place.geometry(LOCN_GEOMETRY, spatial);
        else Json.texts(spatial).forEach(name -> place.text(Terms.SKOS + "prefLabel", name));
    }

    /// The four corners that ckanext-spatial keeps.
    private void box(Subject place) {
        if (place.has(LOCN_GEOMETRY) || place.has(Terms.DCAT + "bbox")) return;
        try {
            place.box(
                    Double.parseDouble(fields.text("bbox_west_long")),
                    Double.parseDouble(fields.text("bbox_south_lat")),
                    Double.parseDouble(fields.text("bbox_east_long")),
                    Double.parseDouble(fields.text("bbox_north_lat")));
        } catch (NumberFormatException noBox) {
            // most datasets have none
        }
    }

    private static void plainPlace(Subject record, String name) {
        if (Subject.isIri(name)) record.link(SPATIAL, name);
        else record.part(SPATIAL, LOCATION, part -> part.text(Terms.SKOS + "prefLabel", name));
    }

    private void periods(Subject record) {
        for (CkanFields period : fields.parts("temporal_coverage", "temporals"))
            record.period(
                    Terms.DCT + "temporal",
                    period.text("start", "start_date", "temporal_start"),
                    period.text("end", "end_date", "temporal_end"));
        if (record.has(Terms.DCT + "temporal")) return;
        String start = fields.text(
                "temporal_start",
                "temporal_coverage_from",
                "temporal_coverage_start",
                "temporal_extent_begin",
                "time_period_coverage_start");
        String end = fields.text(
                "temporal_end",
                "temporal_coverage_to",
                "temporal_coverage_end",
                "temporal_extent_end",
                "time_period_coverage_end");
        if (start.isEmpty() && end.isEmpty())
            fields.list("temporal_coverage", "temporal").forEach(text -> Periods.state(record, text));
        else record.period(Terms.DCT + "temporal", start, end);
    }
}
