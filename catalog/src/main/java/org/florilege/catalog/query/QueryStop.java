package org.florilege.catalog.query;

/// Ends a query from another thread. One object serves one query.
public final class QueryStop {

    private volatile boolean stopped;
    private volatile Runnable engine = () -> {};

    /// Stops the query now, or as soon as it begins. Does not wait for its end.
    public void now() {
        stopped = true;
        Thread.startVirtualThread(engine);
    }

    /// Whether it was stopped.
    public boolean isStopped() {
        return stopped;
    }

    /// For engines: what stops what they are doing. Replaces what was said before; it may have to wait.
    public void by(Runnable stopping) {
        engine = stopping;
        if (stopped) stopping.run();
    }

    /// For engines, at places that nothing else stops.
    ///
    /// @throws QueryStoppedException when it was stopped
    public void check() {
        if (stopped) throw new QueryStoppedException();
    }
}
