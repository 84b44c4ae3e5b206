package org.florilege.api.sparql;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Admits queries and holds them to their limits. Each runs on a thread of its own, since one that computes for half a
/// minute must not keep the threads of all other requests.
public final class QueryDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QueryDesk.class);
    private static final long LOOK_MILLIS = 100;
    private static final Duration PATIENCE_WITH_READERS = Duration.ofMinutes(1);

    private final QueryLimits limits;
    private final Semaphore places;
    private final QueryLine line;
    private final Set<QueryRun> runs = ConcurrentHashMap.newKeySet();
    private final HeapGauge heap = new HeapGauge();
    private @Nullable QueryRun stopped;
    private final Scheduler senders =
            Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "sparql");
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sparql-watch").factory());

    public QueryDesk(QueryLimits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.atOnce());
        this.line = new QueryLine(limits);
        var _ = watch.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    QueryLimits limits() {
        return limits;
    }

    /// Has the answer computed. It comes as soon as its beginning is there, as bytes that follow while they are read;
    /// who does not want them any more cancels.
    ///
    /// @throws org.florilege.api.problem.PortalException through the `Mono`: when it passes a limit before
    /// it begins, or when too many others are under way and none of them ends soon
    Mono<Flux<ByteBuffer>> answer(QueryRun.Work work) {
        return Mono.<QueryRun>create(sink -> {
                    if (line.isEmpty() && places.tryAcquire()) admit(work, sink);
                    else if (line.join(work, sink)) admitNext();
                    else refuse(sink);
                })
                .map(this::sent);
    }

    private void refuse(MonoSink<QueryRun> sink) {
        sink.error(QueryProblems.tooManyQueries(limits));
    }

    private void admitNext() {
        while (!line.isEmpty() && places.tryAcquire()) {
            QueryLine.Waiting next = line.next();
            if (next == null) places.release();
            else admit(next.work(), next.sink());
        }
    }

    private void admit(QueryRun.Work work, MonoSink<QueryRun> sink) {
        QueryRun run = new QueryRun(work, sink, this::left);
        sink.onCancel(run::abandon);
        runs.add(run);
        Thread.ofPlatform().daemon().name("sparql").start(run);
    }

    private void left(QueryRun run) {
        runs.remove(run);
        places.release();
        admitNext();
    }

    private Flux<ByteBuffer> sent(QueryRun run) {
        return Flux.<ByteBuffer>generate(sink -> next(run.pipe(), sink))
                .subscribeOn(senders)
                .doOnCancel(run::abandon);
    }

    private static void next(AnswerPipe pipe, SynchronousSink<ByteBuffer> sink) {
        try {
            switch (pipe.take()) {
                case AnswerPipe.Piece.Bytes piece -> sink.next(piece.bytes());
                case AnswerPipe.Piece.End _ -> sink.complete();
                case AnswerPipe.Piece.Failure failure -> sink.error(failure.cause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            sink.error(e);
        }
    }

    private void look() {
        try {
            admitNext();
            line.send(this::refuse);
            for (QueryRun run : runs) {
                if (run.waiting() > PATIENCE_WITH_READERS.toNanos()) run.abandon();
                else if (run.computed() > limits.time().toNanos()) run.stop(QueryProblems.tooLong(limits));
            }
            if (!runs.isEmpty() && !isRelieving() && heap.isShort()) stopGreediest();
        } catch (RuntimeException unexpected) {
            LOG.error("Queries are not watched as they should be", unexpected);
        }
    }

    /// Whether a query that was stopped for its memory still has it.
    private boolean isRelieving() {
        QueryRun last = stopped;
        if (last == null) return false;
        if (runs.contains(last)) return true;
        stopped = null;
        heap.relieved();
        return false;
    }

    private void stopGreediest() {
        runs.stream()
                .max(Comparator.comparingLong(run -> heap.allocatedBy(run.thread())))
                .ifPresent(run -> {
                    LOG.warn("Memory is short: the query that takes most of it is stopped");
                    run.stop(QueryProblems.tooMuchMemory());
                    stopped = run;
                });
    }

    @Override
    public void close() {
        watch.shutdownNow();
        runs.forEach(QueryRun::abandon);
        senders.dispose();
    }
}
