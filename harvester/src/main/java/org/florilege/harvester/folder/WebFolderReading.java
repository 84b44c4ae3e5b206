package org.florilege.harvester.folder;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.florilege.harvester.fetch.FetchRequest;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.fetch.Fetched;
import org.florilege.harvester.fetch.Fetcher;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.DocumentReaders;
import org.florilege.harvester.reader.FileNames;
import org.florilege.harvester.reader.Fingerprints;
import org.florilege.harvester.reader.PageFetch;
import org.florilege.harvester.reader.PageStamp;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;

/// Reads the files that a list on the web lists, then those of the lists below it. One list is in memory.
final class WebFolderReading implements Reading {

    private static final String LIST = "text/html, application/xml;q=0.9, */*;q=0.5";
    private static final String FILE = "*/*";
    private static final int LIST_BYTES = 64 << 20;
    private static final int USUAL_DEPTH = 5;

    private record Level(URI list, int depth) {}

    private final FetchSettings settings;
    private final Fetcher fetcher;
    private final PageFetch fetch;
    private final Predicate<String> wanted;
    private final int maxDepth;
    private final Deque<Level> lists = new ArrayDeque<>();
    private final Deque<URI> files = new ArrayDeque<>();
    private final Set<URI> walked = new HashSet<>();
    private final Fingerprints known = new Fingerprints();
    private final List<Remark> shortfall = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int read;

    WebFolderReading(Source source, FetchSettings settings, DocumentReaders readers, Spilling spilling, Bookmark last) {
        this.settings = settings;
        this.fetcher = new Fetcher(settings, finding -> remarks.add(new Remark("", finding)));
        this.fetch = new PageFetch(fetcher, readers, spilling, last);
        this.wanted = FileNames.including(source.options());
        this.maxDepth =
                source.options().value("depth").map(WebFolderReading::depth).orElse(USUAL_DEPTH);
        lists.add(new Level(source.location(), 0));
    }

    private static int depth(String text) {
        boolean number = text.length() < 4 && text.chars().allMatch(Character::isDigit);
        return number ? Integer.parseInt(text) : USUAL_DEPTH;
    }

    @Override
    public Optional<SourceDocument> next() {
        while (files.isEmpty()) {
            Level level = lists.poll();
            if (level == null) return Optional.empty();
            if (walked.add(level.list())) walk(level);
        }
        if (read++ < settings.pages())
            return Optional.of(
                    fetch.read(FetchRequest.get(files.remove(), FILE)).document());
        files.clear();
        lists.clear();
        shortfall.add(new Remark(
                "",
                Finding.of(
                        Rule.PAGE_BUDGET,
                        "The folder has more than the {0} files that it may have.",
                        "Raise the option pages of this source, or choose files with its option include.",
                        settings.pages())));
        return Optional.empty();
    }

    private void walk(Level level) {
        Fetched fetched = fetcher.send(FetchRequest.get(level.list(), LIST));
        URI address = fetched.address();
        Listing listing = Listing.of(address, text(fetched));
        if (listing.isEmpty() && level.depth() == 0) throw nothing(address);
        for (URI file : listing.files()) if (isWanted(file) && known.add(file.toString())) files.add(file);
        listing.next().ifPresent(next -> lists.addFirst(new Level(next, level.depth())));
        List<URI> below = listing.folders();
        if (level.depth() >= maxDepth && !below.isEmpty()) tooDeep(address);
        else below.reversed().forEach(folder -> lists.addFirst(new Level(folder, level.depth() + 1)));
    }

    private boolean isWanted(URI file) {
        String path = file.getPath();
        return FileNames.maySayMetadata(path.substring(path.lastIndexOf('/') + 1)) && wanted.test(file.toString());
    }

    private String text(Fetched fetched) {
        try (InputStream body = fetched.body()) {
            return new String(body.readNBytes(LIST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw fetcher.broken(fetched.address(), broken);
        }
    }

    private static SourceException nothing(URI address) {
        return new SourceException(
                Place.of(address.toString()),
                new Finding(
                        Rule.EMPTY_DOCUMENT,
                        "The list names no file below its own address.",
                        "Give the address of the list itself, as a browser shows it, ending with a slash."));
    }

    private void tooDeep(URI address) {
        shortfall.add(new Remark(
                "",
                Finding.of(
                        Rule.PAGE_BUDGET,
                        "{0} has folders in it that are deeper than the {1} levels that are read.",
                        "Raise the option depth of the source.",
                        address,
                        maxDepth)));
    }

    @Override
    public Optional<PageStamp> stamp() {
        return fetch.stamp();
    }

    @Override
    public List<Remark> shortfall() {
        return List.copyOf(shortfall);
    }

    @Override
    public List<Remark> remarks() {
        return List.copyOf(remarks);
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
