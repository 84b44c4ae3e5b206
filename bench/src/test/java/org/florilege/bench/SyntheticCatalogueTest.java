package org.florilege.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticCatalogueTest {

    @TempDir
    Path folder;

    @Test
    void the_same_number_gives_the_same_bytes() throws IOException {
        new SyntheticCatalogue(50).write(folder.resolve("a"));
        new SyntheticCatalogue(50).write(folder.resolve("b"));

        assertThat(folder.resolve("a/page-00000.ttl")).hasSameBinaryContentAs(folder.resolve("b/page-00000.ttl"));
    }

    @Test
    void a_dataset_has_about_forty_triples() throws IOException {
        new SyntheticCatalogue(1_200).write(folder);

        Graph first = RDFParser.source(folder.resolve("page-00000.ttl")).toGraph();
        Graph second = RDFParser.source(folder.resolve("page-00001.ttl")).toGraph();
        assertThat(first.find(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode())
                        .toList())
                .hasSize(1_000);
        assertThat((first.size() - second.size()) / 800).isBetween(36, 44);
        assertThat(Files.size(folder.resolve("page-00000.ttl"))).isGreaterThan(1_000_000);
    }
}
