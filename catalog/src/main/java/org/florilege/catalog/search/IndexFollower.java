package org.florilege.catalog.search;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.florilege.catalog.search.Generations.Generation;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the index what the store says: follows its change log from where the index is, wherever that
/// is.
///
/// The index itself knows how far it has come, and hears it only after the documents are in place:
/// after any crash, of this process or of the server, following goes on from there. When the index is
/// gone, is of an older version or is of another store, a new one is built from the log and takes its
/// place in one step; the old one, if any, answers until then. Safe for use by many threads; one
/// follower an index.
public final class IndexFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final RecordStore store;
    private final ElasticsearchConnection connection;
    private final Generations generations;
    private final String alias;
    private final ReentrantLock work = new ReentrantLock();
    private final Semaphore news = new Semaphore(0);
    private @Nullable FollowPass pass;
    private @Nullable Generation current;
    private @Nullable Thread thread;
    private volatile long position;
    private volatile boolean reached;
    private volatile boolean closed;

    /// Does no I/O.
    ///
    /// @param alias the name that [SearchIndex] asks for
    public IndexFollower(RecordStore store, ElasticsearchConnection connection, String alias) {
        this.store = store;
        this.connection = connection;
        this.alias = alias;
        this.generations = new Generations(connection, alias);
    }

    /// Starts to follow in the background: at once when woken, otherwise about every second.
    public synchronized void start() {
        if (thread == null) thread = Thread.ofVirtual().name("index-follower").start(this::follow);
    }

    /// Tells the background follower that there is something new in the log.
    public void wake() {
        news.release();
    }

    /// The number of the last change whose effect can be found; 0 until the index was
    /// first reached.
    public long position() {
        return position;
    }

    /// Whether it has found its index since it was made, or has begun to build one: only then [#position()] means
    /// anything.
    public boolean hasReachedIndex() {
        return reached;
    }

    /// How many changes the index is behind.
    public long lag() {
        return Math.max(0, store.state().sequence() - position);
    }

    /// When this returns, everything committed before it was called can be found.
    ///
    /// @throws SearchException when Elasticsearch does not do its part
    /// @throws StoreException when the store does not
    public void catchUp() {
        locked(this::advance);
    }

    /// Builds a new index from the log, which then takes the place of the present one.
    public void rebuild() {
        locked(() -> build(generations.create()));
    }

    /// Catches up, then compares index and store.
    public IndexComparison verify() {
        work.lock();
        try {
            advance();
            return new IndexVerifier(store, connection, live()).compare();
        } finally {
            work.unlock();
        }
    }

    /// Mends what [#verify()] found.
    public void repair(IndexComparison comparison) {
        locked(() -> {
            advance();
            new FollowPass(store, connection, generations, live()).mend(comparison.differences());
        });
    }

    private void locked(Runnable action) {
        work.lock();
        try {
            action.run();
        } finally {
            work.unlock();
        }
    }

    private Generation live() {
        return generations
                .live()
                .orElseThrow(() -> new SearchException(
                        "The search index " + alias + " was deleted just now: it is built again by itself."));
    }

    private void advance() {
        try {
            Optional<Generation> live = generations.live();
            if (live.isEmpty() || !isOurs(live.get())) build(unfinished().orElseGet(generations::create));
            else advance(live.get());
        } catch (SearchException | StoreException e) {
            pass = null;
            throw e;
        }
    }

    private boolean isOurs(Generation generation) {
        return generation.version() == Generations.VERSION
                && generation.position() <= store.state().sequence();
    }

    /// One that was being built when a process ended.
    private Optional<Generation> unfinished() {
        return generations.others().stream().filter(this::isOurs).findFirst();
    }

    private void advance(Generation live) {
        FollowPass known = pass;
        if (known == null || !live.equals(current)) {
            generations.others().forEach(generations::delete);
            known = new FollowPass(store, connection, generations, live);
        }
        pass = known;
        position = live.position();
        reached = true;
        current = known.run(now -> position = now.position());
    }

    private void build(Generation generation) {
        long began = System.nanoTime();
        reached = true;
        LOG.info("Building the search index {} from change {}", generation.index(), generation.position());
        FollowPass building = new FollowPass(store, connection, generations, generation);
        Generation built = building.run(now -> {});
        generations.promote(built);
        pass = building;
        current = built;
        position = built.position();
        LOG.info(
                "The search index {} answers, at change {}, after {} s",
                built.index(),
                built.position(),
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    private void follow() {
        Duration pause = LOOK_AGAIN;
        boolean failing = false;
        while (!closed) {
            try {
                catchUp();
                if (failing) LOG.info("The search index {} is followed again", alias);
                failing = false;
                pause = LOOK_AGAIN;
            } catch (SearchException | StoreException e) {
                if (!failing && !closed)
                    LOG.warn("The search index {} falls behind and is tried again: {}", alias, e.getMessage());
                failing = true;
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
            await(pause);
        }
    }

    private void await(Duration pause) {
        try {
            if (news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) news.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /// Stops the background follower and waits for the batch under way.
    @Override
    public synchronized void close() {
        closed = true;
        news.release();
        Thread following = thread;
        if (following == null) return;
        try {
            following.join(LONGEST_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
