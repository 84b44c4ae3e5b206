package org.florilege.harvester.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the owners of web sites ask of robots (RFC 9309), for the readers of web pages. The `robots.txt` of each
/// server is read once. A server that has none allows everything; one whose `robots.txt` cannot be had now allows
/// nothing now, so that the run is not complete. For one thread.
public final class Robots {

    private static final int MOST_BYTES = 512 << 10;
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    private final Fetcher fetcher;
    private final URI site;
    private final Map<Origin, BaseRobotRules> rules = new HashMap<>();

    /// Does no I/O yet.
    ///
    /// @param fetcher asks for the `robots.txt`, and is slowed down to the delay that it asks for
    /// @param site an address on the site that is read
    public Robots(Fetcher fetcher, URI site) {
        this.fetcher = fetcher;
        this.site = site;
    }

    /// @param page an `http` or `https` address, of the site or another
    /// @return whether we may read it
    /// @throws SourceException when the `robots.txt` of its server cannot be had
    public boolean allows(URI page) {
        String path = page.getRawPath();
        return "/robots.txt".equals(path) || rules(page).isAllowed(page.toString());
    }

    /// @return how long the site wants us to wait between two requests; the fetcher does
    /// @throws SourceException when its `robots.txt` cannot be had
    public Duration delay() {
        long millis = rules(site).getCrawlDelay();
        if (millis <= 0) return Duration.ZERO;
        Duration delay = Duration.ofMillis(millis);
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    /// @return the sitemaps that the site names, absolute
    /// @throws SourceException when its `robots.txt` cannot be had
    public List<String> sitemaps() {
        return List.copyOf(rules(site).getSitemaps());
    }

    private BaseRobotRules rules(URI page) {
        Origin server = Origin.of(page);
        BaseRobotRules known = rules.get(server);
        if (known != null) return known;
        BaseRobotRules read = read(server);
        rules.put(server, read);
        if (server.equals(Origin.of(site))) fetcher.slowTo(delay());
        return read;
    }

    private BaseRobotRules read(Origin server) {
        URI address = URI.create(server + "/robots.txt");
        Fetched answer = fetcher.answer(FetchRequest.get(address, "text/plain, */*;q=0.5"));
        int status = answer.status();
        if (status >= 400 && status < 500 && status != 429) {
            close(answer);
            return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
        }
        if (status != 200) throw fetcher.refused(answer);
        try (InputStream body = answer.body()) {
            byte[] text = body.readNBytes(MOST_BYTES);
            String name = fetcher.product().toLowerCase(Locale.ROOT);
            return parser().parseContent(address.toString(), text, answer.contentType(), List.of(name));
        } catch (IOException broken) {
            throw fetcher.broken(address, broken);
        }
    }

    private static SimpleRobotRulesParser parser() {
        return new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    }

    private static void close(Fetched answer) {
        try {
            answer.body().close();
        } catch (IOException alreadyGone) {
            // nothing of it is wanted
        }
    }
}
