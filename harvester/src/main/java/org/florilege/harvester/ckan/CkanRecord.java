package org.florilege.harvester.ckan;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Subject;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Terms;
import tools.jackson.databind.JsonNode;

/// States one dataset of CKAN as DCAT, by the conventions of ckanext-dcat: what its profiles write into extras
/// or scheming fields becomes the properties that they came from.
final class CkanRecord {

    /// What is CKAN's own bookkeeping, or said elsewhere.
    private static final Set<String> BOOKKEEPING = Set.of(
            "creator_user_id",
            "isopen",
            "num_resources",
            "num_tags",
            "revision_id",
            "revision_timestamp",
            "owner_org",
            "state",
            "private",
            "type",
            "extras",
            "resources",
            "relationships_as_subject",
            "relationships_as_object",
            "tracking_summary",
            "log_message",
            "isopendata",
            "license_title",
            "license_id",
            "license_url",
            "author",
            "author_email",
            "maintainer",
            "maintainer_email",
            "download_url",
            "ratings_average",
            "ratings_count",
            "notes_rendered",
            "metadata_created",
            "metadata_modified",
            "name",
            "id",
            "tags",
            "groups",
            "organization",
            "metadata_language",
            "homepage",
            "series_order_field",
            "series_order_type",
            "is_series_member",
            "series_navigation",
            "display_name",
            "thumbnail",
            "validated_data_dict",
            "plugin_data");
    private static final List<String> NOISE = List.of(
            "harvest",
            "__",
            "source_catalog_",
            "catalog_",
            "import_",
            "bbox_",
            "spatial_harvester",
            "package_id",
            "ckan_",
            "qa",
            "rating");

    private final CkanPortal portal;
    private final CkanFields fields;
    private final String id;
    private final Subject record;

    CkanRecord(CkanPortal portal, JsonNode dataset) {
        this.portal = portal;
        this.fields = new CkanFields(dataset);
        this.id = CkanPortal.id(fields);
        this.record = Subject.record(portal.dataset(fields));
    }

    void state(DocumentBuilder document) {
        record.type(type());
        titles();
        identifiers();
        dates();
        subjects();
        relations();
        statements();
        new CkanAgents(portal, fields).state(record);
        new CkanCoverage(fields).state(record);
        new CkanHealth(fields).state(record);
        new CkanIso(fields).state(record);
        new CkanDcatUs(fields).state(record);
        new CkanResources(portal, fields, id).state(record);
        others();
        record.handOver(document);
    }

    private String type() {
        String type = fields.text("type").toLowerCase(Locale.ROOT).replace('-', '_');
        return switch (type) {
            case "dataset_series", "datasetseries", "series" -> Terms.DCAT + "DatasetSeries";
            case "data_service", "dataservice", "service" -> Terms.DCAT + "DataService";
            default -> Terms.DCAT + "Dataset";
        };
    }

    private void titles() {
        JsonNode title = fields.translated("title");
        record.texts(Terms.DCT + "title", title.isMissingNode() ? fields.at("name") : title);
        record.texts(Terms.DCT + "description", fields.translated("notes", "description"));
        record.texts(Terms.DCT + "alternative", fields.translated("alternative_title", "acronym"));
    }

    private void identifiers() {
        String identifier = fields.text("identifier", "guid", "id", "name");
        record.text(Terms.DCT + "identifier", identifier);
        for (String other : fields.list("alternate_identifier")) record.identifier(other);
        for (CkanFields other : fields.parts("alternate_identifier")) record.identifier(other.text("identifier"));
        for (String field : List.of("guid", "doi", "digital_object_identifier", "harvest_guid", "source_identifier")) {
            String other = fields.text(field);
            if (!other.equals(identifier) && !other.equals(fields.text("uri"))) record.identifier(other);
        }
        String page = fields.text("url", "landingpage", "landing_page");
        if (Subject.isIri(page)) record.link(Terms.DCAT + "landingPage", page);
        else {
            if (page.startsWith("www.")) record.text(Terms.DCAT + "landingPage", page);
            else record.iri(Terms.DCAT + "landingPage", portal.dataset(fields.text("name", "id")));
            if (!page.isEmpty() && !page.startsWith("www.")) record.text(Terms.DCT + "source", page);
        }
        record.text(Terms.DCAT + "version", fields.text("version", "dcat_version"));
    }

    private void dates() {
        record.date(
                Terms.DCT + "issued",
                stated("publication", "metadata_created", "issued", "release_date", "date_released", "date_published"));
        record.date(
                Terms.DCT + "modified",
                stated("revision", "metadata_modified", "modified", "date_modified", "date_updated"));
        record.date(Terms.DCT + "created", stated("creation", "", "created", "date_created"));
        record.link(
                Terms.DCT + "accrualPeriodicity",
                fields.text(
                        "frequency",
                        "accrual_periodicity",
                        "accrualperiodicity",
                        "update_frequency",
                        "frequency_of_update"));
        String modified = fields.text("modified");
        if (CkanDcatUs.isInterval(modified) && !record.has(Terms.DCT + "accrualPeriodicity"))
            record.link(Terms.DCT + "accrualPeriodicity", modified);
    }

    /// @param kind of the date among those of ISO 19139, which goes after the names of fields
    /// @param own what the portal noted of its own
    private String stated(String kind, String own, String... names) {
        String date = fields.text(names);
        if (CkanDcatUs.isInterval(date)) date = "";
        if (date.isEmpty()) date = CkanIso.date(fields, kind);
        return date.isEmpty() && !own.isEmpty() ? fields.text(own) : date;
    }

    private void subjects() {
        keywords();
        record.links(Terms.DCAT + "theme", fields.words("theme", "themes", "dcat_theme"));
        record.links(Terms.DCAT + "theme", fields.words("theme_primary"));
        record.links(Terms.DCAT + "theme", fields.words("theme_secondary"));
        for (CkanFields theme : fields.parts("theme", "themes")) {
            record.link(Terms.DCAT + "theme", theme.text("theme"));
            record.links(Terms.DCT + "subject", theme.list("subthemes"));
        }
        for (JsonNode group : Json.objects(fields.at("groups"))) group(new CkanFields(group));
        record.links(Terms.DCATAP + "hvdCategory", fields.list("hvd_category"));
        record.links(Terms.DCT + "language", fields.words("language", "languages"));
        record.links(Terms.DCT + "type", named(fields.list("dcat_type")));
    }

    private void keywords() {
        JsonNode translated = fields.at("tags_translated", "keywords", "keyword");
        fields.at("tag_string");
        if (Subject.isByLanguage(translated)) {
            record.texts(Terms.DCAT + "keyword", translated);
            return;
        }
        Json.texts(translated).forEach(word -> record.text(Terms.DCAT + "keyword", word));
        for (JsonNode tag : Json.items(fields.at("tags"))) {
            if (tag.isObject() && "deleted".equals(Json.text(tag, "state"))) continue;
            String word = tag.isObject() ? Json.firstText(tag, "display_name", "name") : Json.text(tag);
            record.text(Terms.DCAT + "keyword", word);
        }
        if (!record.has(Terms.DCAT + "keyword"))
            fields.words("tag_string").forEach(word -> record.text(Terms.DCAT + "keyword", word));
    }

    /// A group is a theme of the portal's own.
    private void group(CkanFields group) {
        String iri = portal.group(group.text("name", "id"));
        JsonNode title = group.translated("title", "display_name", "name");
        record.part(
                Terms.DCAT + "theme",
                Terms.SKOS + "Concept",
                iri,
                theme -> theme.texts(Terms.SKOS + "prefLabel", title)
                        .texts(Terms.SKOS + "definition", group.translated("description")));
    }

    /// rdflib's names of blank nodes, which old versions of ckanext-dcat kept as values, name nothing.
    private static List<String> named(List<String> values) {
        return values.stream().filter(value -> !isBlankNodeName(value)).toList();
    }

    private static boolean isBlankNodeName(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.length() >= 33
                && lower.charAt(0) == 'n'
                && lower.substring(1).chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == 'b');
    }

    private void relations() {
        record.links(Terms.FOAF + "page", named(fields.list("documentation")));
        for (JsonNode page : fields.at("program_page_url").values())
            record.links(Terms.FOAF + "page", Json.texts(page));
        record.links(Terms.DCT + "relation", fields.list("related_resource", "related_resources"));
        for (String name : List.of("relations", "see_alsos", "related_resource"))
            for (CkanFields other : fields.parts(name)) related(other);
        record.links(Terms.DCAT + "hasVersion", fields.list("has_version"));
        record.links(Terms.DCT + "isVersionOf", fields.list("is_version_of"));
        record.links(Terms.DCT + "source", fields.list("source"));
        record.links(Terms.ADMS + "sample", fields.list("sample"));
        record.links(Terms.DCT + "isReferencedBy", fields.list("is_referenced_by"));
        record.links(Terms.DCATAP + "applicableLegislation", fields.list("applicable_legislation"));
        record.links(Terms.DCAT + "endpointURL", fields.list("endpoint_url"));
        record.links(Terms.DCAT + "endpointDescription", fields.list("endpoint_description"));
        for (String served : fields.list("serves_dataset"))
            record.iri(Terms.DCAT + "servesDataset", Subject.isIri(served) ? served : portal.dataset(served));
        for (String series : fields.list("in_series"))
            record.iri(Terms.DCAT + "inSeries", Subject.isIri(series) ? series : portal.dataset(series));
        for (String previous : Json.texts(fields.at("series_navigation").path("previous")))
            record.iri(Terms.DCAT + "prev", Subject.isIri(previous) ? previous : portal.dataset(previous));
        CkanResources.standards(record, fields, "conforms_to");
        for (CkanFields relation : fields.parts("qualified_relation", "qualified_relations"))
            record.part(
                    Terms.DCAT + "qualifiedRelation",
                    Terms.DCAT + "Relationship",
                    relation.text("uri"),
                    part -> part.links(Terms.DCT + "relation", relation.list("relation"))
                            .links(Terms.DCAT + "hadRole", relation.list("role", "had_role")));
    }

    private void related(CkanFields other) {
        String address = other.text("url", "uri", "dataset_identifier");
        if (!Subject.isIri(address)) record.text(Terms.DCT + "relation", address);
        record.part(
                Terms.DCT + "relation",
                "",
                address,
                part -> part.texts(Terms.RDFS + "label", other.translated("label", "title", "name")));
    }

    private void statements() {
        record.texts(Terms.ADMS + "versionNotes", fields.translated("version_notes"));
        JsonNode rights = fields.at("access_rights");
        if (Subject.isByLanguage(rights))
            record.statement(Terms.DCT + "accessRights", Terms.DCT + "RightsStatement", rights);
        else Json.texts(rights).forEach(right -> record.link(Terms.DCT + "accessRights", right));
        record.statement(
                Terms.DCT + "provenance",
                Terms.DCT + "ProvenanceStatement",
                fields.translated("provenance", "lineage"));
        record.statement(Terms.DCT + "rights", Terms.DCT + "RightsStatement", fields.translated("rights"));
    }

    /// What a portal has of its own is kept as it calls it.
    private void others() {
        fields.ignore(BOOKKEEPING);
        fields.forEachOther((name, value) -> {
            if (NOISE.stream().anyMatch(name::startsWith)) return;
            record.additional(name, value);
        });
    }
}
