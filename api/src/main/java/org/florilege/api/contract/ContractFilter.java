package org.florilege.api.contract;

import java.util.List;
import java.util.Optional;
import org.florilege.api.problem.PortalException;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Holds the query of each request against the contract, before any of our code sees it.
///
/// On the API an unknown parameter is refused, so that a misspelt filter never looks like a filter that found
/// everything. The search page and the Atom feed of a search take the same parameters; on the page an unknown one, such
/// as those that newsletters add, is left alone.
public final class ContractFilter implements WebFilter {

    private static final String API = "/api/v1/";
    private static final String SEARCH_PAGE = "/search";
    private static final String SEARCH_FEED = "/feed.atom";

    private final Contract contract;

    public ContractFilter(Contract contract) {
        this.contract = contract;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getPath().value();
        boolean feed = SEARCH_FEED.equals(path);
        boolean strict = path.startsWith(API) || feed;
        Optional<Contract.Operation> operation = contract.operation(
                request.getMethod().name(), feed || SEARCH_PAGE.equals(path) ? API + "search" : path);
        Optional<PortalException> objection =
                operation.flatMap(known -> objection(known, request.getQueryParams(), strict));
        return objection.<Mono<Void>>map(Mono::error).orElseGet(() -> chain.filter(exchange));
    }

    private static Optional<PortalException> objection(
            Contract.Operation operation, MultiValueMap<String, String> query, boolean strict) {
        for (var given : query.entrySet()) {
            Parameter parameter = operation.parameters().get(given.getKey());
            if (parameter == null && strict)
                return Optional.of(new PortalException.UnknownParameter(given.getKey(), operation.names()));
            Optional<PortalException> objection =
                    parameter == null ? Optional.empty() : objection(parameter, given.getValue());
            if (objection.isPresent()) return objection;
        }
        return strict ? missing(operation, query) : Optional.empty();
    }

    private static Optional<PortalException> objection(Parameter parameter, List<String> values) {
        int most = parameter.repeatable() ? parameter.maxItems() : 1;
        if (values.size() > most)
            return Optional.of(new PortalException.InvalidParameter(
                    parameter.name(), values.size() + " ×", List.of("≤ " + most + " ×")));
        for (String value : values) {
            String text = value == null ? "" : value;
            Optional<List<String>> allowed = parameter.objection(text);
            if (allowed.isPresent())
                return Optional.of(
                        new PortalException.InvalidParameter(parameter.name(), abbreviated(text), allowed.get()));
        }
        return Optional.empty();
    }

    private static Optional<PortalException> missing(
            Contract.Operation operation, MultiValueMap<String, String> query) {
        return operation.parameters().values().stream()
                .filter(parameter -> parameter.required() && !query.containsKey(parameter.name()))
                .findFirst()
                .map(parameter -> new PortalException.InvalidParameter(parameter.name(), "", List.of("…")));
    }

    private static String abbreviated(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
