package org.florilege.catalog.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// How much memory a new process could take: what the kernel holds available, within the limit of our control group.
final class AvailableMemory {

    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final Path GROUP = Path.of("/sys/fs/cgroup");
    private static final long KILOBYTES = 1024;
    private static final long BYTES = 1024 * 1024;

    private AvailableMemory() {}

    /// In megabytes; as good as endless where the system does not say.
    static long megabytes() {
        long machine = number(MEMORY, "MemAvailable:").orElse(Long.MAX_VALUE) / KILOBYTES;
        return Math.min(machine, inGroup());
    }

    private static long inGroup() {
        OptionalLong limit = number(GROUP.resolve("memory.max"), "");
        OptionalLong used = number(GROUP.resolve("memory.current"), "");
        if (limit.isEmpty() || used.isEmpty()) {
            return Long.MAX_VALUE;
        }
        // File pages that nobody uses are given back at need.
        long idle = number(GROUP.resolve("memory.stat"), "inactive_file ").orElse(0);
        return (limit.getAsLong() - used.getAsLong() + idle) / BYTES;
    }

    private static OptionalLong number(Path file, String start) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(start))
                    .map(line ->
                            line.substring(start.length()).replace("kB", "").strip())
                    .filter(AvailableMemory::isNumber)
                    .mapToLong(Long::parseLong)
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }
}
