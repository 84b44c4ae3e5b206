package org.florilege.api.ckan;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.search.Condition;
import org.florilege.catalog.search.Facet;

/// What the fields of CKAN's search are in our index. A field that is none of these has no value anywhere, as in CKAN.
final class PackageFields {

    private static final Map<String, Facet> FACETS = Map.ofEntries(
            Map.entry("res_format", Facet.FORMAT),
            Map.entry("license_id", Facet.LICENCE),
            Map.entry("license", Facet.LICENCE),
            Map.entry("theme", Facet.THEME),
            Map.entry("language", Facet.LANGUAGE),
            Map.entry("access_rights", Facet.ACCESS_RIGHTS),
            Map.entry("publisher_name", Facet.PUBLISHER),
            Map.entry("harvest_source_id", Facet.SOURCE));
    /// What is the same of all datasets.
    private static final Map<String, String> COMMON = Map.of(
            "state",
            "active",
            "capacity",
            "public",
            "private",
            "false",
            "entity_type",
            "package",
            "permission_labels",
            "public");
    private static final Set<String> OF_ALL =
            Set.of("*", "id", "name", "title", "title_string", "metadata_modified", "metadata_created", "type", "text");
    private static final Set<String> IDENTIFIERS = Set.of("uri", "guid", "identifier", "alternate_identifier", "url");

    private final Groupings groupings;

    PackageFields(Groupings groupings) {
        this.groupings = groupings;
    }

    /// The kinds that a type of CKAN stands for; none for `harvest` and the like.
    static Set<Kind> kinds(String type) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : PackagePlan.PACKAGES) if (type(kind).equals(type)) kinds.add(kind);
        return kinds;
    }

    /// The type that a kind is to a CKAN.
    static String type(Kind kind) {
        return switch (kind) {
            case DATASET_SERIES -> "dataset_series";
            case DATA_SERVICE -> "data_service";
            default -> "dataset";
        };
    }

    /// The facet that a field is counted by; empty when there is none.
    static Optional<Facet> facet(String field) {
        return switch (field) {
            case "organization" -> Optional.of(Facet.PUBLISHER);
            case "groups" -> Optional.of(Facet.THEME);
            case "tags" -> Optional.of(Facet.KEYWORD);
            case "type", "dataset_type" -> Optional.of(Facet.KIND);
            default -> Optional.ofNullable(FACETS.get(plain(field)));
        };
    }

    /// Extras are searched under their own names and under these.
    private static String plain(String field) {
        return field.startsWith("extras_") ? field.substring("extras_".length()) : field;
    }

    Condition condition(Clause.Term term) {
        String field = plain(term.field());
        if (term.isAny()) return any(field);
        return switch (field) {
            case "organization" -> groupings.condition(Grouping.ORGANIZATION, term.value());
            case "owner_org" -> groupings.conditionById(Grouping.ORGANIZATION, term.value());
            case "groups" -> groupings.condition(Grouping.GROUP, term.value());
            case "tags" -> new Condition.HasLike(Facet.KEYWORD, term.value());
            case "type", "dataset_type" -> kind(term.value());
            case "id" -> key(CkanId.key(term.value()));
            case "name" -> key(keyOf(term.value()));
            case "title", "title_string", "title_ngram" -> new Condition.Title(term.value());
            case "notes" -> new Condition.Description(term.value());
            case "text" -> new Condition.Words(term.value());
            default -> other(field, term.value());
        };
    }

    private static Condition other(String field, String value) {
        String common = COMMON.get(field);
        if (common != null) return common.equalsIgnoreCase(value) ? Conditions.EVERYTHING : Conditions.NOTHING;
        if (IDENTIFIERS.contains(field)) return new Condition.Identified(value);
        Facet facet = FACETS.get(field);
        return facet == null ? Conditions.NOTHING : new Condition.HasAny(facet, Set.of(value));
    }

    private static Condition any(String field) {
        if (OF_ALL.contains(field) || COMMON.containsKey(field)) return Conditions.EVERYTHING;
        return facet(field).<Condition>map(Condition.HasSome::new).orElse(Conditions.NOTHING);
    }

    private static Condition kind(String type) {
        Set<String> segments = kinds(type).stream().map(Kind::segment).collect(Collectors.toSet());
        return segments.isEmpty() ? Conditions.NOTHING : new Condition.HasAny(Facet.KIND, segments);
    }

    private static Condition key(Optional<RecordKey> key) {
        return key.<Condition>map(known -> new Condition.Keys(Set.of(known))).orElse(Conditions.NOTHING);
    }

    private static Optional<RecordKey> keyOf(String name) {
        int start = name.length() - RecordKey.LENGTH;
        return start >= 0 && RecordKey.isKey(name.substring(start))
                ? Optional.of(new RecordKey(name.substring(start)))
                : Optional.empty();
    }
}
