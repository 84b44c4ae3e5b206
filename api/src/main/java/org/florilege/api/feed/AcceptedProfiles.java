package org.florilege.api.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/// The header by which clients say which profiles they like (Content Negotiation by Profile, W3C, section 7): IRIs in
/// angle brackets with qualities, as `Accept` has media types. What cannot be read of it is passed over.
///
/// ```http
/// Accept-Profile: <https://data.health.europa.eu/healthdcat-ap/releases/release-8/>,
/// <http://data.europa.eu/r5r/>;q=0.5
/// ```
final class AcceptedProfiles {

    /// The request header.
    static final String HEADER = "Accept-Profile";

    private record Wish(String iri, double quality) {}

    private AcceptedProfiles() {}

    /// The profile that the headers like best; empty when they name none of ours.
    static Optional<Profile> of(HttpHeaders headers, Profiles profiles) {
        List<Wish> wishes = new ArrayList<>();
        for (String line : headers.getOrEmpty(HEADER))
            for (int start = line.indexOf('<'); start >= 0; start = line.indexOf('<', start + 1)) {
                int end = line.indexOf('>', start);
                if (end < 0) break;
                int next = line.indexOf(',', end);
                wishes.add(new Wish(
                        line.substring(start + 1, end), quality(line.substring(end, next < 0 ? line.length() : next))));
            }
        return wishes.stream()
                .filter(wish -> wish.quality() > 0)
                .sorted(Comparator.comparingDouble(Wish::quality).reversed())
                .flatMap(wish -> profiles.named(wish.iri()).stream())
                .findFirst();
    }

    /// The first that a media type of `Accept` names (RFC 6906):
    /// `application/ld+json;profile="https://schema.org/"`.
    static Optional<Profile> ofTypes(HttpHeaders headers, Profiles profiles) {
        return headers.getAccept().stream()
                .flatMap(type -> Stream.ofNullable(type.getParameter("profile")))
                .flatMap(stated -> profiles.named(stated.replace("\"", "")).stream())
                .findFirst();
    }

    private static double quality(String parameters) {
        int q = parameters.indexOf("q=");
        if (q < 0) return 1;
        try {
            return Double.parseDouble(parameters.substring(q + 2).strip());
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
