package org.florilege.api.ldes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.florilege.api.feed.CatalogueCard;
import org.florilege.api.portal.Version;
import org.florilege.api.problem.PortalException;
import org.florilege.api.web.ForwardedAddress;
import org.florilege.api.web.PiecewiseBody;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.ContentHash;
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

/// `/ldes`, the root node of the event stream, and `/ldes/0`, `/ldes/1` … its pages: by suffix or by `Accept`. A full
/// page
/// may be kept for ever.
@RestController
public final class LdesController {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_NOW = "public, max-age=10";
    private static final int TAG_DIGITS = 32;

    private final EventStream stream;
    private final CatalogueCard card;
    private final ForwardedAddress address;

    public LdesController(EventStream stream, CatalogueCard card, ForwardedAddress address) {
        this.stream = stream;
        this.card = card;
        this.address = address;
    }

    @GetMapping({"/ldes", "/ldes.{suffix}"})
    ResponseEntity<Flux<DataBuffer>> root(
            @PathVariable(required = false) @Nullable String suffix, ServerWebExchange exchange) {
        Form form = form(suffix, exchange.getRequest());
        StreamAddress here = here(suffix, exchange.getRequest());
        CanonicalGraph about = StreamText.root(here, card, stream);
        return answer(
                form,
                here,
                new Node(about, new Page(0, 0, false, List.of()), about.hash().hex()),
                exchange);
    }

    @GetMapping({"/ldes/{page:[0-9]{1,9}}", "/ldes/{page:[0-9]{1,9}}.{suffix}"})
    ResponseEntity<Flux<DataBuffer>> page(
            @PathVariable int page,
            @PathVariable(required = false) @Nullable String suffix,
            ServerWebExchange exchange) {
        Form form = form(suffix, exchange.getRequest());
        StreamAddress here = here(suffix, exchange.getRequest());
        Page found = stream.page(page)
                .orElseThrow(() -> new PortalException.NotFound(
                        exchange.getRequest().getPath().value()));
        return answer(form, here, new Node(StreamText.page(here, found), found, page + " " + found.upTo()), exchange);
    }

    /// @param state what its bytes follow from
    private record Node(CanonicalGraph about, Page page, String state) {}

    private static ResponseEntity<Flux<DataBuffer>> answer(
            Form form, StreamAddress here, Node node, ServerWebExchange exchange) {
        boolean unchanged = exchange.checkNotModified(tag(form, here, node));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(unchanged ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .header(HttpHeaders.CACHE_CONTROL, node.page().isFull() ? FOR_EVER : FOR_NOW)
                .varyBy(HttpHeaders.ACCEPT);
        if (unchanged) return answer.build();
        answer.contentType(form.mediaType());
        if (HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) return answer.build();
        NodeBody body = new NodeBody(
                form, here, node.about(), node.page().number(), node.page().members());
        return PiecewiseBody.of(answer, body, exchange.getResponse().bufferFactory());
    }

    private static String tag(Form form, StreamAddress here, Node node) {
        String facts = String.join("\n", Version.CURRENT, form.suffix(), here.root(), node.state());
        return '"'
                + ContentHash.of(facts.getBytes(StandardCharsets.UTF_8)).hex().substring(0, TAG_DIGITS)
                + '"';
    }

    private StreamAddress here(@Nullable String suffix, ServerHttpRequest request) {
        return new StreamAddress(address.of(request), suffix == null ? "" : "." + suffix);
    }

    private static Form form(@Nullable String suffix, ServerHttpRequest request) {
        if (suffix != null)
            return Form.ofSuffix(suffix)
                    .orElseThrow(() -> new PortalException.InvalidParameter("format", suffix, Form.suffixes()));
        return Form.accepted(request.getHeaders().getAccept())
                .orElseThrow(() -> new PortalException.NotAcceptable(Form.offered()));
    }
}
