package org.florilege.harvester.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// A body as it comes: counts what is read and ends it when it is too much or takes too long, even while a read
/// waits. Fails the same way ever after.
final class WireInput extends InputStream {

    private final Exchange exchange;
    private final InputStream below;
    private final FetchSettings settings;
    private final RunBudget run;
    private final Watch watch;
    private long count;
    private boolean ended;
    private @Nullable IOException failed;

    WireInput(Exchange exchange, FetchSettings settings, RunBudget run) throws IOException {
        this.exchange = exchange;
        this.settings = settings;
        this.run = run;
        this.below = exchange.body();
        Duration page = settings.timeouts().page();
        Duration left = run.left();
        this.watch = new Watch(left.compareTo(page) < 0 ? left : page, exchange::abort);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (failed != null) throw failed;
        if (ended) return -1;
        try {
            int read = below.read(target, offset, length);
            if (watch.isLate()) throw tooLate();
            ended = read < 0;
            if (read > 0) count(read);
            return read;
        } catch (IOException failure) {
            failed = watch.isLate() ? tooLate() : failure;
            throw failed;
        }
    }

    private void count(int read) throws IOException {
        count += read;
        run.count(read);
        if (count > settings.pageBytes()) throw tooLarge(settings.pageBytes());
    }

    /// @return what went wrong, or null
    @Nullable
    IOException failed() {
        return failed;
    }

    static BudgetException tooLarge(long bytes) {
        return new BudgetException(Finding.of(
                Rule.DOCUMENT_TOO_LARGE,
                "The document is larger than the {0} bytes that a page may have.",
                "Page the feed, or raise page-bytes for this source.",
                bytes));
    }

    private BudgetException tooLate() {
        if (run.left().isZero()) return new BudgetException(run.tooLong());
        return new BudgetException(Finding.of(
                Rule.TIME_BUDGET,
                "The document was not there after the {0} s that a page may take.",
                "Page the feed, or raise page-time for this source.",
                settings.timeouts().page().toSeconds()));
    }

    @Override
    public void close() throws IOException {
        watch.close();
        if (ended) below.close();
        else exchange.abort();
    }
}
