package org.florilege.harvester.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.reader.PageStamp;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;

/// Reads what a CONSTRUCT of the operator's gives: page after page until one is empty if the query has an
/// `{offset}`, else one answer.
final class QueryReading implements Reading {

    private static final int PAGE = 1_000;
    private static final int ROUND = 1_000;

    private final Endpoint endpoint;
    private final String query;
    private final int maxPages;
    private final List<Remark> shortfall = new ArrayList<>();
    private long offset;
    private int pages;
    private boolean ended;
    private Optional<PageStamp> stamp = Optional.empty();

    QueryReading(Endpoint endpoint, String query, int maxPages) {
        this.endpoint = endpoint;
        this.query = query;
        this.maxPages = maxPages;
    }

    private boolean isPaged() {
        return query.contains("{offset}");
    }

    @Override
    public Optional<SourceDocument> next() {
        stamp = Optional.empty();
        if (ended) return Optional.empty();
        if (pages++ >= maxPages) {
            fallShort(
                    Rule.PAGE_BUDGET,
                    "The query has more pages than it may have.",
                    "Raise the option pages of this source, or look whether the query heeds {offset}.");
            return Optional.empty();
        }
        String text = query.replace("{limit}", String.valueOf(PAGE)).replace("{offset}", String.valueOf(offset));
        offset += PAGE;
        ended = !isPaged();
        return answer(text);
    }

    private Optional<SourceDocument> answer(String text) {
        try {
            Endpoint.Constructed answer = endpoint.construct(text);
            stamp = Optional.of(answer.stamp());
            long size = answer.document().statements().size();
            boolean round = size >= 10 * ROUND && size % ROUND == 0;
            if (answer.cut() || (!isPaged() && round))
                fallShort(
                        Rule.ROW_LIMIT,
                        "The endpoint seems to give only the beginning of the answer.",
                        "Page the query with LIMIT {limit} OFFSET {offset} over its records, or leave the option query out.");
            return Optional.of(answer.document());
        } catch (SourceException failed) {
            ended = true;
            boolean empty = failed.finding().rule() == Rule.NO_STATEMENTS
                    || failed.finding().rule() == Rule.EMPTY_DOCUMENT;
            if (empty && pages > 1) return Optional.empty();
            throw failed;
        }
    }

    private void fallShort(Rule rule, String message, String mend) {
        ended = true;
        shortfall.add(new Remark("", new Finding(rule, message, mend)));
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
