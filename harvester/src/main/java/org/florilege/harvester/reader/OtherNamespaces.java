package org.florilege.harvester.reader;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Terms of published vocabularies under a namespace that is not theirs: the address of the specification, or one of
/// the many that documents have had for HealthDCAT-AP since its first drafts.
final class OtherNamespaces {

    private static final Map<String, String> SPECIFICATIONS = Map.of(
            "://www.w3.org/TR/vocab-dcat", Terms.DCAT,
            "://www.w3.org/TR/skos-reference", Terms.SKOS,
            "://www.w3.org/TR/prov-o", Terms.PROV,
            "://www.w3.org/TR/vocab-dqv", "http://www.w3.org/ns/dqv#",
            "://www.w3.org/TR/vocab-adms", Terms.ADMS,
            "://www.w3.org/TR/vocab-org", Terms.ORG,
            "://www.w3.org/TR/vcard-rdf", Terms.VCARD,
            "://w3c.github.io/dpv/", Terms.DPV);
    private static final Map<String, String> HEALTH = List.of(
                    "analytics",
                    "hasCodeValues",
                    "hasCodingSystem",
                    "hasStructuredData",
                    "hasVariables",
                    "hdab",
                    "hdabCoordinator",
                    "healthCategory",
                    "healthTheme",
                    "maxTypicalAge",
                    "minTypicalAge",
                    "numberOfRecords",
                    "numberOfUniqueIndividuals",
                    "populationCoverage",
                    "publisherNote",
                    "publisherType",
                    "retentionPeriod",
                    "trustedDataHolder")
            .stream()
            .collect(Collectors.toUnmodifiableMap(OtherNamespaces::key, Function.identity()));
    private static final Map<String, String> OLD_HEALTH = Map.of(
            "healthdataaccessbody", "hdab", "minimumtypicalage", "minTypicalAge", "maximumtypicalage", "maxTypicalAge");

    private OtherNamespaces() {}

    /// @return the term that is meant; the same where it stands under the namespace of its vocabulary
    static String mend(String iri) {
        int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        if (cut == 0 || cut == iri.length()) return iri;
        String namespace = iri.substring(0, cut);
        String health = isHealth(namespace) ? health(key(iri.substring(cut))) : null;
        return health == null ? specified(iri, namespace, iri.substring(cut)) : Terms.HEALTH + health;
    }

    @Nullable
    private static String health(String key) {
        String known = HEALTH.get(key);
        return known == null ? OLD_HEALTH.get(key) : known;
    }

    /// Some give the terms to DCAT-AP itself.
    private static boolean isHealth(String namespace) {
        return namespace.startsWith(Terms.DCATAP)
                || namespace.equals(Terms.HEALTH)
                || namespace.toLowerCase(Locale.ROOT).contains("healthdcat");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace(":", "").replace("_", "");
    }

    private static String specified(String iri, String namespace, String name) {
        if (!namespace.contains("w3.org/TR/") && !namespace.contains("w3c.github.io/dpv/")) return iri;
        String undated = namespace.replaceFirst("/TR/\\d{4}/[A-Z]+-", "/TR/");
        for (Map.Entry<String, String> known : SPECIFICATIONS.entrySet())
            if (undated.startsWith("http" + known.getKey()) || undated.startsWith("https" + known.getKey()))
                return dpv(namespace, known.getValue()) + name;
        return iri;
    }

    /// What is personal of data stands in a vocabulary of its own.
    private static String dpv(String namespace, String meant) {
        return meant.equals(Terms.DPV) && namespace.contains("/pd") ? "https://w3id.org/dpv/pd#" : meant;
    }
}
