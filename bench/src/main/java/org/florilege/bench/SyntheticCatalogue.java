package org.florilege.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// A catalogue that nobody published: datasets of about forty triples each, with French and English words and two
/// distributions, written as Turtle pages. The same number always gives the same bytes.
final class SyntheticCatalogue {

    static final int PAGE_SIZE = 1_000;

    private static final String PREFIXES = """
            @prefix adms: <http://www.w3.org/ns/adms#> .
            @prefix at: <http://publications.europa.eu/resource/authority/> .
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            """;
    private static final String[] THEMES = {"HEAL", "SOCI", "TECH", "ENVI", "EDUC", "GOVE", "ECON", "REGI"};
    private static final String[] FORMATS = {"CSV", "JSON", "XLSX", "PARQUET", "XML", "PDF", "ZIP", "TIFF"};
    private static final String[] LICENCES = {"ETALAB_2_0", "ODC_BY", "CC_BY_4_0", "CC0"};
    private static final String[] ACCESS = {"PUBLIC", "PUBLIC", "PUBLIC", "RESTRICTED", "NON_PUBLIC"};
    private static final String[] FREQUENCIES = {"ANNUAL", "MONTHLY", "DAILY", "QUARTERLY", "IRREG"};
    private static final int PUBLISHERS = 60;

    private final int records;

    SyntheticCatalogue(int records) {
        this.records = records;
    }

    /// Writes the pages into this directory, which is made when absent.
    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (int first = 0; first < records; first += PAGE_SIZE) {
            Path page = directory.resolve("page-%05d.ttl".formatted(first / PAGE_SIZE));
            try (Writer out = Files.newBufferedWriter(page)) {
                page(out, first, Math.min(first + PAGE_SIZE, records));
            }
        }
    }

    private static void page(Writer out, int first, int end) throws IOException {
        out.write(PREFIXES);
        for (int i = 0; i < PUBLISHERS; i++) out.write(publisher(i));
        for (int number = first; number < end; number++) out.write(dataset(number));
    }

    private static String publisher(int number) {
        return """
                <https://bench.example/organisation/%1$d> a foaf:Organization ;
                  foaf:name "Institut %1$d"@fr, "Institute %1$d"@en ; foaf:homepage <https://bench.example/o/%1$d> .
                """.formatted(number);
    }

    private static String dataset(int number) {
        SplittableRandom random = new SplittableRandom(number);
        return """
                <https://bench.example/dataset/%1$d> a dcat:Dataset ;
                  dct:identifier "bench-%1$d" ;
                  dct:title "%2$s"@fr, "%3$s"@en ;
                  dct:description "%4$s"@fr, "%5$s"@en ;
                  dct:publisher <https://bench.example/organisation/%6$d> ;
                  dcat:theme <http://publications.europa.eu/resource/authority/data-theme/%7$s> ;
                  dcat:keyword "%8$s"@fr, "%9$s"@en, "%10$s"@fr ;
                  dct:accessRights <http://publications.europa.eu/resource/authority/access-right/%11$s> ;
                  dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/%12$s> ;
                  dct:language <http://publications.europa.eu/resource/authority/language/FRA> ;
                  dct:issued "%13$d-%14$02d-%15$02d"^^xsd:date ; dct:modified "2025-%14$02d-%15$02d"^^xsd:date ;
                  dcat:landingPage <https://bench.example/page/%1$d> ;
                  dcat:contactPoint [ a vcard:Kind ; vcard:fn "Guichet %6$d"@fr ; vcard:hasEmail <mailto:d%6$d@bench.example> ] ;
                  dct:temporal [ a dct:PeriodOfTime ; dcat:startDate "%13$d-01-01"^^xsd:date ] ;
                  dcat:distribution <https://bench.example/dataset/%1$d/a>, <https://bench.example/dataset/%1$d/b> .
                """.formatted(
                                number,
                                Words.french(random, 7),
                                Words.english(random, 7),
                                Words.french(random, 45),
                                Words.english(random, 45),
                                random.nextInt(PUBLISHERS),
                                pick(THEMES, random),
                                Words.french(random, 1),
                                Words.english(random, 1),
                                Words.french(random, 2),
                                pick(ACCESS, random),
                                pick(FREQUENCIES, random),
                                random.nextInt(2005, 2026),
                                random.nextInt(1, 13),
                                random.nextInt(1, 29))
                + distribution(number, "a", random)
                + distribution(number, "b", random);
    }

    private static String distribution(int number, String name, SplittableRandom random) {
        return """
                <https://bench.example/dataset/%1$d/%2$s> a dcat:Distribution ;
                  dct:title "Fichier %2$s"@fr ;
                  dcat:accessURL <https://bench.example/page/%1$d> ;
                  dcat:downloadURL <https://bench.example/file/%1$d/%2$s> ;
                  dct:format <http://publications.europa.eu/resource/authority/file-type/%3$s> ;
                  dct:license <http://publications.europa.eu/resource/authority/licence/%4$s> ;
                  dcat:byteSize "%5$d"^^xsd:nonNegativeInteger .
                """.formatted(
                number, name, pick(FORMATS, random), pick(LICENCES, random), random.nextInt(1_000, 900_000_000));
    }

    private static String pick(String[] choices, SplittableRandom random) {
        return choices[random.nextInt(choices.length)];
    }
}
