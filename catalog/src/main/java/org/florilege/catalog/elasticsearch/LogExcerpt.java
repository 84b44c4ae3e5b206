package org.florilege.catalog.elasticsearch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds the words in the server's logs that say why it did not start.
final class LogExcerpt {

    private static final int MOST_BYTES = 256 * 1024;
    private static final int LONGEST = 300;

    private final ServerLayout layout;
    private final long before;

    private LogExcerpt(ServerLayout layout, long before) {
        this.layout = layout;
        this.before = before;
    }

    /// Reads only what is written from now on: the log keeps the errors of earlier starts.
    static LogExcerpt fromNow(ServerLayout layout) {
        try {
            return new LogExcerpt(layout, Files.exists(layout.log()) ? Files.size(layout.log()) : 0);
        } catch (IOException e) {
            return new LogExcerpt(layout, 0);
        }
    }

    /// The last error in the server's log with the exception under it, else the last line that the JVM printed.
    Optional<String> lastError() {
        return lastLoggedError(read(layout.log(), before)).or(() -> lastLine(read(layout.console(), 0)));
    }

    private static Optional<String> lastLoggedError(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).contains("[ERROR]")) {
                boolean thrown = i + 1 < lines.size()
                        && !lines.get(i + 1).isBlank()
                        && !lines.get(i + 1).startsWith("[");
                return Optional.of(shortened(thrown ? lines.get(i + 1) : lines.get(i)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> lastLine(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .map(LogExcerpt::shortened);
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST
                ? line.strip()
                : line.substring(0, LONGEST).strip() + "…";
    }

    private static List<String> read(Path file, long from) {
        try (var channel = FileChannel.open(file)) {
            var buffer = ByteBuffer.allocate(MOST_BYTES);
            channel.position(Math.max(from, channel.size() - MOST_BYTES));
            int read = 0;
            while (buffer.hasRemaining() && read >= 0) {
                read = channel.read(buffer);
            }
            return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
