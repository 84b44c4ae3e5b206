package org.florilege.harvester.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A small file that nobody but its owner may read. On a file system without such permissions, those of the folder
/// count.
public final class OwnerOnlyFile {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnlyFile.class);
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnlyFile() {}

    /// Writes the file whole or not at all; it never exists with wider permissions. Its folder is made if needed.
    ///
    /// @throws UncheckedIOException saying which file cannot be written
    public static void write(Path file, String text) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.exists(folder))
                Files.createDirectories(folder, permissions(folder, OWNER_FOLDER));
            Files.deleteIfExists(draft);
            try (FileChannel channel = FileChannel.open(
                    draft,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    permissions(draft, OWNER))) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written; check space and permissions.", e);
        }
    }

    /// Reads the file, whatever is in it: who asks for it knows what it should hold. Where others may read it too, that
    /// is mended and told in the log.
    ///
    /// @throws UncheckedIOException saying which file cannot be read
    public static String read(Path file) {
        try {
            close(file);
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read; check its permissions.", e);
        }
    }

    private static void close(Path file) throws IOException {
        if (!isPosix(file)) return;
        Set<PosixFilePermission> open = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        open.removeAll(OWNER);
        if (open.isEmpty()) return;
        Files.setPosixFilePermissions(file, OWNER);
        LOG.warn(
                "{} could be read by others ({}); from now on only by its owner.",
                file,
                PosixFilePermissions.toString(open));
    }

    private static FileAttribute<?>[] permissions(Path file, Set<PosixFilePermission> wanted) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(wanted)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
