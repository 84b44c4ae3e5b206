package org.florilege.api.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.florilege.catalog.query.QueryStop;
import org.florilege.catalog.query.QueryStoppedException;
import org.junit.jupiter.api.Test;

class AnswerPipeTest {

    private final QueryStop stop = new QueryStop();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AnswerPipe pipe = new AnswerPipe(stop, begun::countDown);

    private CompletableFuture<Void> writing(int bytes) {
        return CompletableFuture.runAsync(
                () -> {
                    pipe.write(new byte[bytes], 0, bytes);
                    pipe.end();
                },
                task -> Thread.ofPlatform().daemon().start(task));
    }

    private int read() throws InterruptedException {
        for (int bytes = 0; ; )
            switch (pipe.take()) {
                case AnswerPipe.Piece.Bytes piece -> bytes += piece.bytes().remaining();
                case AnswerPipe.Piece.End _ -> {
                    return bytes;
                }
                case AnswerPipe.Piece.Failure failure -> throw new AssertionError(failure.cause());
            }
    }

    @Test
    void a_large_answer_that_is_written_at_once_begins_before_its_end() throws Exception {
        CompletableFuture<Void> writing = writing(3_000_001);

        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(writing).isNotDone();
        assertThat(read()).isEqualTo(3_000_001);
        assertThat(writing).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void a_small_answer_begins_when_it_is_whole() throws Exception {
        pipe.write(new byte[1000], 0, 1000);
        assertThat(begun.getCount()).isEqualTo(1);

        pipe.end();

        assertThat(begun.getCount()).isZero();
        assertThat(read()).isEqualTo(1000);
    }

    @Test
    void who_waits_for_a_reader_notices_the_stop() {
        CompletableFuture<Void> writing = writing(3_000_001);

        stop.now();

        assertThat(writing)
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withCauseInstanceOf(QueryStoppedException.class);
    }

    @Test
    void waiting_for_a_reader_is_counted_apart() throws Exception {
        CompletableFuture<Void> writing = writing(3_000_001);
        await().until(() -> pipe.waiting() > 0);

        assertThat(read()).isEqualTo(3_000_001);
        assertThat(writing).succeedsWithin(Duration.ofSeconds(5));

        assertThat(pipe.waiting()).isZero();
        assertThat(pipe.waited()).isPositive();
    }
}
