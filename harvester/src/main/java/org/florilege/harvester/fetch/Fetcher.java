package org.florilege.harvester.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Rule;

/// Fetches documents from the web for one run over one source: politely, within what the source may cost, and only
/// from where it may lie. Follows a few redirects and says so, waits when a busy server asks for it, gives up in
/// bounded time. Any thread may use it. Closing it, from any thread, ends what it is doing.
public final class Fetcher implements AutoCloseable {

    static final int NOT_MODIFIED = 304;

    private static final int MOST_REMARKS = 10;

    private final FetchSettings settings;
    private final Consumer<Finding> remarks;
    private final WebClient client;
    private final Failures failures;
    private final RunBudget run;
    private final Pace pace;
    private final Patience patience;
    private final AtomicInteger told = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    /// @param remarks is told of redirects
    public Fetcher(FetchSettings settings, Consumer<Finding> remarks) {
        this(settings, remarks, new WebClient(settings));
    }

    Fetcher(FetchSettings settings, Consumer<Finding> remarks, WebClient client) {
        this.settings = settings;
        this.remarks = remarks;
        this.client = client;
        this.failures = new Failures(settings.access());
        this.run = new RunBudget(settings.budgets());
        this.pace = new Pace(settings.manners().rate(), System::nanoTime);
        this.patience = new Patience(settings.manners(), Clock.systemUTC(), Math::random);
    }

    /// @return how many bytes of bodies were read, as they came
    public long bytes() {
        return run.bytes();
    }

    /// Asks for DCAT.
    ///
    /// @throws SourceException when there is no good answer
    public Fetched get(URI address) {
        return send(FetchRequest.get(address, FetchRequest.RDF));
    }

    /// Asks until there is a final answer of success, or, for a request with conditions, the answer that nothing
    /// has changed.
    ///
    /// @throws SourceException when there is no good answer
    public Fetched send(FetchRequest request) {
        Fetched answer = answer(request);
        boolean unchanged = answer.notModified() && request.isConditional();
        if (unchanged || answer.isWhole()) return answer;
        throw refused(answer);
    }

    /// Asks like [#send(FetchRequest)], and hands out a refusal too when the server explains it in XML (400, 422), as
    /// some do whose protocol has errors of its own.
    ///
    /// @throws SourceException when there is neither
    public Fetched explained(FetchRequest request) {
        Fetched answer = answer(request);
        boolean refusal = answer.status() == 400 || answer.status() == 422;
        boolean explains = refusal && answer.contentType().contains("xml");
        if (explains || answer.isWhole()) return answer;
        throw refused(answer);
    }

    /// @return what is thrown for an answer that is none; its body is not read
    public SourceException refused(Fetched answer) {
        return refused(answer, "");
    }

    /// @param words in which the server said why, or nothing
    /// @return what is thrown for an answer that is none; its body is not read any further
    public SourceException refused(Fetched answer, String words) {
        try {
            answer.body().close();
        } catch (IOException alreadyGone) {
            // nothing of it is wanted
        }
        String retryAfter = answer.headers().firstValue("Retry-After").orElse("");
        SourceException said = failures.refused(answer.address(), answer.status(), retryAfter, words);
        return new AnswerException(said.place(), said.finding(), answer.status(), answer.headers());
    }

    /// Asks until there is a final answer, be it good or bad.
    ///
    /// @throws SourceException when there is none
    public Fetched answer(FetchRequest request) {
        FetchRequest current = request.at(settings.access().credential().without(request.address()));
        Set<URI> visited = new HashSet<>();
        while (true) {
            Exchange answer = patiently(current);
            if (!isRedirect(answer.status())) return fetched(current.address(), answer);
            answer.discard();
            visited.add(current.address());
            current = redirected(current, answer, visited);
        }
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private Fetched fetched(URI address, Exchange answer) {
        try {
            WireInput wire = new WireInput(answer, settings, run);
            InputStream body = new UnpackedInput(wire, answer.header("Content-Encoding"), settings.pageBytes());
            return new Fetched(address, answer.status(), answer.headers(), body);
        } catch (IOException broken) {
            throw failures.unreachable(address, origin(address), broken);
        }
    }

    private FetchRequest redirected(FetchRequest from, Exchange answer, Set<URI> visited) {
        URI address = from.address();
        URI target = settings.access().credential().without(target(address, answer.header("Location")));
        if (visited.contains(target) && from.body().isEmpty())
            throw failures.at(
                    address,
                    Rule.REDIRECT_REFUSED,
                    "Its redirects lead in a circle, back to {0}.",
                    "Give the address that they should lead to.",
                    failures.said(target));
        if (visited.size() > settings.budgets().redirects())
            throw failures.at(
                    address,
                    Rule.REDIRECT_REFUSED,
                    "More than {0} redirects follow each other.",
                    "Give the address that they should lead to.",
                    settings.budgets().redirects());
        tell(address, answer.status(), target);
        return answer.status() == 303 ? from.at(target).withoutBody() : from.at(target);
    }

    private void tell(URI address, int status, URI target) {
        if (told.incrementAndGet() > MOST_REMARKS) return;
        boolean forGood = status == 301 || status == 308;
        remarks.accept(Finding.of(
                Rule.REDIRECT,
                "{0} redirects to {1}.",
                forGood ? "Register the source under its new address." : "Nothing, if it is meant so.",
                failures.said(address),
                failures.said(target)));
    }

    private URI target(URI from, String location) {
        try {
            if (location.isBlank()) throw new IllegalArgumentException("no address at all");
            URI target = from.resolve(URI.create(Iris.encode(location.strip())));
            boolean secure = Origin.of(target).isSecure();
            if (secure || !Origin.of(from).isSecure()) return target;
        } catch (IllegalArgumentException malformed) {
            throw failures.at(
                    from,
                    Rule.REDIRECT_REFUSED,
                    "It redirects to \"{0}\", which is no web address.",
                    "Give the address of the document itself.",
                    location);
        }
        throw failures.at(
                from,
                Rule.REDIRECT_REFUSED,
                "It redirects from https to http, to \"{0}\", which was not followed.",
                "Let it redirect to https, or give the address of the document itself.",
                location);
    }

    private Exchange patiently(FetchRequest asked) {
        URI address = asked.address();
        Origin origin = origin(address);
        run.start();
        for (int attempt = 1; ; attempt++) {
            Duration wait;
            pause(address, Duration.ofMillis(pace.turn()));
            try {
                Exchange answer =
                        client.ask(asked, origin, shorter(settings.timeouts().answer(), run.left()));
                if (!patience.mayRepeat(answer.status(), attempt)) return answer;
                Optional<Duration> pause = patience.wait(answer.header("Retry-After"), answer.header("Date"), attempt);
                if (pause.isEmpty()) return answer;
                answer.discard();
                wait = pause.get();
            } catch (IOException failure) {
                if (isClosed()) throw failures.stopped(address);
                if (run.isSpent()) throw failures.at(address, run.finding());
                if (!patience.mayRepeat(failure, attempt)) throw failures.unreachable(address, origin, failure);
                wait = patience.wait(attempt);
            } catch (RuntimeException ended) {
                if (isClosed()) throw failures.stopped(address);
                throw ended;
            }
            pause(address, wait);
        }
    }

    private Origin origin(URI address) {
        try {
            if (address.getRawUserInfo() == null) return Origin.of(address);
        } catch (IllegalArgumentException none) {
            throw failures.at(
                    address,
                    Rule.UNREACHABLE,
                    "{0} is no address of a web server.",
                    "Give an address that begins with http:// or https:// and a host.",
                    failures.said(address));
        }
        throw failures.at(
                address,
                Rule.ADDRESS_REFUSED,
                "The address carries a name or a password.",
                "Put them into the source's credential; addresses are shown to everybody.");
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /// Waits, but not beyond the time that the run may take.
    private void pause(URI address, Duration time) {
        if (run.isSpent()) throw failures.at(address, run.finding());
        Duration left = run.left();
        try {
            if (closed.await(shorter(time, left).toMillis(), TimeUnit.MILLISECONDS)) throw failures.stopped(address);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failures.stopped(address);
        }
        if (left.compareTo(time) < 0) throw failures.at(address, run.tooLong());
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /// @return what is thrown when the body of an answer ends before its end
    public SourceException broken(URI address, IOException cause) {
        if (isClosed()) return failures.stopped(address);
        if (cause instanceof BudgetException spent) return failures.at(address, spent.finding());
        return failures.unreachable(address, origin(address), cause);
    }

    /// From now on there is at least this much time between two requests.
    void slowTo(Duration pause) {
        pace.slowTo(pause);
    }

    /// @return how we introduce ourselves to a `robots.txt`
    String product() {
        return settings.manners().product();
    }

    @Override
    public void close() {
        closed.countDown();
        client.close();
    }
}
