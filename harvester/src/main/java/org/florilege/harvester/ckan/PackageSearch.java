package org.florilege.harvester.ckan;

import java.net.URI;
import java.util.Optional;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.json.JsonElements;
import org.florilege.harvester.json.JsonList;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.reader.ListEntry;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import tools.jackson.databind.JsonNode;

/// Walks `package_search` in the order of ids, by what the pages really hold, up to the count that it tells.
///
/// A page that the portal cannot give is asked for in smaller pieces, so that a dataset at which it breaks
/// costs that dataset.
final class PackageSearch extends JsonList implements CkanWalk {

    private static final int MOST_FAILURES = 3;

    private final CkanPortal portal;
    private final JsonSession session;
    private final CkanChoice.Taking taking;
    private final String query;
    private final int usualRows;
    private int rows;
    private int before;
    private long start;
    private long count = -1;
    private int failures;
    private boolean cutOff;
    private boolean ended;

    PackageSearch(CkanPortal portal, CkanChoice choice, JsonSession session) {
        this.portal = portal;
        this.session = session;
        this.taking = choice.new Taking(portal, false);
        this.query = choice.query();
        this.usualRows = choice.rows();
        this.rows = usualRows;
    }

    @Override
    protected Optional<Page> page() {
        while (!ended && session.mayAsk()) {
            URI address = portal.action("package_search", query + "&rows=" + rows + "&start=" + start);
            try {
                Page page = new Page(address.toString(), session.ask(address, "/result/results"::equals));
                before = taking.seen();
                return Optional.of(page);
            } catch (SourceException failed) {
                if (!isBreaking(failed)) {
                    ended = true;
                    throw failed;
                }
                if (rows == 1) {
                    start++;
                    ended = ++failures >= MOST_FAILURES;
                    throw failed;
                }
                rows = Math.max(1, rows / 5);
            }
        }
        return Optional.empty();
    }

    private static boolean isBreaking(SourceException failed) {
        int status = JsonSession.status(failed);
        return status == 500 || status == 502 || status == 504;
    }

    @Override
    protected Optional<ListEntry> record(JsonNode dataset, Place place) {
        return taking.take(dataset, place);
    }

    @Override
    protected String name(JsonNode dataset) {
        return taking.name(dataset);
    }

    @Override
    protected void end(Page page, int read) {
        JsonElements answer = page.elements();
        URI address = URI.create(page.address());
        boolean again = cutOff;
        try {
            CkanAnswer.check(address, answer);
            counted(address, answer, read);
        } catch (SourceException noAnswer) {
            ended = true;
            throw noAnswer;
        }
        failures = 0;
        rows = Math.min(usualRows, rows * 2);
        cutOff = answer.stop().isPresent();
        start += read;
        end(read, taking.seen() > before, again && cutOff);
    }

    private void counted(URI address, JsonElements answer, int read) {
        long told = CkanAnswer.count(answer).orElse(-1);
        if (told < 0 && read == 0 && answer.stop().isEmpty())
            throw JsonSession.refusal(
                    address,
                    new Finding(
                            Rule.UNEXPECTED_JSON,
                            "The answer has neither a count nor results.",
                            "Check that the address is that of a CKAN portal."));
        if (told < 0) return;
        if (count >= 0 && told != count)
            session.fallShort(Finding.of(
                    Rule.TOTAL_CHANGED,
                    "The portal had {0} datasets when reading began and {1} later on; some may have slipped between"
                            + " the pages.",
                    "Harvest at a quieter hour; the next run reads all anew.",
                    count,
                    told));
        count = told;
    }

    private void end(int read, boolean anyNew, boolean twiceCutOff) {
        if (count >= 0 && start >= count) {
            ended = true;
            if (taking.seen() < count && !cutOff) missing();
            taking.tellHidden(session);
        } else if (twiceCutOff) ended = true;
        else if (read == 0 && !cutOff) {
            ended = true;
            missing();
        } else if (!anyNew && !cutOff) {
            ended = true;
            session.fallShort(new Finding(
                    Rule.PAGE_LOOP,
                    "The portal gives the same datasets again on a further page.",
                    "Tell the portal's owner that \"start\" has no effect on package_search."));
        }
    }

    private void missing() {
        session.fallShort(Finding.of(
                Rule.RECORDS_MISSING,
                "The portal tells of {0} datasets and gave {1}.",
                "Ask the portal's owner whether its search index needs to be rebuilt.",
                count,
                taking.seen()));
    }

    @Override
    public void chosen() {
        // this is the usual way
    }
}
