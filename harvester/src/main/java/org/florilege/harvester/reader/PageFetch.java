package org.florilege.harvester.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import org.florilege.harvester.fetch.FetchRequest;
import org.florilege.harvester.fetch.Fetched;
import org.florilege.harvester.fetch.Fetcher;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.fetch.Validators;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;

/// Fetches documents from the web, and knows those again that an earlier run read: by what their server says of them,
/// else by their bytes. For one reading.
public final class PageFetch {

    private final Fetcher fetcher;
    private final DocumentReaders readers;
    private final Spilling spilling;
    private final Bookmark last;
    private Optional<PageStamp> stamp = Optional.empty();

    /// A document.
    ///
    /// @param address where it came from in the end
    /// @param next the next page as it is linked; nothing on the last one
    public record Page(URI address, SourceDocument document, String next) {}

    public PageFetch(Fetcher fetcher, DocumentReaders readers, Spilling spilling, Bookmark last) {
        this.fetcher = fetcher;
        this.readers = readers;
        this.spilling = spilling;
        this.last = last;
    }

    /// Fetches one.
    ///
    /// @throws SourceException when it cannot be had, or there is nothing in it that could be read
    public Page read(FetchRequest request) {
        stamp = Optional.empty();
        String asked = request.address().toString();
        Optional<PageStamp> known = last.stamp(asked);
        Fetched fetched = fetcher.send(
                known.map(PageStamp::validators).map(request::unless).orElse(request));
        if (fetched.notModified() && known.isPresent()) return unchanged(fetched, known.get());
        try (var body = fetched.body();
                Spool spool = Spool.of(body, spilling.folder())) {
            return known.filter(before -> spool.isWhole() && before.digest().equals(spool.digest()))
                    .map(before -> unchanged(fetched, before))
                    .orElseGet(() -> parsed(asked, fetched, spool));
        } catch (IOException failed) {
            throw new SourceException(
                    Place.of(asked),
                    Finding.of(
                            Rule.UNREACHABLE,
                            "The document cannot be kept while it is read: {0}.",
                            "Check the space in {1}.",
                            String.valueOf(failed.getMessage()),
                            spilling.folder()),
                    failed);
        }
    }

    private Page unchanged(Fetched fetched, PageStamp before) {
        Validators now = fetched.validators();
        Validators kept = now.isEmpty() ? before.validators() : now;
        stamp = Optional.of(new PageStamp(before.asked(), kept, before.digest(), before.next()));
        return new Page(
                fetched.address(), SourceDocument.unchanged(fetched.address().toString()), before.next());
    }

    private Page parsed(String asked, Fetched fetched, Spool spool) {
        String address = fetched.address().toString();
        try (InputStream body = spool.body()) {
            String hint = fetched.contentType() + " " + fetched.address().getPath();
            SourceDocument document = readers.read(body, new DocumentReaders.Found(address, address, hint), spilling);
            String link = document.links().next(address).or(fetched::next).orElse("");
            stamp = Optional.of(new PageStamp(asked, fetched.validators(), spool.digest(), link));
            return new Page(fetched.address(), document, link);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// @return by what the last document can be recognised as unchanged
    public Optional<PageStamp> stamp() {
        return stamp;
    }
}
