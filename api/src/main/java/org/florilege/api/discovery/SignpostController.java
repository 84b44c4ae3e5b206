package org.florilege.api.discovery;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.florilege.api.feed.CatalogueCard;
import org.florilege.api.problem.PortalException;
import org.florilege.api.web.ForwardedAddress;
import org.florilege.api.web.PublicAddress;
import org.florilege.ui.asset.Assets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/// The small files at addresses of their own: `robots.txt`, `opensearch.xml`, `security.txt`.
@RestController
public final class SignpostController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final MediaType OPEN_SEARCH =
            new MediaType("application", "opensearchdescription+xml", StandardCharsets.UTF_8);
    private static final String SECURITY = "/.well-known/security.txt";
    private static final int LONGEST_SHORT_NAME = 16;
    private static final int VALID_MONTHS = 6;

    private final CatalogueCard card;
    private final SecurityContacts security;
    private final ForwardedAddress address;
    private final Clock clock;

    public SignpostController(CatalogueCard card, SecurityContacts security, ForwardedAddress address, Clock clock) {
        this.card = card;
        this.security = security;
        this.address = address;
        this.clock = clock;
    }

    private PublicAddress portal(ServerWebExchange exchange) {
        return address.of(exchange.getRequest());
    }

    /// Crawlers need each record once and none of the ways to find it: a search with filters has more addresses than
    /// the portal has records.
    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(ServerWebExchange exchange) {
        return Tagged.answer(exchange, TEXT, """
            User-agent: *
            Disallow: /admin
            Disallow: /api/
            Disallow: /search?*&
            Disallow: /*cursor=
            Disallow: /*trail=
            Disallow: /*walk=
            Disallow: /feed.atom
            Disallow: /opensearch/
            Disallow: /ldes

            Sitemap: %s
            """.formatted(portal(exchange).of("/sitemap.xml")));
    }

    /// What a browser needs to know to search here from its address bar (OpenSearch 1.1).
    @GetMapping("/opensearch.xml")
    ResponseEntity<byte[]> openSearch(ServerWebExchange exchange) {
        PublicAddress portal = portal(exchange);
        String name = card.title().getOrDefault("fr", "Florilège");
        Xml xml = new Xml()
                .declaration()
                .open("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/")
                .element("ShortName", shortened(name))
                .element("LongName", name.length() <= 48 ? name : name.substring(0, 48))
                .element("Description", card.description().getOrDefault("fr", name))
                .element("InputEncoding", "UTF-8")
                .element("OutputEncoding", "UTF-8")
                .element("Language", "fr")
                .element("Language", "en")
                .element(
                        "Image",
                        portal.of(Assets.url("favicon.svg")),
                        "type",
                        "image/svg+xml",
                        "width",
                        "16",
                        "height",
                        "16");
        url(xml, "text/html", "results", portal.of("/search?q={searchTerms}"));
        url(xml, "application/atom+xml", "results", portal.of("/feed.atom?q={searchTerms}"));
        url(xml, "application/x-suggestions+json", "suggestions", portal.of("/opensearch/suggest?q={searchTerms}"));
        url(xml, "application/opensearchdescription+xml", "self", portal.of("/opensearch.xml"));
        return Tagged.answer(exchange, OPEN_SEARCH, xml.close().taken());
    }

    private static void url(Xml xml, String type, String rel, String template) {
        xml.empty("Url", "type", type, "rel", rel, "method", "get", "template", template);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_SHORT_NAME
                ? name
                : name.substring(0, LONGEST_SHORT_NAME).strip();
    }

    /// Whom to tell of a weakness (RFC 9116); it is renewed every day, so that it never expires while somebody answers.
    @GetMapping(SECURITY)
    ResponseEntity<byte[]> security(ServerWebExchange exchange) {
        if (security.addresses().isEmpty()) throw new PortalException.NotFound(SECURITY);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<String> lines = new ArrayList<>();
        security.addresses().forEach(contact -> lines.add("Contact: " + contact));
        lines.add("Expires: " + today.plusMonths(VALID_MONTHS) + "T00:00:00Z");
        lines.add("Preferred-Languages: fr, en");
        lines.add("Canonical: " + portal(exchange).of(SECURITY));
        return Tagged.answer(exchange, TEXT, String.join("\n", lines) + "\n");
    }
}
