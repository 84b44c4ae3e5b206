package org.florilege.api.sparql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.florilege.api.page.PageAnswers;
import org.florilege.api.problem.PortalException;
import org.florilege.api.web.ForwardedAddress;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.catalog.query.CatalogQuery;
import org.florilege.catalog.query.InvalidQueryException;
import org.florilege.catalog.query.RecordQueries;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.store.RecordStore;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.SparqlView;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// `/sparql`: the SPARQL 1.1 Protocol for programs, a page for people, and the description of the service for programs
/// that ask nothing.
@RestController
@CrossOrigin(
        origins = "*",
        methods = {RequestMethod.GET, RequestMethod.HEAD, RequestMethod.POST},
        exposedHeaders = {HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER},
        maxAge = 86_400)
public final class SparqlController {

    static final String PATH = "/sparql";

    /// Functions that answer differently each time.
    private static final List<String> CAPRICIOUS = List.of("NOW", "RAND", "UUID", "BNODE");

    private static final int TAG_DIGITS = 32;

    private final RecordStore store;
    private final RecordQueries queries;
    private final QueryDesk desk;
    private final SparqlPages pages;
    private final ServiceDescription description;
    private final ForwardedAddress address;
    private final PageAnswers answers;
    private final Scheduler threads =
            Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "sparql-parser");

    /// What is asked.
    ///
    /// @param store whose state tells whether an answer is still the same
    public record Catalogue(RecordStore store, RecordQueries queries) {}

    public SparqlController(
            Catalogue catalogue,
            QueryDesk desk,
            SparqlPages pages,
            ServiceDescription description,
            ForwardedAddress address,
            PageAnswers answers) {
        this.store = catalogue.store();
        this.queries = catalogue.queries();
        this.desk = desk;
        this.pages = pages;
        this.description = description;
        this.address = address;
        this.answers = answers;
    }

    @RequestMapping(
            path = PATH,
            method = {RequestMethod.GET, RequestMethod.POST})
    Mono<ResponseEntity<Flux<DataBuffer>>> sparql(ServerWebExchange exchange) {
        return SparqlRequest.of(exchange.getRequest())
                .flatMap(asked -> asked.query()
                        .map(text -> query(text, asked, exchange))
                        .orElseGet(() -> offMain(() -> introduction(asked, exchange))));
    }

    private <T> Mono<T> offMain(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(threads);
    }

    private ResponseEntity<Flux<DataBuffer>> introduction(SparqlRequest asked, ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        AnswerForm form = form(asked, true, request);
        DataBufferFactory buffers = exchange.getResponse().bufferFactory();
        if (form == AnswerForm.HTML)
            return page(pages.empty(ReaderLanguage.of(request)), HttpStatus.OK, request, buffers);
        byte[] body = description.service(form.representation(), address.of(request));
        return ResponseEntity.ok()
                .contentType(form.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .varyBy(HttpHeaders.ACCEPT)
                .contentLength(body.length)
                .body(Flux.just(buffers.wrap(body)));
    }

    private static AnswerForm form(SparqlRequest asked, boolean graph, ServerHttpRequest request) {
        Optional<String> named = asked.format();
        if (named.isPresent())
            return AnswerForm.named(named.get(), graph)
                    .orElseThrow(() -> new PortalException.InvalidParameter(
                            "format",
                            named.get(),
                            AnswerForm.of(graph).stream()
                                    .map(AnswerForm::suffix)
                                    .toList()));
        return AnswerForm.accepted(accept(request), graph)
                .orElseThrow(() -> new PortalException.NotAcceptable(AnswerForm.offered(graph)));
    }

    private static List<MediaType> accept(ServerHttpRequest request) {
        try {
            return request.getHeaders().getAccept();
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }

    private Mono<ResponseEntity<Flux<DataBuffer>>> query(String text, SparqlRequest asked, ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        boolean people = asked.format().isEmpty()
                && AnswerForm.accepted(accept(request), false).orElse(AnswerForm.JSON) == AnswerForm.HTML;
        Mono<ResponseEntity<Flux<DataBuffer>>> answer =
                offMain(() -> parsed(text, asked, request)).flatMap(query -> answer(query, text, asked, exchange));
        return people
                ? answer.onErrorResume(
                        PortalException.QueryRefused.class, refused -> offMain(() -> refusal(text, refused, exchange)))
                : answer;
    }

    private CatalogQuery parsed(String text, SparqlRequest asked, ServerHttpRequest request) {
        try {
            return CatalogQuery.parse(text, address.of(request).of(PATH), asked.graphs());
        } catch (InvalidQueryException invalid) {
            throw QueryProblems.of(invalid);
        }
    }

    private ResponseEntity<Flux<DataBuffer>> refusal(
            String text, PortalException.QueryRefused refused, ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        SparqlView view = pages.refused(text, refused, ReaderLanguage.of(request));
        return page(
                view,
                HttpStatus.valueOf(refused.type().status()),
                request,
                exchange.getResponse().bufferFactory());
    }

    private ResponseEntity<Flux<DataBuffer>> page(
            SparqlView view, HttpStatus status, ServerHttpRequest request, DataBufferFactory buffers) {
        return answers.headed(status, view.frame().lang(), request)
                .body(Flux.just(buffers.wrap(answers.rendered(view))));
    }

    private Mono<ResponseEntity<Flux<DataBuffer>>> answer(
            CatalogQuery query, String text, SparqlRequest asked, ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        AnswerForm form = form(asked, query.asksForGraph(), request);
        DataBufferFactory buffers = exchange.getResponse().bufferFactory();
        if (form == AnswerForm.HTML) {
            UiLanguage language = ReaderLanguage.of(request);
            return desk.answer((out, stop) -> {
                        PageRows rows = new PageRows(query.query().getPrefixMapping());
                        queries.answer(query, stop, rows);
                        byte[] page = answers.rendered(pages.answered(text, query, rows.result(), language));
                        out.write(page, 0, page.length);
                    })
                    .map(body ->
                            answers.headed(HttpStatus.OK, language, request).body(body.map(buffers::wrap)));
        }
        return offMain(() -> isUnchanged(query, text, asked, form, exchange)).flatMap(unchanged -> {
            ResponseEntity.BodyBuilder answer = ResponseEntity.status(
                            unchanged ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                    .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                    .varyBy(HttpHeaders.ACCEPT);
            if (unchanged) return Mono.just(answer.build());
            answer.contentType(form.mediaType());
            if (HttpMethod.HEAD.equals(request.getMethod())) return Mono.just(answer.build());
            return desk.answer((out, stop) -> queries.answer(
                            query, stop, new AnswerWriter(form, query.query().getPrefixMapping(), out, desk.limits())))
                    .map(body -> answer.body(body.map((ByteBuffer piece) -> buffers.wrap(piece))));
        });
    }

    /// The same query over the same state has the same answer, in whatever order of its rows.
    private boolean isUnchanged(
            CatalogQuery query, String text, SparqlRequest asked, AnswerForm form, ServerWebExchange exchange) {
        if (HttpMethod.POST.equals(exchange.getRequest().getMethod()) || isCapricious(query.query())) return false;
        String whole = String.join(
                "\n",
                Stream.of(
                                List.of(text, form.name()),
                                asked.graphs().unnamed(),
                                List.of(""),
                                asked.graphs().named())
                        .flatMap(List::stream)
                        .toList());
        String hash = ContentHash.of(whole.getBytes(StandardCharsets.UTF_8)).hex();
        return exchange.checkNotModified(
                "W/\"" + store.state().sequence() + "-" + hash.substring(0, TAG_DIGITS) + "\"");
    }

    private static boolean isCapricious(Query query) {
        String said = query.toString().toUpperCase(Locale.ROOT);
        return CAPRICIOUS.stream().anyMatch(said::contains);
    }
}
