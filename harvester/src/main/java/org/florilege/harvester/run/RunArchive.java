package org.florilege.harvester.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.json.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What is known of past runs: a line of JSON for the beginning and one for the end of each, in one file a
/// source, and a file for each report. Kept for a year. Any thread may use it.
public final class RunArchive {

    /// How long runs are remembered.
    public static final Duration KEPT = Duration.ofDays(365);

    private static final Logger LOG = LoggerFactory.getLogger(RunArchive.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HISTORY = "history.ndjson";

    private final Path folder;
    private final Clock clock;
    private final Map<SourceId, SequencedMap<RunId, Run>> runs = new HashMap<>();

    private RunArchive(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// Reads what there is and forgets what is older than a year.
    ///
    /// @param folder made when it is not there
    /// @throws UncheckedIOException when it can neither be read nor made
    public static RunArchive open(Path folder, Clock clock) {
        RunArchive archive = new RunArchive(folder, clock);
        try {
            Files.createDirectories(folder);
            try (Stream<Path> sources = Files.list(folder)) {
                sources.filter(Files::isDirectory).sorted().forEach(archive::load);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The runs in " + folder + " cannot be read; check permissions.", failed);
        }
        return archive;
    }

    /// What is no text costs its line: a reader that insists on it would lose the whole history.
    private void load(Path place) {
        SourceId source = new SourceId(String.valueOf(place.getFileName()));
        SequencedMap<RunId, Run> known = new LinkedHashMap<>();
        Path history = place.resolve(HISTORY);
        if (!Files.exists(history)) return;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(history), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> read(line, source, history).ifPresent(run -> known.put(run.id(), run)));
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("{} cannot be read: {}", history, unreadable.getMessage());
        }
        runs.put(source, known);
        prune(source, known);
    }

    /// A process that died while writing leaves half a line.
    private static Optional<Run> read(String line, SourceId source, Path file) {
        if (line.isBlank()) return Optional.empty();
        try {
            return Optional.of(JSON.readValue(line, RunText.Line.class).run(source));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            LOG.warn("A line of {} is not readable and is left out: {}", file, Unreadable.reason(unreadable));
            return Optional.empty();
        }
    }

    private void prune(SourceId source, SequencedMap<RunId, Run> known) {
        Instant oldest = clock.instant().minus(KEPT);
        List<Run> old = known.values().stream()
                .filter(run -> run.started().isBefore(oldest))
                .toList();
        if (old.isEmpty()) return;
        old.forEach(run -> {
            known.remove(run.id());
            delete(report(source, run.id()));
        });
        rewrite(source, known.values());
    }

    private void rewrite(SourceId source, Collection<Run> kept) {
        Path history = place(source).resolve(HISTORY);
        Path draft = place(source).resolve(HISTORY + ".new");
        StringBuilder text = new StringBuilder();
        kept.forEach(run -> text.append(line(run)));
        try {
            Files.writeString(draft, text);
            Files.move(draft, history, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw unwritable(history, failed);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            LOG.warn("{} cannot be deleted: {}", file, failed.getMessage());
        }
    }

    /// Remembers that a run began, or how it ended.
    ///
    /// @throws UncheckedIOException when that cannot be written
    synchronized void put(Run run) {
        Path history = place(run.source()).resolve(HISTORY);
        try {
            Files.createDirectories(place(run.source()));
            try (FileChannel file = FileChannel.open(
                    history, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                ByteBuffer line = ByteBuffer.wrap(line(run).getBytes(StandardCharsets.UTF_8));
                while (line.hasRemaining()) file.write(line);
                file.force(false);
            }
        } catch (IOException failed) {
            throw unwritable(history, failed);
        }
        SequencedMap<RunId, Run> known = runs.computeIfAbsent(run.source(), source -> new LinkedHashMap<>());
        known.put(run.id(), run);
        prune(run.source(), known);
    }

    private static String line(Run run) {
        return JSON.writeValueAsString(RunText.Line.of(run)) + "\n";
    }

    /// Keeps what a run had to say.
    ///
    /// @throws UncheckedIOException when it cannot be written
    synchronized void keep(RunId run, HarvestReport report) {
        Path file = report(report.source().id(), run);
        try {
            Files.createDirectories(place(report.source().id()));
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
                JSON.writeValue(out, RunText.Report.of(report));
            }
        } catch (IOException failed) {
            throw unwritable(file, failed);
        }
    }

    /// @return the runs of a source, the newest first
    public synchronized List<Run> of(SourceId source) {
        SequencedMap<RunId, Run> known = runs.get(source);
        return known == null ? List.of() : List.copyOf(known.sequencedValues().reversed());
    }

    /// @return the run of that name
    public synchronized Optional<Run> find(RunId id) {
        return runs.values().stream()
                .map(known -> known.get(id))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /// @return what a run had to say; empty while it is under way, when it was interrupted, or when nobody knows it
    public Optional<RunReport> report(RunId id) {
        return find(id).flatMap(run -> {
            Path file = report(run.source(), id);
            if (!Files.exists(file)) return Optional.empty();
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
                return Optional.of(JSON.readValue(in, RunText.Report.class).report(run));
            } catch (IOException | JacksonException unreadable) {
                LOG.warn("{} is no readable report: {}", file, Unreadable.reason(unreadable));
                return Optional.empty();
            }
        });
    }

    private Path place(SourceId source) {
        return folder.resolve(source.value());
    }

    private Path report(SourceId source, RunId run) {
        return place(source).resolve(run + ".json.gz");
    }

    private static UncheckedIOException unwritable(Path file, IOException failed) {
        return new UncheckedIOException(file + " cannot be written; check space and permissions.", failed);
    }
}
