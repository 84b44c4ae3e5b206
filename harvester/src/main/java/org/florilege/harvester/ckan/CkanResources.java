package org.florilege.harvester.ckan;

import java.util.List;
import java.util.Set;
import org.florilege.harvester.json.Checksums;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Licences;
import org.florilege.harvester.json.Subject;
import org.florilege.harvester.reader.Terms;
import tools.jackson.databind.JsonNode;

/// The resources of a dataset of CKAN, each a distribution.
final class CkanResources {

    /// What is CKAN's own bookkeeping, or said elsewhere.
    private static final Set<String> BOOKKEEPING = Set.of(
            "id",
            "state",
            "position",
            "revision_id",
            "resource_group_id",
            "package_id",
            "url_type",
            "resource_type",
            "mimetype_inner",
            "created",
            "last_modified",
            "metadata_modified",
            "revision_timestamp",
            "tracking_summary",
            "on_same_domain",
            "has_views",
            "is_local_resource",
            "size",
            "hash",
            "license_title",
            "license_id",
            "license_url",
            "extras");
    private static final List<String> NOISE = List.of(
            "cache_", "datastore_", "webstore_", "harvest", "ckan_", "archiver", "qa", "__", "_", "validation_");

    private final CkanPortal portal;
    private final CkanFields dataset;
    private final String id;

    CkanResources(CkanPortal portal, CkanFields dataset, String id) {
        this.portal = portal;
        this.dataset = dataset;
        this.id = id;
    }

    void state(Subject record) {
        boolean any = false;
        for (JsonNode dict : Json.objects(dataset.at("resources"))) {
            CkanFields resource = new CkanFields(dict);
            if ("deleted".equals(resource.text("state")) || isEmpty(resource)) continue;
            any = true;
            distribution(record, resource);
        }
        if (!any) licence(record);
    }

    /// A form saved with nothing in it.
    private static boolean isEmpty(CkanFields resource) {
        return resource.text("url", "access_url", "download_url", "name", "description")
                        .isEmpty()
                && resource.at("name_translated", "description_translated", "retention_period")
                        .isMissingNode();
    }

    private void distribution(Subject record, CkanFields resource) {
        String own = resource.text("uri");
        String iri = Subject.isIri(own) ? own : portal.resource(id, resource.text("id"));
        record.part(Terms.DCAT + "distribution", Terms.DCAT + "Distribution", iri, part -> {
            part.texts(Terms.DCT + "title", resource.translated("name", "title"));
            part.texts(Terms.DCT + "description", resource.translated("description"));
            addresses(part, resource);
            formats(part, resource);
            dates(part, resource);
            rights(part, resource);
            details(part, resource);
            services(part, resource);
            others(part, resource);
        });
    }

    private void addresses(Subject part, CkanFields resource) {
        String url = url(resource);
        String access = resource.text("access_url");
        String download = resource.text("download_url");
        part.link(Terms.DCAT + "downloadURL", download);
        if (isFile(resource) && download.isEmpty()) part.link(Terms.DCAT + "downloadURL", url);
        if (!access.isEmpty()) part.link(Terms.DCAT + "accessURL", access);
        else if (!url.equals(download)) part.link(Terms.DCAT + "accessURL", url);
        else part.link(Terms.DCAT + "accessURL", download);
    }

    /// Old versions give of an uploaded file its name only.
    private String url(CkanFields resource) {
        String url = resource.text("url");
        boolean name = isFile(resource) && !url.isEmpty() && url.indexOf('/') < 0;
        String iri = portal.resource(id, resource.text("id"));
        return name && !iri.isEmpty() ? iri + "/download/" + CkanPortal.encoded(url) : url;
    }

    private static boolean isFile(CkanFields resource) {
        return resource.text("url_type").equals("upload")
                || resource.text("resource_type").startsWith("file");
    }

    /// A media type in the place of the format is one, unless another is given.
    private static void formats(Subject part, CkanFields resource) {
        String format = resource.text("format", "distribution_format");
        String mime = resource.text("mimetype", "media_type");
        boolean typed = format.contains("iana.org/assignments/media-types")
                || (!Subject.isIri(format) && format.indexOf('/') > 0 && format.indexOf(' ') < 0);
        part.link(Terms.DCAT + "mediaType", typed && mime.isEmpty() ? format : mime);
        if (!typed || !(mime.isEmpty() || mime.equals(format))) part.link(Terms.DCT + "format", format);
        part.link(Terms.DCAT + "compressFormat", resource.text("compress_format"));
        part.link(Terms.DCAT + "packageFormat", resource.text("package_format"));
        part.count(Terms.DCAT + "byteSize", resource.text("size", "byte_size", "filesize"));
        Checksums.state(part, resource.text("hash"), resource.text("hash_algorithm"));
    }

    private static void dates(Subject part, CkanFields resource) {
        part.date(Terms.DCT + "issued", resource.text("issued", "issued_date", "date_published", "created"));
        part.date(
                Terms.DCT + "modified",
                resource.text("modified", "modified_date", "last_modified", "metadata_modified", "revision_timestamp"));
    }

    private void rights(Subject part, CkanFields resource) {
        String own = resource.text("license", "license_type", "license_url", "license_id");
        if (own.isEmpty()) licence(part);
        else part.link(Terms.DCT + "license", own);
        part.statement(Terms.DCT + "rights", Terms.DCT + "RightsStatement", resource.translated("rights"));
        part.link(Terms.ADMS + "status", resource.text("status"));
        part.link(Terms.DCATAP + "availability", resource.text("availability"));
        part.links(Terms.DCATAP + "applicableLegislation", resource.list("applicable_legislation"));
    }

    private void licence(Subject part) {
        Licences.state(
                part,
                dataset.text("license_url"),
                dataset.text("license_id", "license"),
                dataset.text("license_title"));
        if (!part.has(Terms.DCT + "license")) CkanIso.licence(part, dataset);
    }

    /// What a portal has of its own is kept as it calls it.
    private static void others(Subject part, CkanFields resource) {
        resource.ignore(BOOKKEEPING);
        resource.forEachOther((name, value) -> {
            if (NOISE.stream().noneMatch(name::startsWith)) part.additional(name, value);
        });
    }

    private static void details(Subject part, CkanFields resource) {
        part.links(Terms.DCT + "language", resource.words("language"));
        part.links(Terms.FOAF + "page", resource.list("documentation"));
        standards(part, resource, "conforms_to", "schema");
        part.duration(Terms.DCAT + "temporalResolution", resource.text("temporal_resolution"));
        for (String meters : resource.words("spatial_resolution_in_meters"))
            part.decimal(Terms.DCAT + "spatialResolutionInMeters", meters);
        part.text(Terms.DCT + "identifier", resource.text("identifier"));
        CkanHealth.retention(part, resource);
    }

    static void standards(Subject part, CkanFields from, String... names) {
        List<CkanFields> described = from.parts(names);
        if (described.isEmpty()) for (String standard : from.list(names)) standard(part, standard);
        for (CkanFields standard : described)
            part.part(
                    Terms.DCT + "conformsTo",
                    Terms.DCT + "Standard",
                    standard.text("uri", "identifier"),
                    node -> node.texts(Terms.DCT + "title", standard.translated("title", "name"))
                            .texts(Terms.DCT + "description", standard.translated("description"))
                            .text(Terms.DCT + "identifier", standard.text("identifier"))
                            .links(Terms.FOAF + "page", standard.list("referenceDocumentation")));
    }

    static void standard(Subject part, String standard) {
        if (Subject.isIri(standard)) part.link(Terms.DCT + "conformsTo", standard);
        else
            part.part(
                    Terms.DCT + "conformsTo", Terms.DCT + "Standard", node -> node.text(Terms.DCT + "title", standard));
    }

    private static void services(Subject part, CkanFields resource) {
        if (resource.parts("access_services").isEmpty())
            for (String service : resource.list("access_services")) part.iri(Terms.DCAT + "accessService", service);
        for (CkanFields service : resource.parts("access_services"))
            part.part(Terms.DCAT + "accessService", Terms.DCAT + "DataService", service.text("uri"), node -> {
                node.texts(Terms.DCT + "title", service.translated("title"));
                node.texts(Terms.DCT + "description", service.translated("description"));
                node.links(Terms.DCAT + "endpointURL", service.list("endpoint_url"));
                node.links(Terms.DCAT + "endpointDescription", service.list("endpoint_description"));
                node.links(Terms.DCAT + "servesDataset", service.list("serves_dataset"));
                node.link(Terms.DCT + "license", service.text("license"));
                node.link(Terms.DCT + "accessRights", service.text("access_rights"));
                node.link(Terms.DCATAP + "availability", service.text("availability"));
            });
    }
}
