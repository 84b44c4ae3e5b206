package org.florilege.harvester.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.florilege.harvester.harvest.Harvest;
import org.florilege.harvester.harvest.HarvestProgress;
import org.florilege.harvester.harvest.HarvestProgress.Phase;
import org.florilege.harvester.harvest.HarvestProgress.State;
import org.jspecify.annotations.Nullable;

/// A run that is under way: can be watched and stopped. Any thread may use it.
public final class LiveRun {

    /// How far a run is that has not begun.
    public static final State WAITING = new State(Phase.WAITING, 0, 0, 0, 0, 0);

    private static final State BEGUN = new State(Phase.READING, 0, 0, 0, 0, 0);

    private final Run run;
    private final List<Consumer<State>> watchers = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile State state = WAITING;
    private volatile boolean stopped;
    private @Nullable Harvest harvest;

    /// Somebody is told how a run goes on, until this is closed.
    @FunctionalInterface
    public interface Watching extends AutoCloseable {

        @Override
        void close();
    }

    LiveRun(Run run) {
        this.run = run;
    }

    /// @return which run
    public Run run() {
        return run;
    }

    /// @return how far it is
    public State state() {
        return state;
    }

    /// Is told how it goes on, at once and until the last state, whose phase is DONE.
    ///
    /// @return stops telling when closed
    public Watching watch(Consumer<State> watcher) {
        watchers.add(watcher);
        watcher.accept(state);
        return () -> watchers.remove(watcher);
    }

    /// @return how many are told how it goes on
    public int watchers() {
        return watchers.size();
    }

    /// Asks it to end soon; what it has read is kept.
    public synchronized void stop() {
        stopped = true;
        if (harvest != null) harvest.cancel();
    }

    /// Waits for its end.
    public void await() throws InterruptedException {
        end.await();
    }

    /// @return whether it ended within this time
    boolean await(Duration atMost) throws InterruptedException {
        return end.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    void begin(Harvest begun) {
        hold(begun);
        tell(BEGUN);
    }

    private synchronized void hold(Harvest begun) {
        harvest = begun;
        if (stopped) begun.cancel();
    }

    HarvestProgress progress(HarvestProgress also) {
        return now -> {
            if (now.phase() != Phase.DONE) tell(now);
            also.at(now);
        };
    }

    private void tell(State now) {
        state = now;
        watchers.forEach(watcher -> watcher.accept(now));
    }

    void ended() {
        State last = state;
        tell(new State(Phase.DONE, last.read(), last.committed(), last.refused(), last.documents(), last.bytes()));
        end.countDown();
    }
}
