package org.florilege.harvester.csw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.florilege.harvester.csw.CswRequests.Form;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.fetch.Fetcher;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.ListEntry;
import org.florilege.harvester.reader.ListReading;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;

/// One pass over a catalogue, page after page by `nextRecord`. A server that refuses the order or the filter of the
/// first page is asked more simply.
final class CswReading extends ListReading {

    private final FetchSettings settings;
    private final Fetcher fetcher;
    private final CswRequests requests;
    private final CswRecords records;
    private final Deque<Form> forms;
    private final Deque<ListEntry> ready = new ArrayDeque<>();
    private final List<Remark> shortfall = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private long start = 1;
    private long largest;
    private int pages;

    CswReading(Source source, Bookmark last, FetchSettings settings, Spilling spilling) {
        super(source.location().toString(), last, spilling);
        this.settings = settings;
        this.fetcher = new Fetcher(settings, finding -> remarks.add(new Remark("", finding)));
        this.requests = new CswRequests(source);
        this.records = new CswRecords(source.id(), requests.types());
        this.forms = new ArrayDeque<>(requests.forms());
    }

    @Override
    protected Optional<ListEntry> entry() {
        while (ready.isEmpty() && start > 0) read();
        return Optional.ofNullable(ready.poll());
    }

    private void read() {
        long asked = start;
        start = 0;
        if (pages >= settings.pages()) {
            fallShort(Finding.of(
                    Rule.PAGE_BUDGET,
                    "The catalogue has more than the {0} pages that it may have.",
                    "Raise the option pages of this source.",
                    settings.pages()));
            return;
        }
        if (pages == 0) first();
        else page(forms.element(), asked);
        pages++;
    }

    private void first() {
        while (true) {
            Form form = forms.element();
            try {
                if (page(form, 1)) {
                    if (form != Form.WHOLE) simplified(form);
                    return;
                }
                forms.remove();
            } catch (SourceException refused) {
                if (!next(refused)) throw refused;
            }
        }
    }

    /// A server that does not answer as such is asked once more, in the simplest way there is.
    private boolean next(SourceException refused) {
        forms.remove();
        boolean understood = refused.finding().rule() == Rule.PROTOCOL_ERROR;
        while (!understood && forms.size() > 1) forms.remove();
        return !forms.isEmpty();
    }

    private void simplified(Form form) {
        remarks.add(new Remark(
                "",
                form == Form.UNSORTED
                        ? new Finding(
                                Rule.REQUEST_SIMPLIFIED,
                                "The catalogue does not sort its records; pages that shift while they are read lose some.",
                                "Tell its owner that GetRecords refuses ogc:SortBy.")
                        : new Finding(
                                Rule.REQUEST_SIMPLIFIED,
                                "The catalogue does not understand a filter by kind; all of it was read.",
                                "Tell its owner that GetRecords refuses a filter by type.")));
    }

    /// @return whether it is an answer to go by; not when nothing came, and a filter of ours may be why
    private boolean page(Form form, long from) {
        String address = requests.address().toString();
        List<ListEntry> entries = new ArrayList<>();
        int[] count = {0};
        CswAnswer answer = CswAnswer.read(fetcher.explained(requests.records(form, from)), record -> {
            count[0]++;
            records.entry(record, address).ifPresent(entries::add);
        });
        Optional<Finding> exception = answer.exception();
        if (exception.isPresent() && count[0] == 0) throw new SourceException(Place.of(address), exception.get());
        boolean nothing = from == 1 && count[0] == 0 && answer.stop().isEmpty();
        if (nothing && requests.filtersByItself(form)) return false;
        ready.addAll(entries);
        boolean silent = !entries.isEmpty()
                && answer.stop().isEmpty()
                && answer.remarks().isEmpty();
        if (!silent) ready.add(said(address, answer));
        if (answer.stop().isEmpty()) follow(answer, from, count[0]);
        return true;
    }

    private static ListEntry said(String address, CswAnswer answer) {
        return new ListEntry.Said(address, document -> {
            answer.remarks().forEach(remark -> document.remark(remark.spot(), remark.finding()));
            answer.stop().ifPresent(stop -> document.stop(stop.spot(), stop.finding()));
        });
    }

    private void follow(CswAnswer answer, long from, int count) {
        largest = Math.max(largest, answer.matched());
        if (answer.returned() > count)
            fallShort(Finding.of(
                    Rule.LIST_SIZE,
                    "The catalogue says that it returned {0} records from the {1}. on; {2} came.",
                    "Look into its log: records that it cannot write are missing.",
                    answer.returned(),
                    from,
                    count));
        long step = from + Math.max(count, answer.returned());
        boolean untold = answer.next() < 0 || (answer.next() == 0 && step <= answer.matched());
        long next = untold ? step : answer.next();
        boolean more = answer.matched() < 0 ? count > 0 : next <= answer.matched();
        if (count > 0 && next > from && more) start = next;
        else end(next, from, count);
    }

    private void end(long next, long from, int count) {
        if (largest <= 0 && records.different() == 0)
            fallShort(new Finding(
                    Rule.EMPTY_LIST,
                    "The catalogue says that it has no such record; an empty list removes nothing.",
                    "Check the options type, filter and schema; if the catalogue really is empty, clear the source."));
        else if (records.different() < largest) {
            boolean loop = count > 0 && next > 0 && next <= from;
            fallShort(Finding.of(
                    loop ? Rule.PAGE_LOOP : Rule.LIST_SIZE,
                    loop
                            ? "The catalogue leads back to record {2} after {0} of {1} records."
                            : "The catalogue gave {0} different records of the {1} that it has.",
                    "Try again; if it stays so, tell the catalogue's owner.",
                    records.different(),
                    largest,
                    next));
        }
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
    public long bytes() {
        return fetcher.bytes();
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
