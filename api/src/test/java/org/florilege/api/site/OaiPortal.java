package org.florilege.api.site;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.florilege.catalog.record.RecordKey;

/// A portal that is asked in OAI-PMH, at a time that the test sets.
final class OaiPortal implements AutoCloseable {

    private final FeedPortal portal;
    private Instant time = Instant.parse("2026-12-24T12:00:00.789Z");

    OaiPortal(Path directory) {
        Clock clock = ((InstantSource) () -> time).withZone(ZoneOffset.UTC);
        this.portal = new FeedPortal(directory, clock);
    }

    FeedPortal portal() {
        return portal;
    }

    void wait(Duration some) {
        time = time.plus(some);
    }

    /// It is now a second after what was committed last.
    void comeToPresent() {
        time = portal.now().plusSeconds(1);
    }

    static String identifier(Object local) {
        return "oai:catalogue.example.org:" + RecordKey.of(FeedPortal.id(local));
    }

    static List<String> identifiers(Object... locals) {
        List<String> identifiers = new ArrayList<>();
        for (Object local : locals) identifiers.add(identifier(local));
        return identifiers;
    }

    /// The answer to a verb with these arguments: name, value, name, value …
    OaiAnswer ask(String verb, String... arguments) {
        return query("verb=" + verb + (arguments.length == 0 ? "" : "&") + encoded(arguments));
    }

    /// The answer to this query.
    OaiAnswer query(String query) {
        return OaiAnswer.of(portal.get("/oai?" + query));
    }

    /// The same as a form.
    OaiAnswer post(String form) {
        return OaiAnswer.of(portal.send(
                "POST", "/oai", BodyPublishers.ofString(form), "Content-Type", "application/x-www-form-urlencoded"));
    }

    /// All pages of a list.
    List<OaiAnswer> walk(String verb, String... arguments) {
        List<OaiAnswer> pages = new ArrayList<>(List.of(ask(verb, arguments)));
        while (!pages.getLast().resumption().isEmpty())
            pages.add(ask(verb, "resumptionToken", pages.getLast().resumption()));
        return pages;
    }

    static String encoded(String... arguments) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < arguments.length; i += 2)
            pairs.add(arguments[i] + "=" + URLEncoder.encode(arguments[i + 1], StandardCharsets.UTF_8));
        return String.join("&", pairs);
    }

    @Override
    public void close() {
        portal.close();
    }
}
