package org.florilege.harvester.reader;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Reads a file, and those beside it that it names as its next pages.
final class FileReading implements Reading {

    private final Path folder;
    private final DocumentReaders readers;
    private final Spilling spilling;
    private final Set<Path> visited = new HashSet<>();
    private final List<Remark> shortfall = new ArrayList<>();
    private final Bookmark last;
    private @Nullable Path next;
    private Optional<PageStamp> stamp = Optional.empty();
    private long bytes;

    FileReading(Path file, DocumentReaders readers, Spilling spilling, Bookmark last) {
        this.readers = readers;
        this.last = last;
        this.spilling = spilling;
        this.folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElse(file);
        this.next = file.toAbsolutePath().normalize();
    }

    @Override
    public Optional<SourceDocument> next() {
        Path file = next;
        if (file == null) return Optional.empty();
        next = null;
        visited.add(file);
        stamp = Optional.empty();
        LocalFile page = new LocalFile(folder, file);
        Optional<PageStamp> before = page.unchanged(last);
        SourceDocument document = before.isPresent() ? page.asBefore() : page.parse(readers, spilling);
        bytes += page.size();
        String link = before.map(PageStamp::next)
                .orElseGet(() -> document.links().next(document.base()).orElse(""));
        stamp = Optional.of(page.stamp(link));
        if (!link.isEmpty()) follow(file, link);
        return Optional.of(document);
    }

    @Override
    public Optional<PageStamp> stamp() {
        return stamp;
    }

    /// Page links between files are relative, or those of the feed that the files were saved from.
    private void follow(Path file, String link) {
        Path target = target(link);
        if (target == null || !Files.isRegularFile(target))
            shortfall.add(new Remark(
                    "",
                    Finding.of(
                            Rule.PAGE_MISSING,
                            "{0} names {1} as its next page, which is no file beside it.",
                            "Harvest the feed at its address on the web, or put all its pages into one folder.",
                            file.getFileName(),
                            link)));
        else if (!visited.contains(target)) next = target;
        else if (!target.equals(file))
            shortfall.add(new Remark(
                    "",
                    Finding.of(
                            Rule.PAGE_LOOP,
                            "{0} names {1} as its next page, which was read before.",
                            "Give the last page no next page.",
                            file.getFileName(),
                            link)));
    }

    private @Nullable Path target(String link) {
        int query = link.indexOf('?');
        String path = query < 0 ? link : link.substring(0, query);
        if (Iris.hasScheme(path)) path = path.substring(path.lastIndexOf('/') + 1);
        try {
            Path target = folder.resolve(path).normalize();
            return !path.isEmpty() && target.startsWith(folder) ? target : null;
        } catch (InvalidPathException notAName) {
            return null;
        }
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
        next = null;
    }
}
