package org.florilege.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A catalogue that nobody published: datasets of about forty triples each, with French and English words and two
/// distributions, in pages. The same number always gives the same bytes.
///
/// @param records how many there are
/// @param pageSize how many a page holds
record SyntheticCatalogue(int records, int pageSize) {

    private static final int USUAL_PAGE = 1_000;
    private static final String PREFIXES = """
            @prefix adms: <http://www.w3.org/ns/adms#> .
            @prefix at: <http://publications.europa.eu/resource/authority/> .
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            """;

    SyntheticCatalogue(int records) {
        this(records, USUAL_PAGE);
    }

    /// What a page is written as.
    enum Form {
        /// Turtle, page after page.
        TURTLE("ttl"),
        /// Turtle with Hydra's links from page to page.
        FEED("ttl"),
        /// Answers to `ListRecords` of OAI-PMH, with resumption tokens; the records are DCAT in RDF/XML.
        OAI_PMH("xml"),
        /// Answers to `package_search` of CKAN.
        CKAN("json");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }

        String fileName(int page) {
            return "page-%05d.%s".formatted(page, ending);
        }
    }

    int pages() {
        return Math.ceilDiv(records, pageSize);
    }

    /// Writes the pages as Turtle into this directory, which is made when absent.
    void write(Path directory) throws IOException {
        write(directory, Form.TURTLE);
    }

    void write(Path directory, Form form) throws IOException {
        Files.createDirectories(directory);
        for (int page = 0; page < pages(); page++)
            Files.writeString(directory.resolve(form.fileName(page)), page(page, form));
    }

    /// @param page from 0
    String page(int page, Form form) {
        return switch (form) {
            case TURTLE -> turtle(page);
            case FEED -> turtle(page) + links(page);
            case OAI_PMH -> oai(page);
            case CKAN -> ckan(page);
        };
    }

    private int first(int page) {
        return page * pageSize;
    }

    private int end(int page) {
        return Math.min(first(page) + pageSize, records);
    }

    private boolean isLast(int page) {
        return page + 1 >= pages();
    }

    private String turtle(int page) {
        StringBuilder out = new StringBuilder(PREFIXES);
        for (int i = 0; i < SyntheticDataset.PUBLISHERS; i++) out.append(publisher(i));
        for (int number = first(page); number < end(page); number++)
            out.append(SyntheticDataset.of(number).turtle());
        return out.toString();
    }

    private static String publisher(int number) {
        return """
                <https://bench.example/organisation/%1$d> a foaf:Organization ;
                  foaf:name "Institut %1$d"@fr, "Institute %1$d"@en ; foaf:homepage <https://bench.example/o/%1$d> .
                """.formatted(number);
    }

    private String links(int page) {
        return isLast(page) ? "" : """
                <> a <http://www.w3.org/ns/hydra/core#PartialCollectionView> ;
                  <http://www.w3.org/ns/hydra/core#next> <%s> .
                """.formatted(Form.FEED.fileName(page + 1));
    }

    private String oai(int page) {
        StringBuilder out = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-01-01T00:00:00Z</responseDate>
                <request verb="ListRecords">http://bench.example/oai</request><ListRecords>
                """);
        for (int number = first(page); number < end(page); number++)
            out.append(SyntheticDataset.of(number).oaiRecord());
        out.append("<resumptionToken completeListSize=\"").append(records).append("\" cursor=\"");
        out.append(first(page)).append("\">").append(isLast(page) ? "" : String.valueOf(page + 1));
        return out.append("</resumptionToken></ListRecords></OAI-PMH>\n").toString();
    }

    private String ckan(int page) {
        StringBuilder out = new StringBuilder("{\"help\": \"\", \"success\": true, \"result\": {\"count\": ");
        out.append(records).append(", \"sort\": \"id asc\", \"results\": [\n");
        for (int number = first(page); number < end(page); number++)
            out.append(number == first(page) ? "" : ",\n")
                    .append(SyntheticDataset.of(number).ckan());
        return out.append("]}}\n").toString();
    }
}
