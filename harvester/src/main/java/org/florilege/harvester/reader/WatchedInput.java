package org.florilege.harvester.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.florilege.harvester.fetch.BudgetException;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Remembers the failure of the stream below, since parsers bury it, and fails the same way ever after.
final class WatchedInput extends FilterInputStream {

    private @Nullable IOException failed;

    WatchedInput(InputStream below) {
        super(below);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (failed != null) throw failed;
        try {
            return super.read(target, offset, length);
        } catch (IOException failure) {
            failed = failure;
            throw failure;
        }
    }

    /// @return what went wrong below, or null
    @Nullable
    IOException failed() {
        return failed;
    }

    Finding finding(IOException cause) {
        if (cause instanceof BudgetException budget) return budget.finding();
        return Finding.of(
                Rule.BODY_TRUNCATED,
                "The document ends before its end: {0}.",
                "Try again; if it stays so, the server cuts its answer off.",
                String.valueOf(cause.getMessage()));
    }
}
