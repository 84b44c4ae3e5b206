package org.florilege.harvester.reader;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;

/// Documents on this machine.
final class LocalFile {

    private LocalFile() {}

    /// Relative addresses in the document are resolved as if the folder were the root of the machine: where
    /// the folder really lies must not get into records.
    static SourceDocument parse(Path folder, Path file, Spilling spilling) {
        String name = folder.relativize(file).toString();
        try (InputStream raw = Files.newInputStream(file)) {
            return new DocumentParser(file.toString(), base(name), spilling).parse(raw, name);
        } catch (NoSuchFileException absent) {
            throw failure(file, "There is no such file.", "Check the path.");
        } catch (AccessDeniedException denied) {
            throw failure(file, "The file may not be read by this user.", "Give it read permission.");
        } catch (IOException failed) {
            throw failure(
                    file, "The file cannot be read: " + failed.getMessage() + ".", "Check the disk and the path.");
        }
    }

    private static SourceException failure(Path file, String message, String mend) {
        return new SourceException(Place.of(file.toString()), new Finding(Rule.UNREACHABLE, message, mend));
    }

    private static String base(String name) {
        try {
            return new URI("file", "", "/" + name.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException odd) {
            return "file:///document";
        }
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
