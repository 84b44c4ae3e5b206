package org.florilege.api.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.florilege.catalog.store.RecordStore;
import org.florilege.harvester.json.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The dumps in a directory. A dump is there from the moment that its description is, which is written
/// last; what was cut short before leaves nothing that counts. Files never change once they are there.
public final class Dumps {

    private static final Logger LOG = LoggerFactory.getLogger(Dumps.class);
    private static final List<DumpFormat> FORMATS = List.of(DumpFormat.N_QUADS, DumpFormat.TURTLE);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String PREFIX = "florilege-";
    private static final String DESCRIPTION = ".json";
    private static final String UNFINISHED = ".part";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path directory;
    private final RecordStore store;
    private final Clock clock;

    /// @param directory made when the first dump is
    public Dumps(Path directory, RecordStore store, Clock clock) {
        this.directory = directory;
        this.store = store;
        this.clock = clock;
    }

    /// All that there are, the newest first.
    public List<Dump> all() {
        if (!Files.isDirectory(directory)) return List.of();
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(DESCRIPTION))
                    .flatMap(file -> read(file).stream())
                    .filter(dump -> dump.files().stream().allMatch(file -> Files.isRegularFile(path(file))))
                    .sorted(Comparator.comparing(Dump::made).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The dumps in " + directory + " cannot be listed", e);
        }
    }

    private static Optional<Dump> read(Path description) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(description), Dump.class));
        } catch (IOException | JacksonException damaged) {
            LOG.warn("{} does not describe a dump: {}", description, Unreadable.reason(damaged));
            return Optional.empty();
        }
    }

    /// The newest; empty when there is none.
    public Optional<Dump> latest() {
        return all().stream().findFirst();
    }

    /// Where the file is.
    public Path path(Dump.DumpedFile file) {
        return directory.resolve(file.name());
    }

    /// Whether the catalogue has changed since the newest was made, or since it was empty when there is none.
    public boolean isOutdated() {
        return latest().map(Dump::sequence).orElse(0L) < store.state().sequence();
    }

    /// Makes one from the store as it is now.
    ///
    /// @param stopped whether it is to end early; nothing is left then
    /// @return empty when it was stopped
    /// @throws UncheckedIOException when it cannot be written; nothing is left then
    public Optional<Dump> make(BooleanSupplier stopped) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String name = PREFIX + MOMENT.format(now);
        List<DumpTarget> targets = new ArrayList<>();
        try {
            Files.createDirectories(directory);
            for (DumpFormat format : FORMATS)
                targets.add(new DumpTarget(directory, name + "." + format.suffix() + ".gz", format));
            Exporting export =
                    new Exporting(targets.stream().map(DumpTarget::writer).toList(), stopped);
            Exporting.Tally tally = export.write(store);
            List<Dump.DumpedFile> files = new ArrayList<>();
            for (DumpTarget target : targets) files.add(target.finish());
            Dump dump = new Dump(now, tally.sequence(), tally.records(), tally.triples(), files);
            publish(directory.resolve(name + DESCRIPTION), dump);
            targets.forEach(DumpTarget::keep);
            return Optional.of(dump);
        } catch (Exporting.StoppedException stop) {
            return Optional.empty();
        } catch (IOException e) {
            throw unwritten(e);
        } catch (UncheckedIOException e) {
            throw unwritten(Objects.requireNonNull(e.getCause()));
        } finally {
            targets.forEach(DumpTarget::close);
        }
    }

    private UncheckedIOException unwritten(IOException reason) {
        return new UncheckedIOException(
                "No dump can be written to " + directory + ": " + reason.getMessage()
                        + ". What there is stays as it is.",
                reason);
    }

    private static void publish(Path description, Dump dump) throws IOException {
        Path unfinished = description.resolveSibling(description.getFileName() + UNFINISHED);
        try {
            Files.write(unfinished, JSON.writeValueAsBytes(dump));
            Files.move(unfinished, description, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            DumpTarget.delete(unfinished);
            throw e;
        }
    }

    /// Deletes all but the newest, and what was cut short.
    public void keep(int newest) {
        if (!Files.isDirectory(directory)) return;
        List<String> kept = all().stream()
                .limit(newest)
                .map(dump -> PREFIX + MOMENT.format(dump.made()))
                .toList();
        try (Stream<Path> files = Files.list(directory)) {
            // Descriptions go first: a dump without one is not there.
            for (Path file : files.filter(file -> isOurs(file) && kept.stream().noneMatch(named(file)::startsWith))
                    .sorted(Comparator.comparing(file -> !file.toString().endsWith(DESCRIPTION)))
                    .toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Old dumps in " + directory + " cannot be deleted", e);
        }
    }

    private static boolean isOurs(Path file) {
        return named(file).startsWith(PREFIX);
    }

    private static String named(Path file) {
        return file.getFileName().toString();
    }
}
