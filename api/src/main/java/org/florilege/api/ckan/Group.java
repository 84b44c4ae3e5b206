package org.florilege.api.ckan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// An organisation or a group of CKAN.
///
/// @param title for people
/// @param values of our facet that it stands for
/// @param count how many datasets it has
record Group(Grouping grouping, String name, String title, Set<String> values, long count) {

    Group {
        values = Set.copyOf(values);
    }

    UUID id() {
        return CkanId.of(grouping.word(), name);
    }

    /// As it stands in a dataset.
    Map<String, Object> brief() {
        Map<String, Object> dict = new LinkedHashMap<>();
        dict.put("id", id().toString());
        dict.put("name", name);
        dict.put("title", title);
        dict.put("description", "");
        dict.put("image_url", "");
        if (grouping == Grouping.GROUP) {
            dict.put("display_name", title);
            dict.put("image_display_url", "");
            return dict;
        }
        dict.put("type", "organization");
        dict.put("is_organization", true);
        dict.put("approval_status", "approved");
        dict.put("state", "active");
        return dict;
    }

    /// As `organization_show` gives it.
    Map<String, Object> full() {
        Map<String, Object> dict = brief();
        dict.put("display_name", title);
        dict.put("image_display_url", "");
        dict.put("type", grouping.word());
        dict.put("is_organization", grouping == Grouping.ORGANIZATION);
        dict.put("approval_status", "approved");
        dict.put("state", "active");
        dict.put("package_count", count);
        dict.put("num_followers", 0);
        dict.put("extras", List.of());
        dict.put("tags", List.of());
        dict.put("groups", List.of());
        dict.put("users", List.of());
        return dict;
    }
}
