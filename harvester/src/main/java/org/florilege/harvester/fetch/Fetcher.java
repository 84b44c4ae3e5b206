package org.florilege.harvester.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;

/// Fetches documents from the web: follows a few redirects and says so, waits when a busy server asks for it,
/// gives up in bounded time. Closing it, from any thread, ends what it is doing.
public final class Fetcher implements AutoCloseable {

    static final int NOT_MODIFIED = 304;

    private static final int MAX_REDIRECTS = 5;
    private static final int MAX_ATTEMPTS = 4;

    private final FetchSettings settings;
    private final Consumer<Finding> remarks;
    private final HttpClient client;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicLong bytes = new AtomicLong();

    /// @param remarks is told of redirects
    public Fetcher(FetchSettings settings, Consumer<Finding> remarks) {
        this.settings = settings;
        this.remarks = remarks;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /// @return how many bytes of bodies were read
    public long bytes() {
        return bytes.get();
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
        FetchRequest current = request;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            HttpResponse<InputStream> answer = patiently(current);
            int status = answer.statusCode();
            if (status >= 200 && status < 300) return fetched(current.address(), answer);
            if (status == NOT_MODIFIED && request.isConditional()) return fetched(current.address(), answer);
            if (status < 300 || status >= 400 || status == NOT_MODIFIED) throw refused(current.address(), answer);
            URI target = target(current.address(), answer);
            discard(answer);
            remarks.accept(new Finding(
                    Rule.REDIRECT,
                    current.address() + " redirects to " + target + ".",
                    "Register the source under its new address."));
            current = current.at(target);
        }
        throw failure(
                request.address(),
                "More than " + MAX_REDIRECTS + " redirects follow each other.",
                "Give the address that they should lead to.");
    }

    private Fetched fetched(URI address, HttpResponse<InputStream> answer) {
        InputStream body = new BudgetInput(answer.body(), settings.pageBytes(), settings.pageTime(), bytes);
        return new Fetched(address, answer.statusCode(), answer.headers(), body);
    }

    private URI target(URI from, HttpResponse<InputStream> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        try {
            URI target = from.resolve(URI.create(Iris.encode(location.strip())));
            if ("http".equals(target.getScheme()) || "https".equals(target.getScheme())) return target;
        } catch (IllegalArgumentException malformed) {
            // told below, like every other target that we do not follow
        }
        discard(answer);
        throw failure(
                from,
                "It redirects to \"" + location + "\", which is no web address.",
                "Give the address of the document itself.");
    }

    private HttpResponse<InputStream> patiently(FetchRequest asked) {
        URI address = asked.address();
        for (int attempt = 1; ; attempt++) {
            Optional<IOException> failed = Optional.empty();
            try {
                HttpResponse<InputStream> answer =
                        client.send(request(asked), HttpResponse.BodyHandlers.ofInputStream());
                if (!Patience.mayRetry(answer.statusCode()) || attempt == MAX_ATTEMPTS) return answer;
                Optional<Long> wait = Patience.wait(answer, attempt);
                if (wait.isEmpty()) return answer;
                discard(answer);
                pause(address, wait.get());
            } catch (IOException failure) {
                failed = Optional.of(failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw failure(address, "The run was stopped.", "Start it again.");
            }
            if (failed.isPresent()) {
                if (attempt >= 2
                        || failed.get() instanceof UnknownHostException
                        || failed.get() instanceof HttpTimeoutException) throw unreachable(address, failed.get());
                pause(address, Patience.AFTER_FAILURE);
            }
        }
    }

    private HttpRequest request(FetchRequest asked) {
        boolean secure = "https".equals(asked.address().getScheme());
        HttpRequest.Builder request = HttpRequest.newBuilder(asked.address())
                .version(secure ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .timeout(settings.answerTimeout())
                .header("User-Agent", settings.userAgent())
                .header("Accept", asked.accept())
                .header("Accept-Encoding", "gzip");
        asked.headers().forEach(request::setHeader);
        asked.body()
                .ifPresent(body -> request.setHeader("Content-Type", body.contentType())
                        .POST(HttpRequest.BodyPublishers.ofString(body.text())));
        return request.build();
    }

    private void pause(URI address, long millis) {
        try {
            if (closed.await(millis, TimeUnit.MILLISECONDS))
                throw failure(address, "The run was stopped.", "Start it again.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failure(address, "The run was stopped.", "Start it again.");
        }
    }

    private static void discard(HttpResponse<InputStream> answer) {
        try {
            answer.body().close();
        } catch (IOException alreadyGone) {
            // nothing of it is wanted
        }
    }

    private static SourceException refused(URI address, HttpResponse<InputStream> answer) {
        discard(answer);
        int status = answer.statusCode();
        String mend = switch (status) {
            case 401, 403 -> "Ask the source's owner for access to this address.";
            case 404, 410 -> "Check the address; the document may have moved.";
            case 429, 503 -> "Try again later: the server is busy.";
            default -> "Try again later; if it stays so, tell the source's owner.";
        };
        return failure(address, "The server answered " + status + ".", mend);
    }

    private static SourceException unreachable(URI address, IOException cause) {
        String host = address.getHost();
        String message = switch (cause) {
            case UnknownHostException unknown -> "There is no host " + host + ".";
            case HttpTimeoutException late -> host + " does not answer in time.";
            case ConnectException down -> "Nothing answers at " + host + port(address) + ".";
            case SSLException insecure -> host + " has no trustworthy certificate: " + insecure.getMessage() + ".";
            default -> host + " broke off: " + cause.getMessage() + ".";
        };
        return failure(address, message, "Check the address, and whether the server runs.");
    }

    private static String port(URI address) {
        return address.getPort() < 0 ? "" : ":" + address.getPort();
    }

    private static SourceException failure(URI address, String message, String mend) {
        return new SourceException(Place.of(address.toString()), new Finding(Rule.UNREACHABLE, message, mend));
    }

    @Override
    public void close() {
        closed.countDown();
        client.shutdownNow();
    }
}
