package org.florilege.harvester.reader;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    private final List<Remark> shortfall = new ArrayList<>();
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
        Deque<Path> left = files;
        if (left == null) {
            files = new ArrayDeque<>(); // a folder that cannot be listed is not listed again
            left = list();
            files = left;
        }
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

    /// A folder below that is closed to us costs what is in it, and the run is not complete.
    private Deque<Path> list() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isWanted(file)) found.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                    if (file.equals(folder)) throw failed;
                    shortfall.add(new Remark("", unreadable(file, failed)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new SourceException(Place.of(folder.toString()), unreadable(folder, failed), failed);
        }
        if (found.isEmpty() && shortfall.isEmpty()) throw empty();
        found.sort(Comparator.comparing(this::name));
        return new ArrayDeque<>(found);
    }

    private boolean isWanted(Path file) {
        return Files.isRegularFile(file)
                && FileNames.maySayMetadata(String.valueOf(file.getFileName()))
                && wanted.test(name(file));
    }

    private static Finding unreadable(Path place, IOException failed) {
        return failed instanceof AccessDeniedException
                ? Finding.of(
                        Rule.UNREACHABLE,
                        "The folder {0} may not be read by this user.",
                        "Give it the permission to read and enter it.",
                        place)
                : Finding.of(
                        Rule.UNREACHABLE,
                        "The folder cannot be read: {0}.",
                        "Check the path.",
                        String.valueOf(failed.getMessage()));
    }

    private SourceException empty() {
        return new SourceException(
                Place.of(folder.toString()),
                new Finding(
                        Rule.EMPTY_DOCUMENT,
                        "There is no file with metadata in the folder.",
                        "Put Turtle (.ttl), RDF/XML (.rdf, .xml), JSON-LD (.jsonld, .json), N-Triples (.nt) or ISO 19139 (.xml) into it."));
    }

    private String name(Path file) {
        return folder.relativize(file).toString();
    }

    @Override
    public List<Remark> shortfall() {
        return List.copyOf(shortfall);
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
