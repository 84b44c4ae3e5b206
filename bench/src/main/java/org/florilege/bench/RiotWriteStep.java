package org.florilege.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;

/// RIOT alone: writes the graphs of the pages of a feed in Turtle. Argument: the folder with the pages.
final class RiotWriteStep {

    /// The first one warms up.
    private static final int ROUNDS = 2;

    private RiotWriteStep() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            pages = files.sorted().toList();
        }
        Map<RDFFormat, Double> seconds = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            seconds.clear();
            for (Path page : pages) write(page, seconds);
        }
        System.out.println(Step.JSON.writeValueAsString(Map.of(
                "prettySeconds", seconds.get(RDFFormat.TURTLE_PRETTY),
                "blocksSeconds", seconds.get(RDFFormat.TURTLE_BLOCKS))));
    }

    /// A page at a time, since all of them do not fit; reading is off the clock.
    private static void write(Path file, Map<RDFFormat, Double> seconds) {
        Graph page = GraphFactory.createGraphMem();
        RDFParser.source(file).lang(Lang.TURTLE).parse(page);
        for (RDFFormat format : List.of(RDFFormat.TURTLE_PRETTY, RDFFormat.TURTLE_BLOCKS)) {
            long start = System.nanoTime();
            RDFWriter.source(page).format(format).output(OutputStream.nullOutputStream());
            seconds.merge(format, Step.seconds(start), Double::sum);
        }
    }
}
