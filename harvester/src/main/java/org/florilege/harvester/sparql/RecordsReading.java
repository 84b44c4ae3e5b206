package org.florilege.harvester.sparql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Fingerprints;
import org.florilege.harvester.reader.PageStamp;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;

/// Reads the records of an endpoint: a page of IRIs, then the statements of a few of these at a time. What comes
/// back cut off or too late is asked for again in smaller parts.
final class RecordsReading implements Reading {

    private static final int LIST = 1_000;
    private static final int SMALLEST_LIST = 10;
    private static final int MOST_AT_ONCE = 50;
    private static final int USUAL_AT_ONCE = 32;
    private static final int MAX_FAILURES = 3;
    private static final int ROUND = 50;

    private final Endpoint endpoint;
    private final int maxPages;
    private final Spilling spilling;
    private final Deque<List<String>> work = new ArrayDeque<>();
    private final Fingerprints known = new Fingerprints();
    private final List<Remark> shortfall = new ArrayList<>();
    private String after = "";
    private int list = LIST;
    private int atOnce = MOST_AT_ONCE;
    private int pages;
    private int failures;
    private boolean inGraphs;
    private boolean ended;
    private boolean complete;
    private Optional<PageStamp> stamp = Optional.empty();

    RecordsReading(Endpoint endpoint, int maxPages, Spilling spilling) {
        this.spilling = spilling;
        this.endpoint = endpoint;
        this.maxPages = maxPages;
    }

    @Override
    public Optional<SourceDocument> next() {
        stamp = Optional.empty();
        while (true) {
            if (work.isEmpty()) listMore();
            List<String> records = work.poll();
            if (records == null) return nameless();
            Optional<SourceDocument> document = read(records);
            if (document.isPresent()) return document;
        }
    }

    /// What has no IRI is refused, once.
    private Optional<SourceDocument> nameless() {
        if (!complete) return Optional.empty();
        complete = false;
        List<String> titles = titles();
        if (titles.isEmpty()) return Optional.empty();
        DocumentBuilder document = new DocumentBuilder(endpoint.address().toString(), spilling);
        for (String title : titles)
            document.refuse(
                    title,
                    "",
                    new Finding(
                            Rule.BLANK_RECORD,
                            "The record has no IRI, so it can neither be asked for by itself nor be known again.",
                            "Give it an IRI, or register what the endpoint is filled from as a source."));
        return Optional.of(document.build());
    }

    /// An endpoint for which this is too much is read all the same.
    private List<String> titles() {
        try {
            return endpoint.select(Queries.nameless(inGraphs));
        } catch (SourceException refused) {
            endpoint.remark(Finding.of(
                    Rule.REQUEST_SIMPLIFIED,
                    "The endpoint does not say whether it has records without an IRI: {0}",
                    "Nothing, if all its records have one.",
                    refused.finding().message()));
            return List.of();
        }
    }

    /// A page that is shorter than asked is not the last: endpoints have limits of their own. An empty one is.
    private void listMore() {
        if (ended) return;
        if (pages++ >= maxPages) {
            fallShort(Finding.of(
                    Rule.PAGE_BUDGET,
                    "The endpoint has more than the {0} pages of records that it may have.",
                    "Raise the option pages of this source.",
                    maxPages));
            return;
        }
        List<String> page = list();
        if (page.isEmpty() && after.isEmpty() && !inGraphs && !endpoint.hasGraph()) {
            inGraphs = true;
            page = list();
        }
        if (page.isEmpty()) {
            ended = true;
            complete = true;
            return;
        }
        after = page.getLast();
        List<String> fresh = page.stream().filter(known::add).toList();
        if (fresh.isEmpty())
            fallShort(Finding.of(
                    Rule.PAGE_LOOP,
                    "The endpoint lists the same records again after {0}.",
                    "Tell the endpoint's owner: it does not sort or compare texts as SPARQL does.",
                    after));
        else divide(fresh, atOnce);
    }

    private List<String> list() {
        while (true) {
            try {
                List<String> page = endpoint.select(Queries.records(after, list, inGraphs));
                failures = 0;
                return page;
            } catch (SourceException failed) {
                list /= 4;
                if (list >= SMALLEST_LIST && ++failures < MAX_FAILURES) continue;
                ended = true;
                throw failed;
            }
        }
    }

    /// Where a part ends is decided by the names of its records: one more or less of them leaves the other parts, and
    /// the answers to them, what they were.
    private void divide(List<String> records, int size) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String record : records) {
            part.add(record);
            if (part.size() < size && Long.remainderUnsigned(Fingerprints.of(record), USUAL_AT_ONCE) != 0) continue;
            parts.add(List.copyOf(part));
            part.clear();
        }
        if (!part.isEmpty()) parts.add(List.copyOf(part));
        parts.reversed().forEach(work::addFirst);
    }

    /// @return empty when it must be asked for in smaller parts
    private Optional<SourceDocument> read(List<String> records) {
        Endpoint.Constructed answer;
        try {
            answer = endpoint.construct(Queries.closure(records, inGraphs));
        } catch (SourceException failed) {
            return smaller(records, failed);
        }
        failures = 0;
        SourceDocument document = answer.document();
        stamp = Optional.of(answer.stamp());
        if (answer.isUnchanged()) return Optional.of(document);
        if (document.isWhole() && !answer.cut() && isAll(records, document)) return Optional.of(document);
        document.close();
        if (records.size() == 1) throw cutOff(records.getFirst());
        halve(records);
        return Optional.empty();
    }

    private void halve(List<String> records) {
        atOnce = Math.max(1, records.size() / 2);
        divide(records, atOnce);
    }

    private Optional<SourceDocument> smaller(List<String> records, SourceException failed) {
        if (++failures > 2 * MAX_FAILURES) {
            ended = true;
            work.clear();
            throw failed;
        }
        if (records.size() == 1) throw failed;
        halve(records);
        return Optional.empty();
    }

    /// Most endpoints say nothing when they apply a limit; then they are asked how much there is.
    private boolean isAll(List<String> records, SourceDocument document) {
        long size = document.statements().size();
        return (!mayBeLimit(size) && hasAll(records, document))
                || counted(records).equals(List.of(String.valueOf(size)));
    }

    /// Limits are round numbers, to people or to machines.
    private static boolean mayBeLimit(long size) {
        return size > 0 && (size % ROUND == 0 || (size > ROUND && Long.bitCount(size) == 1));
    }

    /// What an answer that was cut off leaves out is often all of a record.
    private static boolean hasAll(List<String> records, SourceDocument document) {
        return records.stream().allMatch(record -> document.statements().describes(NodeFactory.createURI(record)));
    }

    /// @return nothing when that is too much to count for several
    private List<String> counted(List<String> records) {
        try {
            return endpoint.select(Queries.size(records, inGraphs));
        } catch (SourceException refused) {
            if (records.size() == 1) throw refused;
            return List.of();
        }
    }

    private SourceException cutOff(String record) {
        return new SourceException(
                new Place(endpoint.address().toString(), record, ""),
                new Finding(
                        Rule.ROW_LIMIT,
                        "The record has more statements than the endpoint gives in one answer.",
                        "Ask the endpoint's owner for a higher limit, or publish the record as a document."));
    }

    private void fallShort(Finding finding) {
        ended = true;
        shortfall.add(new Remark("", finding));
    }

    @Override
    public Optional<PageStamp> stamp() {
        return stamp;
    }

    @Override
    public List<Remark> shortfall() {
        return List.copyOf(shortfall);
    }

    @Override
    public List<Remark> remarks() {
        return endpoint.remarks();
    }

    @Override
    public long bytes() {
        return endpoint.bytes();
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
