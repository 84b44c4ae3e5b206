package org.florilege.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What processes and folders take.
final class Machine {

    private static final String PEAK = "VmHWM:";
    private static final long KIB = 1024;

    private Machine() {}

    /// The most memory that a process has had resident so far, in MiB (Linux only; 0 elsewhere).
    static long peakRssMiB(long pid) {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.isReadable(status)) return 0;
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            throw new UncheckedIOException("process " + pid + " ended while it was measured", gone);
        }
    }

    /// What a folder's files take on disk, in MiB.
    static long diskMiB(Path folder) throws IOException {
        if (!Files.exists(folder)) return 0;
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(Machine::allocated)
                            .sum()
                    / KIB
                    / KIB;
        }
    }

    /// TDB2 makes its files larger than what is in them, so their length says little.
    private static long allocated(Path file) {
        try {
            Object blocks = Files.getAttribute(file, "unix:blocks");
            return ((Number) blocks).longValue() * 512;
        } catch (UnsupportedOperationException | IllegalArgumentException | IOException noBlocks) {
            return file.toFile().length();
        }
    }
}
