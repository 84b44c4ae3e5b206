package org.florilege.harvester.iso;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.harvester.Documents;
import org.florilege.harvester.ReadAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What geoportals really write, in ISO 19139, in its national profiles and in ISO 19115-3. Each row: elements without
/// prefixes, with `T(…)` for a text, then what the record has.
class IsoOfTheFieldTest {

    private static final String IDENTIFICATION = """
        # who (19115-3)
        <citation><CI_Citation><title>T(T)</title><citedResponsibleParty><CI_Responsibility><role><C codeListValue="funder"/></role><party><CI_Organisation><name>T(Aus)</name><partyIdentifier><MD_Identifier><code>T(https://ror.org/04s1m4564)</code></MD_Identifier></partyIdentifier></CI_Organisation></party></CI_Responsibility></citedResponsibleParty></CI_Citation></citation> | schema.org/funder> <https://ror.org/04s1m4564> ; name> "Aus"
        <citation><CI_Citation><title>T(T)</title><citedResponsibleParty><CI_Responsibility><role><C codeListValue="coAuthor"/></role><party><CI_Individual><name>T(Jo)</name><partyIdentifier><MD_Identifier><code>T(0000-0002-1825-0097)</code><codeSpace>T(ORCID)</codeSpace></MD_Identifier></partyIdentifier></CI_Individual></party></CI_Responsibility></citedResponsibleParty></CI_Citation></citation> | terms/creator> <https://orcid.org/0000-0002-1825-0097> ; foaf/0.1/Person>
        # who (Canada's codes)
        <pointOfContact><CI_ResponsibleParty><organisationName>T(Dept)</organisationName><role><C codeListValue="RI_418">author; auteur</C></role></CI_ResponsibleParty></pointOfContact> | terms/creator> ; name> "Dept"
        # who wrote it, and where they work
        <pointOfContact><CI_ResponsibleParty><individualName>T(Jo Doe)</individualName><organisationName>T(Dept)</organisationName><role><C codeListValue="author"/></role></CI_ResponsibleParty></pointOfContact> | terms/creator> ; name> "Jo Doe" ; foaf/0.1/Person> ; memberOf> ; name> "Dept"
        # when, and nobody says what happened then
        <citation><CI_Citation><title>T(T)</title><date><CI_Date><date><Date>2019-05-06</Date></date></CI_Date></date></CI_Citation></citation> | issued> "2019-05-06"
        <citation><CI_Citation><title>T(T)</title><date><CI_Date><date><Date>2019-05-06</Date></date><dateType><C codeListValue=""/></dateType></CI_Date></date></CI_Citation></citation> | issued> "2019-05-06"
        # names in a space
        <citation><CI_Citation><title>T(T)</title><identifier><MD_Identifier><code>T(5ebc3cb7-a3b5-4760-a8ff-851d5d5beb32)</code><codeSpace>T(urn:uuid)</codeSpace></MD_Identifier></identifier></CI_Citation></citation> | "urn:uuid:5ebc3cb7-a3b5-4760-a8ff-851d5d5beb32"
        <citation><CI_Citation><title>T(T)</title><identifier><MD_Identifier><code><Anchor href="https://e.org/id/1">World minerals</Anchor></code></MD_Identifier></identifier></CI_Citation></citation> | terms/identifier> "https://e.org/id/1"
        # other works
        <associatedResource><MD_AssociatedResource><associationType><C codeListValue="source"/></associationType><metadataReference uuidref="a0ad23a1-1845-4bd5-8c2f-0f62d3f1ec75"/></MD_AssociatedResource></associatedResource> | terms/source> <urn:uuid:a0ad23a1-1845-4bd5-8c2f-0f62d3f1ec75>
        <aggregationInfo><MD_AggregateInformation><aggregateDataSetIdentifier><MD_Identifier><code>T(1c11ae54-f755-4d6c-95be-2e90c5c4fa70)</code></MD_Identifier></aggregateDataSetIdentifier><associationType><C codeListValue="crossReference"/></associationType></MD_AggregateInformation></aggregationInfo> | terms/relation> <urn:uuid:1c11ae54-f755-4d6c-95be-2e90c5c4fa70>
        <aggregationInfo><MD_AggregateInformation><aggregateDataSetName><CI_Citation><title>T(Old map)</title></CI_Citation></aggregateDataSetName></MD_AggregateInformation></aggregationInfo> | bibliographicCitation> "Old map"
        # places of several parts
        <extent><EX_Extent><geographicElement><EX_BoundingPolygon><polygon><Polygon><exterior><LinearRing><pos>1 2</pos><pos>3 2</pos><pos>3 4</pos><pos>1 2</pos></LinearRing></exterior></Polygon></polygon></EX_BoundingPolygon></geographicElement></EX_Extent></extent> | POLYGON((1 2,3 2,3 4,1 2))
        <extent><EX_Extent><geographicElement><EX_BoundingPolygon><polygon><Polygon><outerBoundaryIs><LinearRing><coordinates>1,2 3,2 3,4 1,2</coordinates></LinearRing></outerBoundaryIs></Polygon></polygon></EX_BoundingPolygon></geographicElement></EX_Extent></extent> | POLYGON((1 2,3 2,3 4,1 2))
        # thanks
        <credit>T(Thanks to X)</credit>                      | comment> "Thanks to X"
        """;

    private static final String DOCUMENT = """
        <dataSetURI>T(https://e.org/minted)</dataSetURI>     | notation> "https://e.org/minted"
        <dataSetURI><Anchor href="https://e.org/minted">some data</Anchor></dataSetURI> | notation> "https://e.org/minted"
        <contentInfo><MD_FeatureCatalogueDescription><featureCatalogueCitation><CI_Citation><title>T(Model)</title><onlineResource><CI_OnlineResource><linkage>T(https://e.org/model.pdf)</linkage></CI_OnlineResource></onlineResource></CI_Citation></featureCatalogueCitation></MD_FeatureCatalogueDescription></contentInfo> | page> <https://e.org/model.pdf> ; <https://e.org/model.pdf> <http://purl.org/dc/terms/title> "Model"
        <distributionInfo><MD_Distribution><transferOptions><MD_DigitalTransferOptions><onLine><CI_OnlineResource><linkage>T(https://e.org/doc)</linkage><name>T(Manual)</name><function><C codeListValue="information"/></function></CI_OnlineResource></onLine></MD_DigitalTransferOptions></transferOptions></MD_Distribution></distributionInfo> | page> <https://e.org/doc> ; <https://e.org/doc> <http://purl.org/dc/terms/title> "Manual"
        <distributionInfo><MD_Distribution><transferOptions><MD_DigitalTransferOptions><onLine><CI_OnlineResource><linkage>T(https://e.org/f)</linkage><protocol>T(WWW:DOWNLOAD)</protocol><applicationProfile>T(application/pdf)</applicationProfile></CI_OnlineResource></onLine></MD_DigitalTransferOptions></transferOptions></MD_Distribution></distributionInfo> | mediaType> <https://www.iana.org/assignments/media-types/application/pdf>
        <distributionInfo><MD_Distribution><transferOptions><MD_DigitalTransferOptions><onLine><CI_OnlineResource><linkage><PT_FreeURL><URLGroup><LocalisedURL locale="#DE">https://e.org/de.zip</LocalisedURL></URLGroup><URLGroup><LocalisedURL locale="#FR">https://e.org/fr.zip</LocalisedURL></URLGroup></PT_FreeURL></linkage></CI_OnlineResource></onLine></MD_DigitalTransferOptions></transferOptions></MD_Distribution></distributionInfo> | downloadURL> <https://e.org/de.zip>
        <distributionInfo><MD_Distribution><transferOptions><MD_DigitalTransferOptions><transferSize>T(12.5)</transferSize><onLine><CI_OnlineResource><linkage>T(https://e.org/a.zip)</linkage></CI_OnlineResource></onLine><onLine><CI_OnlineResource><linkage>T(https://e.org/wfs?service=wfs)</linkage></CI_OnlineResource></onLine></MD_DigitalTransferOptions></transferOptions></MD_Distribution></distributionInfo> | byteSize> "12500000"
        """;

    @TempDir
    Path folder;

    static Stream<String> identification() {
        return rows(IDENTIFICATION);
    }

    static Stream<String> document() {
        return rows(DOCUMENT);
    }

    private static Stream<String> rows(String table) {
        return table.lines().filter(row -> !row.isBlank() && !row.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("identification")
    void what_is_said_of_the_data_is_read(String row) {
        String elements = left(row);
        String citation = elements.startsWith("<citation>")
                ? ""
                : "<citation><CI_Citation><title>T(T)</title></CI_Citation></citation>";
        check(row, "MD_Metadata", citation + elements, "");
    }

    @ParameterizedTest
    @MethodSource("document")
    void what_is_said_beside_it_is_read(String row) {
        check(row, "MD_Metadata", "<citation><CI_Citation><title>T(T)</title></CI_Citation></citation>", left(row));
    }

    private static String left(String row) {
        return row.substring(0, row.indexOf(" | "));
    }

    private void check(String row, String root, String identification, String more) {
        String record = read("""
            <%s xmlns="http://www.isotc211.org/2005/gmd"><fileIdentifier>T(123e4567-e89b-12d3-a456-426655440000)</fileIdentifier>
            <identificationInfo><MD_DataIdentification>%s</MD_DataIdentification></identificationInfo>%s</%s>
            """.formatted(root, identification, more, root));

        for (String expected : row.substring(row.indexOf(" | ") + 3).split(" ; ", -1))
            assertThat(record).contains(expected.strip());
    }

    private String read(String xml) {
        String whole = xml.replaceAll("T\\(([^)]*)\\)", "<CharacterString>$1</CharacterString>");
        return ReadAll.of(Documents.file(folder, "a.xml", whole)).only();
    }

    @Test
    void a_national_profile_says_what_its_elements_stand_for() {
        String record = read("""
            <che:CHE_MD_Metadata xmlns:che="http://www.geocat.ch/2008/che" xmlns="http://www.isotc211.org/2005/gmd"
              xmlns:gco="http://www.isotc211.org/2005/gco" gco:isoType="gmd:MD_Metadata">
            <fileIdentifier>T(123e4567-e89b-12d3-a456-426655440000)</fileIdentifier><identificationInfo>
            <che:CHE_MD_DataIdentification gco:isoType="gmd:MD_DataIdentification">
            <citation><CI_Citation><title>T(Wasser)</title></CI_Citation></citation>
            <pointOfContact><che:CHE_CI_ResponsibleParty gco:isoType="gmd:CI_ResponsibleParty">
            <organisationName>T(Amt)</organisationName><contactInfo><CI_Contact><address>
            <che:CHE_CI_Address gco:isoType="gmd:CI_Address"><electronicMailAddress>T(a@e.ch)</electronicMailAddress>
            </che:CHE_CI_Address></address></CI_Contact></contactInfo>
            <role><CI_RoleCode codeListValue="pointOfContact"/></role></che:CHE_CI_ResponsibleParty></pointOfContact>
            </che:CHE_MD_DataIdentification></identificationInfo></che:CHE_MD_Metadata>
            """);

        assertThat(record).contains("title> \"Wasser\"", "fn> \"Amt\"", "hasEmail> <mailto:a@e.ch>");
    }

    @Test
    void a_link_to_the_record_itself_does_not_rename_it() {
        String record = read("""
            <MD_Metadata xmlns="http://www.isotc211.org/2005/gmd"><identificationInfo><MD_DataIdentification>
            <citation><CI_Citation><title>T(Air)</title><identifier><MD_Identifier><code>T(https://doi.org/10.5072/a)</code>
            </MD_Identifier></identifier></CI_Citation></citation></MD_DataIdentification></identificationInfo>
            <distributionInfo><MD_Distribution><transferOptions><MD_DigitalTransferOptions><onLine><CI_OnlineResource>
            <linkage><URL>https://doi.org/10.5072/a</URL></linkage><protocol>T(DOI)</protocol><name>T(Identifier)</name>
            </CI_OnlineResource></onLine></MD_DigitalTransferOptions></transferOptions></MD_Distribution></distributionInfo>
            </MD_Metadata>\
            """);

        assertThat(record).contains("title> \"Air\"").doesNotContain("title> \"Identifier\"");
    }

    @Test
    void authors_stay_in_the_order_in_which_they_sign_and_a_date_without_a_kind_yields_to_one_with() {
        String author = "<citedResponsibleParty><CI_ResponsibleParty><individualName>T(%s)</individualName>"
                + "<role><CI_RoleCode codeListValue=\"author\"/></role></CI_ResponsibleParty></citedResponsibleParty>";
        CatalogRecord record = ReadAll.of(Documents.file(
                        folder,
                        "a.xml",
                        ("""
            <MD_Metadata xmlns="http://www.isotc211.org/2005/gmd"><fileIdentifier>T(a)</fileIdentifier>
            <identificationInfo><MD_DataIdentification><citation><CI_Citation><title>T(Air)</title>
            <date><CI_Date><date><Date>2001-01-01</Date></date></CI_Date></date>
            <date><CI_Date><date><Date>2002-02-02</Date></date><dateType><C codeListValue="creation"/></dateType></CI_Date></date>
            """ + author.formatted("Zoe") + author.formatted("Abe") + author.formatted("Mia")
                                        + "</CI_Citation></citation></MD_DataIdentification></identificationInfo></MD_Metadata>")
                                .replaceAll("T\\(([^)]*)\\)", "<CharacterString>$1</CharacterString>")))
                .records()
                .getFirst();

        assertThat(Description.of(record).creators())
                .extracting(creator -> creator.name().in("fr"))
                .containsExactly("Zoe", "Abe", "Mia");
        assertThat(record.body().nTriples()).contains("created> \"2002-02-02\"").doesNotContain("2001-01-01");
    }
}
