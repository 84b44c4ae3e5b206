package org.florilege.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Asks a server the same questions from one or many clients and keeps the time of each answer.
final class LoadClient implements AutoCloseable {

    private static final int OK = 200;

    private int expected = OK;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// Asks each question once without counting.
    void warm(List<HttpRequest> questions) throws IOException, InterruptedException {
        for (HttpRequest question : questions) ask(question);
    }

    /// Asks `answers` questions in turn over all clients.
    Latency measure(List<HttpRequest> questions, int clients, int answers) throws IOException, InterruptedException {
        long[] nanos = new long[answers];
        AtomicInteger next = new AtomicInteger();
        Callable<Void> client = () -> {
            for (int i = next.getAndIncrement(); i < answers; i = next.getAndIncrement()) {
                long start = System.nanoTime();
                ask(questions.get(i % questions.size()));
                nanos[i] = System.nanoTime() - start;
            }
            return null;
        };
        long start = System.nanoTime();
        runAll(client, clients);
        return Latency.of(clients, nanos, System.nanoTime() - start);
    }

    private static void runAll(Callable<Void> client, int clients) throws IOException, InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) running.add(threads.submit(client));
            for (Future<Void> one : running) one.get();
        } catch (ExecutionException failure) {
            throw new IOException("a question failed", failure.getCause());
        }
    }

    /// Where another answer than 200 is the right one.
    LoadClient expecting(int other) {
        expected = other;
        return this;
    }

    byte[] ask(HttpRequest question) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(question, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != expected)
            throw new IOException(question.uri() + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        return answer.body();
    }

    @Override
    public void close() {
        http.close();
    }
}
