package org.florilege.harvester.reader;

import java.nio.file.Path;

/// When and where the statements of a large document leave memory.
///
/// @param threshold how many statements of one document stay in memory
/// @param folder where the temporary files are
public record Spilling(int threshold, Path folder) {

    public Spilling {
        if (threshold < 1)
            throw new IllegalArgumentException("harvest.spill-threshold is at least 1, not " + threshold);
    }

    /// @return from 200 000 statements on, in the machine's folder for temporary files
    public static Spilling usual() {
        return new Spilling(200_000, Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
    }
}
