package org.florilege.harvester.oai;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.florilege.harvester.fetch.FetchRequest;
import org.florilege.harvester.source.Source;

/// The requests to one repository (OAI-PMH 2.0, section 4). What an operator pasted behind the base address, such
/// as `?verb=Identify`, is taken off it; a prefix and a set in it count as chosen.
final class OaiRequests {

    private static final int LONGEST_ADDRESS = 2_000;
    private static final Set<String> ARGUMENTS =
            Set.of("verb", "metadataPrefix", "set", "from", "until", "identifier", "resumptionToken");

    private final String base;
    private final List<String> kept = new ArrayList<>();
    private final Map<String, String> pasted = new LinkedHashMap<>();
    private final Source source;

    OaiRequests(Source source) {
        this.source = source;
        String location = source.location().toString();
        int fragment = location.indexOf('#');
        String bare = fragment < 0 ? location : location.substring(0, fragment);
        int query = bare.indexOf('?');
        this.base = query < 0 ? bare : bare.substring(0, query);
        if (query >= 0) for (String pair : bare.substring(query + 1).split("&", -1)) pasted(pair);
    }

    private void pasted(String pair) {
        if (pair.isEmpty()) return;
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        if (ARGUMENTS.contains(name)) pasted.put(name, decode(equals < 0 ? "" : pair.substring(equals + 1)));
        else kept.add(pair);
    }

    private static String decode(String text) {
        try {
            return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /// @return the base address, for people
    String address() {
        return base;
    }

    /// @return the prefix that the operator wants
    Optional<String> prefix() {
        return source.options().value("prefix").or(() -> Optional.ofNullable(pasted.get("metadataPrefix")));
    }

    /// @return the sets that the operator wants; none for the whole repository
    List<String> sets() {
        List<String> chosen = source.options().list("set");
        if (!chosen.isEmpty()) return chosen;
        String set = pasted.getOrDefault("set", "");
        return set.isEmpty() ? List.of() : List.of(set);
    }

    FetchRequest verb(String verb) {
        return request(Map.of("verb", verb));
    }

    /// @param set one of [#sets()], or nothing
    /// @param from a date in the granularity of the server, or nothing
    FetchRequest list(String prefix, String set, String from) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("verb", "ListRecords");
        arguments.put("metadataPrefix", prefix);
        if (!set.isEmpty()) arguments.put("set", set);
        if (!from.isEmpty()) arguments.put("from", from);
        return request(arguments);
    }

    FetchRequest resume(String token) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("verb", "ListRecords");
        arguments.put("resumptionToken", token);
        return request(arguments);
    }

    /// A GET, since many servers know nothing else; a POST where the address would be longer than servers read.
    private FetchRequest request(Map<String, String> arguments) {
        String own = String.join("&", kept);
        String asked = arguments.entrySet().stream()
                .map(argument -> argument.getKey() + "=" + encode(argument.getValue()))
                .collect(Collectors.joining("&"));
        String target = base + (own.isEmpty() ? "" : "?" + own);
        String address = target + (own.isEmpty() ? "?" : "&") + asked;
        return address.length() <= LONGEST_ADDRESS
                ? FetchRequest.get(URI.create(address), FetchRequest.XML)
                : FetchRequest.post(URI.create(target), FetchRequest.XML, "application/x-www-form-urlencoded", asked);
    }

    /// Section 3.1.1.3 names the characters; these are all but the unreserved ones.
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
