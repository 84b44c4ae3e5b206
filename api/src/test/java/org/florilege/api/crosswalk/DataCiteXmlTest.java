package org.florilege.api.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.florilege.catalog.record.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataCiteXmlTest {

    @TempDir
    private static Path directory;

    private Library library;

    @BeforeAll
    void open() {
        library = new Library(directory);
    }

    @AfterAll
    void close() {
        library.close();
    }

    @ParameterizedTest
    @CsvSource({
        "DATASET,Dataset",
        "DATASET_SERIES,Collection",
        "DATA_SERVICE,Service",
        "ALGORITHM,Software",
        "CHALLENGE,Event",
    })
    void what_the_schema_demands_is_there_even_if_the_record_says_nothing(Kind kind, String type) throws Exception {
        Document resource = parsed(library.dataCite(kind, "<1> a dcat:Resource ."));

        assertThat(read(resource, "/resource/identifier/@identifierType")).isEqualTo("URL");
        assertThat(read(resource, "/resource/identifier")).startsWith("https://catalogue.example.org/");
        assertThat(read(resource, "/resource/creators/creator/creatorName")).isEqualTo("(:unav)");
        assertThat(read(resource, "/resource/titles/title")).isEqualTo(Library.ID);
        assertThat(read(resource, "/resource/publisher")).isEqualTo("(:unav)");
        assertThat(read(resource, "/resource/publicationYear")).isEqualTo("2026");
        assertThat(read(resource, "/resource/resourceType/@resourceTypeGeneral"))
                .isEqualTo(type);
        assertThat(resource.getDocumentElement().getNamespaceURI()).isEqualTo(DataCiteXml.NAMESPACE);
    }

    @Test
    void the_doi_identifies_and_the_rest_are_other_identifiers() throws Exception {
        Document resource = parsed(library.dataCite(
                Kind.DATASET, "<1> dct:title \"L\" ; dct:identifier \"doi:10.5281/zenodo.42\", \"7\" ."));

        assertThat(read(resource, "/resource/identifier[@identifierType='DOI']"))
                .isEqualTo("10.5281/zenodo.42");
        assertThat(read(resource, "//alternateIdentifier[@alternateIdentifierType='Local']"))
                .isEqualTo("7");
        assertThat(read(resource, "//alternateIdentifier[@alternateIdentifierType='URL']"))
                .isEqualTo(Library.ID);
    }

    @Test
    void the_parts_of_a_person_have_the_order_of_the_schema() throws Exception {
        Document resource = parsed(library.dataCite(Kind.DATASET, """
                        <1> dct:title "L" ; dct:creator <https://orcid.org/0000-0002-1825-0097> .
                        <https://orcid.org/0000-0002-1825-0097> foaf:name "Josiah Carberry" ;
                            <http://www.w3.org/ns/org#memberOf> [ foaf:name "Brown University" ] .
                        """));

        var parts = resource.getElementsByTagNameNS("*", "creator").item(0).getChildNodes();
        List<String> names = java.util.stream.IntStream.range(0, parts.getLength())
                .mapToObj(i -> parts.item(i).getLocalName())
                .toList();
        assertThat(names).containsExactly("creatorName", "givenName", "familyName", "nameIdentifier", "affiliation");
        assertThat(read(resource, "//creatorName")).isEqualTo("Carberry, Josiah");
        assertThat(read(resource, "//nameIdentifier/@nameIdentifierScheme")).isEqualTo("ORCID");
    }

    @Test
    void texts_keep_their_language_and_no_character_breaks_the_document() throws Exception {
        Document resource = parsed(
                library.dataCite(
                        Kind.DATASET,
                        "<1> dct:title \"Lames <b> & co. \\u0001\\uFFFE]]>\"@fr, \"خزعات\"@ar ; dct:identifier \"a\\\"b<c\" ."));

        assertThat(read(resource, "//title[@*[name()='xml:lang']='fr']")).isEqualTo("Lames <b> & co. ]]>");
        assertThat(read(resource, "//title[@*[name()='xml:lang']='ar']")).isEqualTo("خزعات");
        assertThat(read(resource, "//alternateIdentifier[.='a\"b<c']")).isNotEmpty();
    }

    @Test
    void organisations_have_no_place() {
        assertThatThrownBy(() -> library.dataCite(Kind.ORGANISATION, "<1> foaf:name \"SFP\" ."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Library.ID);
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    /// Names in the path are without prefix, whatever their namespace.
    private static String read(Document document, String path) throws Exception {
        XPath reader = XPathFactory.newInstance().newXPath();
        String local = path.replaceAll("(?<=/)([A-Za-z]+)", "*[local-name()='$1']");
        return reader.evaluate(local, document);
    }
}
