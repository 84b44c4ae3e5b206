package org.florilege.api.ckan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.florilege.catalog.description.Distribution;
import org.florilege.catalog.search.Codes;
import org.florilege.catalog.search.Facet;
import org.florilege.catalog.vocabulary.Concept;
import org.florilege.catalog.vocabulary.Vocabularies;
import org.florilege.catalog.vocabulary.VocabularyName;
import org.jspecify.annotations.Nullable;

/// A distribution as a resource of CKAN.
final class ResourceDict {

    private static final List<Extra> EXTRAS = Extra.read("resource.extras");

    private final Graph graph;
    private final String packageId;

    ResourceDict(Graph graph, String packageId) {
        this.graph = graph;
        this.packageId = packageId;
    }

    Map<String, Object> of(Distribution distribution, int position, String changed) {
        Map<String, Object> dict = new LinkedHashMap<>();
        String access = CkanText.first(distribution.accessUrls());
        String download = CkanText.first(distribution.downloadUrls());
        dict.put("id", CkanId.of("resource", distribution.iri()).toString());
        dict.put("package_id", packageId);
        dict.put("position", position);
        dict.put("state", "active");
        CkanText.put(dict, "name", distribution.title());
        CkanText.put(dict, "description", distribution.description());
        dict.put("url", download.isEmpty() ? access : download);
        if (!access.isEmpty()) dict.put("access_url", access);
        if (!download.isEmpty()) dict.put("download_url", download);
        dict.put("url_type", null);
        dict.put("resource_type", null);
        formats(dict, distribution);
        dict.put(
                "hash",
                distribution.checksums().isEmpty()
                        ? ""
                        : distribution.checksums().getFirst().value());
        if (!distribution.checksums().isEmpty())
            dict.put("hash_algorithm", distribution.checksums().getFirst().algorithm());
        dict.put("created", moment(distribution.issued()));
        dict.put("last_modified", moment(distribution.modified()));
        dict.put("metadata_modified", changed);
        dict.put("cache_url", null);
        dict.put("cache_last_updated", null);
        dict.put("mimetype_inner", null);
        if (!Facts.isOurs(distribution.iri())) dict.put("uri", distribution.iri());
        extras(dict, distribution);
        return dict;
    }

    private static void formats(Map<String, Object> dict, Distribution distribution) {
        String type = CkanText.first(distribution.mediaTypes());
        String format = CkanText.first(distribution.formats());
        dict.put(
                "format",
                format.isEmpty() && type.isEmpty() ? "" : Codes.of(Facet.FORMAT, format.isEmpty() ? type : format));
        dict.put("mimetype", mediaType(type, format).orElse(type.isEmpty() ? null : type));
        dict.put("size", size(distribution.byteSizes()));
    }

    private static Optional<String> mediaType(String type, String format) {
        if (!type.isEmpty())
            return Vocabularies.of(VocabularyName.MEDIA_TYPE).resolve(type).map(Concept::notation);
        return Vocabularies.of(VocabularyName.FILE_TYPE)
                .resolve(format)
                .flatMap(Vocabularies::mediaTypeOf)
                .map(Concept::notation);
    }

    private static @Nullable Long size(List<String> stated) {
        try {
            return stated.isEmpty() ? null : new BigDecimal(stated.getFirst()).longValue();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable String moment(List<String> stated) {
        return stated.isEmpty() ? null : stated.getFirst();
    }

    private void extras(Map<String, Object> dict, Distribution distribution) {
        Facts facts = new Facts(graph, NodeFactory.createURI(distribution.iri()));
        for (Extra extra : EXTRAS) {
            List<String> values = facts.values(extra.properties());
            if (!values.isEmpty()) dict.put(extra.name(), extra.list() ? values : values.getFirst());
        }
    }
}
