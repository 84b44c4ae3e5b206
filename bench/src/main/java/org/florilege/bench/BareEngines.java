package org.florilege.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.params.StoreParams;

/// The engines alone, on the same data: what they take is what nobody who uses them can save.
final class BareEngines {

    /// How many records one transaction writes.
    static final int BATCH = 10_000;

    private BareEngines() {}

    /// Seconds that RIOT takes to parse all pages, into nothing.
    static double riotParse(Path pages) throws IOException {
        long start = System.nanoTime();
        for (Path page : files(pages)) RDFParser.source(page).lang(Lang.TURTLE).parse(StreamRDFLib.sinkNull());
        return seconds(start);
    }

    /// Seconds that TDB2 takes to write the named graphs of this N-Quads file, in transactions of [#BATCH] graphs. The
    /// file is parsed between the transactions, outside the clock.
    static double tdbWrite(Path nQuads, Path directory) throws IOException {
        Files.createDirectories(directory);
        StoreParams params = StoreParams.builder("bench")
                .quadIndexes(new String[] {"GSPO", "SPOG", "POSG", "OSPG"})
                .build();
        DatasetGraph store = DatabaseMgr.connectDatasetGraph(Location.create(directory), params);
        Writer writer = new Writer(store);
        RDFParser.source(nQuads).lang(Lang.NQUADS).checking(false).parse(writer);
        writer.flush();
        return writer.nanos / 1e9;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /// Collects the quads of a batch, then writes them while the clock runs.
    private static final class Writer extends StreamRDFBase {

        private final DatasetGraph store;
        private final List<Quad> batch = new ArrayList<>();
        private int graphs;
        private Quad last = Quad.create(Quad.defaultGraphIRI, Quad.ANY.asTriple());
        private long nanos;

        Writer(DatasetGraph store) {
            this.store = store;
        }

        @Override
        public void quad(Quad quad) {
            if (!quad.getGraph().equals(last.getGraph()) && ++graphs % BATCH == 0) flush();
            batch.add(quad);
            last = quad;
        }

        void flush() {
            long start = System.nanoTime();
            Txn.executeWrite(store, () -> batch.forEach(store::add));
            nanos += System.nanoTime() - start;
            batch.clear();
        }
    }
}
