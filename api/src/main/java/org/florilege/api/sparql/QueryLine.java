package org.florilege.api.sparql;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;

/// Queries that wait for a place, the first that came first, without a thread. Clients that join several sources ask
/// dozens of short questions at once and take a refusal for the end; none waits long.
final class QueryLine {

    private static final int MOST_WAITING = 128;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int SHARE_OF_THE_TIME = 6;

    /// A query that nobody computes yet.
    record Waiting(QueryRun.Work work, MonoSink<QueryRun> sink, long since) {}

    private final BlockingQueue<Waiting> line = new ArrayBlockingQueue<>(MOST_WAITING);
    private final long patience;

    /// @param limits nobody waits longer than a sixth of the time that a query may take
    QueryLine(QueryLimits limits) {
        Duration share = limits.time().dividedBy(SHARE_OF_THE_TIME);
        this.patience = (share.compareTo(LONGEST) < 0 ? share : LONGEST).toNanos();
    }

    /// @return whether there was room
    boolean join(QueryRun.Work work, MonoSink<QueryRun> sink) {
        Waiting waiting = new Waiting(work, sink, System.nanoTime());
        sink.onDispose(() -> line.remove(waiting));
        return line.offer(waiting);
    }

    boolean isEmpty() {
        return line.isEmpty();
    }

    @Nullable
    Waiting next() {
        return line.poll();
    }

    /// Sends away who has waited long enough.
    void send(Consumer<MonoSink<QueryRun>> away) {
        for (Waiting waiting : line)
            if (System.nanoTime() - waiting.since() > patience && line.remove(waiting)) away.accept(waiting.sink());
    }
}
