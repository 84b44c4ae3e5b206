package org.florilege.harvester.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/// One answer whose body has not been read yet.
final class Exchange {

    private static final int FEW = 16_384;
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final HttpUriRequestBase request;
    private final ClassicHttpResponse response;
    private final HttpHeaders headers;

    Exchange(HttpUriRequestBase request, ClassicHttpResponse response) {
        this.request = request;
        this.response = response;
        Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders())
            values.computeIfAbsent(header.getName(), name -> new ArrayList<>())
                    .add(header.getValue() == null ? "" : header.getValue());
        values.remove("");
        this.headers = HttpHeaders.of(values, (name, value) -> true);
    }

    int status() {
        return response.getCode();
    }

    HttpHeaders headers() {
        return headers;
    }

    /// @return the value of a header, or nothing
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /// @return the body as it comes; once it is read to its end, the connection serves the next request
    InputStream body() throws IOException {
        HttpEntity entity = response.getEntity();
        return entity == null || entity.getContent() == null ? InputStream.nullInputStream() : entity.getContent();
    }

    /// Ends it, from any thread, even while its body is read.
    void abort() {
        request.abort();
    }

    /// Nothing of the body is wanted: a short one is read, so that the connection can be used again.
    void discard() {
        long length = headers.firstValueAsLong("Content-Length").orElse(Long.MAX_VALUE);
        try (Watch watch = new Watch(SHORT, this::abort)) {
            boolean read = response.getEntity() == null || (length <= FEW && body().readNBytes(FEW + 1).length <= FEW);
            if (read && !watch.isLate()) {
                response.close();
                return;
            }
        } catch (IOException broken) {
            // then it is ended all the same
        }
        abort();
    }
}
