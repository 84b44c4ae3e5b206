package org.florilege.harvester.dcatus;

import java.util.HashSet;
import java.util.Set;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Subject;
import org.florilege.harvester.reader.Terms;
import tools.jackson.databind.JsonNode;

/// What version 1.0 of Project Open Data said of the dataset itself and later versions say of distributions and
/// documents; some publishers write it to this day, beside the fields of later versions.
final class DcatUsFirstVersion {

    private final JsonNode record;

    DcatUsFirstVersion(JsonNode record) {
        this.record = record;
    }

    void state(Subject subject) {
        Set<String> linked = linked();
        distribution(subject, "accessURL", linked);
        distribution(subject, "downloadURL", linked);
        distribution(subject, "webService", linked);
        for (JsonNode page : Json.items(record.path("dataDictionary")))
            DcatUsParts.document(subject, page, Json.text(record, "dataDictionaryType"));
        for (JsonNode page : Json.items(record.path("relatedDocuments"))) DcatUsParts.document(subject, page, "");
        subject.statement(Terms.DCT + "rights", Terms.DCT + "RightsStatement", record.path("accessLevelComment"));
    }

    private Set<String> linked() {
        Set<String> linked = new HashSet<>();
        for (JsonNode distribution : Json.objects(record.path("distribution")))
            for (String name : new String[] {"accessURL", "downloadURL"})
                for (JsonNode address : Json.items(distribution.path(name))) linked.add(DcatUsParts.address(address));
        return linked;
    }

    /// The format was that of the data, not of the service.
    private void distribution(Subject subject, String name, Set<String> linked) {
        String address = Json.text(record, name);
        if (address.isEmpty() || !linked.add(address)) return;
        boolean service = name.equals("webService");
        subject.part(Terms.DCAT + "distribution", Terms.DCAT + "Distribution", part -> {
            part.link(Terms.DCAT + (service ? "accessURL" : name), address);
            if (!service) DcatUsDistributions.formats(part, record);
            DcatUsDistributions.licence(part, record);
        });
    }
}
