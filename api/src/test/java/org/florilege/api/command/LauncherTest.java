package org.florilege.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The script `florilege` beside a program that is built already, and a JDK that tells what it was started with.
class LauncherTest {

    @TempDir
    Path folder;

    @BeforeEach
    void build() throws IOException {
        Files.copy(Path.of("..", "florilege"), folder.resolve("florilege"));
        write("pom.xml", "<elasticsearch.version>1</elasticsearch.version>");
        Files.createDirectories(folder.resolve("catalog/elasticsearch-plugin/target/elasticsearch-1"));
        write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
        executable("jdk/bin/javac", "");
        executable("jdk/bin/java", "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        write("api/target/api-1.jar", "");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void executable(String name, String text) throws IOException {
        Files.setPosixFilePermissions(write(name, text), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> startedWith(String options) throws Exception {
        ProcessBuilder launcher =
                new ProcessBuilder("sh", folder.resolve("florilege").toString(), "serve");
        launcher.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
        launcher.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        launcher.environment().put("FLORILEGE_JAVA_OPTS", options);
        Process process = launcher.redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told.lines().toList();
    }

    @Test
    void the_usual_heap_and_collector_are_chosen_when_nothing_is_said_of_them() throws Exception {
        assertThat(startedWith("-Dexample=1"))
                .contains("-Xms1g", "-Xmx1g", "-XX:+UseParallelGC", "-Dexample=1")
                .endsWith("serve");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:+UseG1GC", "-XX:+UseZGC", "-XX:+UseSerialGC -XX:+UseStringDeduplication"})
    void another_collector_takes_the_place_of_the_usual_one(String options) throws Exception {
        assertThat(startedWith(options))
                .contains(options.split(" "))
                .contains("-Xmx1g")
                .doesNotContain("-XX:+UseParallelGC", "-XX:NewRatio=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx512m", "-Xms2g", "-XX:MaxRAMPercentage=60"})
    void another_heap_takes_the_place_of_the_usual_one(String options) throws Exception {
        assertThat(startedWith(options)).contains(options, "-XX:+UseParallelGC").doesNotContain("-Xms1g", "-Xmx1g");
    }
}
