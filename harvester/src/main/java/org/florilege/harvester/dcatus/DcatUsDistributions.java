package org.florilege.harvester.dcatus;

import java.util.List;
import java.util.function.Function;
import org.florilege.harvester.json.Checksums;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Licences;
import org.florilege.harvester.json.Subject;
import org.florilege.harvester.reader.Terms;
import tools.jackson.databind.JsonNode;

/// The distributions of a dataset of DCAT-US, its samples and the document that its description came from.
final class DcatUsDistributions {

    private static final List<String> RESTRICTIONS = List.of("accessRestriction", "cuiRestriction", "useRestriction");

    private static final List<String> RESTRICTION = List.of(
            "restrictionStatus",
            "specificRestriction",
            "restrictionNote",
            "cuiBannerMarking",
            "designationIndicator",
            "requiredIndicatorPerAuthority");

    private final JsonNode record;
    private final Function<JsonNode, String> iris;

    /// @param iris of the datasets that a record or an identifier means
    DcatUsDistributions(JsonNode record, Function<JsonNode, String> iris) {
        this.record = record;
        this.iris = iris;
    }

    void state(Subject subject) {
        List<JsonNode> distributions = Json.objects(record.path("distribution"));
        for (JsonNode distribution : distributions) distribution(subject, Terms.DCAT + "distribution", distribution);
        for (JsonNode sample : Json.objects(record.path("sample")))
            distribution(subject, Terms.ADMS + "sample", sample);
        for (JsonNode metadata : Json.objects(record.path("metadataDistribution")))
            distribution(subject, DcatUsDataset.DCAT_US + "metadataDistribution", metadata);
        if (distributions.isEmpty()) licence(subject, record);
        DcatUsFields.state(subject, distributions);
    }

    private void distribution(Subject subject, String property, JsonNode distribution) {
        subject.part(property, Terms.DCAT + "Distribution", Json.text(distribution, "@id"), part -> {
            DcatUsParts.texts(part, Terms.DCT + "title", distribution, "title");
            DcatUsParts.texts(part, Terms.DCT + "description", distribution, "description");
            part.links(Terms.DCAT + "accessURL", addresses(distribution.path("accessURL")));
            part.links(Terms.DCAT + "downloadURL", addresses(distribution.path("downloadURL")));
            formats(part, distribution);
            rights(part, distribution);
            details(part, distribution);
            DcatUsOthers.ofDistribution(part, distribution);
            if (!DcatUsFields.areIn(distribution)) DcatUsOthers.keep(part, "field", distribution.path("field"));
        });
    }

    private static List<String> addresses(JsonNode value) {
        return Json.items(value).stream()
                .map(DcatUsParts::address)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    static void formats(Subject part, JsonNode distribution) {
        part.links(Terms.DCAT + "mediaType", Json.texts(distribution.path("mediaType")));
        part.links(Terms.DCT + "format", Json.texts(distribution.path("format")));
        part.link(Terms.DCAT + "compressFormat", Json.text(distribution, "compressFormat"));
        part.link(Terms.DCAT + "packageFormat", Json.text(distribution, "packageFormat"));
        part.count(Terms.DCAT + "byteSize", Json.text(distribution, "byteSize"));
        JsonNode checksum = distribution.path("checksum");
        if (checksum.isObject())
            Checksums.state(part, Json.text(checksum, "checksumValue"), Json.text(checksum, "algorithm"));
        else Checksums.state(part, Json.text(checksum), "");
        for (String encoding : Json.texts(distribution.path("characterEncoding")))
            part.text("http://www.w3.org/2011/content#characterEncoding", encoding);
    }

    private void rights(Subject part, JsonNode distribution) {
        licence(part, distribution.has("license") ? distribution : record);
        part.statement(Terms.DCT + "rights", Terms.DCT + "RightsStatement", distribution.path("rights"));
        for (String rights : Json.texts(distribution.path("accessRights")))
            part.link(Terms.DCT + "accessRights", rights);
        for (JsonNode status : Json.items(distribution.path("status")))
            DcatUsParts.concept(part, Terms.ADMS + "status", status);
        for (JsonNode availability : Json.items(distribution.path("availability")))
            DcatUsParts.concept(part, Terms.DCATAP + "availability", availability);
        for (String name : RESTRICTIONS)
            for (JsonNode restriction : Json.items(distribution.path(name))) restriction(part, name, restriction);
    }

    private static void restriction(Subject part, String name, JsonNode restriction) {
        part.part(DcatUsDataset.DCAT_US + name, "", Json.text(restriction, "@id"), node -> {
            for (String field : RESTRICTION)
                for (String text : Json.texts(restriction.path(field))) node.link(DcatUsDataset.DCAT_US + field, text);
            if (!restriction.isObject()) node.texts(Terms.RDFS + "label", restriction);
        });
    }

    /// A licence is an address, its whole text, or a document with a name.
    static void licence(Subject subject, JsonNode from) {
        for (JsonNode licence : Json.items(from.path("license"))) {
            if (!licence.isObject()) subject.link(Terms.DCT + "license", Json.text(licence));
            else
                Licences.state(
                        subject,
                        DcatUsParts.address(licence),
                        Json.text(licence, "identifier"),
                        Json.firstText(licence, "title", "label", "name", "prefLabel", "description"));
        }
    }

    private void details(Subject part, JsonNode distribution) {
        part.date(Terms.DCT + "issued", Json.text(distribution, "issued"));
        part.date(Terms.DCT + "modified", Json.text(distribution, "modified"));
        part.date(Terms.DCT + "created", Json.text(distribution, "created"));
        part.iri(Terms.FOAF + "depiction", DcatUsParts.address(distribution.path("image")));
        for (String language : Json.texts(distribution.path("language"))) part.link(Terms.DCT + "language", language);
        for (JsonNode standard : Json.items(distribution.path("conformsTo"))) DcatUsParts.standard(part, standard);
        for (JsonNode page : Json.items(distribution.path("describedBy")))
            DcatUsParts.document(part, page, Json.text(distribution, "describedByType"));
        for (JsonNode page : Json.items(distribution.path("page"))) DcatUsParts.document(part, page, "");
        for (String identifier : DcatUsStating.identifiers(distribution.path("identifier")))
            part.text(Terms.DCT + "identifier", identifier);
        for (JsonNode other : Json.items(distribution.path("otherIdentifier"))) DcatUsDataset.identifier(part, other);
        part.duration(Terms.DCAT + "temporalResolution", Json.text(distribution, "temporalResolution"));
        for (String meters : Json.texts(distribution.path("spatialResolutionInMeters")))
            part.decimal(Terms.DCAT + "spatialResolutionInMeters", meters);
        for (JsonNode technique : Json.items(distribution.path("representationTechnique")))
            DcatUsParts.concept(part, Terms.ADMS + "representationTechnique", technique);
        for (JsonNode service : Json.items(distribution.path("accessService"))) {
            if (service.isObject()) service(part, service);
            else part.iri(Terms.DCAT + "accessService", Json.text(service));
        }
    }

    /// A service is described like a dataset.
    private void service(Subject part, JsonNode service) {
        part.part(
                Terms.DCAT + "accessService",
                Terms.DCAT + "DataService",
                Json.text(service, "@id"),
                node -> new DcatUsDataset(service, iris).state(node));
    }
}
