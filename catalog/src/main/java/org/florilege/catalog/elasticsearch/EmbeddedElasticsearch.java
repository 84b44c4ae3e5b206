package org.florilege.catalog.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real Elasticsearch beside the portal, with its data in the portal's data directory.
///
/// Making one does nothing; [#start()] runs the server and [#close()] ends it. The server never outlives this JVM,
/// however it ends: the server watches a pipe that the operating system closes for us. One data directory has one
/// server: a second portal on it is refused, and a server that a crash left hanging is recognised and ended first.
///
/// Safe for use by several threads.
public final class EmbeddedElasticsearch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedElasticsearch.class);
    private static final int SECONDS_TO_STOP = 15;

    private final EmbeddedElasticsearchSettings settings;
    private final ServerLayout layout;
    private volatile @Nullable Running running;

    private record Running(Process process, DataDirectoryLock lock, URI address, Thread hook) {}

    public EmbeddedElasticsearch(EmbeddedElasticsearchSettings settings) {
        this.settings = settings;
        this.layout = new ServerLayout(settings.home(), settings.dataDirectory());
    }

    /// Where the server answers, without waiting for anything; empty when it does not run, or not yet.
    public Optional<URI> address() {
        Running current = running;
        return current != null && current.process().isAlive() ? Optional.of(current.address()) : Optional.empty();
    }

    /// Starts the server if it does not run, waits until its indexes can be searched and says where it answers.
    ///
    /// @throws EmbeddedElasticsearchException if it cannot run; then nothing is left running
    public synchronized URI start() {
        Running current = running;
        if (current != null && current.process().isAlive()) {
            return current.address();
        }
        close();
        long began = System.nanoTime();
        Preflight.check(settings);
        DataDirectoryLock lock = DataDirectoryLock.take(layout);
        try {
            Running started = launch(lock);
            running = started;
            LOG.info(
                    "Elasticsearch answers at {} after {} s (process {}, logs in {})",
                    started.address(),
                    Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0,
                    started.process().pid(),
                    layout.logs());
            return started.address();
        } finally {
            if (running == null) {
                lock.close();
            }
        }
    }

    /// Ends the server if it runs, in good order: what was indexed is on disk afterwards.
    @Override
    public synchronized void close() {
        Running current = running;
        if (current == null) {
            return;
        }
        running = null;
        stop(current.process());
        forget();
        current.lock().close();
        Hooks.remove(current.hook());
    }

    private Running launch(DataDirectoryLock lock) {
        endStaleServer();
        layout.create();
        Preflight.checkDisk(layout.indexes());
        RunAs user = RunAs.prepare(layout);
        LogExcerpt log = LogExcerpt.fromNow(layout);
        Process process = run(user);
        Thread hook = watched(process);
        try {
            ServerState.of(process.toHandle()).write(layout.state());
            URI address = new Readiness(process, layout, log, settings.startTimeout()).await();
            return new Running(process, lock, address, hook);
        } catch (RuntimeException e) {
            stop(process);
            forget();
            Hooks.remove(hook);
            throw e;
        }
    }

    private static Thread watched(Process process) {
        try {
            return Hooks.add(() -> stop(process));
        } catch (IllegalStateException ending) {
            stop(process);
            throw new EmbeddedElasticsearchException("The portal is ending.", ending);
        }
    }

    private void endStaleServer() {
        ServerState.read(layout.state())
                .flatMap(state -> state.stillRunning(layout))
                .ifPresent(stale -> {
                    LOG.warn("Ending the Elasticsearch process {} that an earlier portal left behind", stale.pid());
                    ServerState.end(stale);
                });
    }

    private Process run(RunAs user) {
        var builder = new ProcessBuilder(user.command(ServerCommand.of(settings, layout)))
                .directory(layout.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(layout.console().toFile());
        builder.environment().keySet().removeIf(name -> !"PATH".equals(name));
        builder.environment().putAll(ServerCommand.environment(layout));
        try {
            Process process = builder.start();
            send(process, ServerArguments.write(layout, settings.port()));
            return process;
        } catch (IOException e) {
            throw new EmbeddedElasticsearchException(
                    "Elasticsearch cannot be started with " + ServerCommand.java() + " (" + e.getMessage()
                            + "): run the portal with a JDK 25.",
                    e);
        }
    }

    /// A server that ended before it read them says why in its log, so a broken pipe is no news here.
    private static void send(Process process, byte[] bytes) {
        try {
            process.getOutputStream().write(bytes);
            process.getOutputStream().flush();
        } catch (IOException e) {
            LOG.debug("Elasticsearch no longer listens", e);
        }
    }

    private static void stop(Process process) {
        send(process, new byte[] {ServerArguments.SHUTDOWN});
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn("Elasticsearch (process {}) did not end by itself and is killed", process.pid());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private void forget() {
        try {
            Files.deleteIfExists(layout.state());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
