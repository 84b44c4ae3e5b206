package org.florilege.harvester.reader;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;

/// Fetches documents from the web: follows a few redirects and says so, waits when a busy server asks for it,
/// gives up in bounded time. Closing it, from any thread, ends what it is doing.
final class Fetcher implements AutoCloseable {

    private static final int MAX_REDIRECTS = 5;
    private static final int MAX_ATTEMPTS = 4;
    private static final String ACCEPT =
            "text/turtle, application/rdf+xml;q=0.9, application/n-triples;q=0.9, application/trig;q=0.9,"
                    + " application/ld+json;q=0.8, application/n-quads;q=0.8, application/json;q=0.5, */*;q=0.3";
    private static final Pattern LINK_NEXT = Pattern.compile(
            "<([^>]*)>\\s*;[^,<]*\\brel\\s*=\\s*(?:\"[^\"]*\\bnext\\b[^\"]*\"|next\\b)", Pattern.CASE_INSENSITIVE);

    private final FetchSettings settings;
    private final Consumer<Finding> remarks;
    private final HttpClient client;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicLong bytes = new AtomicLong();

    /// @param remarks is told of redirects
    Fetcher(FetchSettings settings, Consumer<Finding> remarks) {
        this.settings = settings;
        this.remarks = remarks;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /// @return how many bytes of bodies were read
    long bytes() {
        return bytes.get();
    }

    /// @throws SourceException when there is no good answer
    Fetched get(URI address) {
        URI current = address;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            HttpResponse<InputStream> answer = patiently(current);
            int status = answer.statusCode();
            if (status >= 200 && status < 300) return fetched(current, answer);
            if (status < 300 || status >= 400) throw refused(current, answer);
            URI target = target(current, answer);
            discard(answer);
            remarks.accept(new Finding(
                    Rule.REDIRECT,
                    current + " redirects to " + target + ".",
                    "Register the source under its new address."));
            current = target;
        }
        throw failure(
                address,
                "More than " + MAX_REDIRECTS + " redirects follow each other.",
                "Give the address that they should lead to.");
    }

    private Fetched fetched(URI address, HttpResponse<InputStream> answer) {
        Optional<String> next = answer.headers().allValues("Link").stream()
                .map(LINK_NEXT::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
        InputStream body = new BudgetInput(answer.body(), settings.pageBytes(), settings.pageTime(), bytes);
        return new Fetched(address, answer.headers().firstValue("Content-Type").orElse(""), next, body);
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

    private HttpResponse<InputStream> patiently(URI address) {
        for (int attempt = 1; ; attempt++) {
            Optional<IOException> failed = Optional.empty();
            try {
                HttpResponse<InputStream> answer =
                        client.send(request(address), HttpResponse.BodyHandlers.ofInputStream());
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

    private HttpRequest request(URI address) {
        return HttpRequest.newBuilder(address)
                .version("https".equals(address.getScheme()) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .timeout(settings.answerTimeout())
                .header("User-Agent", settings.userAgent())
                .header("Accept", ACCEPT)
                .header("Accept-Encoding", "gzip")
                .GET()
                .build();
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
