package org.florilege.harvester.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Reads every RDF file in a folder and its sub-folders, in the order of their names.
final class FolderReading implements Reading {

    private static final Set<String> ENDINGS =
            Set.of("ttl", "rdf", "xml", "jsonld", "json", "nt", "nq", "trig", "n3", "owl", "rdfs", "turtle");

    private final Path folder;
    private final Spilling spilling;
    private final Bookmark last;
    private @Nullable Deque<Path> files;
    private Optional<PageStamp> stamp = Optional.empty();
    private long bytes;

    FolderReading(Path folder, Spilling spilling, Bookmark last) {
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
        SourceDocument document = page.unchanged(last).isPresent() ? page.asBefore() : page.parse(spilling);
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
                    .filter(FolderReading::isRdf)
                    .sorted(Comparator.comparing(file -> folder.relativize(file).toString()))
                    .toList();
            if (found.isEmpty()) throw empty();
            return new ArrayDeque<>(found);
        } catch (IOException failed) {
            throw new SourceException(
                    Place.of(folder.toString()),
                    new Finding(
                            Rule.UNREACHABLE,
                            "The folder cannot be read: " + failed.getMessage() + ".",
                            "Check the path."),
                    failed);
        }
    }

    private SourceException empty() {
        return new SourceException(
                Place.of(folder.toString()),
                new Finding(
                        Rule.EMPTY_DOCUMENT,
                        "There is no RDF file in the folder.",
                        "Put Turtle (.ttl), RDF/XML (.rdf, .xml), JSON-LD (.jsonld, .json) or N-Triples (.nt) into it."));
    }

    private static boolean isRdf(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.startsWith(".")) return false;
        String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return ENDINGS.contains(bare.substring(bare.lastIndexOf('.') + 1));
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
