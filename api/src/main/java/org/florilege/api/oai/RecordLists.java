package org.florilege.api.oai;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.roster.Chronicle;
import org.florilege.catalog.roster.Entry;
import org.florilege.catalog.roster.Roster;
import org.florilege.catalog.roster.Subset;

/// `ListRecords` and `ListIdentifiers` (sections 4.3 and 4.5), page by page.
///
/// A list has the order of last changes, and ends where the catalogue's log ends when its last page is
/// asked for. What changes while it is walked comes at its end (again, if it was told already), so that
/// nobody misses it.
final class RecordLists {

    private static final int RECORDS = 100;
    private static final int HEADERS = 500;

    /// A page with this many characters goes to no further record.
    private static final int FULL = 4_000_000;

    private final Roster roster;
    private final Sets sets;
    private final Items items;
    private final MetadataFormats formats;
    private final Tokens tokens;

    RecordLists(Roster roster, Sets sets, Items items, MetadataFormats formats, Tokens tokens) {
        this.roster = roster;
        this.sets = sets;
        this.items = items;
        this.formats = formats;
        this.tokens = tokens;
    }

    /// What a list is of.
    private record Listed(String prefix, String set, Optional<Instant> before) {}

    /// @throws RefusedException when the list is empty, or there is none such
    void write(OaiRequest request, PublicAddress base, XmlText out) {
        Optional<ListToken> token = tokens.of(request);
        Listed listed = token.map(given -> new Listed(given.prefix(), given.set(), given.before()))
                .orElseGet(() -> new Listed(
                        request.required(Verb.PREFIX),
                        request.argument(Verb.SET).orElse(""),
                        request.window().before()));
        MetadataFormat format = formats.named(listed.prefix());
        Chronicle chronicle = roster.chronicle(subset(listed, format));
        int from = token.map(given -> Tokens.index(chronicle, given.position()))
                .orElseGet(
                        () -> request.window().from().map(chronicle::indexSince).orElse(0));
        int to = listed.before().map(chronicle::indexSince).orElse(chronicle.size());
        int cursor = token.map(given -> given.position().cursor()).orElse(0);
        Page page = new Page(request.verb(), chronicle, new Form(format, base), to, out);
        out.open(request.verb().word());
        int end = page.write(from);
        if (page.written == 0) throw nothing();
        tokens.page(
                        cursor + page.written + to - end,
                        cursor,
                        end < to
                                ? Optional.of(token(request.verb(), listed, chronicle, end, cursor + page.written))
                                : Optional.empty())
                .write(out);
        out.close();
    }

    private ListToken token(Verb verb, Listed listed, Chronicle chronicle, int end, int cursor) {
        long seen = chronicle.entries(end - 1, end).getFirst().sequence();
        return new ListToken(
                verb,
                listed.prefix(),
                listed.set(),
                listed.before(),
                new ListToken.Position(seen, cursor),
                tokens.expiry());
    }

    private Subset subset(Listed listed, MetadataFormat format) {
        if (listed.set().isEmpty()) return Subset.of(format.kinds());
        return sets.subset(listed.set())
                .map(subset -> subset.within(format.kinds()))
                .orElseThrow(() -> new RefusedException(
                        Fault.Code.NO_RECORDS_MATCH,
                        "There is no set \"" + OaiRequest.shown(listed.set()) + "\"; ListSets tells which there are."));
    }

    private static RefusedException nothing() {
        return new RefusedException(Fault.Code.NO_RECORDS_MATCH, "No records match.");
    }

    /// How records are written.
    ///
    /// @param base the address of the portal in links
    private record Form(MetadataFormat format, PublicAddress base) {}

    /// One page while it is written.
    private final class Page {

        private final Verb verb;
        private final Chronicle chronicle;
        private final Form form;
        private final int to;
        private final XmlText out;
        private int written;

        Page(Verb verb, Chronicle chronicle, Form form, int to, XmlText out) {
            this.verb = verb;
            this.chronicle = chronicle;
            this.form = form;
            this.to = to;
            this.out = out;
        }

        /// Where all of a page cannot be written, it goes on until something can.
        ///
        /// @return the index behind the last record that was dealt with
        int write(int from) {
            int size = verb == Verb.LIST_RECORDS ? RECORDS : HEADERS;
            int at = from;
            while (at < to && written == 0) at = write(at, Math.min(to, at + size));
            while (at < to && !isWritable(at)) at++;
            return at;
        }

        /// A list must not go on to a page that would have nothing on it.
        private boolean isWritable(int at) {
            Page trial = new Page(verb, chronicle, form, at + 1, new XmlText());
            trial.write(at, at + 1);
            return trial.written > 0;
        }

        private int write(int from, int end) {
            List<Entry> entries = chronicle.entries(from, end);
            Items.Live live = items.live(
                    entries.stream()
                            .filter(entry -> !entry.withdrawn())
                            .map(Entry::key)
                            .toList(),
                    entries.stream().filter(Entry::withdrawn).collect(Collectors.toMap(Entry::key, Entry::stated)));
            MetadataFormat.Writing writing = verb == Verb.LIST_RECORDS
                    ? form.format().writing(live.records().values(), form.base())
                    : MetadataFormat.Writing.NOTHING;
            int at = from;
            for (Entry entry : entries) {
                if (out.length() > FULL) break;
                if (write(entry, live, writing)) written++;
                at++;
            }
            return at;
        }

        /// A record that was withdrawn a moment ago comes again, as such, when the list goes on.
        private boolean write(Entry entry, Items.Live live, MetadataFormat.Writing writing) {
            Items.Header header = new Items.Header(
                    entry.key(),
                    entry.kind(),
                    entry.sources(),
                    Instant.ofEpochMilli(entry.place().created()),
                    chronicle.dateOf(entry.sequence()),
                    entry.withdrawn());
            CatalogRecord record = live.records().get(entry.key());
            Set<String> stated = live.sets().getOrDefault(entry.key(), Set.of());
            if (verb == Verb.LIST_IDENTIFIERS) items.header(header, stated, out);
            else if (entry.withdrawn()) items.withdrawn(header, stated, out);
            else return record != null && items.record(header, record, stated, writing, out);
            return true;
        }
    }
}
