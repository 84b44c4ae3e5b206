package org.florilege.harvester.udata;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.json.Checksums;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.JsonElement;
import org.florilege.harvester.json.JsonElements;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.json.Subject;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import tools.jackson.databind.JsonNode;

/// The resources of a dataset of udata: documentation is a page about it, all else a distribution. Version 2 of
/// the API only links them; then they are asked for.
final class UdataResources {

    private final UdataPortal portal;
    private final JsonSession session;
    private final UdataLicences licences;
    private final Consumer<Finding> missing;

    /// @param missing told why some of the resources could not be had
    UdataResources(UdataPortal portal, JsonSession session, UdataLicences licences, Consumer<Finding> missing) {
        this.missing = missing;
        this.portal = portal;
        this.session = session;
        this.licences = licences;
    }

    void state(Subject record, JsonNode dataset) {
        JsonNode stated = dataset.path("resources");
        List<JsonNode> resources = stated.isObject() ? linked(stated) : Json.objects(stated);
        boolean any = false;
        for (JsonNode resource : resources) {
            boolean page = Json.text(resource, "type").equals("documentation");
            if (page) documentation(record, resource);
            else distribution(record, dataset, resource);
            any |= !page;
        }
        if (!any) licences.state(record, dataset.path("license"));
    }

    private List<JsonNode> linked(JsonNode link) {
        List<JsonNode> resources = new ArrayList<>();
        Set<String> visited = new HashSet<>();
        String next = Json.text(link, "total").equals("0") ? "" : Json.text(link, "href");
        while (Subject.isIri(next) && visited.add(next)) {
            if (!session.mayAsk()) {
                missing.accept(missed(next));
                break;
            }
            try (JsonElements answer = session.ask(URI.create(next), "/data"::equals)) {
                for (Optional<JsonElement> item = answer.next(); item.isPresent(); item = answer.next())
                    if (item.get() instanceof JsonElement.Whole whole) resources.add(whole.value());
                next = answer.fact("/next_page").orElse("");
            } catch (SourceException failed) {
                missing.accept(missed(next));
                next = "";
            }
        }
        return resources;
    }

    private static Finding missed(String address) {
        return Finding.of(
                Rule.RECORDS_MISSING,
                "The resources of a dataset could not be had from {0}.",
                "Try again later.",
                address);
    }

    private static void documentation(Subject record, JsonNode resource) {
        String address = Json.firstText(resource, "url", "latest");
        record.part(
                Terms.FOAF + "page",
                Terms.FOAF + "Document",
                address,
                part -> part.texts(Terms.DCT + "title", resource.path("title"))
                        .texts(Terms.DCT + "description", resource.path("description"))
                        .link(Terms.DCT + "format", Json.text(resource, "format")));
    }

    private void distribution(Subject record, JsonNode dataset, JsonNode resource) {
        String id = Json.text(resource, "id");
        String page = portal.permanent(dataset, "datasets");
        String iri = id.isEmpty() || page.isEmpty() ? "" : page + "#/resources/" + id;
        record.part(Terms.DCAT + "distribution", Terms.DCAT + "Distribution", iri, part -> {
            part.texts(Terms.DCT + "title", resource.path("title"));
            part.texts(Terms.DCT + "description", resource.path("description"));
            part.text(Terms.DCT + "identifier", id);
            addresses(part, resource);
            part.link(Terms.DCT + "format", Json.text(resource, "format"));
            part.link(Terms.DCAT + "mediaType", Json.text(resource, "mime"));
            part.count(Terms.DCAT + "byteSize", Json.text(resource, "filesize"));
            checksum(part, resource.path("checksum"));
            dates(part, resource);
            licences.state(part, dataset.path("license"));
            schema(part, resource.path("schema"));
            UdataRecord.others(part, resource.path("extras"));
        });
    }

    /// An API is accessed, never downloaded.
    private static void addresses(Subject part, JsonNode resource) {
        String url = Json.text(resource, "url");
        String latest = Json.text(resource, "latest");
        boolean api = Json.text(resource, "type").equals("api");
        if (!api) part.link(Terms.DCAT + "downloadURL", url);
        part.link(Terms.DCAT + "accessURL", api || latest.isEmpty() ? url : latest);
    }

    private static void checksum(Subject part, JsonNode checksum) {
        if (checksum.isObject()) Checksums.state(part, Json.text(checksum, "value"), Json.text(checksum, "type"));
        else Checksums.state(part, Json.text(checksum), "");
    }

    private static void dates(Subject part, JsonNode resource) {
        JsonNode harvest = resource.path("harvest");
        String issued = Json.firstText(harvest, "issued_at", "created_at");
        String modified = Json.text(harvest, "modified_at");
        part.date(
                Terms.DCT + "issued", issued.isEmpty() ? Json.firstText(resource, "created_at", "published") : issued);
        part.date(Terms.DCT + "modified", modified.isEmpty() ? Json.text(resource, "last_modified") : modified);
    }

    /// A data schema: its address, or its name in the French register of schemas.
    private static void schema(Subject part, JsonNode schema) {
        if (!schema.isObject()) {
            if (!Json.text(schema).isEmpty()) part.link(Terms.DCT + "conformsTo", Json.text(schema));
            return;
        }
        String name = Json.text(schema, "name");
        String version = Json.text(schema, "version");
        String url = Json.text(schema, "url");
        boolean registered = url.isEmpty() && name.indexOf('/') > 0;
        String iri = registered ? "https://schema.data.gouv.fr/" + name + "/" : url;
        part.part(
                Terms.DCT + "conformsTo",
                Terms.DCT + "Standard",
                iri,
                standard -> standard.text(Terms.DCT + "title", name).text(Terms.DCAT + "version", version));
    }
}
