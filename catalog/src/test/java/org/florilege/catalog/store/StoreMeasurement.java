package org.florilege.catalog.store;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.Skolemisation;
import org.florilege.catalog.record.Slug;

/// Writes the same synthetic records with the store and with bare TDB2, in one run, and says the ratio.
///
/// A `main` to run by hand: `StoreMeasurement [records] [batch]`.
final class StoreMeasurement {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String[] WORDS = ("santé données cancer hôpital registre image biopsie lésion patient étude"
                    + " cohorte mortalité vaccin grippe diabète urgence soins médicament région département âge")
            .split(" ");

    private final PrintStream out;

    private StoreMeasurement(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int batch = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        new StoreMeasurement(System.out).run(records, batch);
    }

    private void run(int records, int batch) throws IOException {
        Path bareDirectory = Files.createTempDirectory("bare");
        Path ownDirectory = Files.createTempDirectory("own");
        DatasetGraph bare = DatabaseMgr.connectDatasetGraph(Location.create(bareDirectory), TdbDirectory.PARAMS);
        try (TdbRecordStore store = TdbRecordStore.open(ownDirectory)) {
            Clock bareTime = new Clock();
            Clock ownTime = new Clock();
            for (int from = 0; from < records; from += batch) {
                List<Graph> graphs = new ArrayList<>();
                List<CatalogRecord> own = new ArrayList<>();
                for (int i = from; i < from + batch; i++) {
                    graphs.add(Skolemisation.of(id(i), graph(i)));
                    own.add(record(i, graphs.getLast()));
                }
                int first = from;
                bareTime.time(() -> writeBare(bare, first, graphs));
                graphs.clear();
                ownTime.time(() -> store.commit(CommitBatch.of(own, Instant.EPOCH)));
                out.printf(
                        "%d: bare %.0f records/s, store %.0f records/s%n",
                        from + batch, batch / bareTime.last, batch / ownTime.last);
            }
            out.printf(
                    "ratio %.2f by wall clock, %.2f by process CPU time%n",
                    bareTime.wall / ownTime.wall, bareTime.cpu / ownTime.cpu);
            again(store, records, batch);
            read(store, records);
            out.printf("store %d MB%n", store.sizeOnDisk() >> 20);
        }
        TDBInternal.expel(bare, true);
        delete(bareDirectory);
        delete(ownDirectory);
    }

    private void again(TdbRecordStore store, int records, int batch) {
        Clock clock = new Clock();
        for (int from = 0; from < records; from += batch) {
            List<CatalogRecord> own = new ArrayList<>();
            for (int i = from; i < from + batch; i++) own.add(record(i, Skolemisation.of(id(i), graph(i))));
            clock.time(() -> store.commit(CommitBatch.of(own, Instant.EPOCH)));
        }
        out.printf("unchanged %.0f records/s%n", records / clock.wall);
    }

    private void read(TdbRecordStore store, int records) {
        Clock clock = new Clock();
        for (int from = 0; from < records; from += 500) {
            List<RecordKey> keys = new ArrayList<>();
            for (int i = from; i < from + 500; i++) keys.add(RecordKey.of(id(i)));
            clock.time(() -> store.records(keys));
        }
        out.printf("read %.0f records/s%n", records / clock.wall);
        Clock heads = new Clock();
        heads.time(() -> store.forEachHead(Records.SOURCE, head -> {}));
        out.printf("heads of the source %.0f records/s%n", records / heads.wall);
    }

    private static void writeBare(DatasetGraph bare, int first, List<Graph> graphs) {
        Txn.executeWrite(bare, () -> {
            for (int i = 0; i < graphs.size(); i++) {
                Node name = id(first + i).node();
                graphs.get(i)
                        .find()
                        .forEachRemaining(t -> bare.add(name, t.getSubject(), t.getPredicate(), t.getObject()));
            }
        });
    }

    private static RecordId id(int number) {
        return new RecordId("https://data.example.org/dataset/" + number);
    }

    private static CatalogRecord record(int number, Graph graph) {
        return new CatalogRecord(
                id(number),
                Kind.DATASET,
                Slug.of("Jeu " + number, id(number)),
                new Provenance(Records.SOURCE, "https://data.example.org/catalog?page=" + number / 100, List.of()),
                CanonicalGraph.of(graph));
    }

    /// Forty triples: a dataset in two languages, a contact point, two distributions.
    private static Graph graph(int number) {
        Random random = new Random(number);
        Graph graph = GraphFactory.createGraphMem();
        Node dataset = id(number).node();
        graph.add(dataset, RDF.type.asNode(), DCAT.Dataset.asNode());
        for (String language : List.of("fr", "en")) {
            graph.add(dataset, DCTerms.title.asNode(), words(random, 8, number, language));
            graph.add(dataset, DCTerms.description.asNode(), words(random, 60, number, language));
        }
        graph.add(dataset, DCTerms.identifier.asNode(), NodeFactory.createLiteralString("id-" + number));
        String day = "2024-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(9));
        graph.add(dataset, DCTerms.issued.asNode(), NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate));
        graph.add(
                dataset,
                DCTerms.modified.asNode(),
                NodeFactory.createLiteralDT(day + "T10:00:00Z", XSDDatatype.XSDdateTime));
        for (int i = 0; i < 4; i++) graph.add(dataset, DCAT.keyword.asNode(), words(random, 1, i, "fr"));
        for (int i = 0; i < 2; i++) graph.add(dataset, DCAT.theme.asNode(), coded("data-theme/T" + random.nextInt(13)));
        graph.add(dataset, DCTerms.publisher.asNode(), coded("corporate-body/" + random.nextInt(500)));
        graph.add(dataset, DCTerms.accessRights.asNode(), coded("access-right/PUBLIC"));
        graph.add(dataset, DCTerms.language.asNode(), coded("language/FRA"));
        graph.add(dataset, DCAT.landingPage.asNode(), NodeFactory.createURI("https://data.example.org/p/" + number));
        Node contact = NodeFactory.createBlankNode();
        graph.add(dataset, DCAT.contactPoint.asNode(), contact);
        graph.add(contact, RDF.type.asNode(), NodeFactory.createURI("http://www.w3.org/2006/vcard/ns#Kind"));
        graph.add(
                contact,
                NodeFactory.createURI("http://www.w3.org/2006/vcard/ns#hasEmail"),
                NodeFactory.createURI("mailto:c" + random.nextInt(300) + "@example.org"));
        for (int i = 0; i < 2; i++) distribution(graph, dataset, number, i);
        return graph;
    }

    private static void distribution(Graph graph, Node dataset, int number, int index) {
        Node distribution = NodeFactory.createBlankNode();
        String file = "https://data.example.org/files/" + number + "/" + index;
        graph.add(dataset, DCAT.distribution.asNode(), distribution);
        graph.add(distribution, RDF.type.asNode(), DCAT.Distribution.asNode());
        graph.add(distribution, DCAT.accessURL.asNode(), NodeFactory.createURI(file));
        graph.add(distribution, DCAT.downloadURL.asNode(), NodeFactory.createURI(file + ".csv"));
        graph.add(distribution, DCTerms.title.asNode(), NodeFactory.createLiteralLang("Fichier " + index, "fr"));
        graph.add(distribution, DCTerms.format.asNode(), coded("file-type/CSV"));
        graph.add(distribution, DCTerms.license.asNode(), coded("licence/ETALAB_2_0"));
        graph.add(
                distribution,
                DCAT.byteSize.asNode(),
                NodeFactory.createLiteralDT(Integer.toString(number * 31), XSDDatatype.XSDnonNegativeInteger));
    }

    private static Node coded(String path) {
        return NodeFactory.createURI(AUTHORITY + path);
    }

    private static Node words(Random random, int count, int number, String language) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++)
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        return NodeFactory.createLiteralLang(text.append(number).toString(), language);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static final class Clock {

        double wall;
        double cpu;
        double last;

        void time(Runnable work) {
            long wallStart = System.nanoTime();
            long cpuStart = processCpu();
            work.run();
            last = (System.nanoTime() - wallStart) / 1e9;
            wall += last;
            cpu += (processCpu() - cpuStart) / 1e9;
        }

        private static long processCpu() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }
    }
}
