package org.florilege.harvester.udata;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Subject;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Terms;
import tools.jackson.databind.JsonNode;

/// States one dataset of udata as DCAT, as udata's own feed does where it does, and what that leaves out.
final class UdataRecord {

    private static final String FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/";
    private static final String ACCESS_RIGHT = "http://publications.europa.eu/resource/authority/access-right/";
    private static final String HIGH_VALUE = "http://data.europa.eu/eli/reg_impl/2023/138/oj";
    /// udata's codes that are neither the EU's nor Dublin Core's.
    private static final Map<String, String> FREQUENCIES = Map.ofEntries(
            Map.entry("punctual", "AS_NEEDED"),
            Map.entry("realtime", "UPDATE_CONT"),
            Map.entry("continuous", "UPDATE_CONT"),
            Map.entry("fourTimesADay", "CONT"),
            Map.entry("threeTimesADay", "DAILY_3"),
            Map.entry("severalTimesADay", "CONT"),
            Map.entry("semidaily", "DAILY_2"),
            Map.entry("fourTimesAWeek", "OTHER"),
            Map.entry("fiveTimesAWeek", "WEEKLY_5"),
            Map.entry("threeTimesAWeek", "WEEKLY_3"),
            Map.entry("semiweekly", "WEEKLY_2"),
            Map.entry("biweekly", "BIWEEKLY"),
            Map.entry("fortnighly", "BIWEEKLY"),
            Map.entry("threeTimesAMonth", "MONTHLY_3"),
            Map.entry("semimonthly", "MONTHLY_2"),
            Map.entry("threeTimesAYear", "ANNUAL_3"),
            Map.entry("semiannual", "ANNUAL_2"),
            Map.entry("biannual", "ANNUAL_2"),
            Map.entry("irregular", "IRREG"),
            Map.entry("notPlanned", "NOT_PLANNED"),
            Map.entry("unknown", "UNKNOWN"));
    private static final Set<String> NOISE = Set.of("harvest", "ckan", "check", "analysis", "transport");

    private final UdataPortal portal;
    private final JsonNode dataset;
    private final JsonNode harvest;
    private final UdataResources resources;
    private final Subject record;

    UdataRecord(UdataPortal portal, JsonNode dataset, UdataResources resources) {
        this.portal = portal;
        this.dataset = dataset;
        this.harvest = dataset.path("harvest");
        this.resources = resources;
        this.record = Subject.record(portal.dataset(dataset));
    }

    void state(DocumentBuilder document) {
        record.type(Terms.DCAT + "Dataset");
        texts();
        identifiers();
        dates();
        rights();
        new UdataAgents(portal, dataset).state(record);
        new UdataCoverage(dataset).state(record);
        resources.state(record, dataset);
        extras();
        record.handOver(document);
    }

    private void texts() {
        record.texts(Terms.DCT + "title", dataset.path("title"));
        JsonNode description = dataset.path("description");
        record.texts(
                Terms.DCT + "description",
                Json.text(description).isEmpty() ? dataset.path("description_short") : description);
        record.texts(Terms.SKOS + "altLabel", dataset.path("acronym"));
        for (String tag : Json.texts(dataset.path("tags"))) record.text(Terms.DCAT + "keyword", tag);
    }

    private void identifiers() {
        String id = Json.text(dataset, "id");
        String origin = Json.text(harvest, "dct_identifier");
        String remote = Json.text(harvest, "remote_id");
        record.text(Terms.DCT + "identifier", origin.isEmpty() ? id : origin);
        if (!origin.isEmpty()) record.identifier(portal.permanent(dataset, "datasets"));
        if (!remote.equals(origin)) record.identifier(remote);
        String page = Json.text(dataset, "page");
        String here = page.isEmpty() ? portal.permanent(dataset, "datasets") : page;
        String there = Json.text(harvest, "remote_url");
        record.link(Terms.DCAT + "landingPage", there.isEmpty() ? here : there);
        if (!there.isEmpty()) record.link(Terms.FOAF + "page", here);
    }

    /// What the origin of a harvested dataset says goes before what the portal noted.
    private void dates() {
        record.date(Terms.DCT + "created", date("created_at", "created_at"));
        record.date(Terms.DCT + "issued", date("issued_at", "created_at"));
        String modified = Json.text(harvest, "modified_at");
        record.date(
                Terms.DCT + "modified",
                modified.isEmpty() ? Json.firstText(dataset, "last_update", "last_modified") : modified);
        JsonNode stated = dataset.path("frequency");
        String frequency = stated.isObject() ? Json.text(stated, "id") : Json.text(stated);
        String code = FREQUENCIES.get(frequency);
        record.link(Terms.DCT + "accrualPeriodicity", code == null ? frequency : FREQUENCY + code);
    }

    private String date(String origin, String own) {
        String there = Json.text(harvest, origin);
        return there.isEmpty() ? Json.text(dataset, own) : there;
    }

    private void rights() {
        String access = Json.text(dataset, "access_type");
        switch (access) {
            case "" -> {}
            case "open" -> record.link(Terms.DCT + "accessRights", ACCESS_RIGHT + "PUBLIC");
            case "open_with_account", "restricted" ->
                record.link(Terms.DCT + "accessRights", ACCESS_RIGHT + "RESTRICTED");
            default -> record.text(Terms.DCT + "accessRights", access);
        }
        for (String name : List.of("access_type_reason", "access_type_reason_category"))
            record.statement(Terms.DCT + "rights", Terms.DCT + "RightsStatement", dataset.path(name));
        record.additional("authorization_request_url", dataset.path("authorization_request_url"));
        for (JsonNode audience : Json.objects(dataset.path("access_audiences")))
            record.additional("access_audiences: " + Json.text(audience, "role"), audience.path("condition"));
        for (String badge : Json.items(dataset.path("badges")).stream()
                .map(item -> Json.text(item, "kind"))
                .toList()) if (badge.equals("hvd")) record.link(Terms.DCATAP + "applicableLegislation", HIGH_VALUE);
    }

    private void extras() {
        others(record, dataset.path("extras"));
        record.additional("granularity", dataset.path("spatial").path("granularity"));
    }

    /// What a portal or its publisher has of its own is kept as they call it.
    static void others(Subject subject, JsonNode extras) {
        for (Map.Entry<String, JsonNode> extra : extras.properties())
            if (!NOISE.contains(extra.getKey().split("[:._-]", 2)[0]))
                subject.additional(extra.getKey(), extra.getValue());
    }
}
