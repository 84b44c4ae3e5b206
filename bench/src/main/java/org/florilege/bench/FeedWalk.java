package org.florilege.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The Turtle feed as another portal sees it: all of its pages, and again one that has not changed.
final class FeedWalk {

    private static final String FIRST = "/catalog.ttl?page_size=1000";
    private static final String NEXT = "hydra:next <";
    private static final int OK = 200;

    private final HttpClient http;
    private final Function<String, HttpRequest> asked;

    /// @param asked makes a request of a path
    FeedWalk(HttpClient http, Function<String, HttpRequest> asked) {
        this.http = http;
        this.asked = asked;
    }

    /// Walks to the end and keeps the pages in this folder, off the clock.
    ///
    /// @return the seconds that the walk took
    double walk(Path folder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<byte[]> pages = new ArrayList<>();
        for (String path = FIRST; path != null; path = next(pages.getLast())) pages.add(page(path));
        double seconds = Step.seconds(start);
        Files.createDirectories(folder);
        for (int i = 0; i < pages.size(); i++) Files.write(folder.resolve("page-" + i + ".ttl"), pages.get(i));
        return seconds;
    }

    /// The request for the first page by whoever has it already.
    HttpRequest unchanged() throws IOException, InterruptedException {
        HttpResponse<Void> answer = http.send(asked.apply(FIRST), HttpResponse.BodyHandlers.discarding());
        String tag = answer.headers().firstValue("ETag").orElseThrow(() -> new IOException("the feed has no ETag"));
        return HttpRequest.newBuilder(asked.apply(FIRST), (name, value) -> true)
                .header("If-None-Match", tag)
                .build();
    }

    private byte[] page(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(asked.apply(path), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK) throw new IOException(path + " answered " + answer.statusCode());
        return answer.body();
    }

    private static @Nullable String next(byte[] page) {
        String text = new String(page, 0, Math.min(page.length, 1 << 14), StandardCharsets.UTF_8);
        int start = text.indexOf(NEXT);
        if (start < 0) return null;
        URI link = URI.create(text.substring(start + NEXT.length(), text.indexOf('>', start)));
        return link.getRawPath() + "?" + link.getRawQuery();
    }
}
