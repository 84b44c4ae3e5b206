package org.florilege.harvester.sparql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.reader.Fingerprints;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;

/// Reads the records of an endpoint: a page of IRIs, then the statements of a few of these at a time. What comes
/// back cut off or too late is asked for again in smaller parts.
final class RecordsReading implements Reading {

    private static final int LIST = 1_000;
    private static final int SMALLEST_LIST = 10;
    private static final int MOST_AT_ONCE = 50;
    private static final int MAX_FAILURES = 3;
    private static final int ROUND = 1_000;

    private final Endpoint endpoint;
    private final int maxPages;
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

    RecordsReading(Endpoint endpoint, int maxPages) {
        this.endpoint = endpoint;
        this.maxPages = maxPages;
    }

    @Override
    public Optional<SourceDocument> next() {
        while (true) {
            if (work.isEmpty()) listMore();
            List<String> records = work.poll();
            if (records == null) return Optional.empty();
            Optional<SourceDocument> document = read(records);
            if (document.isPresent()) return document;
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

    private void divide(List<String> records, int size) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < records.size(); from += size)
            parts.add(List.copyOf(records.subList(from, Math.min(records.size(), from + size))));
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
        if (document.isWhole() && !isCut(answer)) return Optional.of(document);
        if (records.size() > 1) {
            document.close();
            halve(records);
            return Optional.empty();
        }
        if (document.isWhole() && !answer.cut() && isAll(records.getFirst(), document)) return Optional.of(document);
        document.close();
        throw cutOff(records.getFirst());
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

    /// Limits are round numbers, and most endpoints say nothing when they apply one.
    private static boolean isCut(Endpoint.Constructed answer) {
        long size = answer.document().statements().size();
        return answer.cut() || (size > 0 && size % ROUND == 0);
    }

    private boolean isAll(String record, SourceDocument document) {
        List<String> count = endpoint.select(Queries.size(record, inGraphs));
        return count.equals(List.of(String.valueOf(document.statements().size())));
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
