package org.florilege.harvester.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Reads every file with metadata in a folder and its sub-folders, in the order of their names.
final class FolderReading implements Reading {

    private final Path folder;
    private final Predicate<String> wanted;
    private final DocumentReaders readers;
    private final Spilling spilling;
    private final Bookmark last;
    private @Nullable Deque<Path> files;
    private Optional<PageStamp> stamp = Optional.empty();
    private long bytes;

    FolderReading(Path folder, Predicate<String> wanted, DocumentReaders readers, Spilling spilling, Bookmark last) {
        this.wanted = wanted;
        this.readers = readers;
        this.last = last;
        this.spilling = spilling;
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Optional<SourceDocument> next() {
        Deque<Path> left = files == null ? list() : files;
        files = left;
        Path file = left.poll();
        if (file == null) return Optional.empty();
        stamp = Optional.empty();
        LocalFile page = new LocalFile(folder, file);
        SourceDocument document = page.unchanged(last).isPresent() ? page.asBefore() : page.parse(readers, spilling);
        bytes += page.size();
        stamp = Optional.of(page.stamp(""));
        return Optional.of(document);
    }

    @Override
    public Optional<PageStamp> stamp() {
        return stamp;
    }

    private Deque<Path> list() {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> found = walk.filter(Files::isRegularFile)
                    .filter(file -> FileNames.maySayMetadata(String.valueOf(file.getFileName())))
                    .filter(file -> wanted.test(name(file)))
                    .sorted(Comparator.comparing(this::name))
                    .toList();
            if (found.isEmpty()) throw empty();
            return new ArrayDeque<>(found);
        } catch (IOException failed) {
            throw new SourceException(
                    Place.of(folder.toString()),
                    Finding.of(
                            Rule.UNREACHABLE,
                            "The folder cannot be read: {0}.",
                            "Check the path.",
                            String.valueOf(failed.getMessage())),
                    failed);
        }
    }

    private SourceException empty() {
        return new SourceException(
                Place.of(folder.toString()),
                new Finding(
                        Rule.EMPTY_DOCUMENT,
                        "There is no file with metadata in the folder.",
                        "Put Turtle (.ttl), RDF/XML (.rdf, .xml), JSON-LD (.jsonld, .json) N-Triples (.nt) or ISO 19139 (.xml) into it."));
    }

    private String name(Path file) {
        return folder.relativize(file).toString();
    }

    @Override
    public List<Remark> shortfall() {
        return List.of();
    }

    @Override
    public List<Remark> remarks() {
        return List.of();
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        files = new ArrayDeque<>();
    }
}
