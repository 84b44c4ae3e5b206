package org.florilege.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `florilege export` as an operator runs it, on a heap that would not hold the catalogue.
///
/// @param seconds that it took, the start of the program included
/// @param megabytes that the packed file has
record ExportProcess(double seconds, long megabytes) {

    static final int HEAP_MIB = 128;

    /// Exports the store of this data directory.
    ///
    /// @throws IOException when it does not end well, as it would not if its memory grew with the records
    static ExportProcess run(Path data, Path target) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Step.java(),
                        "-Xmx" + HEAP_MIB + "m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        System.getProperty("florilege.portal.jar"),
                        "export",
                        target.toString(),
                        "--data",
                        data.toString())
                .inheritIO()
                .start();
        int code = process.waitFor();
        if (code != 0) throw new IOException("florilege export ended with " + code + "; the lines above say why");
        return new ExportProcess(Step.seconds(start), Files.size(target) >> 20);
    }
}
