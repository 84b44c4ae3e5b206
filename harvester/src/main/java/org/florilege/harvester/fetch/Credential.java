package org.florilege.harvester.fetch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.florilege.harvester.repair.Sentence;
import org.florilege.harvester.source.InvalidOptionException;

/// What opens a source. No variant ever prints its secret.
public sealed interface Credential {

    /// Nothing is needed.
    record None() implements Credential {

        @Override
        public String toString() {
            return "no credential";
        }
    }

    /// A name and a password (RFC 7617).
    record Basic(String user, String password) implements Credential {

        public Basic {
            if (user.indexOf(':') >= 0) throw wrong(Sentence.of("A user name has no colon."));
        }

        private String pair() {
            return Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "a name and a password";
        }
    }

    /// A token (RFC 6750).
    record Bearer(String token) implements Credential {

        public Bearer {
            token = fitting(token);
        }

        @Override
        public String toString() {
            return "a token";
        }
    }

    /// A key in a header of its own, such as `X-API-Key`.
    record HeaderKey(String name, String key) implements Credential {

        public HeaderKey {
            if (name.isEmpty() || !name.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ':'))
                throw wrong(Sentence.of("\"{0}\" is no name of a header.", name));
            key = fitting(key);
        }

        @Override
        public String toString() {
            return "a key in the header " + name;
        }
    }

    /// A key as a parameter of the address, such as `api_key`.
    record QueryKey(String name, String key) implements Credential {

        public QueryKey {
            if (name.isBlank()) throw wrong(Sentence.of("The parameter of a key has a name."));
        }

        @Override
        public String toString() {
            return "a key in the parameter " + name;
        }
    }

    private static InvalidOptionException wrong(Sentence sentence) {
        return new InvalidOptionException("credential", sentence);
    }

    private static String fitting(String secret) {
        String bare = secret.strip();
        if (!bare.chars().allMatch(c -> c >= ' ' && c < 0x7f))
            throw wrong(Sentence.of("A token or key is plain ASCII on one line."));
        return bare;
    }

    /// @return the headers that carry it
    default Map<String, String> headers() {
        return switch (this) {
            case None none -> Map.of();
            case Basic basic -> Map.of("Authorization", "Basic " + basic.pair());
            case Bearer bearer -> Map.of("Authorization", "Bearer " + bearer.token);
            case HeaderKey header -> Map.of(header.name, header.key);
            case QueryKey query -> Map.of();
        };
    }

    /// @return the address that carries it
    default URI in(URI address) {
        if (!(this instanceof QueryKey query)) return address;
        String query1 = encoded(query.name) + "=" + encoded(query.key);
        String given = without(address).getRawQuery();
        return withQuery(address, given == null ? query1 : given + "&" + query1);
    }

    /// @return the address without it: a server may have written it into its links
    default URI without(URI address) {
        String given = address.getRawQuery();
        if (!(this instanceof QueryKey query) || given == null) return address;
        String start = (encoded(query.name) + "=").toLowerCase(Locale.ROOT);
        String rest = Arrays.stream(given.split("&", -1))
                .filter(part -> !part.toLowerCase(Locale.ROOT).startsWith(start))
                .collect(Collectors.joining("&"));
        return rest.equals(given) ? address : withQuery(address, rest);
    }

    /// @return the text with dots in the place of the secret
    default String hide(String text) {
        List<String> secrets = switch (this) {
            case None none -> List.of();
            case Basic basic -> List.of(basic.pair(), basic.password);
            case Bearer bearer -> List.of(bearer.token);
            case HeaderKey header -> List.of(header.key);
            case QueryKey query -> List.of(query.key);
        };
        String hidden = text;
        for (String secret : secrets) {
            if (secret.isBlank()) continue;
            hidden = hidden.replace(secret, "…").replace(encoded(secret), "…");
        }
        return hidden;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static URI withQuery(URI address, String query) {
        String text = address.toString();
        int end = text.indexOf('#') < 0 ? text.length() : text.indexOf('#');
        int mark = text.indexOf('?');
        String path = text.substring(0, mark < 0 || mark > end ? end : mark);
        return URI.create(path + (query.isEmpty() ? "" : "?" + query) + text.substring(end));
    }
}
