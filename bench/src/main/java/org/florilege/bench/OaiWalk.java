package org.florilege.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// `ListRecords` of OAI-PMH as a harvester sees it, from the first page to the last.
final class OaiWalk {

    private static final String LIST = "/oai?verb=ListRecords&";
    private static final String TOKEN = "<resumptionToken";
    private static final int OK = 200;
    private static final int PART = 5;

    private final HttpClient http;
    private final Function<String, HttpRequest> asked;

    /// @param asked makes a request of a path
    OaiWalk(HttpClient http, Function<String, HttpRequest> asked) {
        this.http = http;
        this.asked = asked;
    }

    /// @param first the median of the first fifth of the pages, in milliseconds
    /// @param last that of the last fifth
    record Pages(int count, double seconds, double first, double last) {

        private static Pages of(List<Long> nanos) {
            int part = Math.max(1, nanos.size() / PART);
            double all = nanos.stream().mapToLong(Long::longValue).sum() / 1e9;
            return new Pages(
                    nanos.size(),
                    all,
                    median(nanos.subList(0, part)),
                    median(nanos.subList(nanos.size() - part, nanos.size())));
        }

        private static double median(List<Long> nanos) {
            return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
        }

        /// How much more a late page costs than an early one.
        double growth() {
            return last / first;
        }
    }

    /// Walks to the end.
    Pages walk() throws IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        for (String query = "metadataPrefix=oai_dc"; query != null; ) {
            long start = System.nanoTime();
            HttpResponse<String> answer = http.send(asked.apply(LIST + query), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) throw new IOException(query + " answered " + answer.statusCode());
            nanos.add(System.nanoTime() - start);
            query = next(answer.body());
        }
        return Pages.of(nanos);
    }

    private static @Nullable String next(String page) throws IOException {
        int element = page.lastIndexOf(TOKEN);
        if (element < 0) throw new IOException("the list ends without a token: " + page.substring(0, 500));
        int start = page.indexOf('>', element) + 1;
        String token = page.substring(start, page.indexOf('<', start));
        return token.isEmpty() ? null : "resumptionToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
