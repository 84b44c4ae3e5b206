package org.florilege.harvester.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;

/// Counts what is read and ends it when it is too much or takes too long, even while a read waits.
final class BudgetInput extends FilterInputStream {

    private final long maxBytes;
    private final Duration maxTime;
    private final AtomicLong counter;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean late;
    private long count;

    BudgetInput(InputStream below, long maxBytes, Duration maxTime, AtomicLong counter) {
        super(below);
        this.maxBytes = maxBytes;
        this.maxTime = maxTime;
        this.counter = counter;
        Thread.ofVirtual().name("page-time").start(this::watch);
    }

    private void watch() {
        try {
            if (done.await(maxTime.toMillis(), TimeUnit.MILLISECONDS)) return;
            late = true;
            in.close();
        } catch (IOException | InterruptedException closing) {
            late = true;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int read = super.read(target, offset, length);
            if (late) throw tooLate();
            if (read > 0) count(read);
            return read;
        } catch (IOException failure) {
            throw late ? tooLate() : failure;
        }
    }

    private void count(int read) throws IOException {
        count += read;
        counter.addAndGet(read);
        if (count > maxBytes)
            throw new BudgetException(new Finding(
                    Rule.DOCUMENT_TOO_LARGE,
                    "The document is larger than the " + maxBytes + " bytes that a page may have.",
                    "Page the feed, or raise harvest.page-bytes for this source."));
    }

    private IOException tooLate() {
        return new BudgetException(new Finding(
                Rule.TIME_BUDGET,
                "The document was not there after the " + maxTime.toSeconds() + " s that a page may take.",
                "Page the feed, or raise harvest.page-time for this source."));
    }

    @Override
    public void close() throws IOException {
        done.countDown();
        super.close();
    }
}
