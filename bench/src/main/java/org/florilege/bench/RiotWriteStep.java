package org.florilege.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private RiotWriteStep() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        List<Graph> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                Graph page = GraphFactory.createGraphMem();
                RDFParser.source(file).lang(Lang.TURTLE).parse(page);
                pages.add(page);
            }
        }
        write(pages, RDFFormat.TURTLE_PRETTY);
        write(pages, RDFFormat.TURTLE_BLOCKS);
        System.out.println(Step.JSON.writeValueAsString(Map.of(
                "prettySeconds", write(pages, RDFFormat.TURTLE_PRETTY),
                "blocksSeconds", write(pages, RDFFormat.TURTLE_BLOCKS))));
    }

    private static double write(List<Graph> pages, RDFFormat format) {
        long start = System.nanoTime();
        for (Graph page : pages) RDFWriter.source(page).format(format).output(OutputStream.nullOutputStream());
        return Step.seconds(start);
    }
}
