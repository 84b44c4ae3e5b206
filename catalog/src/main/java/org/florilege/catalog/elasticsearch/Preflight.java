package org.florilege.catalog.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/// Looks before the server starts whether it could run, so that what is short is named instead of timed out on.
final class Preflight {

    /// Below this much free disk no new index is placed, …
    static final int DISK_LOW_MEGABYTES = 400;

    /// … below this the server would move indexes elsewhere, …
    static final int DISK_HIGH_MEGABYTES = 300;

    /// … and below this it refuses writes until there is room again.
    static final int DISK_FLOOD_MEGABYTES = 200;

    /// What the server takes beside its heap: code, classes, threads, buffers.
    private static final int MEGABYTES_BESIDE_HEAP = 300;

    private static final long MEGABYTE = 1024L * 1024L;

    private Preflight() {}

    static void check(EmbeddedElasticsearchSettings settings) {
        checkHome(settings.home());
        checkMemory(settings.heapMegabytes(), AvailableMemory.megabytes());
        checkPort(settings.port());
    }

    private static void checkHome(Path home) {
        if (!Files.isRegularFile(home.resolve("plugins/florilege-analysis/plugin-descriptor.properties"))) {
            throw new EmbeddedElasticsearchException(
                    "There is no Elasticsearch with our analysis plugin in " + home
                            + ": run ./mvnw package to fetch it, or name a server of your own with florilege.elasticsearch.uris.");
        }
        if (!Files.isExecutable(ServerCommand.java())) {
            throw new EmbeddedElasticsearchException("Elasticsearch needs a whole JDK and there is no "
                    + ServerCommand.java() + ": run the portal with a JDK 25.");
        }
    }

    static void checkMemory(int heapMegabytes, long availableMegabytes) {
        long needed = (long) heapMegabytes + MEGABYTES_BESIDE_HEAP;
        if (availableMegabytes < needed) {
            throw new EmbeddedElasticsearchException("Elasticsearch needs about " + needed
                    + " MB of memory and this machine has " + availableMegabytes
                    + " MB left: free some, or lower florilege.elasticsearch.heap (now " + heapMegabytes
                    + " MB, at least 256).");
        }
    }

    static void checkDisk(Path directory) {
        try {
            checkDisk(directory, Files.getFileStore(directory).getUsableSpace() / MEGABYTE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void checkDisk(Path directory, long freeMegabytes) {
        if (freeMegabytes < DISK_LOW_MEGABYTES) {
            throw new EmbeddedElasticsearchException("The disk of " + directory + " has " + freeMegabytes
                    + " MB left and Elasticsearch needs " + DISK_LOW_MEGABYTES
                    + " MB to place an index: free some, or name another data directory with --data.");
        }
    }

    private static void checkPort(int port) {
        if (port == 0) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (IOException e) {
            throw new EmbeddedElasticsearchException(
                    "Port " + port + " of 127.0.0.1, wanted for Elasticsearch, cannot be opened (" + e.getMessage()
                            + "): stop what uses it, or set florilege.elasticsearch.port to another, 0 for any free one.",
                    e);
        }
    }
}
