package org.florilege.catalog.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Which server process runs in a data directory, as written there for whoever comes after a crash of the portal.
///
/// @param started when the operating system says that the process began, so that a reused pid is not mistaken for it
record ServerState(long pid, Instant started) {

    /// Linux derives the start of a process from a clock that may be corrected meanwhile.
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private static final int SECONDS_TO_END = 10;

    static ServerState of(ProcessHandle process) {
        return new ServerState(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /// The state that was left in this file; none if there is none or it is not readable as one.
    static Optional<ServerState> read(Path file) {
        var properties = new Properties();
        try (var in = Files.newInputStream(file)) {
            properties.load(in);
            return Optional.of(new ServerState(
                    Long.parseLong(properties.getProperty("pid", "")),
                    Instant.parse(properties.getProperty("started", ""))));
        } catch (NoSuchFileException | IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, "pid=" + pid + "\nstarted=" + started + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The process, if it still runs and is beyond doubt the one that was written down.
    Optional<ProcessHandle> stillRunning(ServerLayout layout) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> isOurs(process.info(), layout));
    }

    private boolean isOurs(ProcessHandle.Info info, ServerLayout layout) {
        boolean sameStart = info.startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                .orElse(false);
        boolean sameMark = info.arguments()
                .map(arguments -> Arrays.asList(arguments).contains(ServerCommand.mark(layout)))
                .orElse(false);
        return sameStart && sameMark;
    }

    /// Ends a process, politely first, and returns when it is gone.
    static void end(ProcessHandle process) {
        Stream.<Runnable>of(process::destroy, process::destroyForcibly)
                .takeWhile(attempt -> process.isAlive())
                .forEach(attempt -> {
                    attempt.run();
                    process.onExit()
                            .completeOnTimeout(process, SECONDS_TO_END, TimeUnit.SECONDS)
                            .join();
                });
    }
}
