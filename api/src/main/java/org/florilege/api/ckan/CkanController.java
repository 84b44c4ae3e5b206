package org.florilege.api.ckan;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.florilege.api.feed.CatalogueCard;
import org.florilege.api.portal.Portal;
import org.florilege.api.problem.OutageLog;
import org.florilege.api.web.ForwardedAddress;
import org.florilege.api.web.PiecewiseBody;
import org.florilege.catalog.roster.Roster;
import org.florilege.catalog.search.SearchException;
import org.florilege.catalog.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// `/api/3/action/…`: GET with parameters in the address, POST with them as JSON or as a form. Every answer is in
/// CKAN's
/// envelope, errors and outages included.
@RestController
public final class CkanController {

    private static final MediaType TYPE = new MediaType("application", "json", StandardCharsets.UTF_8);
    private static final int LARGEST = 256 << 10;
    private static final Scheduler THREADS =
            Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "ckan");
    private static final String SECONDS_TO_WAIT = "10";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Actions actions;
    private final ForwardedAddress address;

    public CkanController(Portal portal, Roster roster, CatalogueCard card, ForwardedAddress address) {
        Groupings groupings = new Groupings(portal.index());
        PackageLists lists = new PackageLists(roster, portal.index(), Clock.systemUTC());
        PackageActions packages = new PackageActions(portal.store(), lists, groupings);
        this.actions = new Actions(packages, new GroupActions(groupings, packages), new SiteActions(card));
        this.address = address;
    }

    @GetMapping(path = {"/api/3", "/api/3/"})
    ResponseEntity<Map<String, Integer>> version() {
        return ResponseEntity.ok(Map.of("version", 3));
    }

    @GetMapping({"/api/3/action/{name}", "/api/action/{name}"})
    ResponseEntity<Flux<DataBuffer>> get(@PathVariable String name, ServerWebExchange exchange) {
        return answer(name, parameters(exchange.getRequest().getQueryParams()), exchange);
    }

    @PostMapping({"/api/3/action/{name}", "/api/action/{name}"})
    Mono<ResponseEntity<Flux<DataBuffer>>> post(@PathVariable String name, ServerWebExchange exchange) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), LARGEST)
                .map(CkanController::text)
                .defaultIfEmpty("")
                .publishOn(THREADS)
                .map(body -> post(name, body, exchange))
                .onErrorResume(
                        DataBufferLimitException.class,
                        tooLong -> Mono.fromSupplier(() -> refused("JSON Error: longer than 256 KB.", exchange)));
    }

    private static String text(DataBuffer body) {
        String text = body.toString(StandardCharsets.UTF_8);
        DataBufferUtils.release(body);
        return text.strip();
    }

    private ResponseEntity<Flux<DataBuffer>> post(String name, String text, ServerWebExchange exchange) {
        Map<String, JsonNode> parameters = parameters(exchange.getRequest().getQueryParams());
        Optional<Map<String, JsonNode>> sent = text.isEmpty() ? Optional.of(Map.of()) : sent(text);
        if (sent.isEmpty()) return refused("JSON Error: Error decoding JSON data.", exchange);
        parameters.putAll(sent.get());
        return answer(name, parameters, exchange);
    }

    private static Map<String, JsonNode> parameters(MultiValueMap<String, String> query) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        query.forEach((name, values) -> {
            if (values.size() == 1) parameters.put(name, text(values.getFirst()));
            else {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                values.forEach(value -> list.add(text(value)));
                parameters.put(name, list);
            }
        });
        return parameters;
    }

    private static JsonNode text(@Nullable String value) {
        return JsonNodeFactory.instance.stringNode(value == null ? "" : value);
    }

    /// A JSON object, or a form; empty when it is neither.
    private static Optional<Map<String, JsonNode>> sent(String text) {
        try {
            if (!text.startsWith("{")) return text.indexOf('=') > 0 ? Optional.of(form(text)) : Optional.empty();
            Map<String, JsonNode> sent = new LinkedHashMap<>();
            JSON.readTree(text).properties().forEach(field -> sent.put(field.getKey(), field.getValue()));
            return Optional.of(sent);
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, JsonNode> form(String text) {
        Map<String, JsonNode> form = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0)
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        text(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8)));
        }
        return form;
    }

    private ResponseEntity<Flux<DataBuffer>> answer(
            String name, Map<String, JsonNode> parameters, ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        ActionCall call = new ActionCall(name, parameters, address.of(request));
        String help = call.portal().of("/api/3/action/help_show?name=" + name);
        DataBufferFactory buffers = exchange.getResponse().bufferFactory();
        try {
            Optional<Result> result = actions.perform(call);
            if (result.isEmpty()) return refused("Action name not known: " + name, exchange);
            return PiecewiseBody.of(head(200), new AnswerBody(help, result.get()), buffers);
        } catch (CkanException e) {
            return body(head(e.status()), AnswerBody.error(help, e.error()), buffers);
        } catch (StoreException | SearchException e) {
            OutageLog.tell(e);
            CkanException outage = CkanException.unavailable();
            return body(
                    head(outage.status()).header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT),
                    AnswerBody.error(help, outage.error()),
                    buffers);
        }
    }

    /// What is no call at all, CKAN answers with a text.
    private static ResponseEntity<Flux<DataBuffer>> refused(String reason, ServerWebExchange exchange) {
        byte[] text = JSON.writeValueAsBytes("Bad request - " + reason);
        return body(head(400), text, exchange.getResponse().bufferFactory());
    }

    private static ResponseEntity.BodyBuilder head(int status) {
        return ResponseEntity.status(status)
                .contentType(TYPE)
                .header(HttpHeaders.CACHE_CONTROL, status == 200 ? "no-cache" : "no-store");
    }

    private static ResponseEntity<Flux<DataBuffer>> body(
            ResponseEntity.BodyBuilder answer, byte[] bytes, DataBufferFactory buffers) {
        return PiecewiseBody.of(answer, List.of(bytes).iterator(), buffers);
    }
}
