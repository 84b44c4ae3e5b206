package org.florilege.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TdbRecordStoreTest implements RecordStoreContract {

    private static final long MAPPED_PIECE = 8 << 20;

    @TempDir(factory = MemoryFolder.class)
    Path directory;

    private TdbRecordStore store;

    @BeforeEach
    void open() {
        store = TdbRecordStore.open(directory);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public RecordStore store() {
        return store;
    }

    @Override
    public RecordStore reopened() {
        store.close();
        open();
        return store;
    }

    @Override
    public Graph graph(RecordId id) {
        return Txn.calculateRead(store.dataset(), () -> {
            Graph copy = GraphFactory.createGraphMem();
            store.dataset().getGraph(id.node()).find().forEachRemaining(copy::add);
            return copy;
        });
    }

    private List<String> indexes() {
        DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(store.dataset());
        return Stream.of(database.getQuadTable(), database.getTripleTable())
                .flatMap(table ->
                        Arrays.stream(table.getNodeTupleTable().getTupleTable().getIndexes()))
                .map(TupleIndex::getName)
                .toList();
    }

    @Test
    void a_tombstone_of_before_it_kept_anything_is_read_and_replaced() {
        store.commit(CommitBatch.of(List.of(Records.chosen(1)), MONDAY));
        store.commit(CommitBatch.withdrawing(List.of(Records.id(1)), MONDAY));
        Node record = Bookkeeping.record(Records.record(1).key());
        Txn.executeWrite(store.dataset(), () -> {
            Graph bookkeeping = store.dataset().getDefaultGraph();
            Triple head = bookkeeping.find(record, Bookkeeping.HEAD, Node.ANY).next();
            List<String> fields =
                    List.of(head.getObject().getLiteralLexicalForm().split("\t", -1));
            assertThat(fields.getFirst()).isEqualTo("3");
            bookkeeping.delete(head);
            bookkeeping.add(
                    record, Bookkeeping.HEAD, Bookkeeping.text("1\t" + String.join("\t", fields.subList(1, 10))));
        });

        RecordHead old = Objects.requireNonNull(reopened()
                .heads(List.of(Records.record(1).key()))
                .get(Records.record(1).key()));

        assertThat(old.withdrawn()).isTrue();
        assertThat(old.stated()).isEmpty();
        store.commit(CommitBatch.of(List.of(Records.chosen(1)), MONDAY));
        store.commit(CommitBatch.withdrawing(List.of(Records.id(1)), MONDAY));
        assertThat(store.heads(List.of(Records.record(1).key())).values())
                .extracting(RecordHead::stated)
                .containsExactly(Optional.of(Set.of(Records.THEME, Records.PUBLISHER)));
        StoreAudit.requireSound(store);
    }

    @Test
    void the_reduced_set_of_indexes_is_in_force_for_good() {
        List<String> reduced = List.of("GSPO", "SPOG", "POSG", "OSPG", "SPO", "POS");
        assertThat(indexes()).isEqualTo(reduced);

        reopened();
        assertThat(indexes()).isEqualTo(reduced);

        store.compact();
        assertThat(indexes()).isEqualTo(reduced);

        reopened();
        assertThat(indexes()).isEqualTo(reduced);
    }

    @Test
    void the_reduced_set_of_indexes_answers_every_shape_of_question() {
        store.commit(CommitBatch.of(Records.records(0, 30), MONDAY));
        DatasetGraph dataset = store.dataset();

        Txn.executeRead(dataset, () -> {
            List<Quad> all = Iter.toList(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
            Quad one = all.get(17);
            assertThat(all).hasSize(30 * 7);
            for (int shape = 0; shape < 16; shape++) {
                Quad asked = Quad.create(
                        (shape & 1) == 0 ? Node.ANY : one.getGraph(),
                        (shape & 2) == 0 ? Node.ANY : one.getSubject(),
                        (shape & 4) == 0 ? Node.ANY : one.getPredicate(),
                        (shape & 8) == 0 ? Node.ANY : one.getObject());
                List<Quad> wanted =
                        all.stream().filter(quad -> matches(asked, quad)).toList();
                assertThat(Iter.toList(dataset.findNG(
                                asked.getGraph(), asked.getSubject(), asked.getPredicate(), asked.getObject())))
                        .containsExactlyInAnyOrderElementsOf(wanted);
            }
        });
    }

    private static boolean matches(Quad asked, Quad quad) {
        return fits(asked.getGraph(), quad.getGraph())
                && fits(asked.getSubject(), quad.getSubject())
                && fits(asked.getPredicate(), quad.getPredicate())
                && fits(asked.getObject(), quad.getObject());
    }

    private static boolean fits(Node asked, Node node) {
        return asked.equals(Node.ANY) || asked.equals(node);
    }

    @Test
    void the_bookkeeping_stands_apart_from_the_records() {
        store.commit(CommitBatch.of(Records.records(0, 3), MONDAY));
        DatasetGraph dataset = store.dataset();

        Txn.executeRead(dataset, () -> {
            assertThat(Iter.count(dataset.listGraphNodes())).isEqualTo(3);
            assertThat(dataset.getUnionGraph().contains(Node.ANY, Bookkeeping.HEAD, Node.ANY))
                    .isFalse();
        });
    }

    @Test
    void compaction_keeps_everything_and_frees_the_disk() {
        for (int i = 0; i < 30; i++)
            store.commit(CommitBatch.of(List.of(Records.record(1, "Titre " + i), Records.record(2 + i)), MONDAY));
        StoreState state = store.state();
        long before = store.sizeOnDisk();

        store.compact();

        assertThat(store.sizeOnDisk()).isLessThanOrEqualTo(before);
        assertThat(store.state()).isEqualTo(state);
        StoreAudit.requireSound(store);
        store.commit(CommitBatch.of(List.of(Records.record(500)), TUESDAY));
        StoreAudit.requireSound((TdbRecordStore) reopened());
    }

    @Test
    void compaction_keeps_every_name_and_source_of_joined_records() {
        String doi = "https://doi.org/10.5281/zenodo.1234";
        RecordId ours = new RecordId("https://ours.example.org/a");
        RecordId theirs = new RecordId("https://theirs.example.org/b");
        store.commit(CommitBatch.of(List.of(Records.identified(ours, "Nôtre", Records.SOURCE, doi)), MONDAY));
        store.commit(CommitBatch.of(List.of(Records.identified(theirs, "Leur", Records.OTHER_SOURCE, doi)), MONDAY));
        Graph before = bookkeeping();

        store.compact();

        assertThat(bookkeeping().isIsomorphicWith(before)).isTrue();
        assertThat(store.heads(List.of(RecordKey.of(theirs))).values())
                .extracting(RecordHead::id)
                .containsExactly(ours);
    }

    private Graph bookkeeping() {
        return Txn.calculateRead(store.dataset(), () -> {
            Graph copy = GraphFactory.createGraphMem();
            store.dataset().getDefaultGraph().find().forEachRemaining(copy::add);
            return copy;
        });
    }

    @Test
    void the_store_is_in_use_while_it_is_compacted() throws Exception {
        store.commit(CommitBatch.of(Records.records(0, 500), MONDAY));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> compaction = threads.submit(store::compact);
            List<Future<CommitReceipt>> commits = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                int first = 1000 + 10 * i;
                commits.add(threads.submit(
                        () -> store.commit(CommitBatch.of(Records.records(first, first + 10), TUESDAY))));
            }
            while (!compaction.isDone())
                assertThat(store.changesAfter(0, 1000).size() % 10).isZero();
            compaction.get();
            for (Future<CommitReceipt> commit : commits)
                assertThat(commit.get().created()).isEqualTo(10);
        }
        StoreAudit.requireSound(store);
        StoreAudit.requireSound((TdbRecordStore) reopened());
    }

    @Test
    void a_mixed_history_is_sound() {
        store.commit(CommitBatch.of(Records.records(0, 40), MONDAY));
        store.commit(new CommitBatch(
                List.of(Records.record(1, "x"), Records.record(2, "y"), Records.record(50)),
                List.of(Records.id(3), Records.id(4)),
                TUESDAY));
        store.commit(CommitBatch.of(List.of(Records.record(3)), WEDNESDAY));

        StoreAudit.requireSound(store);
    }

    @Test
    void an_interrupted_reader_does_not_close_the_engines_files() throws IOException {
        store.commit(CommitBatch.of(Records.records(0, 2000), MONDAY));
        Path nodes = directory.resolve("Data-0001").resolve("nodes.dat");
        for (int i = 0; Files.size(nodes) < 3 * MAPPED_PIECE; i++)
            store.commit(CommitBatch.of(Records.records(3000 + 20 * i, 3020 + 20 * i), MONDAY));
        List<RecordKey> keys = new ArrayList<>();
        for (int i = 0; i < 2000; i++) keys.add(RecordKey.of(Records.id(i)));
        store.close();

        Thread.currentThread().interrupt();
        try {
            open();
            assertThat(store.records(keys)).hasSize(2000);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        StoreAudit.requireSound(store);
    }

    @Test
    void an_interrupted_commit_is_whole() {
        Thread.currentThread().interrupt();
        try {
            assertThat(store.commit(CommitBatch.of(Records.records(0, 50), MONDAY))
                            .created())
                    .isEqualTo(50);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        store.commit(CommitBatch.of(Records.records(50, 60), TUESDAY));
        StoreAudit.requireSound(store);
    }

    @Test
    void a_directory_is_open_once() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> TdbRecordStore.open(directory))
                .withMessageContaining(directory.toString())
                .withMessageContaining("already open");
        assertThat(store.state().sequence()).isZero();
    }

    @Test
    void a_closed_store_says_so() {
        store.close();

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.state())
                .withMessageContaining("closed");
        assertThatCode(store::close).doesNotThrowAnyException();
    }

    @Test
    void a_directory_with_other_things_is_left_alone(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("memoires.txt"), "chapitre premier");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> TdbRecordStore.open(other))
                .withMessageContaining(other.toString());
        try (Stream<Path> content = Files.list(other)) {
            assertThat(content).hasSize(1);
        }
    }

    @Test
    void a_file_is_no_directory(@TempDir Path other) throws IOException {
        Path file = Files.writeString(other.resolve("fichier"), "x");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> TdbRecordStore.open(file))
                .withMessageContaining(file.toString())
                .withMessageContaining("that is a file");
    }

    @Test
    void a_damaged_directory_is_named() throws IOException {
        store.commit(CommitBatch.of(Records.records(0, 10), MONDAY));
        store.close();
        Files.writeString(directory.resolve("Data-0001").resolve("nodes-data.obj"), "");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> TdbRecordStore.open(directory))
                .withMessageContaining(directory.toString())
                .withMessageContaining("backup");
    }
}
