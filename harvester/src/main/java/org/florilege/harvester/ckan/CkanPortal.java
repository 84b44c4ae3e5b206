package org.florilege.harvester.ckan;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.florilege.harvester.json.Subject;

/// Where a portal lives, and under which addresses its things are known.
///
/// @param base the portal's address without a slash at the end; the API is below it
record CkanPortal(String base) {

    private static final Set<String> PAGES = Set.of(
            "api",
            "dataset",
            "datasets",
            "organization",
            "organizations",
            "group",
            "groups",
            "showcase",
            "action",
            "catalog.ttl",
            "catalog.rdf",
            "catalog.xml",
            "catalog.jsonld",
            "data.json",
            "feeds",
            "user",
            "about",
            "search",
            "harvest");

    /// What an operator may give: the site, its API, or one of its pages, perhaps below a path. The likeliest
    /// portal first.
    static List<CkanPortal> candidates(URI location) {
        List<String> kept = new ArrayList<>();
        for (String segment : segments(location)) {
            if (PAGES.contains(segment)) break;
            kept.add(segment);
        }
        String site = location.getScheme() + "://" + location.getRawAuthority();
        List<CkanPortal> candidates = new ArrayList<>();
        for (int length = kept.size(); length >= 0; length--)
            candidates.add(new CkanPortal(site + path(kept.subList(0, length))));
        return candidates;
    }

    private static String path(List<String> segments) {
        return segments.isEmpty() ? "" : "/" + String.join("/", segments);
    }

    private static List<String> segments(URI location) {
        String path = location.getRawPath() == null ? "" : location.getRawPath();
        return java.util.Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    /// @return what follows a segment in the operator's address, such as the name after `organization`; empty
    /// when there is none
    static String after(URI location, String segment) {
        List<String> segments = segments(location);
        int at = segments.indexOf(segment);
        return at < 0 || at + 1 >= segments.size() || segments.contains("api") ? "" : segments.get(at + 1);
    }

    URI action(String name, String query) {
        return URI.create(base + "/api/3/action/" + name + (query.isEmpty() ? "" : "?" + query));
    }

    URI at(String path) {
        return URI.create(base + path);
    }

    /// @return the IRI of a dataset: its own, else the one that ckanext-dcat gives it
    String dataset(CkanFields dataset) {
        String own = dataset.text("uri");
        if (Subject.isIri(own)) return own;
        return dataset(id(dataset));
    }

    String dataset(String id) {
        return id.isEmpty() ? "" : base + "/dataset/" + encoded(id);
    }

    static String id(CkanFields dataset) {
        return dataset.text("id", "name");
    }

    String resource(String dataset, String resource) {
        return resource.isEmpty() || dataset.isEmpty() ? "" : dataset(dataset) + "/resource/" + encoded(resource);
    }

    String organization(String id) {
        return id.isEmpty() ? "" : base + "/organization/" + encoded(id);
    }

    String group(String name) {
        return name.isEmpty() ? "" : base + "/group/" + encoded(name);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
