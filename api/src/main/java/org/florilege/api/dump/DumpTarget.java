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
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One file of a dump while it is written: under another name until it is whole, with its checksum beside it.
final class DumpTarget implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DumpTarget.class);
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path unfinished;
    private final DumpFormat format;
    private final MessageDigest digest = sha256();
    private final OutputStream out;
    private final RecordWriter writer;
    private boolean finished;

    DumpTarget(Path directory, String name, DumpFormat format) throws IOException {
        this.file = directory.resolve(name);
        this.unfinished = directory.resolve(name + ".part");
        this.format = format;
        this.out = new BufferedOutputStream(
                new GZIPOutputStream(new DigestOutputStream(Files.newOutputStream(unfinished), digest), BUFFER),
                BUFFER);
        this.writer = format.writer(out);
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
        Files.writeString(file.resolveSibling(file.getFileName() + ".sha256"), sum + "  " + file.getFileName() + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        finished = true;
        return new Dump.DumpedFile(file.getFileName().toString(), format, bytes, sum);
    }

    /// What is not finished leaves nothing.
    @Override
    public void close() {
        if (finished) return;
        try (out) {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            LOG.warn("{} is left behind; the next dump deletes it: {}", unfinished, e.getMessage());
        }
    }
}
