package org.florilege.harvester.udata;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Subject;
import tools.jackson.databind.JsonNode;

/// Where a udata portal lives, and under which addresses its things are known.
///
/// @param base the portal's address without a slash at the end; the API is below it
record UdataPortal(String base) {

    private static final Set<String> PAGES = Set.of(
            "api",
            "datasets",
            "dataset",
            "organizations",
            "organization",
            "reuses",
            "dataservices",
            "topics",
            "pages",
            "search",
            "catalog",
            "fr",
            "en",
            "es",
            "de",
            "pt");

    /// What an operator may give: the site, its API, or one of its pages, perhaps below a path.
    static UdataPortal of(URI location) {
        List<String> kept = new ArrayList<>();
        for (String segment : segments(location)) {
            if (PAGES.contains(segment)) break;
            kept.add(segment);
        }
        String path = kept.isEmpty() ? "" : "/" + String.join("/", kept);
        return new UdataPortal(location.getScheme() + "://" + location.getRawAuthority() + path);
    }

    private static List<String> segments(URI location) {
        String path = location.getRawPath() == null ? "" : location.getRawPath();
        return Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    /// @return the organisation whose page or API address the operator gave; empty when it is none
    static String organizationIn(URI location) {
        List<String> segments = segments(location);
        int at = segments.indexOf("organizations");
        return at < 0 || at + 1 >= segments.size() ? "" : segments.get(at + 1);
    }

    URI datasets(String query) {
        return URI.create(base + "/api/1/datasets/?" + query);
    }

    URI organization(String name) {
        return URI.create(base + "/api/1/organizations/" + encoded(name) + "/");
    }

    URI licences() {
        return URI.create(base + "/api/1/datasets/licenses/");
    }

    /// @return the DCAT feeds of what the operator chose: one of each organisation, else one of each tag, else that of
    /// the whole portal
    List<URI> feeds(UdataChoice choice) {
        String size = "page_size=" + choice.rows();
        if (!choice.organizations().isEmpty())
            return choice.organizations().stream()
                    .map(name -> URI.create(base + "/api/1/organizations/" + encoded(name) + "/catalog.ttl?" + size))
                    .toList();
        String site = base + "/api/1/site/catalog.ttl?" + size;
        if (choice.tags().isEmpty()) return List.of(URI.create(site));
        return choice.tags().stream()
                .map(tag -> URI.create(site + "&tag=" + encoded(tag)))
                .toList();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// @return the IRI of a dataset: that of where it was harvested from, else its permanent address here
    String dataset(JsonNode dataset) {
        String origin = Json.text(dataset.path("harvest"), "uri");
        return Subject.isIri(origin) ? origin : permanent(dataset, "datasets");
    }

    /// @return the address of a thing by its id, which stays when its title and with it its page's name change
    String permanent(JsonNode thing, String kind) {
        String id = Json.text(thing, "id");
        String page = Json.text(thing, "page");
        if (id.isEmpty()) return Subject.isIri(page) ? page : "";
        if (!Subject.isIri(page) || page.contains("/api/")) return base + "/" + kind + "/" + id + "/";
        String end = page.endsWith("/") ? "/" : "";
        String bare = end.isEmpty() ? page : page.substring(0, page.length() - 1);
        return bare.substring(0, bare.lastIndexOf('/') + 1) + id + end;
    }
}
