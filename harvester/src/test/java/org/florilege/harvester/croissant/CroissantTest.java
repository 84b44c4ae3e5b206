package org.florilege.harvester.croissant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.florilege.harvester.Documents;
import org.florilege.harvester.ReadAll;
import org.florilege.harvester.TestServer;
import org.florilege.harvester.source.SourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CroissantTest {

    private static final String DOCUMENT = """
        {"@context":{"@language":"en","@vocab":"https://schema.org/","cr":"http://mlcommons.org/croissant/",
          "rai":"http://mlcommons.org/croissant/RAI/","dct":"http://purl.org/dc/terms/","sc":"https://schema.org/",
          "conformsTo":"dct:conformsTo","recordSet":"cr:recordSet","field":"cr:field"},
         "@type":"sc:Dataset","name":"Scans","description":"Head scans","conformsTo":"http://mlcommons.org/croissant/1.1",
         "license":"https://creativecommons.org/licenses/by/4.0/","url":"https://e.org/scans","version":"1.0.0",
         "datePublished":"2025-01-02","citeAs":"@misc{scans}","isLiveDataset":false,"rai:dataCollection":"In a hospital",
         "creator":{"@type":"sc:Person","name":"Ada"},
         "distribution":[
           {"@type":"cr:FileObject","@id":"data.zip","name":"data.zip","contentUrl":"files/data.zip","contentSize":"1.2 GB",
            "encodingFormat":"application/zip","sha256":"ab12"},
           {"@type":"cr:FileSet","@id":"images","name":"images","containedIn":{"@id":"data.zip"},"includes":"*.png",
            "encodingFormat":"image/png"}],
         "recordSet":[{"@type":"cr:RecordSet","@id":"scan","name":"scan","field":[
           {"@type":"cr:Field","@id":"scan/age","name":"scan/age","description":"years","dataType":"sc:Integer"}]}]}\
        """;

    private final TestServer web = new TestServer();

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void files_record_sets_and_responsible_ai_are_stated() {
        web.text("/ml/croissant.json", "application/octet-stream", DOCUMENT);

        String body = ReadAll.of(web.source("/ml/croissant.json", SourceType.CROISSANT))
                .body("https://e.org/scans");

        assertThat(body)
                .contains("<http://purl.org/dc/terms/title> \"Scans\"@en")
                .contains("<http://purl.org/dc/terms/conformsTo> <http://mlcommons.org/croissant/1.1>")
                .contains("dcat#downloadURL> <" + web.url("/ml/files/data.zip") + ">")
                .contains("\"1200000000\"^^", "checksumAlgorithm_sha256", "media-types/image/png>")
                .contains("dcat#packageFormat> <https://www.iana.org/assignments/media-types/application/zip>")
                .contains(
                        "<http://www.w3.org/ns/csvw#name> \"age\"",
                        "<http://www.w3.org/ns/csvw#datatype> \"sc:Integer\"")
                .contains("<http://mlcommons.org/croissant/RAI/dataCollection> \"In a hospital\"@en")
                .contains("<http://purl.org/dc/terms/bibliographicCitation> \"@misc{scans}\" .")
                .contains("<http://mlcommons.org/croissant/isLiveDataset> \"false\"");
        assertThat(body.lines().filter(line -> line.contains("dcat#accessURL"))).hasSize(2);
    }

    @Test
    void several_documents_and_pages_that_carry_one_are_read() {
        web.text("/1", "application/json", DOCUMENT);
        web.page("/2", DOCUMENT.replace("e.org/scans", "e.org/other"));

        ReadAll result = ReadAll.of(web.source("/", SourceType.CROISSANT, "urls", "1\n" + web.url("/2") + "\n1"));

        assertThat(result.ids()).containsExactly("https://e.org/scans", "https://e.org/other");
        assertThat(result.body("https://e.org/other")).contains("csvw#Column");
    }

    @Test
    void a_page_of_hugging_face_stands_for_its_croissant() {
        assertThat(HuggingFace.croissantOf(URI.create("https://huggingface.co/datasets/owner/name")))
                .hasToString("https://huggingface.co/api/datasets/owner/name/croissant");
        assertThat(HuggingFace.croissantOf(URI.create("https://e.org/datasets/owner/name")))
                .hasToString("https://e.org/datasets/owner/name");
    }

    @Test
    void an_answer_without_a_dataset_makes_the_run_incomplete() {
        web.text("/", "application/json", "{\"error\":\"not found\"}");

        assertThat(ReadAll.of(web.source("/", SourceType.CROISSANT)).failures()).isNotEmpty();
    }

    @Test
    void the_first_croissant_and_the_fields_in_fields_are_read(@TempDir Path folder) {
        String first = """
            {"@context":{"@vocab":"https://schema.org/","ml":"http://mlcommons.org/schema/","sc":"https://schema.org/",
              "recordSet":"ml:recordSet","field":"ml:field","subField":"ml:subField","dataType":"ml:dataType"},
             "@type":"sc:Dataset","name":"Ships","description":"D","url":"https://e.org/ships",
             "recordSet":[{"@type":"ml:RecordSet","name":"passengers","field":[{"@type":"ml:Field","name":"person",
               "subField":[{"@type":"ml:Field","name":"age","description":"in years","dataType":"sc:Integer"}]}]}]}\
            """;

        String body = ReadAll.of(Documents.file(folder, "c.json", first)).only();

        assertThat(body)
                .contains("title> \"passengers\"", "csvw#name> \"person\"", "csvw#name> \"age\"", "\"in years\"");
    }

    @Test
    void where_data_come_from_is_told_in_the_words_of_prov(@TempDir Path folder) {
        String document = """
            {"@context":{"@vocab":"https://schema.org/","cr":"http://mlcommons.org/croissant/",
              "prov":"http://www.w3.org/ns/prov#"},"conformsTo":"http://mlcommons.org/croissant/1.1",
             "@type":"Dataset","name":"Scans","url":"https://e.org/scans",
             "prov:wasDerivedFrom":[{"@id":"https://e.org/upstream"}],
             "prov:wasGeneratedBy":{"prov:label":"Collection","description":"by crawling"}}\
            """;

        String body = ReadAll.of(Documents.file(folder, "c.json", document)).only();

        assertThat(body)
                .contains("terms/source> <https://e.org/upstream>")
                .contains("terms/provenance>", "label> \"Collection: by crawling\"");
    }
}
