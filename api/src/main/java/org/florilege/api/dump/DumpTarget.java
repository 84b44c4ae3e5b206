package org.florilege.api.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One file of a dump while it is written: under another name until it is whole, with its checksum beside it, and gone
/// again unless the whole dump is kept.
final class DumpTarget implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DumpTarget.class);
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path unfinished;
    private final DumpFormat format;
    private final MessageDigest digest = sha256();
    private final OutputStream out;
    private final RecordWriter writer;
    private boolean kept;

    DumpTarget(Path directory, String name, DumpFormat format) throws IOException {
        this.file = directory.resolve(name);
        this.unfinished = directory.resolve(name + ".part");
        this.format = format;
        this.out = new BufferedOutputStream(opened(), BUFFER);
        this.writer = format.writer(out);
    }

    /// The head of the file may be too much already.
    private OutputStream opened() throws IOException {
        OutputStream bytes = Files.newOutputStream(unfinished);
        try {
            return new GZIPOutputStream(new DigestOutputStream(bytes, digest), BUFFER);
        } catch (IOException e) {
            try (bytes) {
                Files.deleteIfExists(unfinished);
            }
            throw e;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    RecordWriter writer() {
        return writer;
    }

    /// Everything was written: it survives a loss of power from now on, and has its name.
    Dump.DumpedFile finish() throws IOException {
        out.close();
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        String sum = HexFormat.of().formatHex(digest.digest());
        long bytes = Files.size(unfinished);
        Files.writeString(checksum(), sum + "  " + file.getFileName() + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return new Dump.DumpedFile(file.getFileName().toString(), format, bytes, sum);
    }

    private Path checksum() {
        return file.resolveSibling(file.getFileName() + ".sha256");
    }

    /// The dump is whole: the file stays.
    void keep() {
        kept = true;
    }

    /// What is not kept leaves nothing.
    @Override
    public void close() {
        if (kept) return;
        try {
            out.close();
        } catch (IOException e) {
            LOG.debug("The rest of {} was not written: {}", unfinished, e.getMessage());
        }
        for (Path written : List.of(unfinished, file, checksum())) delete(written);
    }

    static void delete(Path written) {
        if (Files.isDirectory(written)) return;
        try {
            Files.deleteIfExists(written);
        } catch (IOException e) {
            LOG.warn("{} is left behind; delete it: {}", written, e.getMessage());
        }
    }
}
