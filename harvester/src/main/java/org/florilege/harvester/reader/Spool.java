package org.florilege.harvester.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.io.input.BrokenInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.commons.io.output.DeferredFileOutputStream;

/// A body that is read to its end before it is parsed, so that an unchanged one need not be parsed: a small one
/// in memory, a large one in a temporary file. Close it when it was parsed.
public final class Spool implements AutoCloseable {

    private static final int IN_MEMORY = 4 << 20;

    private final DeferredFileOutputStream kept;
    private final String digest;
    private final Optional<IOException> failure;

    private Spool(DeferredFileOutputStream kept, String digest, Optional<IOException> failure) {
        this.kept = kept;
        this.digest = digest;
        this.failure = failure;
    }

    /// Reads all of it. Where it breaks off, [#body()] will: what stood before can be parsed.
    ///
    /// @throws IOException when it cannot be kept
    public static Spool of(InputStream body, Path folder) throws IOException {
        DeferredFileOutputStream kept = DeferredFileOutputStream.builder()
                .setThreshold(IN_MEMORY)
                .setPrefix("florilege-page-")
                .setSuffix(".tmp")
                .setDirectory(folder)
                .get();
        MessageDigest sha256 = sha256();
        Optional<IOException> failure = Optional.empty();
        byte[] buffer = new byte[1 << 16];
        try (kept) {
            while (true) {
                int read;
                try {
                    read = body.read(buffer);
                } catch (IOException broken) {
                    failure = Optional.of(broken);
                    break;
                }
                if (read < 0) break;
                sha256.update(buffer, 0, read);
                kept.write(buffer, 0, read);
            }
        }
        return new Spool(kept, HexFormat.of().formatHex(sha256.digest()), failure);
    }

    /// @return the digest of what this stream gives, which is read to its end
    static String digest(InputStream in) throws IOException {
        DigestInputStream digesting = new DigestInputStream(in, sha256());
        digesting.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /// @return whether all of it came
    public boolean isWhole() {
        return failure.isEmpty();
    }

    /// @return the SHA-256 of what came, in hexadecimal digits
    public String digest() {
        return digest;
    }

    /// @return what was read, from its start; it ends as the body ended
    public InputStream body() throws IOException {
        InputStream read = kept.toInputStream();
        if (failure.isEmpty()) return read;
        // Reading on breaks; closing what was read so far does not.
        return new SequenceInputStream(read, CloseShieldInputStream.wrap(new BrokenInputStream(failure::get)));
    }

    @Override
    public void close() throws IOException {
        if (kept.getFile() != null) Files.deleteIfExists(kept.getFile().toPath());
    }
}
