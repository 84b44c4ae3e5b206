package org.florilege.harvester.schemaorg;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.reader.Fingerprints;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Walks the sitemaps of a site (sitemaps.org; XML, text, feeds, packed or not, indexes in indexes) and gives
/// out each page once. One sitemap at a time is in memory.
final class Sitemaps {

    private static final int MAX_SITEMAPS = 50_000;

    private final URI site;
    private final Predicate<String> wanted;
    private final Deque<URI> sitemaps = new ArrayDeque<>();
    private final Deque<Listed> pages = new ArrayDeque<>();
    private final Set<String> knownSitemaps = new HashSet<>();
    private final Fingerprints knownPages = new Fingerprints();
    private int elsewhere;
    private Instant newest = Instant.EPOCH;

    /// A page in a sitemap.
    ///
    /// @param changed when it last changed, if the sitemap says so
    record Listed(URI page, Optional<Instant> changed) {}

    /// @param site an address on the site; pages of other sites are left out
    /// @param wanted which pages to give out
    Sitemaps(URI site, Predicate<String> wanted) {
        this.site = site;
        this.wanted = wanted;
    }

    /// Another sitemap to walk; one that is known is not walked again.
    void add(URI sitemap) {
        if (knownSitemaps.size() < MAX_SITEMAPS && knownSitemaps.add(sitemap.toString())) sitemaps.add(sitemap);
    }

    private void addPage(Listed listed) {
        String page = listed.page().toString();
        if (!wanted.test(page)) return;
        listed.changed().filter(newest::isBefore).ifPresent(later -> newest = later);
        if (!isOnSite(listed.page())) elsewhere++;
        else if (knownPages.add(page)) pages.add(listed);
    }

    /// @return the latest change of any page so far, on the site's own clock
    Instant newest() {
        return newest;
    }

    /// @return the next page of the sitemaps read so far
    Optional<Listed> page() {
        return Optional.ofNullable(pages.poll());
    }

    /// @return the next sitemap to fetch and [#read]
    Optional<URI> sitemap() {
        return Optional.ofNullable(sitemaps.poll());
    }

    /// @return how many pages lie on other sites
    int elsewhere() {
        return elsewhere;
    }

    /// @return whether there were more sitemaps than are walked
    boolean tooMany() {
        return knownSitemaps.size() >= MAX_SITEMAPS;
    }

    /// Takes in what a sitemap lists.
    ///
    /// @throws SourceException when it is none
    void read(URI address, byte[] text) {
        switch (parsed(address, text)) {
            case SiteMapIndex index ->
                index.getSitemaps().forEach(each -> uri(each.getUrl()).ifPresent(this::add));
            case SiteMap map -> sorted(map).forEach(this::addPage);
            case AbstractSiteMap other -> throw notOne(address, other.toString(), null);
        }
    }

    private static AbstractSiteMap parsed(URI address, byte[] text) {
        SiteMapParser parser = new SiteMapParser(false, true);
        try {
            return parser.parseSiteMap(text, address.toURL());
        } catch (UnknownFormatException | IOException broken) {
            throw notOne(address, String.valueOf(broken.getMessage()), broken);
        }
    }

    private static List<Listed> sorted(SiteMap map) {
        List<Listed> found = new ArrayList<>();
        for (SiteMapURL each : map.getSiteMapUrls())
            uri(each.getUrl()).ifPresent(page -> found.add(listed(page, each)));
        found.sort(Comparator.comparing(Listed::page));
        return found;
    }

    private static Listed listed(URI page, SiteMapURL stated) {
        return new Listed(page, Optional.ofNullable(stated.getLastModified()).map(Date::toInstant));
    }

    private static Optional<URI> uri(URL url) {
        try {
            URI uri = URI.create(Iris.encode(url.toString()));
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    private static SourceException notOne(URI address, String message, @Nullable Exception cause) {
        Finding finding = Finding.of(
                Rule.SYNTAX,
                "It is no sitemap: {0}.",
                "Give the address of a sitemap, of a site that has one, or of a page with schema.org data.",
                message);
        Place place = Place.of(address.toString());
        return cause == null ? new SourceException(place, finding) : new SourceException(place, finding, cause);
    }

    private boolean isOnSite(URI page) {
        if (site.getHost().equalsIgnoreCase(page.getHost())) return true;
        String domain = EffectiveTldFinder.getAssignedDomain(site.getHost(), true);
        return domain != null && domain.equals(EffectiveTldFinder.getAssignedDomain(page.getHost(), true));
    }
}
