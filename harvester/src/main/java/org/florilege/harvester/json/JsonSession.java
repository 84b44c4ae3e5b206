package org.florilege.harvester.json;

import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.florilege.harvester.fetch.AnswerException;
import org.florilege.harvester.fetch.FetchRequest;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.fetch.Fetched;
import org.florilege.harvester.fetch.Fetcher;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;

/// One conversation with a server that answers in JSON: asks within the source's budgets and remembers what is
/// to be said of the source as a whole. Belongs to one reading.
public final class JsonSession implements AutoCloseable {

    private final FetchSettings settings;
    private final Spilling spilling;
    private final Fetcher fetcher;
    private final List<Remark> shortfall = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int asked;

    /// @param settings what the source may cost
    /// @param spilling when and where a large document leaves memory
    public JsonSession(FetchSettings settings, Spilling spilling) {
        this.settings = settings;
        this.spilling = spilling;
        this.fetcher = new Fetcher(settings, this::remark);
    }

    /// @param lists which arrays are handed out element by element, see [JsonElements]
    /// @return the document at this address, to be walked and closed
    /// @throws SourceException when it cannot be had or is no JSON
    public JsonElements ask(URI address, Predicate<String> lists) {
        return ask(address, lists, pointer -> false);
    }

    /// @param singles which objects are handed out although they are in no list
    public JsonElements ask(URI address, Predicate<String> lists, Predicate<String> singles) {
        return ask(address, (found, body) -> new JsonElements(found, body, lists, singles));
    }

    /// @param opening begins to walk what is found at an address; what it gives closes that
    /// @return the document at this address, to be walked and closed
    /// @throws SourceException when it cannot be had or is no JSON
    public JsonElements ask(URI address, BiFunction<String, InputStream, JsonElements> opening) {
        asked++;
        Fetched answer = fetcher.answer(FetchRequest.get(address, FetchRequest.JSON));
        if (!answer.isWhole()) throw fetcher.refused(answer, ErrorWords.in(answer));
        return opening.apply(answer.address().toString(), answer.body());
    }

    /// @return when and where a large document leaves memory
    Spilling spilling() {
        return spilling;
    }

    /// @return whether one more page may be asked for; when not, the source has fallen short
    public boolean mayAsk() {
        if (asked < settings.pages()) return true;
        fallShort(Finding.of(
                Rule.PAGE_BUDGET,
                "The source has more than the {0} pages that it may have.",
                "Raise the option pages of this source.",
                settings.pages()));
        return false;
    }

    /// The source is not read to its end, for this reason.
    public void fallShort(Finding finding) {
        if (shortfall.stream().noneMatch(known -> known.finding().rule() == finding.rule()))
            shortfall.add(new Remark("", finding));
    }

    /// The operator should know this.
    public void remark(Finding finding) {
        remarks.add(new Remark("", finding));
    }

    /// @return the refusal of a whole answer
    public static SourceException refusal(URI address, Finding finding) {
        return new SourceException(Place.of(address.toString()), finding);
    }

    /// @return the status that a server refused with; 0 when it gave none
    public static int status(SourceException failed) {
        return failed instanceof AnswerException answered && failed.finding().rule() == Rule.UNREACHABLE
                ? answered.status()
                : 0;
    }

    /// A refusal for which the server has words is none of an API that is not there.
    private static boolean isExplained(SourceException failed, int status) {
        boolean worded = failed.finding().wording().arguments().size() > 1;
        return worded && (status == 403 || status == 409);
    }

    /// @return whether the server stands and has nothing of the kind at this address
    public static boolean isAbsent(SourceException failed) {
        return switch (failed.finding().rule()) {
            case HTML_PAGE, NOT_JSON, UNEXPECTED_JSON, API_ERROR, SYNTAX, EMPTY_DOCUMENT -> true;
            case UNREACHABLE -> {
                int status = status(failed);
                if (isExplained(failed, status)) yield false;
                yield (status >= 400 && status < 500 && status != 429 && status != 401) || status == 501;
            }
            default -> false;
        };
    }

    /// @return why the source was not read to its end
    public List<Remark> shortfall() {
        return List.copyOf(shortfall);
    }

    /// @return what the operator should know
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /// @return how many bytes were read
    public long bytes() {
        return fetcher.bytes();
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
