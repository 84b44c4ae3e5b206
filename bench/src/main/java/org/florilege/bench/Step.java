package org.florilege.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One measured step in a JVM of its own with a heap of 1 GB, so that no step profits or suffers from another: its main
/// class prints what it measured as one JSON object on the last line.
final class Step {

    static final JsonMapper JSON = new JsonMapper();

    private Step() {}

    static JsonNode run(Class<?> main, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xms1g",
                "-Xmx1g",
                "-XX:+UseParallelGC",
                "-XX:NewRatio=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dflorilege.elasticsearch.home=" + System.getProperty("florilege.elasticsearch.home"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (Object argument : arguments) command.add(argument.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String last = "";
        try (var lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) last = line;
        }
        int code = process.waitFor();
        if (code != 0)
            throw new IOException(main.getSimpleName() + " ended with " + code + "; the lines above say why");
        return JSON.readTree(last);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }
}
