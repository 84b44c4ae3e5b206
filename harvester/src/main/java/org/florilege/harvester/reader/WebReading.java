package org.florilege.harvester.reader;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.florilege.harvester.fetch.FetchRequest;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.fetch.Fetcher;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Reads a document on the web and the pages that follow it.
final class WebReading implements Reading {

    private final FetchSettings settings;
    private final Fetcher fetcher;
    private final PageFetch fetch;
    private final Set<String> visited = new HashSet<>();
    private final List<Remark> shortfall = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final URI feed;
    private final ContainerReading container;
    private boolean inside;
    private @Nullable URI next;

    WebReading(URI feed, FetchSettings settings, DocumentReaders readers, Spilling spilling, Bookmark last) {
        this.feed = feed;
        this.next = feed;
        this.settings = settings;
        this.fetcher = new Fetcher(settings, finding -> remarks.add(new Remark("", finding)));
        this.fetch = new PageFetch(fetcher, readers, spilling, last);
        this.container = new ContainerReading(feed, settings, fetcher, readers, spilling, last);
    }

    @Override
    public Optional<SourceDocument> next() {
        if (inside) return container.next();
        URI page = next;
        if (page == null) return Optional.empty();
        next = null;
        if (visited.size() >= settings.pages()) {
            fallShort(
                    Rule.PAGE_BUDGET,
                    "The feed has more than the {0} pages that it may have.",
                    "Raise the option pages of this source.",
                    settings.pages());
            return Optional.empty();
        }
        boolean first = visited.isEmpty();
        visited.add(key(page));
        PageFetch.Page read = fetch.read(FetchRequest.get(page, FetchRequest.RDF));
        if (!first || !read.document().links().members().isContainer()) return Optional.of(document(read));
        inside = true;
        container.begin(read);
        return container.next();
    }

    private SourceDocument document(PageFetch.Page read) {
        visited.add(key(read.address()));
        if (!read.next().isEmpty()) follow(read.address(), read.next());
        return read.document();
    }

    @Override
    public Optional<PageStamp> stamp() {
        return inside ? container.stamp() : fetch.stamp();
    }

    private void follow(URI page, String link) {
        Optional<URI> target = onThisSite(page, link);
        if (target.isEmpty())
            fallShort(
                    Rule.PAGE_MISSING,
                    "{0} names \"{1}\" as its next page, which is no web address.",
                    "Link the next page by its address.",
                    page,
                    link);
        else if (!visited.contains(key(target.get()))) next = target.get();
        else if (key(target.get()).equals(key(page)))
            remark(
                    Rule.PAGE_LOOP,
                    "{0} names itself as its next page; it was taken as the last.",
                    "Give the last page no next page.",
                    page);
        else
            fallShort(
                    Rule.PAGE_LOOP,
                    "{0} names {1} as its next page, which was read before.",
                    "Give each page its own successor and the last page none.",
                    page,
                    target.get());
    }

    /// Behind a proxy feeds often link their pages under a name that only they know: such a link is read as
    /// one of the feed's own host.
    private Optional<URI> onThisSite(URI page, String link) {
        try {
            URI target = URI.create(Iris.resolve(page.toString(), Iris.encode(link.strip())));
            if (target.getHost() == null) return Optional.empty();
            if (isSameSite(target.getHost(), page.getHost())) return Optional.of(target);
            URI moved = URI.create(feed.getScheme() + "://" + feed.getRawAuthority() + target.getRawPath()
                    + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()));
            remark(
                    Rule.PAGE_OTHER_HOST,
                    "The next page is linked on another host ({0}); it was read from {1}.",
                    "Link pages under the public address of the feed.",
                    target.getHost(),
                    feed.getHost());
            return Optional.of(moved);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isSameSite(String one, String other) {
        return one.equalsIgnoreCase(other) || (!site(one).isEmpty() && site(one).equals(site(other)));
    }

    /// @return the last two labels of a host name, nothing for an address in numbers or a single label
    private static String site(String host) {
        String[] labels = host.toLowerCase(java.util.Locale.ROOT).split("\\.", -1);
        boolean numbers = host.startsWith("[") || host.chars().allMatch(c -> c == '.' || Character.isDigit(c));
        return numbers || labels.length < 2 ? "" : labels[labels.length - 2] + "." + labels[labels.length - 1];
    }

    private static String key(URI page) {
        String text = page.normalize().toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? text : text.substring(0, fragment);
    }

    private void fallShort(Rule rule, String message, String mend, Object... arguments) {
        shortfall.add(new Remark("", Finding.of(rule, message, mend, arguments)));
    }

    private void remark(Rule rule, String message, String mend, Object... arguments) {
        if (remarks.stream().noneMatch(remark -> remark.finding().rule() == rule))
            remarks.add(new Remark("", Finding.of(rule, message, mend, arguments)));
    }

    @Override
    public List<Remark> shortfall() {
        return inside ? container.shortfall() : List.copyOf(shortfall);
    }

    @Override
    public List<Remark> remarks() {
        List<Remark> all = new ArrayList<>(remarks);
        all.addAll(container.remarks());
        return List.copyOf(all);
    }

    @Override
    public long bytes() {
        return fetcher.bytes();
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
