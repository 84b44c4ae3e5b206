package org.florilege.harvester.schemaorg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.florilege.harvester.Documents;
import org.florilege.harvester.ReadAll;
import org.florilege.harvester.TestServer;
import org.florilege.harvester.source.SourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What pages really say of datasets and software, and where it lands. Each row: members of the JSON-LD, then what
/// the record has.
class SchemaOrgOfTheFieldTest {

    private static final String TABLE = """
        # people play roles
        "creator":{"@type":"Role","roleName":"PI","creator":{"@type":"Person","name":"Ada","email":"a@e.org"}} | terms/creator> ; name> "Ada" ; mbox> <mailto:a@e.org>
        "creator":{"@list":[{"@type":"Person","name":"Ada","identifier":{"value":"ORCID:0000-0002-1825-0097"}}]} | terms/creator> <https://orcid.org/0000-0002-1825-0097>
        "creator":{"@type":"Person","name":"Ada","affiliation":{"@id":"https://ror.org/05f82e368","name":"Inserm"}} | memberOf> <https://ror.org/05f82e368>
        "maintainer":{"@type":"Organization","name":"Keepers"} | terms/contributor> ; name> "Keepers"
        "accountablePerson":{"@type":"Person","name":"Ada"}  | terms/contributor> ; name> "Ada"
        "publisher":{"name":"P"},"provider":{"name":"Q"}     | terms/publisher> ; name> "P" ; 930/resourceProvider> ; name> "Q"
        "provider":{"name":"Q"}                              | terms/publisher> ; name> "Q"
        "creator":{"@type":"Role","creator":[{"name":"Ada"},{"name":"Bea"}]} | name> "Ada" ; name> "Bea" ; position> "2"
        "creator":{"name":"Ocean Program"},"author":"Bea, B." | name> "Ocean Program" ; name> "Bea, B."
        "translator":{"@type":"Person","name":"Cody"}        | terms/contributor> ; name> "Cody"
        "creator":{"name":"Ada","url":["https://e.org/ada",{"@id":"https://ada.org"}]} | homepage> <https://e.org/ada> ; homepage> <https://ada.org>
        "contactPoint":{"@type":"ContactPoint","name":"Desk","telephone":"+33 1"} | fn> "Desk" ; hasTelephone> "+33 1"
        # works without address are cited in words
        "citation":{"@type":"ScholarlyArticle","name":"Krill","identifier":"doi:10.5555/krill"} | isReferencedBy> <https://doi.org/10.5555/krill>
        "citation":{"@type":"Book","name":"An old book"}     | bibliographicCitation> "An old book"
        "citation":{"text":"Doe (2010) Krill"}               | bibliographicCitation> "Doe (2010) Krill"
        "subjectOf":{"@type":"DataDownload","contentUrl":"https://e.org/eml.xml","name":"EML"} | page> <https://e.org/eml.xml>
        # where it comes from
        "prov:wasDerivedFrom":{"@id":"https://e.org/up"}     | source> <https://e.org/up>
        "isBasedOn":"doi:10.5555/up"                         | source> <https://doi.org/10.5555/up>
        "prov:wasRevisionOf":{"@id":"https://e.org/old"}     | isVersionOf> <https://e.org/old>
        # money
        "funding":{"@type":"Grant","identifier":"ANR-1","name":"Krill","url":"https://g.org/1","funder":{"name":"ANR"}} | schema.org/funding> ; schema.org/identifier> "ANR-1" ; schema.org/name> "Krill" ; schema.org/url> <https://g.org/1> ; schema.org/funder>
        "funding":{"@type":"Organization","@id":"https://doi.org/10.13039/100000050","name":"NHLBI"} | schema.org/funder> <https://doi.org/10.13039/100000050> ; name> "NHLBI"
        # terms
        "copyrightNotice":"(c) 2010 E"                       | rights> ; "(c) 2010 E"
        "acquireLicensePage":"https://e.org/buy"             | rights> <https://e.org/buy>
        "license":{"@type":"CreativeWork","name":"CC BY 4.0"} | licence/CC_BY_4_0>
        "license":{"name":"Zero","license":{"@id":"https://creativecommons.org/publicdomain/zero/1.0/"}} | licence/CC0>
        # addresses as references to what is described elsewhere
        "url":{"@id":"https://e.org/page"}                   | landingPage> <https://e.org/page>
        "publisher":{"@id":"https://e.org","name":"E","url":{"@id":"https://e.org"}} | homepage> <https://e.org>
        "distribution":{"contentUrl":{"@id":"https://e.org/f.zip"}} | accessURL> <https://e.org/f.zip> ; downloadURL> <https://e.org/f.zip>
        # files
        "contentUrl":["https://e.org/f.gz"],"encodingFormat":"text/csv","contentSize":"2 kB" | distribution> ; downloadURL> <https://e.org/f.gz> ; media-types/text/csv> ; "2000"
        "contentSize":"1 MB","encodingFormat":"text/csv"     | extent> "1 MB" ; terms/format> ; file-type/CSV>
        "distribution":{"contentUrl":"https://e.org/f","contentSize":"96.3\u00a0MB"} | byteSize> "96300000"
        "distribution":{"contentUrl":"https://e.org/f","identifier":{"@type":"PropertyValue","propertyID":"MD5","value":"AB"}} | checksumAlgorithm_md5> ; checksumValue> "ab"
        "identifier":{"@type":"PropertyValue","propertyId":"DOI","value":"10.5555/krill"} | notation> "10.5555/krill" ; schemaAgency> "DOI"
        "distribution":{"contentUrl":"https://e.org/f","spdx:checksum":{"spdx:checksumValue":"AB","spdx:algorithm":{"@id":"spdx:checksumAlgorithm_sha1"}}} | checksumAlgorithm_sha1> ; checksumValue> "ab"
        "distribution":{"contentUrl":"https://e.org/f","sha1":"ab"} | checksumAlgorithm_sha1> ; checksumValue> "ab"
        "distribution":{"contentUrl":"https://e.org/f"},"encoding":{"contentUrl":"https://e.org/g"} | downloadURL> <https://e.org/f> ; downloadURL> <https://e.org/g>
        # places and pages
        "spatialCoverage":{"@type":"Place","geo":{"@type":"GeoCoordinates","latitude":"121.6","longitude":"3.03"}} | "POINT(121.6 3.03)"
        "contentLocation":{"name":"Vanves"}                  | spatial> ; prefLabel> "Vanves"
        "mainEntityOfPage":"https://e.org/main"              | landingPage> <https://e.org/main>
        "releaseNotes":"New"                                 | versionNotes> "New"
        "thumbnailUrl":"https://e.org/t.png"                 | depiction> <https://e.org/t.png>
        # what is measured
        "variableMeasured":{"name":"age","unitText":"year","minValue":18,"maxValue":99,"propertyID":["https://v.org/age"]} | csvw#name> "age" ; "[year; 18 – 99]" ; propertyUrl> <https://v.org/age>
        """;

    @TempDir
    Path folder;

    static Stream<String> table() {
        return TABLE.lines().filter(row -> !row.isBlank() && !row.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void what_pages_say_is_read(String row) {
        int bar = row.indexOf(" | ");
        String document = """
            {"@context":{"@vocab":"https://schema.org/","prov":"http://www.w3.org/ns/prov#",
             "spdx":"http://spdx.org/rdf/terms#"},"@type":"Dataset","@id":"https://e.org/1","name":"T",
            """ + row.substring(0, bar) + "}";

        String record = ReadAll.of(Documents.file(folder, "d.jsonld", document)).only();

        for (String expected : row.substring(bar + 3).split(" ; ", -1))
            assertThat(record).contains(expected.strip());
    }

    @Test
    void classes_are_known_in_whatever_letter_case() {
        String document = """
            {"@context":"http://schema.org","@type":"DataSet","url":"https://e.org/1","name":"Bulk density",
             "description":"GRA"}
            """;

        assertThat(ReadAll.of(Documents.file(folder, "d.jsonld", document)).ids())
                .containsExactly("https://e.org/1");
    }

    @Test
    void a_checksum_is_no_identifier_and_an_address_is_no_checksum() {
        String document = """
            {"@context":"http://schema.org","@type":"Dataset","@id":"https://e.org/1","name":"T",
             "identifier":["ark:/1/x",{"@type":"PropertyValue","propertyID":"md5","value":"f9e72bdf25bf4b4f0e581d92"}],
             "distribution":{"contentUrl":"https://e.org/f","sha256":"https://e.org/issues/80"}}
            """;

        assertThat(ReadAll.of(Documents.file(folder, "d.jsonld", document)).only())
                .contains("terms/identifier> \"ark:/1/x\"", "notation> \"f9e72bdf25bf4b4f0e581d92\"")
                .doesNotContain("terms/identifier> \"f9e7", "checksumValue");
    }

    @Test
    void a_page_whose_author_writes_javascript_is_read() {
        try (TestServer web = new TestServer()) {
            web.text("/p", "text/html", """
                <html><script type="application/ld+json">
                {'@context': 'https://schema.org', '@type': 'Dataset', name: 'Krill', 'url': 'https://e.org/krill'}
                </script></html>\
                """);

            assertThat(ReadAll.of(web.source("/p", SourceType.SCHEMA_ORG)).ids())
                    .containsExactly("https://e.org/krill");
        }
    }
}
