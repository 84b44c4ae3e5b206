package org.florilege.api.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.florilege.api.portal.Portal;
import org.florilege.api.problem.PortalException;
import org.florilege.api.record.RecordLookup;
import org.florilege.api.record.Representation;
import org.florilege.api.web.ForwardedAddress;
import org.florilege.api.web.PiecewiseBody;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/// `/catalog` and the feeds of one source, organisation or theme: by suffix or by `Accept`, always answered directly.
@RestController
public final class FeedController {

    private static final List<String> SUFFIXES = List.of("ttl", "rdf", "xml", "jsonld", "nt");

    private final Feed feed;
    private final Scopes scopes;
    private final ForwardedAddress address;

    public FeedController(Feed feed, Portal portal, RecordLookup lookup, ForwardedAddress address) {
        this.feed = feed;
        this.scopes = new Scopes(portal, lookup);
        this.address = address;
    }

    @GetMapping({"/catalog", "/catalog.{suffix}"})
    @Nullable
    ResponseEntity<Flux<DataBuffer>> catalogue(
            @PathVariable(required = false) @Nullable String suffix, ServerWebExchange exchange) {
        return answer(Scope.WHOLE, suffix, exchange);
    }

    @GetMapping({"/sources/{id}/catalog", "/sources/{id}/catalog.{suffix}"})
    @Nullable
    ResponseEntity<Flux<DataBuffer>> source(
            @PathVariable String id,
            @PathVariable(required = false) @Nullable String suffix,
            ServerWebExchange exchange) {
        return answer(scopes.source(id), suffix, exchange);
    }

    @GetMapping({"/organisation/{name}/catalog", "/organisation/{name}/catalog.{suffix}"})
    @Nullable
    ResponseEntity<Flux<DataBuffer>> organisation(
            @PathVariable String name,
            @PathVariable(required = false) @Nullable String suffix,
            ServerWebExchange exchange) {
        return answer(scopes.organisation(name), suffix, exchange);
    }

    @GetMapping({"/theme/{code}/catalog", "/theme/{code}/catalog.{suffix}"})
    @Nullable
    ResponseEntity<Flux<DataBuffer>> theme(
            @PathVariable String code,
            @PathVariable(required = false) @Nullable String suffix,
            ServerWebExchange exchange) {
        return answer(scopes.theme(code), suffix, exchange);
    }

    private ResponseEntity<Flux<DataBuffer>> answer(Scope scope, @Nullable String suffix, ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        FeedQuery query = query(suffix, request);
        FeedPage page = feed.page(scope, query, address.of(request));
        Instant modified = feed.lastModified(page);
        boolean unchanged = exchange.checkNotModified(feed.tag(page), modified) || anyIsKnown(request);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(unchanged ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .headers(query.profile().id()::announce)
                .varyBy(HttpHeaders.ACCEPT, AcceptedProfiles.HEADER);
        if (unchanged) return answer.build();
        answer.contentType(query.mediaType());
        if (HttpMethod.HEAD.equals(request.getMethod())) return answer.build();
        return PiecewiseBody.of(answer, feed.write(page), exchange.getResponse().bufferFactory());
    }

    /// `If-None-Match: *` is false for whatever is there (RFC 9110, section 13.1.2).
    private static boolean anyIsKnown(ServerHttpRequest request) {
        return request.getHeaders().getIfNoneMatch().contains("*");
    }

    private static Representation named(String suffix) {
        if (suffix.equals("xml")) return Representation.RDF_XML;
        if (!SUFFIXES.contains(suffix)) throw new PortalException.InvalidParameter("format", suffix, SUFFIXES);
        return Representation.ofSuffix(suffix).orElseThrow();
    }

    /// A profile that `profile=` names decides which forms there are; one that is only wished for gives
    /// way to a suffix.
    private FeedQuery query(@Nullable String suffix, ServerHttpRequest request) {
        Profiles all = feed.profiles();
        if (suffix != null) {
            Representation form = named(suffix);
            Profiles profiles = all.in(form);
            Profile usual = wished(request, profiles).orElseGet(all::usual);
            return FeedQuery.of(form, request.getQueryParams(), profiles, usual);
        }
        Profile usual = wished(request, all).orElseGet(all::usual);
        Profile named = FeedQuery.profile(request.getQueryParams(), all).orElse(usual);
        return FeedQuery.of(accepted(request, named.forms()), request.getQueryParams(), all, usual);
    }

    private static Optional<Profile> wished(ServerHttpRequest request, Profiles profiles) {
        return AcceptedProfiles.of(request.getHeaders(), profiles)
                .or(() -> AcceptedProfiles.ofTypes(request.getHeaders(), profiles));
    }

    private static Representation accepted(ServerHttpRequest request, List<Representation> forms) {
        List<String> offered = forms.stream()
                .map(form -> form.mediaTypes().getFirst().toString())
                .toList();
        return Representation.accepted(request.getHeaders().getAccept(), forms)
                .orElseThrow(() -> new PortalException.NotAcceptable(offered));
    }
}
