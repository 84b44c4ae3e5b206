package org.florilege.harvester.reader;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// The statements of a large document, in a file sorted by subject. Some subjects that many records name
/// (publishers, concepts) are kept in memory for a while.
final class SpilledStatements implements Statements {

    private static final int SCAN_BUFFER = 1 << 18;
    private static final int LOOK_BUFFER = 6_000;
    private static final int MAX_REMEMBERED = 4_000;
    private static final int SMALL = 40;

    private final SpillFile file;
    private final SpillIndex index;
    private final TermCodec codec;
    private final Set<Backlink> links;
    private final long size;
    private final SpillFile.Cursor look;
    private final Map<Node, List<Triple>> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, List<Triple>> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    /// @param links which kinds of links there are at all
    SpilledStatements(SpillFile file, SpillIndex index, TermCodec codec, Set<Backlink> links, long size) {
        this.links = links;
        this.file = file;
        this.index = index;
        this.codec = codec;
        this.size = size;
        this.look = file.new Cursor(LOOK_BUFFER);
    }

    @Override
    public synchronized List<Triple> about(Node subject) {
        if (subject.isLiteral()) return List.of();
        List<Triple> known = remembered.get(subject);
        if (known != null) return known;
        long key = TermCodec.key(subject);
        if (!index.mayHave(key)) return List.of();
        List<Triple> about = new ArrayList<>();
        eachAt(key, body -> {
            if (body.get() != SpillWriter.STATEMENT) return;
            Triple triple = triple(codec.term(body), body);
            if (triple.getSubject().equals(subject)) about.add(triple);
        });
        if (about.size() <= SMALL) remembered.put(subject, about);
        return about;
    }

    @FunctionalInterface
    private interface EntryReader {
        /// @param body stands at the entry
        void read(ByteBuffer body);
    }

    private void eachAt(long key, EntryReader reader) {
        look.moveTo(index.before(key));
        while (look.next()) {
            int order = Long.compare(look.key(), key);
            if (order > 0) return;
            int end = look.body().position() + look.length();
            if (order == 0) reader.read(look.body());
            look.body().position(end);
        }
    }

    private Triple triple(Node subject, ByteBuffer body) {
        Node property = codec.property(body);
        return Triple.create(subject, property, codec.term(body));
    }

    @Override
    public boolean describes(Node subject) {
        return !about(subject).isEmpty();
    }

    @Override
    public synchronized List<Node> linking(Backlink link, Node object) {
        if (!links.contains(link)) return List.of();
        byte wanted = (byte) (SpillWriter.LINK + link.code());
        List<Node> subjects = new ArrayList<>();
        eachAt(TermCodec.key(object), body -> {
            if (body.get() == wanted && codec.term(body).equals(object)) subjects.add(codec.term(body));
        });
        return subjects;
    }

    /// What the entries under one key say of one subject.
    private static final class Group {
        private final List<Triple> about = new ArrayList<>();
        private boolean listed;
        private boolean part;
    }

    @Override
    public void forEach(Visitor visitor) {
        SpillFile.Cursor scan = file.new Cursor(SCAN_BUFFER);
        Map<Node, Group> groups = new LinkedHashMap<>();
        long key = 0;
        while (scan.next()) {
            if (scan.key() != key) {
                show(groups, visitor);
                key = scan.key();
            }
            int end = scan.body().position() + scan.length();
            gather(scan.body(), groups);
            scan.body().position(end);
        }
        show(groups, visitor);
    }

    private void gather(ByteBuffer body, Map<Node, Group> groups) {
        byte kind = body.get();
        if (kind >= SpillWriter.LINK) return;
        Node subject = codec.term(body);
        Group group = groups.computeIfAbsent(subject, unseen -> new Group());
        if (kind == SpillWriter.STATEMENT) group.about.add(triple(subject, body));
        else if (kind == SpillWriter.LISTED) group.listed = true;
        else group.part = true;
    }

    private static void show(Map<Node, Group> groups, Visitor visitor) {
        groups.forEach((subject, group) -> {
            if (!group.about.isEmpty() || group.listed) visitor.visit(subject, group.about, group.listed, group.part);
        });
        groups.clear();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public synchronized void close() {
        remembered.clear();
        file.close();
    }
}
