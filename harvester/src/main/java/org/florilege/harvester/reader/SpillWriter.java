package org.florilege.harvester.reader;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// Sorts the statements of a large document by subject into a file: runs that fit into memory, then one
/// merge (Knuth, The Art of Computer Programming 3, section 5.4).
final class SpillWriter implements StatementSink {

    static final byte STATEMENT = 0;
    static final byte LISTED = 1;
    static final byte PART = 2;
    /// And the numbers behind it, one for each [Backlink].
    static final byte LINK = 3;

    private static final int MAX_ENTRIES = 1 << 18;
    private static final int MAX_BYTES = 24 << 20;

    private final Path folder;
    private final TermCodec codec = new TermCodec();
    private final List<SpillFile> runs = new ArrayList<>();
    private final long[] order = new long[MAX_ENTRIES];
    private final int[] starts = new int[MAX_ENTRIES + 1];
    private final Set<Backlink> links = EnumSet.noneOf(Backlink.class);
    private ByteBuffer bytes = ByteBuffer.allocate(MAX_BYTES);
    private int entries;
    private long statements;

    SpillWriter(Path folder) {
        this.folder = folder;
    }

    @Override
    public void add(Triple triple) {
        statements++;
        Node subject = triple.getSubject();
        begin(subject, 12 + TermCodec.bound(subject) + TermCodec.bound(triple.getObject()), STATEMENT);
        codec.term(subject, bytes);
        codec.property(triple.getPredicate(), bytes);
        codec.term(triple.getObject(), bytes);
        end();
    }

    @Override
    public void link(Backlink link, Node subject, Node object) {
        links.add(link);
        begin(object, 8 + TermCodec.bound(object) + TermCodec.bound(subject), (byte) (LINK + link.code()));
        codec.term(object, bytes);
        codec.term(subject, bytes);
        end();
    }

    @Override
    public void listed(Node node) {
        mark(node, LISTED);
    }

    @Override
    public void part(Node blank) {
        mark(blank, PART);
    }

    private void mark(Node node, byte kind) {
        begin(node, 8 + TermCodec.bound(node), kind);
        codec.term(node, bytes);
        end();
    }

    private void begin(Node subject, int room, byte kind) {
        if (entries == MAX_ENTRIES || (bytes.remaining() < room && entries > 0)) endRun();
        if (bytes.remaining() < room) bytes = ByteBuffer.allocate(room);
        order[entries] = (TermCodec.key(subject) << TermCodec.SPARE) | entries;
        starts[entries] = bytes.position();
        bytes.put(kind);
    }

    private void end() {
        starts[++entries] = bytes.position();
    }

    private void endRun() {
        Arrays.sort(order, 0, entries);
        SpillFile run = SpillFile.create(folder);
        runs.add(run);
        try (SpillFile.Writer writer = run.new Writer()) {
            for (int i = 0; i < entries; i++) {
                int entry = (int) (order[i] & ((1L << TermCodec.SPARE) - 1));
                writer.write(
                        order[i] >>> TermCodec.SPARE, bytes.array(), starts[entry], starts[entry + 1] - starts[entry]);
            }
        }
        entries = 0;
        bytes.clear();
    }

    /// @return all that was added; this writer is done with
    SpilledStatements finish() {
        if (entries > 0) endRun();
        bytes = ByteBuffer.allocate(0);
        SpillFile sorted = SpillFile.create(folder);
        SpillIndex index = new SpillIndex(statements);
        merge(sorted, index);
        runs.forEach(SpillFile::close);
        runs.clear();
        return new SpilledStatements(sorted, index, codec, links, statements);
    }

    private record Head(SpillFile.Cursor cursor, int run) {}

    private void merge(SpillFile sorted, SpillIndex index) {
        PriorityQueue<Head> heads = new PriorityQueue<>((one, other) -> {
            int byKey = Long.compare(one.cursor.key(), other.cursor.key());
            return byKey != 0 ? byKey : Integer.compare(one.run, other.run);
        });
        for (int run = 0; run < runs.size(); run++) {
            SpillFile.Cursor cursor = runs.get(run).new Cursor(1 << 16);
            if (cursor.next()) heads.add(new Head(cursor, run));
        }
        try (SpillFile.Writer writer = sorted.new Writer()) {
            while (!heads.isEmpty()) {
                Head head = heads.remove();
                ByteBuffer body = head.cursor.body();
                int length = head.cursor.length();
                long at = writer.write(head.cursor.key(), body.array(), body.arrayOffset() + body.position(), length);
                boolean statement = body.get(body.position()) == STATEMENT;
                index.add(head.cursor.key(), at, statement);
                head.cursor.skip();
                if (head.cursor.next()) heads.add(head);
            }
        }
    }

    /// Gives up what was written.
    void abandon() {
        runs.forEach(SpillFile::close);
        runs.clear();
    }
}
