package org.florilege.harvester.source;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.florilege.catalog.record.SourceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sources that the portal knows, each in a Turtle file of its own in the workspace, with how its last run
/// ended. What is registered survives the death of the process. Any thread may use it.
///
/// A file that cannot be read is left alone and told in the log; the other sources stay.
public final class SourceRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(SourceRegistry.class);
    private static final String ENDING = ".ttl";

    private final Path folder;
    private final Clock clock;
    private final Map<String, RegisteredSource> sources = new TreeMap<>();

    private SourceRegistry(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// @param folder where the files are; made when it is not there
    /// @throws UncheckedIOException when it can neither be read nor made
    public static SourceRegistry open(Path folder, Clock clock) {
        SourceRegistry registry = new SourceRegistry(folder, clock);
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(ENDING)).sorted().forEach(registry::load);
            }
            return registry;
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The sources in " + folder + " cannot be read; check that the folder may be read and written.",
                    failed);
        }
    }

    private void load(Path file) {
        try {
            RegisteredSource source = SourceTurtle.read(RDFParser.source(file)
                    .lang(Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .toGraph());
            sources.put(source.source().id().value(), source);
        } catch (RiotException | IllegalArgumentException unreadable) {
            LOG.warn("{} is no readable source ({}); mend or remove the file.", file, unreadable.getMessage());
        }
    }

    /// @return all sources, by id
    public synchronized List<RegisteredSource> all() {
        return sources.values().stream()
                .sorted(Comparator.comparing(
                        registered -> registered.source().id().value()))
                .toList();
    }

    /// @return the source of that id, or empty when none is registered
    public synchronized Optional<RegisteredSource> find(SourceId id) {
        return Optional.ofNullable(sources.get(id.value()));
    }

    /// Finds what an operator means: the id or the address of a registered source, else a URL or path.
    ///
    /// @return the source, not registered yet when it is new; empty when it is nothing of these
    public synchronized Optional<Source> resolve(String what) {
        RegisteredSource known = sources.get(what);
        if (known != null) return Optional.of(known.source());
        Optional<Source> named = SourceNaming.of(what);
        return named.map(source -> sources.values().stream()
                .map(RegisteredSource::source)
                .filter(registered -> registered.location().equals(source.location()))
                .findFirst()
                .orElse(source));
    }

    /// Registers a source, or gives a registered one another title, address or options; its credential and its
    /// last run stay.
    ///
    /// @throws UncheckedIOException when it cannot be written
    public synchronized RegisteredSource register(Source source) {
        RegisteredSource known = sources.get(source.id().value());
        return keep(
                known == null
                        ? new RegisteredSource(source, clock.instant().truncatedTo(ChronoUnit.MILLIS), Optional.empty())
                        : new RegisteredSource(source, known.registered(), known.lastRun(), known.credential()));
    }

    /// Remembers how the last run of a registered source ended.
    ///
    /// @throws IllegalArgumentException when the source is not registered
    /// @throws UncheckedIOException when it cannot be written
    public synchronized RegisteredSource ran(SourceId id, RunSummary run) {
        RegisteredSource known = known(id);
        return keep(new RegisteredSource(known.source(), known.registered(), Optional.of(run), known.credential()));
    }

    /// Gives a registered source another credential, in names and sealed texts.
    ///
    /// @throws IllegalArgumentException when the source is not registered
    /// @throws UncheckedIOException when it cannot be written
    public synchronized RegisteredSource open(SourceId id, Map<String, String> credential) {
        RegisteredSource known = known(id);
        return keep(new RegisteredSource(known.source(), known.registered(), known.lastRun(), credential));
    }

    /// Forgets a source; the records that came from it stay. One that is not registered is left alone.
    ///
    /// @throws UncheckedIOException when its file cannot be deleted
    public synchronized void remove(SourceId id) {
        Path file = folder.resolve(id + ENDING);
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + file + " cannot be deleted; check permissions.", failed);
        }
        sources.remove(id.value());
    }

    private RegisteredSource known(SourceId id) {
        RegisteredSource known = sources.get(id.value());
        if (known == null) throw new IllegalArgumentException("the source " + id + " is not registered");
        return known;
    }

    private RegisteredSource keep(RegisteredSource source) {
        Path file = folder.resolve(source.source().id() + ENDING);
        Path draft = folder.resolve(source.source().id() + ".new");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                RDFDataMgr.write(out, SourceTurtle.write(source), RDFFormat.TURTLE_PRETTY);
            }
            try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The source cannot be written to " + file + "; check space and permissions.", failed);
        }
        sources.put(source.source().id().value(), source);
        return source;
    }
}
