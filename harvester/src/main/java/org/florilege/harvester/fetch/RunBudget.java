package org.florilege.harvester.fetch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;

/// What one run has cost so far. Its time begins with the first request.
final class RunBudget {

    private final Budgets budgets;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong started = new AtomicLong();

    RunBudget(Budgets budgets) {
        this.budgets = budgets;
    }

    void start() {
        started.compareAndSet(0, System.nanoTime() | 1);
    }

    long bytes() {
        return bytes.get();
    }

    void count(long read) throws BudgetException {
        if (bytes.addAndGet(read) > budgets.runBytes()) throw new BudgetException(tooMuch());
    }

    boolean isSpent() {
        return bytes.get() > budgets.runBytes() || left().isZero();
    }

    /// @return how much time is left, nothing when it is over
    Duration left() {
        long since = started.get() == 0 ? 0 : System.nanoTime() - started.get();
        Duration left = budgets.runTime().minusNanos(since);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// @return which budget is spent
    Finding finding() {
        return bytes.get() > budgets.runBytes() ? tooMuch() : tooLong();
    }

    private Finding tooMuch() {
        return Finding.of(
                Rule.RUN_BUDGET,
                "The run has read the {0} bytes that it may read.",
                "Choose a part of the source, or raise run-bytes for it.",
                budgets.runBytes());
    }

    Finding tooLong() {
        return Finding.of(
                Rule.RUN_BUDGET,
                "The run has taken the {0} s that it may take.",
                "Choose a part of the source, or raise run-time for it.",
                budgets.runTime().toSeconds());
    }
}
