package org.florilege.harvester.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the property that a misspelt one means: another case, a plural, one letter wrong, the namespace of the
/// other vocabulary. Only where one property alone can be meant.
final class Misspellings {

    /// Shorter names have too many neighbours.
    private static final int SHORTEST_WITH_TYPO = 6;

    private static final List<String> DCT = List.of(
            "abstract",
            "accessRights",
            "accrualMethod",
            "accrualPeriodicity",
            "accrualPolicy",
            "alternative",
            "audience",
            "available",
            "bibliographicCitation",
            "conformsTo",
            "contributor",
            "coverage",
            "created",
            "creator",
            "date",
            "dateAccepted",
            "dateCopyrighted",
            "dateSubmitted",
            "description",
            "educationLevel",
            "extent",
            "format",
            "hasFormat",
            "hasPart",
            "hasVersion",
            "identifier",
            "instructionalMethod",
            "isFormatOf",
            "isPartOf",
            "isReferencedBy",
            "isReplacedBy",
            "isRequiredBy",
            "isVersionOf",
            "issued",
            "language",
            "license",
            "mediator",
            "medium",
            "modified",
            "provenance",
            "publisher",
            "references",
            "relation",
            "replaces",
            "requires",
            "rights",
            "rightsHolder",
            "source",
            "spatial",
            "subject",
            "tableOfContents",
            "temporal",
            "title",
            "type",
            "valid");
    private static final List<String> DCAT = List.of(
            "accessService",
            "accessURL",
            "bbox",
            "byteSize",
            "catalog",
            "centroid",
            "compressFormat",
            "contactPoint",
            "dataset",
            "distribution",
            "downloadURL",
            "endDate",
            "endpointDescription",
            "endpointURL",
            "first",
            "hadRole",
            "hasCurrentVersion",
            "hasVersion",
            "inSeries",
            "isVersionOf",
            "keyword",
            "landingPage",
            "last",
            "mediaType",
            "next",
            "nextVersion",
            "packageFormat",
            "prev",
            "previousVersion",
            "qualifiedRelation",
            "record",
            "resource",
            "seriesMember",
            "servesDataset",
            "service",
            "spatialResolutionInMeters",
            "startDate",
            "temporalResolution",
            "theme",
            "themeTaxonomy",
            "version");

    private static final Map<String, String> DCT_BY_KEY = byKey(DCT);
    private static final Map<String, String> DCAT_BY_KEY = byKey(DCAT);

    private Misspellings() {}

    private static Map<String, String> byKey(List<String> names) {
        Map<String, String> byKey = new HashMap<>();
        for (String name : names) byKey.put(key(name), name);
        return Map.copyOf(byKey);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(":", "");
    }

    /// @param iri of a property
    /// @return the IRI that is meant; the same when it is known, or nobody knows what is meant
    static String meant(String iri) {
        if (iri.startsWith(Terms.DCT)) return meant(iri, Terms.DCT, DCT, DCT_BY_KEY, Terms.DCAT, DCAT_BY_KEY);
        if (iri.startsWith(Terms.DCAT)) return meant(iri, Terms.DCAT, DCAT, DCAT_BY_KEY, Terms.DCT, DCT_BY_KEY);
        if (iri.startsWith(Terms.DC)) return element(iri, iri.substring(Terms.DC.length()));
        return iri;
    }

    /// Many take the fifteen elements for the whole of the terms.
    private static String element(String iri, String name) {
        if (DCT.contains(name)) return Terms.DCT + name;
        return DCAT.contains(name) ? Terms.DCAT + name : iri;
    }

    private static String meant(
            String iri,
            String own,
            List<String> names,
            Map<String, String> ownByKey,
            String other,
            Map<String, String> otherByKey) {
        String name = iri.substring(own.length());
        // Classes start with a capital and are not meant here.
        if (name.isEmpty() || names.contains(name) || Character.isUpperCase(name.charAt(0))) return iri;
        String key = key(name);
        return found(key, ownByKey)
                .map(found -> own + found)
                .or(() -> found(key, otherByKey).map(found -> other + found))
                .or(() -> neighbour(key, ownByKey).map(found -> own + found))
                .orElse(iri);
    }

    private static Optional<String> found(String key, Map<String, String> byKey) {
        String found = byKey.get(key);
        if (found == null && key.endsWith("s")) found = byKey.get(key.substring(0, key.length() - 1));
        if (found == null) found = byKey.get(key + "s");
        return Optional.ofNullable(found);
    }

    private static Optional<String> neighbour(String key, Map<String, String> byKey) {
        if (key.length() < SHORTEST_WITH_TYPO) return Optional.empty();
        List<String> near =
                byKey.keySet().stream().filter(known -> isNear(key, known)).toList();
        return near.size() == 1 ? Optional.ofNullable(byKey.get(near.getFirst())) : Optional.empty();
    }

    /// One letter too many, missing, or another; or two that changed places.
    private static boolean isNear(String one, String other) {
        int difference = one.length() - other.length();
        if (Math.abs(difference) > 1) return false;
        int shortest = Math.min(one.length(), other.length());
        int start = 0;
        while (start < shortest && one.charAt(start) == other.charAt(start)) start++;
        int end = 0;
        while (end < shortest - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end))
            end++;
        int rest = Math.max(one.length(), other.length()) - start - end;
        boolean swapped = rest == 2
                && difference == 0
                && one.charAt(start) == other.charAt(start + 1)
                && one.charAt(start + 1) == other.charAt(start);
        return rest <= 1 || swapped;
    }
}
