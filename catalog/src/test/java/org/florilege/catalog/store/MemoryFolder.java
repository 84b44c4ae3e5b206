package org.florilege.catalog.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/// A temporary folder in memory where the system has one with room, else on disk: TDB2 waits for the disk some twenty
/// times when a store is made, which is most of what a test of one costs and nothing that it is about.
public final class MemoryFolder implements TempDirFactory {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 4L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        boolean roomy = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
        return roomy ? Files.createTempDirectory(MEMORY, "florilege") : Files.createTempDirectory("florilege");
    }
}
