package org.florilege.harvester.schemaorg;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.florilege.catalog.record.ContentHash;
import org.florilege.harvester.fetch.FetchRequest;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.fetch.Fetched;
import org.florilege.harvester.fetch.Fetcher;
import org.florilege.harvester.fetch.Robots;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.FileNames;
import org.florilege.harvester.reader.PageStamp;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;
import org.jspecify.annotations.Nullable;

/// Reads the pages of a site, one after the other. A page that describes nothing is passed over.
final class PagesReading implements Reading {

    private static final String ACCEPT =
            "text/html, application/xhtml+xml, application/ld+json;q=0.9, application/xml;q=0.8, */*;q=0.5";
    private static final int SITEMAP_BYTES = 60 << 20;
    private static final int MAX_FAILURES = 20;
    private static final String NEWEST = "newest";

    private final Bookmark last;
    private final Instant since;
    private final URI start;
    private final FetchSettings settings;
    private final Spilling spilling;
    private final Fetcher fetcher;
    private final Robots robots;
    private final Sitemaps sitemaps;
    private final Optional<Long> limit;
    private final List<Remark> shortfall = new ArrayList<>();
    private Optional<PageStamp> stamp = Optional.empty();
    private boolean started;
    private boolean limited;
    private int pages;
    private int failures;
    private int forbidden;
    private int gone;

    PagesReading(Source source, FetchSettings settings, Spilling spilling, Bookmark last) {
        this.last = last;
        this.since = last.value(NEWEST).map(Instant::parse).orElse(Instant.EPOCH);
        this.start = source.location();
        this.settings = settings;
        this.spilling = spilling;
        this.fetcher = new Fetcher(settings, finding -> {});
        this.robots = new Robots(fetcher, start);
        this.sitemaps = new Sitemaps(start, FileNames.including(source.options()));
        this.limit = source.options().value("limit").flatMap(PagesReading::number);
    }

    private static Optional<Long> number(String text) {
        boolean number = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(Character::isDigit);
        return number ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    @Override
    public Optional<SourceDocument> next() {
        if (!started) {
            started = true;
            Optional<SourceDocument> single = begin();
            if (single.isPresent()) return single;
        }
        while (true) {
            Optional<Sitemaps.Listed> page = nextPage();
            if (page.isEmpty()) return Optional.empty();
            SourceDocument document = read(page.get());
            if (document != null) return Optional.of(document);
        }
    }

    /// Finds out what the source's address is.
    private Optional<SourceDocument> begin() {
        if (!robots.allows(start))
            throw new SourceException(
                    Place.of(start.toString()),
                    new Finding(
                            Rule.ROBOTS,
                            "The site's robots.txt does not allow us to read this address.",
                            "Ask the site's owner to allow it."));
        if (isRoot(start)) robots.sitemaps().forEach(named -> sitemaps.add(start.resolve(Iris.encode(named))));
        if (isRoot(start) && !robots.sitemaps().isEmpty()) return Optional.empty();
        Fetched fetched = fetcher.send(FetchRequest.get(start, ACCEPT));
        byte[] body = body(fetched);
        if (!isPage(body)) {
            sitemaps.read(fetched.address(), body);
            return Optional.empty();
        }
        if (isRoot(start) && usualSitemap()) return Optional.empty();
        return Optional.ofNullable(document(fetched.address(), body));
    }

    private boolean usualSitemap() {
        URI usual = start.resolve("/sitemap.xml");
        Fetched fetched = fetcher.answer(FetchRequest.get(usual, FetchRequest.XML));
        if (fetched.status() == 404 || fetched.status() == 410) return false;
        if (fetched.status() != 200) throw fetcher.refused(fetched);
        byte[] body = body(fetched);
        if (isPage(body)) return false;
        sitemaps.read(fetched.address(), body);
        return true;
    }

    private static boolean isRoot(URI address) {
        String path = address.getRawPath();
        return (path == null || path.length() < 2) && address.getRawQuery() == null;
    }

    /// HTML or JSON, not one of the forms of a sitemap.
    private static boolean isPage(byte[] body) {
        String begin = new String(body, 0, Math.min(body.length, 2_000), StandardCharsets.UTF_8)
                .strip()
                .toLowerCase(Locale.ROOT);
        return begin.startsWith("{")
                || begin.startsWith("[")
                || begin.contains("<!doctype html")
                || begin.contains("<html");
    }

    private Optional<Sitemaps.Listed> nextPage() {
        if (failures >= MAX_FAILURES) return Optional.empty();
        for (Optional<Sitemaps.Listed> page = page(); page.isPresent(); page = page()) {
            if (limit.filter(most -> pages >= most).isPresent()) {
                limited = true;
                return Optional.empty();
            }
            if (!robots.allows(page.get().page())) {
                forbidden++;
                continue;
            }
            if (pages++ < settings.pages()) return page;
            shortfall.add(new Remark(
                    "",
                    Finding.of(
                            Rule.PAGE_BUDGET,
                            "The site has more than the {0} pages that it may have.",
                            "Raise the option pages of this source, or choose pages with its option include.",
                            settings.pages())));
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<Sitemaps.Listed> page() {
        Optional<Sitemaps.Listed> page = sitemaps.page();
        while (page.isEmpty()) {
            Optional<URI> sitemap = sitemaps.sitemap();
            if (sitemap.isEmpty()) return Optional.empty();
            Fetched fetched = fetcher.send(FetchRequest.get(sitemap.get(), FetchRequest.XML));
            sitemaps.read(fetched.address(), body(fetched));
            page = sitemaps.page();
        }
        return page;
    }

    /// A page that the sitemap says has not changed since the newest change of the last complete run is not asked
    /// for; any other is asked for only if it has changed.
    private @Nullable SourceDocument read(Sitemaps.Listed listed) {
        URI page = listed.page();
        stamp = Optional.empty();
        Optional<PageStamp> known = last.stamp(page.toString());
        if (known.isPresent() && listed.changed().filter(since::isAfter).isPresent()) return unchanged(page, known);
        try {
            FetchRequest request = FetchRequest.get(page, ACCEPT);
            Fetched fetched = fetcher.answer(
                    known.map(PageStamp::validators).map(request::unless).orElse(request));
            if (fetched.notModified() && known.isPresent()) {
                fetched.body().close();
                return unchanged(fetched.address(), known);
            }
            if (fetched.status() == 404 || fetched.status() == 410) {
                gone++;
                fetched.body().close();
                return null;
            }
            if (fetched.status() != 200) throw fetcher.refused(fetched);
            byte[] body = body(fetched);
            failures = 0;
            String digest = ContentHash.of(body).hex();
            if (known.filter(before -> before.digest().equals(digest)).isPresent())
                return unchanged(fetched.address(), known);
            stamp = Optional.of(new PageStamp(page.toString(), fetched.validators(), digest, ""));
            return document(fetched.address(), body);
        } catch (IOException closing) {
            return null;
        } catch (SourceException failed) {
            if (++failures >= MAX_FAILURES)
                shortfall.add(new Remark(
                        "",
                        Finding.of(
                                Rule.UNREACHABLE,
                                "{0} pages one after the other could not be had; the others were not asked for.",
                                "Try again later.",
                                MAX_FAILURES)));
            throw failed;
        }
    }

    private SourceDocument unchanged(URI page, Optional<PageStamp> known) {
        stamp = known;
        failures = 0;
        return SourceDocument.unchanged(page.toString());
    }

    private @Nullable SourceDocument document(URI address, byte[] body) {
        DocumentBuilder builder = new DocumentBuilder(address.toString(), spilling);
        try {
            SchemaOrgDocuments.read(new ByteArrayInputStream(body), builder);
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory can be read", impossible);
        }
        if (!builder.isEmpty()) return builder.build();
        builder.abandon();
        builder.stopped().ifPresent(stop -> {
            throw new SourceException(new Place(address.toString(), "", stop.spot()), stop.finding());
        });
        return null;
    }

    private byte[] body(Fetched fetched) {
        try (InputStream body = unpacked(fetched.body())) {
            byte[] bytes = body.readNBytes(SITEMAP_BYTES);
            if (bytes.length < SITEMAP_BYTES) return bytes;
            throw new SourceException(
                    Place.of(fetched.address().toString()),
                    Finding.of(
                            Rule.DOCUMENT_TOO_LARGE,
                            "The page or sitemap is larger than {0} bytes.",
                            "Split it.",
                            SITEMAP_BYTES));
        } catch (IOException broken) {
            throw fetcher.broken(fetched.address(), broken);
        }
    }

    /// Sitemaps are often gzip files.
    private static InputStream unpacked(InputStream body) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(body);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return gzip ? new GZIPInputStream(buffered) : buffered;
    }

    @Override
    public Optional<PageStamp> stamp() {
        return stamp;
    }

    @Override
    public Bookmark bookmark() {
        return new Bookmark(Map.of(NEWEST, sitemaps.newest().toString()));
    }

    @Override
    public List<Remark> shortfall() {
        if (!sitemaps.tooMany()) return List.copyOf(shortfall);
        List<Remark> all = new ArrayList<>(shortfall);
        all.add(new Remark(
                "",
                new Finding(
                        Rule.PAGE_BUDGET,
                        "The site has more sitemaps than are read.",
                        "Register some of its sitemaps as sources of their own.")));
        return all;
    }

    @Override
    public List<Remark> remarks() {
        List<Remark> all = new ArrayList<>();
        if (forbidden > 0)
            all.add(new Remark(
                    "",
                    Finding.of(
                            Rule.ROBOTS,
                            "The site's robots.txt does not allow us to read {0} of its pages; they were left out.",
                            "Ask the site's owner to allow them.",
                            forbidden)));
        if (gone > 0)
            all.add(new Remark(
                    "",
                    Finding.of(
                            Rule.PAGE_MISSING,
                            "The sitemaps list {0} pages that do not exist.",
                            "Leave pages that were removed out of the sitemap.",
                            gone)));
        if (sitemaps.elsewhere() > 0)
            all.add(new Remark(
                    "",
                    Finding.of(
                            Rule.PAGE_OTHER_HOST,
                            "The sitemaps list {0} pages of other sites; they were left out.",
                            "Register the other site as a source of its own.",
                            sitemaps.elsewhere())));
        return all;
    }

    /// The operator's limit leaves pages unread on purpose: nothing follows from what is not on the others.
    @Override
    public boolean isPartOfSource() {
        return limited;
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
