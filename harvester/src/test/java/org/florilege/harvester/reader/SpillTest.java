package org.florilege.harvester.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.harvester.Documents;
import org.florilege.harvester.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpillTest {

    private static final int DATASETS = 6_000;

    @TempDir
    Path folder;

    private static String feed() {
        StringBuilder turtle = new StringBuilder(Documents.PREFIXES);
        turtle.append("<https://e.org/c> a dcat:Catalog ; dcat:dataset <https://e.org/absent> .\n");
        turtle.append("<https://e.org/ch> a hdc:Challenge ; dct:title \"C\" .\n");
        for (int i = 0; i < DATASETS; i++) turtle.append("""
                    <https://e.org/c> dcat:dataset <https://e.org/%1$d> .
                    <https://e.org/%1$d> a dcat:Dataset ; dct:title "Titre %1$d é"@fr, "Title %1$d"@en ;
                      dct:issued "2020-01-01"^^xsd:date ; dct:publisher <https://e.org/o/%2$d> ;
                      dcat:distribution <https://e.org/%1$d/csv> ; dcat:contactPoint [ vcard:fn "Contact %1$d" ] .
                    <https://e.org/%1$d/csv> dcat:accessURL <https://e.org/f/%1$d> .
                    <https://e.org/o/%2$d> a foaf:Organization ; foaf:name "O%2$d" .
                    """.formatted(i, i % 50));
        turtle.append(
                "<https://e.org/s> a hdc:Submission ; dct:isPartOf <https://e.org/ch> ; schema:award \"1er\" .\n");
        turtle.append(
                "[] a dcat:Dataset ; dct:title \"Nameless\" ; dct:source [ a dcat:Dataset ; dct:title \"Inner\" ] .\n");
        return turtle.toString();
    }

    private static List<CatalogRecord> sorted(Documents.Result result) {
        return result.records().stream()
                .sorted(Comparator.comparing(CatalogRecord::id))
                .toList();
    }

    @Test
    void a_document_in_a_file_gives_the_same_records_as_one_in_memory() {
        Source source = Documents.file(folder, "large.ttl", feed());

        var memory = Documents.read(source, new Spilling(1_000_000, folder));
        var spilled = Documents.read(source, new Spilling(100, folder));

        assertThat(memory.records()).hasSize(DATASETS + 2 + 50);
        assertThat(sorted(spilled)).isEqualTo(sorted(memory));
        assertThat(spilled.documents().getFirst().statements().size()).isGreaterThan(60_000);
        assertThat(folder.toFile().list()).containsExactly("large.ttl");
    }
}
