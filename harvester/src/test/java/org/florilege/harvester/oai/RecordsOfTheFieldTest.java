package org.florilege.harvester.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.florilege.harvester.Documents;
import org.florilege.harvester.ReadAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What repositories really write into Dublin Core and DataCite, and where it lands. Each row: elements, then what
/// the record has.
class RecordsOfTheFieldTest {

    private static final String DUBLIN_CORE = """
        # identifiers and pages
        <dc:identifier>https://r.org/record/1</dc:identifier> | notation> "https://r.org/record/1"
        <dc:relation>url:https://r.org/c/a</dc:relation>     | relation> <https://r.org/c/a>
        <dc:relation>info:eu-repo/semantics/altIdentifier/doi/10.5072/a</dc:relation> | notation> "10.5072/a" ; schemaAgency> "DOI"
        <dc:relation>info:eu-repo/semantics/altIdentifier/url/https://r.org/p</dc:relation> | page> <https://r.org/p>
        <dc:relation>info:eu-repo/semantics/reference/doi/10.5072/b</dc:relation> | references> <https://doi.org/10.5072/b>
        # further titles, and lines that are indented as the document is
        <dc:title xml:lang="de">Karte</dc:title><dc:title xml:lang="de">Aus den Archiven</dc:title> | title> "Karte"@de ; alternative> "Aus den Archiven"@de
        <dc:description>One&#10;            two&#10;              three</dc:description> | description> "One\\ntwo\\n  three"
        # people with their iDs
        <dc:creator>Roe, Jane (0000-0002-1825-0097)</dc:creator> | terms/creator> <https://orcid.org/0000-0002-1825-0097> ; name> "Roe, Jane"
        <dc:creator>Roe, Jane; orcid: 0000-0002-1825-0097</dc:creator> | terms/creator> <https://orcid.org/0000-0002-1825-0097> ; name> "Roe, Jane"
        # money (OpenAIRE)
        <dc:relation>info:eu-repo/grantAgreement/EC/FP7/283595/EU//OpenAIREplus</dc:relation> | schema.org/funding> ; schema.org/identifier> "283595" ; schema.org/name> "OpenAIREplus" ; "EC"
        # dates
        <dc:date>info:eu-repo/date/embargoEnd/2030-01-02</dc:date> | available> "2030-01-02"^^
        <dc:date>2007-03-21T19:39:45Z</dc:date><dc:date>2007-12-19T20:46:18Z</dc:date><dc:date>1976</dc:date> | issued> "1976"^^
        # sizes
        <dc:format>text/csv</dc:format><dc:format>12345 bytes</dc:format> | byteSize> "12345"^^
        <dcterms:extent>12 MB</dcterms:extent>               | byteSize> "12000000"^^
        <dcterms:extent>300 rows</dcterms:extent>            | extent> ; "300 rows"
        <dcterms:medium>text/csv</dcterms:medium>            | file-type/CSV>
        # when and where
        <dc:coverage>2010-2012</dc:coverage>                 | startDate> "2010"^^ ; endDate> "2012"^^
        <dc:coverage>SOUTH-BOUND LATITUDE: 44.1 * WEST-BOUND LONGITUDE: 9.5 * NORTH-BOUND LATITUDE: 45.0 * EAST-BOUND LONGITUDE: 10.9 * DATE/TIME START: 2000-10-10T00:00:00 * DATE/TIME END: 2001-10-12T00:00:00</dc:coverage> | bbox> "POLYGON((9.5 44.1 ; startDate> "2000-10-10T00:00:00"^^ ; endDate> "2001-10-12T00:00:00"^^
        # further terms
        <dcterms:provenance>Measured</dcterms:provenance>    | provenance> ; label> "Measured"
        <dcterms:conformsTo>https://e.org/std</dcterms:conformsTo> | conformsTo> <https://e.org/std>
        <dcterms:bibliographicCitation>Doe (2011) Q.</dcterms:bibliographicCitation> | bibliographicCitation> "Doe (2011) Q."
        <dcterms:accrualPeriodicity>annual</dcterms:accrualPeriodicity> | frequency/ANNUAL>
        """;

    private static final String DATACITE = """
        # kernel 2
        <rights>CC by-nd</rights>                            | terms/license> <http://publications.europa.eu/resource/authority/licence/CC_BYND_4_0>
        <dates><date dateType="StartDate">2009-04-29</date><date dateType="EndDate">2010-01-05</date></dates> | startDate> "2009-04-29"^^ ; endDate> "2010-01-05"^^
        # kernel 4
        <alternateIdentifiers><alternateIdentifier alternateIdentifierType="Accession">A7</alternateIdentifier></alternateIdentifiers> | notation> "A7" ; schemaAgency> "Accession"
        <formats><format>text/csv</format></formats><sizes><size>4 kB</size><size>15 pages</size></sizes> | byteSize> "4000"^^ ; "15 pages"
        <relatedItems><relatedItem relationType="IsPublishedIn"><titles><title>Journal of Examples</title></titles><publicationYear>2022</publicationYear><volume>3</volume></relatedItem></relatedItems> | bibliographicCitation> "Journal of Examples (2022), 3"
        <relatedItems><relatedItem relationType="References"><relatedItemIdentifier relatedItemIdentifierType="DOI">10.5072/j</relatedItemIdentifier><titles><title>John</title></titles></relatedItem></relatedItems> | references> <https://doi.org/10.5072/j> ; <https://doi.org/10.5072/j> <http://www.w3.org/2000/01/rdf-schema#label> "John"
        """;

    @TempDir
    Path folder;

    static Stream<String> dublinCore() {
        return rows(DUBLIN_CORE);
    }

    static Stream<String> dataCite() {
        return rows(DATACITE);
    }

    private static Stream<String> rows(String table) {
        return table.lines().filter(row -> !row.isBlank() && !row.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("dublinCore")
    void what_dublin_core_says_is_read(String row) {
        check(row, dublinCore(left(row)));
    }

    @ParameterizedTest
    @MethodSource("dataCite")
    void what_datacite_says_is_read(String row) {
        check(row, dataCite(left(row)));
    }

    private static String left(String row) {
        return row.substring(0, row.indexOf(" | "));
    }

    private static String dublinCore(String elements) {
        return """
            <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
              <dc:title>T</dc:title><dc:identifier>https://doi.org/10.5072/t</dc:identifier><dc:type>Dataset</dc:type>
              %s</oai_dc:dc>\
            """.formatted(elements);
    }

    private static String dataCite(String elements) {
        return """
            <resource xmlns="http://datacite.org/schema/kernel-4"><identifier identifierType="DOI">10.5072/t</identifier>
            <titles><title>T</title></titles><resourceType resourceTypeGeneral="Dataset"/>%s</resource>\
            """.formatted(elements);
    }

    private void check(String row, String metadata) {
        String answer = """
            <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-03-01T12:00:00Z</responseDate>
            <request verb="ListRecords">https://r.org/oai</request><ListRecords><record>
            <header><identifier>oai:r.org:1</identifier><datestamp>2026-03-01</datestamp></header>
            <metadata>%s</metadata></record></ListRecords></OAI-PMH>\
            """.formatted(metadata);

        String record = ReadAll.of(Documents.file(folder, "a.xml", answer)).only();

        for (String expected : row.substring(row.indexOf(" | ") + 3).split(" ; ", -1))
            assertThat(record).contains(expected.strip());
    }

    @Test
    void a_file_of_metadata_needs_no_protocol_around_it() {
        String enveloped = "<oai_datacite xmlns=\"http://schema.datacite.org/oai/oai-1.1/\"><payload>" + dataCite("")
                + "</payload></oai_datacite>";

        for (String file : new String[] {dataCite(""), enveloped, dublinCore("")}) {
            ReadAll read = ReadAll.of(Documents.file(folder, "d.xml", file));

            assertThat(read.ids()).containsExactly("https://doi.org/10.5072/t");
            assertThat(read.only()).contains("title> \"T\"");
        }
    }

    @Test
    void what_openaire_wraps_around_datacite_is_read() {
        check(
                " | terms/description> \"Told\"@en ; licence/CC_BY_4_0> ; access-right/PUBLIC> ; downloadURL>"
                        + " <https://r.org/f.csv> ; file-type/CSV> ; name> \"Ada L\" ; schema.org/identifier> \"42\"",
                """
                <oaire:resource xmlns:oaire="http://namespace.openaire.eu/schema/oaire/"
                  xmlns:datacite="http://datacite.org/schema/kernel-4" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <datacite:titles><datacite:title>T</datacite:title></datacite:titles>
                <datacite:creators><datacite:creator><datacite:creatorName nameType="Personal">L, Ada</datacite:creatorName>
                </datacite:creator></datacite:creators>
                <oaire:fundingReferences><oaire:fundingReference><oaire:funderName>EC</oaire:funderName>
                  <oaire:awardNumber>42</oaire:awardNumber></oaire:fundingReference></oaire:fundingReferences>
                <dc:description xml:lang="en">Told</dc:description>
                <datacite:identifier identifierType="DOI">https://doi.org/10.5072/t</datacite:identifier>
                <oaire:resourceType resourceTypeGeneral="dataset" uri="http://purl.org/coar/resource_type/c_ddb1">dataset</oaire:resourceType>
                <datacite:rights rightsURI="http://purl.org/coar/access_right/c_abf2">open access</datacite:rights>
                <oaire:licenseCondition uri="https://creativecommons.org/licenses/by/4.0/">CC BY</oaire:licenseCondition>
                <oaire:file accessRightsURI="http://purl.org/coar/access_right/c_abf2" mimeType="text/csv">https://r.org/f.csv</oaire:file>
                </oaire:resource>\
                """);
    }
}
