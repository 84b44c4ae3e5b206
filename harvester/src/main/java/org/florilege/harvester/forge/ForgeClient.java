package org.florilege.harvester.forge;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import org.florilege.harvester.code.MetadataFiles;
import org.florilege.harvester.fetch.AnswerException;
import org.florilege.harvester.fetch.FetchRequest;
import org.florilege.harvester.fetch.Fetched;
import org.florilege.harvester.fetch.Fetcher;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the interface of a forge: keeps to its limits, and knows an answer that is missing from one that failed.
final class ForgeClient implements AutoCloseable {

    private static final int MAX_ANSWER = 64 << 20;
    private static final String RAW = "application/vnd.github.raw+json, text/plain;q=0.9, */*;q=0.5";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Fetcher fetcher;
    private final RateLimit limit;

    /// @param patience how long to wait for a forge's limits in all
    ForgeClient(Fetcher fetcher, Duration patience) {
        this.fetcher = fetcher;
        this.limit = new RateLimit(patience);
    }

    /// An answer in JSON.
    record Answer(JsonNode body, URI address, HttpHeaders headers) {}

    /// @throws SourceException when there is no good answer
    Answer json(URI address) {
        Fetched fetched = send(FetchRequest.get(address, FetchRequest.JSON));
        try (InputStream body = fetched.body()) {
            byte[] bytes = body.readNBytes(MAX_ANSWER);
            return new Answer(JSON.readTree(bytes), fetched.address(), fetched.headers());
        } catch (IOException | JacksonException broken) {
            throw new SourceException(
                    Place.of(address.toString()),
                    Finding.of(
                            Rule.SYNTAX,
                            "The forge's answer is no JSON, or broke off: {0}.",
                            "Check that the address is that of the forge's interface; else try again later.",
                            firstLine(broken)),
                    broken);
        }
    }

    private static String firstLine(Exception broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }

    /// @return the answer; empty when the forge has nothing there, or nothing for us
    Optional<Answer> jsonIfAny(URI address) {
        try {
            return Optional.of(json(address));
        } catch (AnswerException refused) {
            if (isNothing(refused)) return Optional.empty();
            throw refused;
        }
    }

    /// Absent, empty (409 for a repository without commits), closed for us, taken down by law. A credential that is
    /// refused (401) says nothing of what is there.
    static boolean isNothing(AnswerException refused) {
        return switch (refused.status()) {
            case 403, 404, 409, 410, 451 -> true;
            default -> false;
        };
    }

    /// @return a file; empty when there is none. At most one byte more than a metadata file may have.
    Optional<byte[]> file(URI address) {
        Fetched fetched;
        try {
            fetched = send(FetchRequest.get(address, RAW));
        } catch (AnswerException refused) {
            if (isNothing(refused)) return Optional.empty();
            throw refused;
        }
        try (InputStream body = fetched.body()) {
            return Optional.of(body.readNBytes(MetadataFiles.MAX_BYTES + 1));
        } catch (IOException broken) {
            throw new SourceException(
                    Place.of(address.toString()),
                    Finding.of(
                            Rule.BODY_TRUNCATED,
                            "The file broke off: {0}.",
                            "Nothing; it is read again with the next run.",
                            firstLine(broken)),
                    broken);
        }
    }

    private Fetched send(FetchRequest request) {
        URI address = request.address();
        limit.await(address);
        try {
            return noted(address, fetcher.send(request));
        } catch (AnswerException refused) {
            if (!limit.isReached(request.address(), refused)) throw refused;
            limit.await(address);
            return noted(address, again(request));
        }
    }

    private Fetched again(FetchRequest request) {
        try {
            return fetcher.send(request);
        } catch (AnswerException refused) {
            throw limit.isReached(request.address(), refused) ? limit.exceeded(request.address()) : refused;
        }
    }

    private Fetched noted(URI address, Fetched fetched) {
        limit.note(address, fetched.headers());
        return fetched;
    }

    @Override
    public void close() {
        limit.close();
        fetcher.close();
    }
}
