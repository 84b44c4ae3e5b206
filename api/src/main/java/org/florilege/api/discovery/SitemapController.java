package org.florilege.api.discovery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.florilege.api.problem.PortalException;
import org.florilege.api.web.ForwardedAddress;
import org.florilege.api.web.PiecewiseBody;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.roster.Roster;
import org.florilege.catalog.store.RecordStore;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/// The sitemap (sitemaps.org): `/sitemap.xml` lists the files, each file the pages of records.
@RestController
public final class SitemapController {

    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    /// Pages that are no record's.
    private static final List<String> PAGES = List.of("/", "/search", "/sources", "/api");

    private final RecordStore store;
    private final Sitemap sitemap;
    private final ForwardedAddress address;

    public SitemapController(RecordStore store, Roster roster, ForwardedAddress address) {
        this.store = store;
        this.sitemap = new Sitemap(roster);
        this.address = address;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index(ServerWebExchange exchange) {
        PublicAddress portal = address.of(exchange.getRequest());
        Xml xml = new Xml().declaration().open("sitemapindex", "xmlns", SITEMAP).line();
        xml.open("sitemap")
                .element("loc", portal.of("/sitemap-pages.xml"))
                .close()
                .line();
        for (Sitemap.File file : sitemap.files())
            if (!file.entries().isEmpty())
                xml.open("sitemap")
                        .element("loc", portal.of(file.path()))
                        .element("lastmod", file.changed().toString())
                        .close()
                        .line();
        return Tagged.answer(exchange, XML, xml.close().taken());
    }

    @GetMapping("/sitemap-pages.xml")
    ResponseEntity<byte[]> pages(ServerWebExchange exchange) {
        PublicAddress portal = address.of(exchange.getRequest());
        Xml xml = new Xml().declaration().open("urlset", "xmlns", SITEMAP).line();
        for (String page : PAGES)
            xml.open("url").element("loc", portal.of(page)).close().line();
        return Tagged.answer(exchange, XML, xml.close().taken());
    }

    @GetMapping("/sitemap-{bits:[0-9]{1,2}}-{number:[0-9]{1,5}}.xml")
    ResponseEntity<Flux<DataBuffer>> file(
            @PathVariable int bits, @PathVariable int number, ServerWebExchange exchange) {
        if (!Sitemap.isFile(bits, number)) throw notThere(exchange);
        Sitemap.File file = sitemap.file(bits, number);
        if (file.entries().isEmpty()) throw notThere(exchange);
        PublicAddress portal = address.of(exchange.getRequest());
        boolean unchanged = exchange.checkNotModified(file.tag(portal), file.changed());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(unchanged ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (unchanged) return answer.build();
        answer.contentType(XML);
        if (HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) return answer.build();
        return PiecewiseBody.of(
                answer,
                new SitemapBody(file.entries(), store, portal),
                exchange.getResponse().bufferFactory());
    }

    private static PortalException notThere(ServerWebExchange exchange) {
        return new PortalException.NotFound(exchange.getRequest().getPath().value());
    }
}
