package org.florilege.harvester.forge;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.florilege.harvester.fetch.AnswerException;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.fetch.Fetcher;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.forge.Forge.Repository;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.PageStamp;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One pass over the repositories of a source: a page of a listing at a time, of each page one repository after
/// the other.
///
/// A repository that is what it was is not read again, but for once a week. One that cannot be asked about is refused
/// for
/// this run and stays in the catalogue as it is; so does one of a list that is gone or closed. A forge that stops to
/// answer ends the pass.
final class ForgeReading implements Reading {

    private static final int MAX_FAILURES_IN_A_ROW = 5;

    private final Source source;
    private final FetchSettings settings;
    private final Spilling spilling;
    private final Fetcher fetcher;
    private final ForgeClient client;
    private final Forges forges;
    private final List<Remark> shortfall = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> visited = new HashSet<>();
    private final Deque<JsonNode> page = new ArrayDeque<>();
    private final Choice choice;
    private final Bookmark last;
    private final Revision revision;
    private @Nullable Deque<URI> targets;
    private @Nullable Listing listing;
    private @Nullable Forge forge;
    private Optional<PageStamp> stamp = Optional.empty();
    private int closed;
    private int failures;

    ForgeReading(Source source, Bookmark last, FetchSettings settings, Spilling spilling, Clock clock) {
        this.source = source;
        this.last = last;
        this.revision = new Revision(clock);
        this.settings = settings;
        this.spilling = spilling;
        this.fetcher = new Fetcher(settings.with(Forges.access(source, settings.access())), finding -> {});
        this.client = new ForgeClient(fetcher, settings.timeouts().page());
        this.forges = new Forges(source, client);
        this.choice = Choice.of(source.options());
    }

    @Override
    public Optional<PageStamp> stamp() {
        return stamp;
    }

    @Override
    public Optional<SourceDocument> next() {
        stamp = Optional.empty();
        while (true) {
            JsonNode stated = page.poll();
            Forge current = forge;
            if (stated != null && current != null) {
                if (isWanted(current.summary(stated))) return Optional.of(document(current, stated));
            } else if (listing != null) turn(listing);
            else {
                Optional<SourceDocument> single = target();
                if (single.isPresent()) return single;
                if (targets().isEmpty() && page.isEmpty() && listing == null) return Optional.empty();
            }
        }
    }

    private Deque<URI> targets() {
        Deque<URI> known = targets;
        if (known != null) return known;
        targets = new ArrayDeque<>();
        Deque<URI> found = Targets.of(source, client);
        targets = found;
        return found;
    }

    private void turn(Listing open) {
        listing = null;
        Optional<List<JsonNode>> members = open.page();
        if (members.isPresent()) {
            page.addAll(members.get());
            listing = open;
        } else shortfall.addAll(open.shortfall());
    }

    private boolean isWanted(Repository repository) {
        if (!repository.open()) {
            closed++;
            return false;
        }
        return !repository.url().isEmpty() && choice.wants(repository) && visited.add(key(repository.url()));
    }

    private static String key(String url) {
        return url.toLowerCase(Locale.ROOT);
    }

    /// @return what there is to say of the next target, when it is a single repository
    private Optional<SourceDocument> target() {
        URI address = targets().poll();
        if (address == null) return Optional.empty();
        boolean alone = targets().isEmpty() && address.equals(source.location());
        try {
            return target(address, alone);
        } catch (SourceException failed) {
            if (alone || failed.finding().rule() == Rule.RATE_LIMIT) throw ended(failed);
            shortfall.add(new Remark("", failed.finding()));
            return Optional.of(refused(address.toString(), failed));
        }
    }

    private Optional<SourceDocument> target(URI address, boolean alone) {
        Forges.Found found = forges.at(address);
        String path = found.path(address);
        forge = found.forge();
        boolean certain = found.forge().isRepository(path);
        if (certain || path.indexOf('/') > 0) {
            Optional<JsonNode> stated = repository(found.forge(), path);
            if (stated.isPresent()) return single(found.forge(), address, stated.get());
            if (certain) return Optional.of(gone(address, alone));
        }
        listing = listing(found, address);
        if (listing != null) return Optional.empty();
        return Optional.of(gone(address, alone));
    }

    private Optional<JsonNode> repository(Forge asked, String path) {
        return client.jsonIfAny(asked.repository(path))
                .map(ForgeClient.Answer::body)
                .filter(JsonNode::isObject);
    }

    /// The first listing that exists; its first page is read at once.
    private @Nullable Listing listing(Forges.Found found, URI address) {
        for (URI first : Forges.listings(found, address)) {
            Listing candidate = new Listing(found.forge(), client, first, settings.pages());
            try {
                candidate.page().ifPresent(page::addAll);
                return candidate;
            } catch (AnswerException refused) {
                if (refused.status() != 404) throw refused;
            }
        }
        return null;
    }

    private Optional<SourceDocument> single(Forge asked, URI address, JsonNode stated) {
        Repository repository = asked.summary(stated);
        String url = repository.url().isEmpty() ? address.toString() : repository.url();
        if (!repository.open())
            return Optional.of(RepositoryDocument.refused(
                    url,
                    Finding.of(
                            Rule.REPOSITORY_CLOSED,
                            "The repository {0} is not public.",
                            "Make it public, or take it off the list.",
                            url),
                    spilling));
        if (!visited.add(key(url))) return Optional.empty();
        moved(address, url);
        return Optional.of(document(asked, stated));
    }

    private void moved(URI address, String url) {
        String asked = key(address.toString());
        String bare = asked.endsWith(".git") ? asked.substring(0, asked.length() - 4) : asked;
        if (bare.startsWith(key(url)) || key(url).startsWith(bare)) return;
        remarks.add(new Remark(
                "",
                Finding.of(
                        Rule.REPOSITORY_MOVED,
                        "The repository {0} is now {1}.",
                        "Write its new address into the list.",
                        address,
                        url)));
    }

    /// Deleted, made private, misspelt: the forge does not tell these apart.
    private SourceDocument gone(URI address, boolean alone) {
        Finding finding = Finding.of(
                Rule.REPOSITORY_CLOSED,
                "There is nothing public at {0}.",
                "Check the address; the repository, organisation or user may be deleted, private or renamed.",
                address);
        if (alone) throw new SourceException(Place.of(address.toString()), finding);
        return RepositoryDocument.refused(address.toString(), finding, spilling);
    }

    private SourceDocument document(Forge asked, JsonNode stated) {
        Repository repository = asked.summary(stated);
        stamp = revision.of(repository);
        boolean unchanged = stamp.flatMap(now -> last.stamp(now.asked()))
                .filter(before -> before.equals(stamp.orElse(null)))
                .isPresent();
        return unchanged ? SourceDocument.unchanged(repository.url()) : read(asked, stated);
    }

    private SourceDocument read(Forge asked, JsonNode stated) {
        try {
            SourceDocument document = new RepositoryDocument(asked, client, spilling).read(stated);
            failures = 0;
            return document;
        } catch (SourceException failed) {
            if (failed.finding().rule() == Rule.RATE_LIMIT || ++failures >= MAX_FAILURES_IN_A_ROW) throw ended(failed);
            return refused(asked.summary(stated).url(), failed);
        }
    }

    private SourceDocument refused(String url, SourceException failed) {
        stamp = Optional.empty();
        return RepositoryDocument.refused(url, failed.finding(), spilling);
    }

    /// Nothing more is asked; what was not read is not gone.
    private SourceException ended(SourceException failed) {
        page.clear();
        listing = null;
        targets = new ArrayDeque<>();
        return failed;
    }

    @Override
    public List<Remark> shortfall() {
        return List.copyOf(shortfall);
    }

    @Override
    public List<Remark> remarks() {
        List<Remark> all = new ArrayList<>(remarks);
        if (closed > 0)
            all.add(new Remark(
                    "",
                    Finding.of(
                            Rule.REPOSITORY_CLOSED,
                            "{0} repositories are not public and were left out.",
                            "Nothing, if it is meant so.",
                            closed)));
        return all;
    }

    @Override
    public long bytes() {
        return fetcher.bytes();
    }

    @Override
    public void close() {
        client.close();
    }
}
