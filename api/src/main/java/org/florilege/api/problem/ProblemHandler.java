package org.florilege.api.problem;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.florilege.api.source.InvalidSourceException;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.catalog.search.InvalidCursorException;
import org.florilege.catalog.search.SearchException;
import org.florilege.catalog.store.StoreException;
import org.florilege.harvester.source.SourceFaults;
import org.florilege.ui.language.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// The one place where a failure becomes an answer: `application/problem+json` (RFC 9457) to programs, a page with the
/// same facts to people.
public final class ProblemHandler implements WebExceptionHandler, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final int BEFORE_THE_DEFAULT = -2;
    private static final String SECONDS_TO_WAIT = "10";
    private static final String CHALLENGE = "Basic realm=\"Florilege\", charset=\"UTF-8\"";

    private final ProblemWriter writer;

    public ProblemHandler(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) return brokenOff(exchange, failure);
        PortalProblem problem = problem(exchange, failure);
        UiLanguage language = ReaderLanguage.of(exchange.getRequest());
        HttpEntity<byte[]> answer = writer.answer(problem, exchange.getRequest(), language);
        response.setStatusCode(HttpStatus.valueOf(problem.type().status()));
        describe(response.getHeaders(), answer.getHeaders(), language);
        advise(response.getHeaders(), problem);
        byte[] body = answer.getBody();
        if (body == null || HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) return response.setComplete();
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    /// Nobody may take what has left for the whole answer: the connection ends before the mark of its end. Who
    /// asked for too much, and an engine that fails meanwhile, are nothing that somebody must look at this minute.
    private static Mono<Void> brokenOff(ServerWebExchange exchange, Throwable failure) {
        String path = exchange.getRequest().getPath().value();
        boolean expected = failure instanceof PortalException
                || failure instanceof StoreException
                || failure instanceof SearchException;
        if (expected) LOG.warn("The answer to {} broke off: {}", path, failure.getMessage());
        else if (!DisconnectedClientHelper.isClientDisconnectedException(failure))
            LOG.error("The answer to {} broke off", path, failure);
        HttpServerResponse connected = ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse());
        connected.withConnection(Connection::dispose);
        return Mono.empty();
    }

    /// What programs need to know to do better next time.
    private static void advise(HttpHeaders headers, PortalProblem problem) {
        switch (problem.type()) {
            case UNAVAILABLE, QUERY_TOO_LONG, QUERY_TOO_LARGE, TOO_MANY_QUERIES ->
                headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            case TOO_MANY_ATTEMPTS ->
                headers.set(HttpHeaders.RETRY_AFTER, problem.arguments().getFirst());
            case SIGN_IN_NEEDED -> headers.set(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            default -> {}
        }
    }

    private static void describe(HttpHeaders headers, HttpHeaders answer, UiLanguage language) {
        headers.remove(HttpHeaders.ETAG);
        headers.remove(HttpHeaders.LAST_MODIFIED);
        headers.setCacheControl("no-store");
        headers.setContentType(answer.getContentType());
        headers.setContentLength(answer.getContentLength());
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE));
    }

    private PortalProblem problem(ServerWebExchange exchange, Throwable failure) {
        String path = exchange.getRequest().getPath().value();
        return switch (failure) {
            case PortalException expected -> PortalProblem.of(expected);
            case InvalidCursorException e ->
                PortalProblem.of(new PortalException.InvalidParameter(
                        "cursor", abbreviated(exchange), List.of("the nextCursor of an answer to the same query")));
            case StoreException e -> unavailable(e);
            case SearchException e -> unavailable(e);
            case MethodNotAllowedException e ->
                PortalProblem.of(ProblemType.METHOD_NOT_ALLOWED, e.getHttpMethod(), methods(e));
            case NotAcceptableStatusException e ->
                PortalProblem.of(new PortalException.NotAcceptable(e.getSupportedMediaTypes().stream()
                        .map(Object::toString)
                        .toList()));
            case InvalidSourceException e -> PortalProblem.of(fields(e));
            case ServerWebInputException e
            when unreadable(e) instanceof DatabindException body ->
                PortalProblem.of(new PortalException.InvalidFields(List.of(field(body))));
            case ResponseStatusException e ->
                PortalProblem.ofStatus(e.getStatusCode().value(), path, e.getReason());
            case ErrorResponseException e ->
                PortalProblem.ofStatus(e.getStatusCode().value(), path, null);
            default -> unexpected(path, failure);
        };
    }

    private static PortalException fields(InvalidSourceException invalid) {
        return new PortalException.InvalidFields(invalid.faults().stream()
                .map(fault -> new PortalException.InvalidFields.Field(fault.field(), fault.message()))
                .toList());
    }

    private static @Nullable Throwable unreadable(Throwable failure) {
        Throwable cause = failure.getCause();
        while (cause != null && !(cause instanceof DatabindException)) cause = cause.getCause();
        return cause;
    }

    /// Neither the names of our classes nor what was sent is told.
    private static PortalException.InvalidFields.Field field(DatabindException body) {
        String path = body.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return body instanceof UnrecognizedPropertyException unknown
                ? new PortalException.InvalidFields.Field(path, SourceFaults.unknownField(path, fields(unknown)))
                : new PortalException.InvalidFields.Field(path, SourceFaults.fieldOfAnotherType(path));
    }

    private static List<String> fields(UnrecognizedPropertyException unknown) {
        return Objects.requireNonNullElse(unknown.getKnownPropertyIds(), List.of()).stream()
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    private static String abbreviated(ServerWebExchange exchange) {
        String cursor = exchange.getRequest().getQueryParams().getFirst("cursor");
        return cursor == null || cursor.length() <= 20 ? String.valueOf(cursor) : cursor.substring(0, 20) + "…";
    }

    private static String methods(MethodNotAllowedException e) {
        return e.getSupportedMethods().stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    }

    private static PortalProblem unavailable(RuntimeException outage) {
        OutageLog.tell(outage);
        return PortalProblem.of(ProblemType.UNAVAILABLE);
    }

    private static PortalProblem unexpected(String path, Throwable failure) {
        String trace = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        LOG.error("Unexpected failure {} of {}", trace, path, failure);
        return PortalProblem.traced(ProblemType.UNEXPECTED, trace);
    }

    @Override
    public int getOrder() {
        return BEFORE_THE_DEFAULT;
    }
}
