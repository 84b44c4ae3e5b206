package org.florilege.api.sparql;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.florilege.api.problem.PortalException;
import org.florilege.catalog.query.InvalidQueryException;
import org.florilege.catalog.query.QueryStop;
import org.florilege.catalog.query.QueryStoppedException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;

/// One query on its own thread, from the moment it is admitted to its end, which may be another than the one it would
/// come to by itself.
final class QueryRun implements Runnable {

    /// What computes an answer.
    interface Work {

        /// @param stop ends it early
        void write(AnswerPipe out, QueryStop stop);
    }

    private final Work work;
    private final QueryStop stop = new QueryStop();
    private final AnswerPipe pipe;
    private final MonoSink<QueryRun> answer;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final Consumer<QueryRun> atEnd;
    private final long started = System.nanoTime();
    private volatile @Nullable Thread thread;
    private volatile @Nullable PortalException verdict;

    /// @param answer is given this when the answer begins, or why there is none
    QueryRun(Work work, MonoSink<QueryRun> answer, Consumer<QueryRun> atEnd) {
        this.work = work;
        this.answer = answer;
        this.atEnd = atEnd;
        this.pipe = new AnswerPipe(stop, this::begin);
    }

    private void begin() {
        if (answered.compareAndSet(false, true)) answer.success(this);
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        try {
            work.write(pipe, stop);
            pipe.end();
        } catch (QueryStoppedException stopped) {
            PortalException why = verdict;
            fail(why == null ? stopped : why);
        } catch (InvalidQueryException invalid) {
            fail(QueryProblems.of(invalid));
        } catch (StackOverflowError | OutOfMemoryError greedy) {
            fail(QueryProblems.tooMuchMemory());
        } catch (RuntimeException failure) {
            PortalException why = verdict;
            fail(why == null ? failure : why);
        } finally {
            atEnd.accept(this);
        }
    }

    /// An error with a status while that is possible, a broken answer afterwards.
    private void fail(Throwable cause) {
        if (answered.compareAndSet(false, true)) answer.error(cause);
        else pipe.fail(cause);
    }

    /// Who asked is told at once; the thread ends when it notices.
    void stop(PortalException why) {
        if (verdict != null) return;
        verdict = why;
        stop.now();
        fail(why);
    }

    /// Nobody waits for the answer any more.
    void abandon() {
        answered.set(true);
        stop.now();
    }

    /// Where the answer comes out.
    AnswerPipe pipe() {
        return pipe;
    }

    /// How long it has computed, in nanoseconds.
    long computed() {
        return System.nanoTime() - started - pipe.waited();
    }

    /// How long it has been waiting for its reader, in nanoseconds.
    long waiting() {
        return pipe.waiting();
    }

    /// The thread that computes, once it does.
    @Nullable
    Thread thread() {
        return thread;
    }
}
