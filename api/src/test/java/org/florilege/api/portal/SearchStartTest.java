package org.florilege.api.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.florilege.catalog.elasticsearch.EmbeddedElasticsearchException;
import org.florilege.catalog.search.ElasticsearchSettings;
import org.florilege.catalog.search.SearchException;
import org.junit.jupiter.api.Test;

class SearchStartTest {

    private static final URI FIRST = URI.create("http://127.0.0.1:1");
    private static final URI SECOND = URI.create("http://127.0.0.1:2");

    private final AtomicReference<Optional<URI>> running = new AtomicReference<>(Optional.empty());
    private final AtomicReference<URI> next = new AtomicReference<>(FIRST);
    private final AtomicInteger starts = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private CountDownLatch mayEnd = new CountDownLatch(0);
    private final SearchStart start = new SearchStart(running::get, this::started);

    private URI started() {
        starts.incrementAndGet();
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            throw new EmbeddedElasticsearchException("interrupted", e);
        }
        running.set(Optional.of(next.get()));
        return next.get();
    }

    private void assertStarting() {
        assertThatExceptionOfType(SearchException.class).isThrownBy(start::get).withMessageContaining("is starting");
    }

    @Test
    void who_needs_search_first_waits_for_it_and_nobody_else_does() throws Exception {
        mayEnd = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ElasticsearchSettings> first = threads.submit(start::get);
            begun.await();

            assertStarting();
            mayEnd.countDown();

            assertThat(first.get()).isEqualTo(ElasticsearchSettings.of(FIRST));
        }
        assertThat(start.get()).isEqualTo(ElasticsearchSettings.of(FIRST));
        assertThat(starts).hasValue(1);
    }

    @Test
    void a_server_that_ended_is_started_again_beside_the_requests() {
        start.get();
        running.set(Optional.empty());
        next.set(SECOND);

        assertStarting();
        while (running.get().isEmpty()) Thread.onSpinWait();

        assertThat(start.get()).isEqualTo(ElasticsearchSettings.of(SECOND));
    }

    @Test
    void nothing_is_started_while_the_portal_ends() {
        start.letGo();

        assertThatExceptionOfType(SearchException.class).isThrownBy(start::get).withMessageContaining("ending");
        assertThat(starts).hasValue(0);
    }
}
