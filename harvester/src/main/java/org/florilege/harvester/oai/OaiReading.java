package org.florilege.harvester.oai;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.florilege.harvester.fetch.FetchRequest;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.fetch.Fetched;
import org.florilege.harvester.fetch.Fetcher;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.Fingerprints;
import org.florilege.harvester.reader.ListEntry;
import org.florilege.harvester.reader.ListReading;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/// One pass over a repository: asks what it is and which formats it has, then walks one list for each set. How much
/// of them is asked for says the [Increment].
final class OaiReading extends ListReading {

    private static final Set<String> NO = Set.of("no", "non", "false");

    private final Source source;
    private final Bookmark last;
    private final FetchSettings settings;
    private final Fetcher fetcher;
    private final OaiRequests requests;
    private final OaiRecords records;
    private final List<Remark> shortfall = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Fingerprints taken = new Fingerprints();
    private final Deque<String> sets = new ArrayDeque<>();
    private final Deque<String> prefixes = new ArrayDeque<>();
    private final Deque<ListEntry> ready = new ArrayDeque<>();
    private ListWalk walk = new ListWalk();
    private @Nullable FetchRequest next;
    private Fingerprints walked = new Fingerprints();
    private String from = "";
    private String prefix = "";
    private String firstDate = "";
    private String choice = "";
    private boolean begun;
    private boolean restarted;
    private boolean resuming;
    private int pages;

    OaiReading(Source source, Bookmark last, FetchSettings settings, Spilling spilling) {
        super(source.location().toString(), last, spilling);
        this.source = source;
        this.last = last;
        this.settings = settings;
        this.fetcher = new Fetcher(settings, finding -> remarks.add(new Remark("", finding)));
        this.requests = new OaiRequests(source);
        this.records = new OaiRecords(source.id(), source.options().list("types"));
    }

    @Override
    protected Optional<ListEntry> entry() {
        if (!begun) {
            begun = true;
            begin();
        }
        while (ready.isEmpty() && next != null) page(next);
        return Optional.ofNullable(ready.poll());
    }

    private void begin() {
        Repository repository = identify();
        prefixes.addAll(prefixes());
        prefix = prefixes.isEmpty() ? "oai_dc" : prefixes.remove();
        choice = prefix;
        from = increment().from(repository);
        startLists();
    }

    private void startLists() {
        sets.clear();
        sets.addAll(requests.sets().isEmpty() ? List.of("") : requests.sets());
        startList();
    }

    private Repository identify() {
        OaiAnswer answer = ask(requests.verb("Identify"));
        if (answer.identify().isEmpty())
            answer.error().ifPresent(error -> remarks.add(new Remark("", error.finding())));
        return Repository.of(answer);
    }

    private List<String> prefixes() {
        Optional<String> chosen = requests.prefix();
        if (chosen.isPresent()) return List.of(chosen.get());
        OaiAnswer answer = ask(requests.verb("ListMetadataFormats"));
        return Repository.readable(answer.formats());
    }

    private OaiAnswer ask(FetchRequest request) {
        return OaiAnswer.read(fetcher.explained(request), record -> {});
    }

    private Increment increment() {
        boolean always = source.options()
                .value("full")
                .filter(word -> !NO.contains(word.toLowerCase(Locale.ROOT)))
                .isPresent();
        return new Increment(last, requests.address() + " " + choice + " " + String.join(" ", requests.sets()), always);
    }

    private void startList() {
        walk = new ListWalk();
        walked = new Fingerprints();
        resuming = false;
        String set = sets.peek();
        next = set == null ? null : requests.list(prefix, set, from);
    }

    private void endList() {
        sets.poll();
        restarted = false;
        startList();
        if (next == null && !isPartOfSource() && taken.size() == 0 && shortfall.isEmpty())
            fallShort(new OaiError(OaiError.NO_RECORDS, "").finding());
    }

    private void page(FetchRequest request) {
        boolean first = !resuming;
        if (++pages > settings.pages()) {
            fallShort(Finding.of(
                    Rule.PAGE_BUDGET,
                    "The list has more than the {0} pages that it may have.",
                    "Raise the option pages of this source.",
                    settings.pages()));
            sets.clear();
            next = null;
            return;
        }
        try {
            read(fetcher.explained(request), first);
        } catch (SourceException failed) {
            if (first && isPartOfSource()) askForAll(failed.finding());
            else {
                endList();
                throw failed;
            }
        }
    }

    private void read(Fetched fetched, boolean first) {
        String address = fetched.address().toString();
        Page page = new Page(address);
        OaiAnswer answer = OaiAnswer.read(fetched, page::record);
        if (first && firstDate.isEmpty()) firstDate = answer.responseDate();
        Optional<OaiError> error = answer.error();
        if (page.count == 0 && error.isPresent()) {
            failed(error.get(), address, first);
            return;
        }
        ready.addAll(page.entries);
        boolean silent = !page.entries.isEmpty()
                && answer.stop().isEmpty()
                && answer.remarks().isEmpty();
        if (!silent) ready.add(said(address, answer));
        if (answer.stop().isPresent()) endList();
        else goOn(answer, page);
    }

    private static ListEntry said(String address, OaiAnswer answer) {
        return new ListEntry.Said(address, document -> {
            answer.remarks().forEach(remark -> document.remark(remark.spot(), remark.finding()));
            answer.stop().ifPresent(stop -> document.stop(stop.spot(), stop.finding()));
        });
    }

    /// The records of one page.
    private final class Page {
        private final String address;
        private final List<ListEntry> entries = new ArrayList<>();
        private long count;
        private boolean fresh;

        Page(String address) {
            this.address = address;
        }

        void record(XmlElement record) {
            OaiHeader header = OaiHeader.of(record);
            count++;
            fresh |= walked.add(header.identifier());
            // What stands in several sets, or came before a list began anew, was taken then.
            if (taken.add(header.identifier()) && records.isTaken(record, header)) entries.add(entry(record, header));
        }

        private ListEntry entry(XmlElement record, OaiHeader header) {
            return new ListEntry.Listed(
                    new Place(address, header.uri(source.id()), record.spot()),
                    OaiRecords.content(record, header),
                    document -> records.take(record, header, document));
        }
    }

    private void goOn(OaiAnswer answer, Page page) {
        if (page.count == 0 && answer.token().isEmpty())
            fallShort(new Finding(
                    Rule.EMPTY_LIST,
                    "The repository answers with a list that has neither a record nor an error in it.",
                    "Try again; if it stays so, tell the repository's owner."));
        Optional<String> token = walk.page(answer, page.count, page.fresh);
        walk.takeFaults().forEach(this::fallShort);
        if (token.isPresent()) {
            next = requests.resume(token.get());
            resuming = true;
        } else endList();
    }

    private void failed(OaiError error, String address, boolean first) {
        if (error.is(OaiError.NO_RECORDS) && first) {
            if (!isPartOfSource() && sets.size() + taken.size() > 1)
                remarks.add(new Remark("set " + sets.peek(), error.finding()));
            endList();
            ready.add(new ListEntry.Said(address, document -> {}));
        } else if (error.is(OaiError.NO_RECORDS)) {
            // Some servers end a list so, in the place of an empty token.
            walk.end();
            walk.takeFaults().forEach(this::fallShort);
            endList();
        } else if (error.is(OaiError.BAD_TOKEN) && !first && !restarted) {
            restarted = true;
            remarks.add(new Remark("", error.finding()));
            startList();
        } else if (error.is(OaiError.CANNOT_DISSEMINATE) && first && !prefixes.isEmpty()) {
            prefix = prefixes.remove();
            startList();
        } else if (first && isPartOfSource()) askForAll(error.finding());
        else {
            endList();
            throw new SourceException(Place.of(address), error.finding());
        }
    }

    /// A repository that refuses a date is asked for everything.
    private void askForAll(Finding refused) {
        remarks.add(new Remark(
                "",
                Finding.of(
                        Rule.REQUEST_SIMPLIFIED,
                        "The repository was asked for everything, since it refused to say what changed since {0}: {1}",
                        "Tell the repository's owner.",
                        from,
                        refused.message())));
        from = "";
        startLists();
    }

    private void fallShort(Finding finding) {
        shortfall.add(new Remark("", finding));
    }

    @Override
    public List<Remark> shortfall() {
        return List.copyOf(shortfall);
    }

    @Override
    public List<Remark> remarks() {
        List<Remark> all = new ArrayList<>(remarks);
        records.skipped().ifPresent(all::add);
        return List.copyOf(all);
    }

    @Override
    public boolean isPartOfSource() {
        return !from.isEmpty();
    }

    @Override
    public Bookmark bookmark() {
        return increment().bookmark(firstDate, isPartOfSource());
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
