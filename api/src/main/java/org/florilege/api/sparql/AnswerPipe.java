package org.florilege.api.sparql;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.florilege.catalog.query.QueryStop;
import org.florilege.catalog.query.QueryStoppedException;

/// Carries an answer from the thread that computes it to whoever sends it, a few pieces ahead at most.
///
/// The beginning is held back: an answer that fits is known to be whole, and a failure before that is an error with a
/// status. A failure later breaks the answer off.
final class AnswerPipe extends OutputStream {

    /// What arrives at the other end.
    sealed interface Piece {
        record Bytes(ByteBuffer bytes) implements Piece {}

        record End() implements Piece {}

        record Failure(Throwable cause) implements Piece {}
    }

    private static final int PIECE = 32 << 10;
    private static final int HELD_BACK = 256 << 10;
    private static final int AHEAD = 8;

    private final QueryStop stop;
    private final Runnable begin;
    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(HELD_BACK / PIECE + AHEAD);
    private final byte[] buffer = new byte[PIECE];
    private int filled;
    private long written;
    private boolean begun;
    private final AtomicLong waited = new AtomicLong();
    private volatile long waitingSince;

    /// @param begin is told once, when the answer may begin to leave
    AnswerPipe(QueryStop stop, Runnable begin) {
        this.stop = stop;
        this.begin = begin;
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (int done = 0; done < length; ) {
            int some = Math.min(length - done, PIECE - filled);
            System.arraycopy(bytes, offset + done, buffer, filled, some);
            filled += some;
            written += some;
            done += some;
            if (filled == PIECE) pass();
        }
    }

    private void pass() {
        put(new Piece.Bytes(ByteBuffer.wrap(Arrays.copyOf(buffer, filled))));
        filled = 0;
        if (!begun && written >= HELD_BACK) begun();
    }

    private void begun() {
        begun = true;
        begin.run();
    }

    /// How many bytes were written.
    long written() {
        return written;
    }

    /// The answer is whole.
    void end() {
        if (filled > 0) pass();
        put(new Piece.End());
        if (!begun) begun();
    }

    /// The answer breaks off, whatever waits to leave.
    void fail(Throwable cause) {
        Piece failure = new Piece.Failure(cause);
        do pieces.clear();
        while (!pieces.offer(failure));
    }

    private void put(Piece piece) {
        if (pieces.offer(piece)) return;
        waitingSince = System.nanoTime();
        try {
            while (!pieces.offer(piece, 1, TimeUnit.SECONDS)) stop.check();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryStoppedException();
        } finally {
            waited.addAndGet(System.nanoTime() - waitingSince);
            waitingSince = 0;
        }
        stop.check();
    }

    /// For how long the one who computes has waited for the one who sends, in nanoseconds, all in all.
    long waited() {
        return waited.get() + waiting();
    }

    /// For how long it has been waiting now.
    long waiting() {
        long since = waitingSince;
        return since == 0 ? 0 : System.nanoTime() - since;
    }

    /// The next piece, as soon as it is there.
    Piece take() throws InterruptedException {
        return pieces.take();
    }
}
