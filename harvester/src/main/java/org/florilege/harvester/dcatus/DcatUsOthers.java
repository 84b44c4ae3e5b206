package org.florilege.harvester.dcatus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Subject;
import tools.jackson.databind.JsonNode;

/// What no property of DCAT is meant for, such as the administrative codes of the federal government, is kept
/// under the name that it has (`schema:additionalProperty`).
final class DcatUsOthers {

    private static final int MAX_DEPTH = 4;
    private static final int MAX_VALUES = 50;
    private static final Set<String> DISTRIBUTION = Set.of(
            "title",
            "titleMap",
            "description",
            "descriptionMap",
            "accessURL",
            "downloadURL",
            "mediaType",
            "format",
            "compressFormat",
            "packageFormat",
            "byteSize",
            "checksum",
            "characterEncoding",
            "license",
            "rights",
            "accessRights",
            "status",
            "availability",
            "accessRestriction",
            "cuiRestriction",
            "useRestriction",
            "issued",
            "modified",
            "language",
            "conformsTo",
            "describedBy",
            "describedByType",
            "page",
            "identifier",
            "otherIdentifier",
            "temporalResolution",
            "spatialResolutionInMeters",
            "representationTechnique",
            "accessService",
            "created",
            "image",
            "field");
    private static final Set<String> RECORD = Stream.concat(
                    DISTRIBUTION.stream(),
                    Stream.of(
                            "keyword",
                            "keywordMap",
                            "version",
                            "versionNotes",
                            "versionNotesMap",
                            "scopeNote",
                            "purpose",
                            "liabilityStatement",
                            "provenance",
                            "accrualPeriodicity",
                            "theme",
                            "superTheme",
                            "subject",
                            "category",
                            "accessLevel",
                            "accessLevelComment",
                            "landingPage",
                            "references",
                            "relation",
                            "isReferencedBy",
                            "endpointURL",
                            "endpointDescription",
                            "isPartOf",
                            "inSeries",
                            "source",
                            "replaces",
                            "hasPart",
                            "hasVersion",
                            "previousVersion",
                            "hasCurrentVersion",
                            "first",
                            "last",
                            "prev",
                            "seriesMember",
                            "servesDataset",
                            "qualifiedRelation",
                            "publisher",
                            "creator",
                            "contributor",
                            "rightsHolder",
                            "wasAttributedTo",
                            "contactPoint",
                            "mbox",
                            "person",
                            "qualifiedAttribution",
                            "wasGeneratedBy",
                            "wasUsedBy",
                            "spatial",
                            "temporal",
                            "geographicBoundingBox",
                            "distribution",
                            "sample",
                            "metadataDistribution",
                            "webService",
                            "dataDictionary",
                            "dataDictionaryType",
                            "relatedDocuments"))
            .collect(Collectors.toUnmodifiableSet());

    private DcatUsOthers() {}

    static void ofRecord(Subject subject, JsonNode record) {
        keep(subject, record, RECORD);
    }

    static void ofDistribution(Subject part, JsonNode distribution) {
        keep(part, distribution, DISTRIBUTION);
    }

    private static void keep(Subject subject, JsonNode from, Set<String> known) {
        for (Map.Entry<String, JsonNode> field : from.properties()) {
            String name = field.getKey();
            if (!known.contains(name) && !name.startsWith("@") && !name.startsWith("_"))
                keep(subject, name, field.getValue());
        }
    }

    /// Keeps a value with all texts that are in it.
    static void keep(Subject subject, String name, JsonNode value) {
        List<String> texts = new ArrayList<>();
        collect(Json.unfolded(value), texts, 0);
        subject.additional(name, Json.of(texts));
    }

    private static void collect(JsonNode value, List<String> texts, int depth) {
        if (depth > MAX_DEPTH || texts.size() >= MAX_VALUES) return;
        if (value.isArray()) value.values().forEach(item -> collect(item, texts, depth + 1));
        else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties())
                if (!field.getKey().equals("@type")) collect(field.getValue(), texts, depth + 1);
        } else if (!Json.text(value).isEmpty()) texts.add(Json.text(value));
    }
}
