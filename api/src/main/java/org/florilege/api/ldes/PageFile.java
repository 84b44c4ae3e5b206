package org.florilege.api.ldes;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.store.ChangeType;
import org.florilege.catalog.store.StoreException;
import org.jspecify.annotations.Nullable;

/// Where a page is kept: a compressed text with a line for the page, then for each member a line and the lines of its
/// graph. It is written anew beside the old one and put in its place at once.
final class PageFile {

    private static final String VERSION = "1";
    private static final int PER_DIRECTORY = 1000;

    private final Path directory;

    PageFile(Path directory) {
        this.directory = directory;
    }

    private Path path(int number) {
        return directory.resolve(String.valueOf(number / PER_DIRECTORY)).resolve(number + ".gz");
    }

    /// The page as it was written last; empty when it never was.
    Optional<Page> read(int number, int size) {
        Path file = path(number);
        if (!Files.exists(file)) return Optional.empty();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String[] head = fields(in.readLine(), 2);
            if (!head[0].equals(VERSION)) throw new IOException("unknown version " + head[0]);
            long upTo = Long.parseLong(head[1]);
            List<Member> members = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) members.add(member(line, in));
            return Optional.of(new Page(number, upTo, upTo == (number + 1L) * size, members));
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreException("The page " + file + " of the event stream cannot be read (" + e.getMessage()
                    + "): restore it from a backup, or remove its directory and tell consumers to begin anew.");
        }
    }

    private static String[] fields(@Nullable String line, int count) throws IOException {
        String[] fields = line == null ? new String[0] : line.split("\t", -1);
        if (fields.length != count) throw new IOException("it breaks off");
        return fields;
    }

    private static Member member(String line, BufferedReader in) throws IOException {
        String[] fields = fields(line, 5);
        StringBuilder graph = new StringBuilder();
        for (int left = Integer.parseInt(fields[4]); left > 0; left--) {
            String triple = in.readLine();
            if (triple == null) throw new IOException("it breaks off");
            graph.append(triple).append('\n');
        }
        return new Member(
                Long.parseLong(fields[0]),
                ChangeType.valueOf(fields[1]),
                new RecordId(fields[3]),
                Instant.ofEpochMilli(Long.parseLong(fields[2])),
                graph.toString());
    }

    void write(Page page) {
        Path file = path(page.number());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            try (Writer out = new BufferedWriter(new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(fresh)), StandardCharsets.UTF_8))) {
                out.write(VERSION + '\t' + page.upTo() + '\n');
                for (Member member : page.members()) {
                    long lines = member.graph().chars().filter(c -> c == '\n').count();
                    out.write(member.sequence() + "\t" + member.type() + '\t'
                            + member.at().toEpochMilli() + '\t' + member.record() + '\t' + lines + '\n');
                    out.write(member.graph());
                }
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreException("The page " + file + " of the event stream cannot be written (" + e.getMessage()
                    + "): make its directory writable, or free some space.");
        }
    }
}
