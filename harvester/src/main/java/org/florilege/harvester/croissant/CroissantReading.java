package org.florilege.harvester.croissant;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.florilege.harvester.fetch.FetchRequest;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.fetch.Fetcher;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.DocumentReaders;
import org.florilege.harvester.reader.PageFetch;
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

/// Reads the documents of a list of addresses, one after the other.
final class CroissantReading implements Reading {

    private static final String ACCEPT = "application/ld+json, application/json;q=0.9, text/html;q=0.5, */*;q=0.3";

    private final Fetcher fetcher;
    private final PageFetch fetch;
    private final Deque<String> left = new ArrayDeque<>();
    private final Set<String> asked = new HashSet<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final URI base;

    CroissantReading(Source source, DocumentReaders readers, FetchSettings settings, Spilling spilling, Bookmark last) {
        this.base = source.location();
        this.fetcher = new Fetcher(settings, finding -> remarks.add(new Remark("", finding)));
        this.fetch = new PageFetch(fetcher, readers, spilling, last);
        List<String> urls = source.options().list("urls");
        if (urls.isEmpty()) left.add(source.location().toString());
        else left.addAll(urls);
    }

    @Override
    public Optional<SourceDocument> next() {
        String address = left.poll();
        while (address != null && !asked.add(address)) address = left.poll();
        return address == null
                ? Optional.empty()
                : Optional.of(
                        fetch.read(FetchRequest.get(address(address), ACCEPT)).document());
    }

    private URI address(String stated) {
        try {
            return HuggingFace.croissantOf(URI.create(Iris.resolve(base.toString(), Iris.encode(stated))));
        } catch (IllegalArgumentException odd) {
            throw new SourceException(
                    Place.of(stated),
                    Finding.of(
                            Rule.UNREACHABLE,
                            "\"{0}\" is no web address.",
                            "Correct it in the option urls of the source.",
                            stated),
                    odd);
        }
    }

    @Override
    public Optional<PageStamp> stamp() {
        return fetch.stamp();
    }

    @Override
    public List<Remark> shortfall() {
        return List.of();
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
