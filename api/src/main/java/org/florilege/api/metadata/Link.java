package org.florilege.api.metadata;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.florilege.harvester.repair.Iris;
import org.springframework.http.MediaType;

/// One link of RFC 8288.
///
/// @param href absolute
/// @param type media type of what is there, without parameters; may be empty
/// @param profile of what is there; may be empty
record Link(String href, String type, String profile) {

    /// The link that a crosswalk stated; none when its address cannot be written in a header.
    static Stream<Link> of(Object stated) {
        if (!(stated instanceof Map<?, ?> map) || !(map.get("href") instanceof String href)) return Stream.empty();
        Object type = map.get("type");
        return ascii(href).map(address -> new Link(address, type instanceof String text ? text : "", ""));
    }

    static Link of(String href, MediaType type) {
        String profile = type.getParameter("profile");
        return new Link(
                href, type.getType() + "/" + type.getSubtype(), profile == null ? "" : profile.replace("\"", ""));
    }

    /// Headers are ASCII.
    private static Stream<String> ascii(String iri) {
        try {
            return Stream.of(URI.create(Iris.encode(iri)).toASCIIString());
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    /// These links of a relation, as they stand in a header.
    static List<String> in(String relation, Map<String, List<Link>> links) {
        return links.getOrDefault(relation, List.of()).stream()
                .map(link -> link.in(relation))
                .toList();
    }

    String in(String relation) {
        StringBuilder link = new StringBuilder("<" + href + ">;rel=\"" + relation + "\"");
        if (!type.isEmpty()) link.append(";type=\"").append(type).append('"');
        if (!profile.isEmpty()) link.append(";profile=\"").append(profile).append('"');
        return link.toString();
    }

    Map<String, Object> json() {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("href", href);
        if (!type.isEmpty()) target.put("type", type);
        if (!profile.isEmpty()) target.put("profile", List.of(profile));
        return target;
    }
}
