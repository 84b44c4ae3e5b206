package org.florilege.catalog.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// As whom the server runs. It refuses to be root, so under root it gets a user number of its own that nobody has.
///
/// @param prefix what to put before a command so that it runs as that user; nothing where we are not root
record RunAs(List<String> prefix) {

    private static final Path ACCOUNTS = Path.of("/etc/passwd");
    private static final Path OURSELVES = Path.of("/proc/self/status");
    private static final String USER = "unix:uid";
    private static final String GROUP = "unix:gid";
    private static final int FIRST_UID = 58_500;
    private static final int LAST_UID = 59_999;
    private static final long PROBE_SECONDS = 10;

    RunAs {
        prefix = List.copyOf(prefix);
    }

    /// Finds the user and gives it the directories that the server writes to.
    static RunAs prepare(ServerLayout layout) {
        if (!isRoot()) {
            checkWritable(layout);
            return new RunAs(List.of());
        }
        int uid = uidFor(layout);
        try {
            for (Path directory : layout.written()) {
                handOver(directory, uid);
            }
        } catch (IOException e) {
            throw new EmbeddedElasticsearchException(
                    "The directories under " + layout.dataDirectory() + " cannot be given to the user " + uid
                            + " that Elasticsearch runs as (" + e.getMessage()
                            + "): keep the data on a file system with owners, or start the portal as another user than root.",
                    e);
        }
        return unprivileged(uid, layout);
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    private static boolean isRoot() {
        try {
            return Files.exists(OURSELVES) ? owner(OURSELVES) == 0 : "root".equals(System.getProperty("user.name"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkWritable(ServerLayout layout) {
        for (Path directory : layout.written()) {
            if (!Files.isWritable(directory)) {
                throw new EmbeddedElasticsearchException("Elasticsearch cannot write to " + directory
                        + ", which belongs to another user: give it to " + System.getProperty("user.name")
                        + ", or start the portal as root as before.");
            }
        }
    }

    /// The owner of what is there already, else a number without an account.
    private static int uidFor(ServerLayout layout) {
        try {
            int owner = owner(layout.indexes());
            return owner != 0 ? owner : freeUid();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freeUid() throws IOException {
        Set<String> taken;
        try (Stream<String> accounts = Files.lines(ACCOUNTS)) {
            taken = accounts.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 2)
                    .map(fields -> fields[2])
                    .collect(Collectors.toSet());
        }
        return IntStream.rangeClosed(FIRST_UID, LAST_UID)
                .filter(uid -> !taken.contains(String.valueOf(uid)))
                .findFirst()
                .orElseThrow(() -> new EmbeddedElasticsearchException(
                        "Elasticsearch may not run as root and every user number from " + FIRST_UID + " to " + LAST_UID
                                + " has an account: start the portal as another user than root."));
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, USER, LinkOption.NOFOLLOW_LINKS);
    }

    private static void handOver(Path directory, int uid) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(directory)) {
            all = tree.toList();
        }
        for (Path path : all) {
            if (owner(path) != uid) {
                Files.setAttribute(path, GROUP, uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, USER, uid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /// The plain user if it can reach everything, else one that may read and enter any directory and nothing more:
    /// the way to a data directory often leads through a root's home that is closed to all others.
    private static RunAs unprivileged(int uid, ServerLayout layout) {
        var plain = new ArrayList<>(List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"));
        if (reaches(plain, layout)) {
            return new RunAs(plain);
        }
        var reader = new ArrayList<>(plain);
        String one = "=-all,+dac_read_search";
        reader.addAll(List.of("--inh-caps" + one, "--ambient-caps" + one, "--bounding-set" + one));
        // Without it the kernel forgets the capability wherever Java asks whether a file exists.
        reader.add("--securebits=+no_setuid_fixup");
        if (reaches(reader, layout)) {
            return new RunAs(reader);
        }
        throw new EmbeddedElasticsearchException("Elasticsearch may not run as root and the unprivileged user " + uid
                + " cannot reach " + layout.home() + ", " + layout.root() + " and " + ServerCommand.java()
                + ": make these readable for all, or start the portal as another user than root.");
    }

    private static boolean reaches(List<String> prefix, ServerLayout layout) {
        var probe = new ArrayList<>(prefix);
        probe.addAll(List.of(
                "sh", "-c", "test -r \"$1/lib\" && test -w \"$2\" && test -w \"$3\" && test -x \"$4\"", "probe"));
        Stream.of(layout.home(), layout.indexes(), layout.logs(), ServerCommand.java())
                .map(Path::toString)
                .forEach(probe::add);
        try {
            Process process = new ProcessBuilder(probe)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            throw new EmbeddedElasticsearchException(
                    "Elasticsearch may not run as root and there is no setpriv to change the user: install util-linux, or start the portal as another user than root.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedElasticsearchException("The start of Elasticsearch was interrupted.", e);
        }
    }
}
