package org.florilege.harvester.reader;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.fetch.Validators;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// A document on this machine.
final class LocalFile {

    private final Path folder;
    private final Path file;
    private @Nullable String digest;

    /// @param folder what the document's relative addresses are relative to: they are resolved as if it were the
    /// root of the machine, since where it really lies must not get into records
    LocalFile(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    SourceDocument parse(DocumentReaders readers, Spilling spilling) {
        String name = folder.relativize(file).toString();
        DocumentReaders.Found found = new DocumentReaders.Found(file.toString(), base(name), name);
        return read(raw -> readers.read(raw, found, spilling));
    }

    /// @return what was known of it, if it still has the same bytes
    Optional<PageStamp> unchanged(Bookmark last) {
        return last.stamp(file.toString()).filter(before -> before.digest().equals(digest()));
    }

    SourceDocument asBefore() {
        return SourceDocument.unchanged(file.toString());
    }

    PageStamp stamp(String next) {
        return new PageStamp(file.toString(), Validators.NONE, digest(), next);
    }

    private String digest() {
        String known = digest;
        if (known == null) {
            known = read(Spool::digest);
            digest = known;
        }
        return known;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(InputStream raw) throws IOException;
    }

    private <T> T read(Reader<T> reader) {
        try (InputStream raw = Files.newInputStream(file)) {
            return reader.read(raw);
        } catch (NoSuchFileException absent) {
            throw failure(file, "There is no such file.", "Check the path.");
        } catch (AccessDeniedException denied) {
            throw failure(file, "The file may not be read by this user.", "Give it read permission.");
        } catch (IOException failed) {
            throw failure(
                    file,
                    "The file cannot be read: {0}.",
                    "Check the disk and the path.",
                    String.valueOf(failed.getMessage()));
        }
    }

    private static SourceException failure(Path file, String message, String mend, Object... arguments) {
        return new SourceException(Place.of(file.toString()), Finding.of(Rule.UNREACHABLE, message, mend, arguments));
    }

    private static String base(String name) {
        try {
            return new URI("file", "", "/" + name.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException odd) {
            return "file:///document";
        }
    }

    long size() {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
