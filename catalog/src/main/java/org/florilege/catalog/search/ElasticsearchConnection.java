package org.florilege.catalog.search;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.RequestOptions;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.WarningFailureException;
import co.elastic.clients.transport.rest5_client.low_level.WarningsHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The way to Elasticsearch: JSON over HTTP, opened at the first request.
///
/// Safe for use by many threads. When nobody answers any more, the address is asked for once again, so
/// that an embedded server that died is started anew.
public final class ElasticsearchConnection implements AutoCloseable {

    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

    private static final int ERRORS = 300;

    private final Supplier<ElasticsearchSettings> server;
    private final RequestOptions options;
    private @Nullable Rest5Client client;
    private @Nullable ElasticsearchSettings connected;

    private ElasticsearchConnection(Supplier<ElasticsearchSettings> server, WarningsHandler warnings) {
        this.server = server;
        this.options =
                RequestOptions.DEFAULT.toBuilder().setWarningsHandler(warnings).build();
    }

    /// To a server that is there.
    public static ElasticsearchConnection to(ElasticsearchSettings settings) {
        return new ElasticsearchConnection(() -> settings, WarningsHandler.PERMISSIVE);
    }

    /// To a server that this supplier starts, if need be, and tells the address of.
    public static ElasticsearchConnection lazily(Supplier<ElasticsearchSettings> server) {
        return new ElasticsearchConnection(server, WarningsHandler.PERMISSIVE);
    }

    /// To the same server; requests fail when it warns that we use it in a deprecated way. For tests.
    public ElasticsearchConnection strict() {
        return new ElasticsearchConnection(server, WarningsHandler.STRICT);
    }

    /// Whether the server would answer: says nothing if so.
    ///
    /// @throws SearchException saying why not
    public void check() {
        call("GET", "/_cluster/health", Map.of(), null);
    }

    JsonNode get(String path) {
        return call("GET", path, Map.of(), null);
    }

    JsonNode post(String path) {
        return call("POST", path, Map.of(), null);
    }

    JsonNode delete(String path) {
        return call("DELETE", path, Map.of(), null);
    }

    JsonNode send(String method, String path, Object body) {
        return call(method, path, Map.of(), new ByteArrayEntity(Json.bytes(body), ContentType.APPLICATION_JSON));
    }

    JsonNode search(String path, Map<String, String> parameters, byte[] body) {
        return call("POST", path, parameters, new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    }

    JsonNode lines(String path, Map<String, String> parameters, byte[] body, int length) {
        return call("POST", path, parameters, new ByteArrayEntity(body, 0, length, NDJSON));
    }

    private JsonNode call(String method, String path, Map<String, String> parameters, @Nullable HttpEntity body) {
        Request request = new Request(method, path);
        request.addParameters(parameters);
        request.setOptions(options);
        if (body != null) request.setEntity(body);
        try {
            Response response = perform(request);
            // the client throws for some statuses and hands others over
            if (response.getStatusCode() >= ERRORS) throw refused(request, response);
            return read(response);
        } catch (ResponseException e) {
            throw refused(request, e.getResponse());
        } catch (WarningFailureException e) {
            throw new SearchException("Elasticsearch warns about " + method + " " + path + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private Response perform(Request request) throws IOException {
        try {
            return client().performRequest(request);
        } catch (ConnectException e) {
            if (!moved()) throw e;
            return client().performRequest(request);
        }
    }

    /// The address is asked for outside the lock: that may take as long as a server takes to start.
    private Rest5Client client() {
        Rest5Client known = opened();
        return known == null ? opened(server.get()) : known;
    }

    private synchronized @Nullable Rest5Client opened() {
        return client;
    }

    private synchronized Rest5Client opened(ElasticsearchSettings settings) {
        Rest5Client known = client;
        if (known != null) return known;
        Rest5Client fresh = RestClients.of(settings);
        connected = settings;
        client = fresh;
        return fresh;
    }

    private boolean moved() {
        return left(server.get());
    }

    private synchronized boolean left(ElasticsearchSettings now) {
        if (now.equals(connected)) return false;
        close();
        return true;
    }

    private static JsonNode read(Response response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) return MissingNode.getInstance();
        try (InputStream in = entity.getContent()) {
            return Json.MAPPER.readTree(in);
        } catch (JacksonException e) {
            throw new IOException("the answer is not JSON", e);
        }
    }

    private static SearchException refused(Request request, Response response) {
        int status = response.getStatusCode();
        Refusal refusal = reason(response);
        return refusal.exception(
                "Elasticsearch at " + response.getHost() + " refused " + request.getMethod() + " "
                        + request.getEndpoint() + " with status " + status + " (" + refusal + "): ",
                status);
    }

    private static Refusal reason(Response response) {
        try {
            return Refusal.of(read(response).path("error"));
        } catch (IOException unreadable) {
            return new Refusal("no type", "no reason given");
        }
    }

    private SearchException unreachable(IOException e) {
        return new SearchException(
                "Elasticsearch does not answer at " + connected + " (" + e.getMessage()
                        + "): check that it runs and florilege.elasticsearch.uris names it.",
                e,
                isCutOff(e));
    }

    /// A connection that broke in the middle may stand the next time; where nobody listens, nobody does in a moment.
    private static boolean isCutOff(IOException failure) {
        return !(failure instanceof ConnectException
                || failure instanceof InterruptedIOException
                || failure instanceof UnknownHostException
                || failure instanceof SSLException);
    }

    @Override
    public synchronized void close() {
        if (client == null) return;
        try {
            client.close();
        } catch (IOException e) {
            throw new SearchException("The connection to Elasticsearch could not be closed: " + e.getMessage(), e);
        } finally {
            client = null;
        }
    }
}
