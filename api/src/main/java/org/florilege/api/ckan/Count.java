package org.florilege.api.ckan;

import org.florilege.catalog.record.Kind;
import org.florilege.catalog.search.Codes;
import org.florilege.catalog.search.Facet;

/// How many datasets have a value of a field.
record Count(String name, String title, long count) {

    static Count of(Facet facet, String value, long count) {
        return switch (facet) {
            case PUBLISHER, THEME -> {
                Grouping grouping = facet == Facet.THEME ? Grouping.GROUP : Grouping.ORGANIZATION;
                Group group = Groupings.of(grouping, value, count);
                yield new Count(group.name(), group.title(), count);
            }
            case KEYWORD -> new Count(CkanName.tag(value), value, count);
            case KIND -> {
                String type = Kind.ofSegment(value).map(PackageFields::type).orElse(value);
                yield new Count(type, Codes.label(facet, value, "fr"), count);
            }
            default -> new Count(value, Codes.label(facet, value, "fr"), count);
        };
    }

    Count plus(Count other) {
        return new Count(name, title, count + other.count);
    }
}
