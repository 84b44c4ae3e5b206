package org.florilege.harvester.iso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.mapping.Mapped;
import org.florilege.harvester.mapping.Mapping;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.reader.SourceRecord;
import org.florilege.harvester.reader.Spilling;
import org.junit.jupiter.api.Test;

class IsoDocumentTest {

    private static final SourceId SOURCE = new SourceId("test");

    private static CatalogRecord record(String xml) throws IOException {
        DocumentBuilder builder = new DocumentBuilder("https://e.org/a.xml", Spilling.usual());
        IsoFile.state(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "a.xml", SOURCE, builder);
        List<CatalogRecord> records = new ArrayList<>();
        try (SourceDocument document = builder.build()) {
            document.forEach(new SourceDocument.Visitor() {
                @Override
                public void record(SourceRecord stated) {
                    records.add(((Mapped.Taken) new Mapping(SOURCE).map(stated)).record());
                }

                @Override
                public void organisation(SourceRecord organisation) {
                    // not here
                }

                @Override
                public void listedOnly(Node iri) {
                    // nor this
                }
            });
        }
        return records.getFirst();
    }

    private static String text(String element, String text) {
        return "<" + element + "><gco:CharacterString>" + text + "</gco:CharacterString></" + element + ">";
    }

    private static String anchor(String element, String href, String text) {
        return "<" + element + "><gmx:Anchor xlink:href=\"" + href + "\">" + text + "</gmx:Anchor></" + element + ">";
    }

    private static String code(String element, String list, String code) {
        return "<" + element + "><" + list + " codeListValue=\"" + code + "\"/></" + element + ">";
    }

    private static String document(String identification, String more) {
        return """
                <gmd:MD_Metadata xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco"
                  xmlns:gmx="http://www.isotc211.org/2005/gmx" xmlns:xlink="http://www.w3.org/1999/xlink"
                  xmlns:srv="http://www.isotc211.org/2005/srv" xmlns:gml="http://www.opengis.net/gml">
                <gmd:fileIdentifier><gco:CharacterString>123E4567-e89b-12d3-a456-426655440000</gco:CharacterString></gmd:fileIdentifier>
                <gmd:language><gmd:LanguageCode codeListValue="fre"/></gmd:language>
                <gmd:locale><gmd:PT_Locale id="L1"><gmd:languageCode><gmd:LanguageCode codeListValue="eng"/></gmd:languageCode>
                </gmd:PT_Locale></gmd:locale>
                <gmd:identificationInfo>%s</gmd:identificationInfo>%s</gmd:MD_Metadata>
                """.formatted(identification, more);
    }

    private static final String CITATION = """
            <gmd:citation><gmd:CI_Citation><gmd:title><gco:CharacterString>Air</gco:CharacterString>
            <gmd:PT_FreeText><gmd:textGroup><gmd:LocalisedCharacterString locale="#L1">Air (en)</gmd:LocalisedCharacterString>
            </gmd:textGroup></gmd:PT_FreeText></gmd:title>
            <gmd:date><gmd:CI_Date><gmd:date><gco:Date>2020-01-02</gco:Date></gmd:date><gmd:dateType>
            <gmd:CI_DateTypeCode codeListValue="publication"/></gmd:dateType></gmd:CI_Date></gmd:date>
            </gmd:CI_Citation></gmd:citation>
            """;

    private static String party(String role, String name) {
        return "<gmd:CI_ResponsibleParty>" + text("gmd:organisationName", name)
                + "<gmd:contactInfo><gmd:CI_Contact><gmd:address><gmd:CI_Address>"
                + text("gmd:electronicMailAddress", "a@e.org")
                + "</gmd:CI_Address></gmd:address></gmd:CI_Contact></gmd:contactInfo>"
                + code("gmd:role", "gmd:CI_RoleCode", role) + "</gmd:CI_ResponsibleParty>";
    }

    private static String constraint(String inside) {
        return "<gmd:resourceConstraints><gmd:MD_LegalConstraints>" + inside
                + "</gmd:MD_LegalConstraints></gmd:resourceConstraints>";
    }

    private static String keywords(String thesaurus, String keyword) {
        return "<gmd:descriptiveKeywords><gmd:MD_Keywords>" + keyword
                + "<gmd:thesaurusName><gmd:CI_Citation>" + text("gmd:title", thesaurus)
                + "</gmd:CI_Citation></gmd:thesaurusName></gmd:MD_Keywords></gmd:descriptiveKeywords>";
    }

    private static String online(String url, String protocol, String function) {
        return "<gmd:onLine><gmd:CI_OnlineResource><gmd:linkage><gmd:URL>" + url + "</gmd:URL></gmd:linkage>"
                + text("gmd:protocol", protocol) + text("gmd:name", "N")
                + (function.isEmpty() ? "" : code("gmd:function", "gmd:CI_OnLineFunctionCode", function))
                + "</gmd:CI_OnlineResource></gmd:onLine>";
    }

    @Test
    void everything_that_a_dataset_says_of_itself_is_kept() throws IOException {
        CatalogRecord record = record(document(
                "<gmd:MD_DataIdentification>" + CITATION + text("gmd:abstract", "Mesures")
                        + "<gmd:pointOfContact>" + party("pointOfContact", "ATMO") + "</gmd:pointOfContact>"
                        + "<gmd:pointOfContact>" + party("publisher", "DREAL") + "</gmd:pointOfContact>"
                        + keywords(
                                "GEMET - INSPIRE themes, version 1.0",
                                text("gmd:keyword", "Santé et sécurité des personnes"))
                        + keywords("HVD", anchor("gmd:keyword", "http://data.europa.eu/bna/c_dd313021", "Earth"))
                        + keywords("GEMET", anchor("gmd:keyword", "https://e.org/gemet/1", "air"))
                        + "<gmd:topicCategory><gmd:MD_TopicCategoryCode>health</gmd:MD_TopicCategoryCode></gmd:topicCategory>"
                        + code("gmd:language", "gmd:LanguageCode", "fre")
                        + "<gmd:resourceMaintenance><gmd:MD_MaintenanceInformation>"
                        + code("gmd:maintenanceAndUpdateFrequency", "gmd:MD_MaintenanceFrequencyCode", "annually")
                        + "</gmd:MD_MaintenanceInformation></gmd:resourceMaintenance>"
                        + constraint(code("gmd:accessConstraints", "gmd:MD_RestrictionCode", "otherRestrictions")
                                + anchor(
                                        "gmd:otherConstraints",
                                        "http://inspire.ec.europa.eu/metadata-codelist/LimitationsOnPublicAccess/noLimitations",
                                        "Pas de limite"))
                        + constraint(code("gmd:useConstraints", "gmd:MD_RestrictionCode", "otherRestrictions")
                                + text(
                                        "gmd:otherConstraints",
                                        "Licence Ouverte 2.0 https://www.etalab.gouv.fr/licence-ouverte-open-licence"))
                        + "<gmd:spatialResolution><gmd:MD_Resolution><gmd:distance><gco:Distance uom=\"km\">2</gco:Distance>"
                        + "</gmd:distance></gmd:MD_Resolution></gmd:spatialResolution>"
                        + "<gmd:extent><gmd:EX_Extent><gmd:geographicElement><gmd:EX_GeographicBoundingBox>"
                        + "<gmd:westBoundLongitude><gco:Decimal>2</gco:Decimal></gmd:westBoundLongitude>"
                        + "<gmd:eastBoundLongitude><gco:Decimal>3</gco:Decimal></gmd:eastBoundLongitude>"
                        + "<gmd:southBoundLatitude><gco:Decimal>48</gco:Decimal></gmd:southBoundLatitude>"
                        + "<gmd:northBoundLatitude><gco:Decimal>49</gco:Decimal></gmd:northBoundLatitude>"
                        + "</gmd:EX_GeographicBoundingBox></gmd:geographicElement><gmd:temporalElement><gmd:EX_TemporalExtent>"
                        + "<gmd:extent><gml:TimePeriod><gml:beginPosition>2019-01-01</gml:beginPosition><gml:endPosition"
                        + " indeterminatePosition=\"now\"/></gml:TimePeriod></gmd:extent></gmd:EX_TemporalExtent>"
                        + "</gmd:temporalElement></gmd:EX_Extent></gmd:extent></gmd:MD_DataIdentification>",
                text("gmd:parentIdentifier", "serie-1")
                        + "<gmd:distributionInfo><gmd:MD_Distribution><gmd:distributionFormat><gmd:MD_Format>"
                        + text("gmd:name", "CSV") + "</gmd:MD_Format></gmd:distributionFormat><gmd:transferOptions>"
                        + "<gmd:MD_DigitalTransferOptions>"
                        + online("https://e.org/air.csv", "WWW:DOWNLOAD-1.0-http--download", "download")
                        + online("https://e.org/wms?service=WMS&amp;request=GetCapabilities", "OGC:WMS", "download")
                        + online("https://e.org/about", "WWW:LINK-1.0-http--link", "information")
                        + "</gmd:MD_DigitalTransferOptions></gmd:transferOptions></gmd:MD_Distribution></gmd:distributionInfo>"
                        + "<gmd:dataQualityInfo><gmd:DQ_DataQuality><gmd:report><gmd:DQ_DomainConsistency><gmd:result>"
                        + "<gmd:DQ_ConformanceResult><gmd:specification><gmd:CI_Citation>"
                        + text("gmd:title", "Règlement (UE) n° 1089/2010") + "</gmd:CI_Citation></gmd:specification>"
                        + "<gmd:pass><gco:Boolean>true</gco:Boolean></gmd:pass></gmd:DQ_ConformanceResult></gmd:result>"
                        + "</gmd:DQ_DomainConsistency></gmd:report><gmd:lineage><gmd:LI_Lineage>"
                        + text("gmd:statement", "Capteurs")
                        + "</gmd:LI_Lineage></gmd:lineage></gmd:DQ_DataQuality></gmd:dataQualityInfo>"));
        String body = record.body().nTriples();

        assertThat(record.id().iri()).isEqualTo("urn:uuid:123e4567-e89b-12d3-a456-426655440000");
        assertThat(record.kind()).isEqualTo(Kind.DATASET);
        assertThat(body)
                .contains("/title> \"Air\"@fr", "/title> \"Air (en)\"@en", "/description> \"Mesures\"@fr")
                .contains("\"ATMO\"@fr", "\"DREAL\"@fr", "mailto:a@e.org", "/terms/publisher>")
                .contains("/data-theme/HEAL>", "hvdCategory> <http://data.europa.eu/bna/c_dd313021>")
                .contains("dcat#theme> <https://e.org/gemet/1>", "\"air\"@fr", "/TopicCategory/health>")
                .contains("/frequency/ANNUAL>", "/access-right/PUBLIC>", "/terms/license>", "/language/FRA>")
                .contains("spatialResolutionInMeters> \"2000\"", "POLYGON((2 48,3 48,3 49,2 49,2 48))")
                .contains(
                        "startDate> \"2019-01-01\"",
                        "/issued> \"2020-01-02\"",
                        "inSeries> <urn:florilege:test:serie-1>")
                .contains("downloadURL> <https://e.org/air.csv>", "/file-type/CSV>", "endpointURL> <https://e.org/wms>")
                .contains(
                        "serviceProtocol> <http://www.opengeospatial.org/standards/wms>",
                        "/page> <https://e.org/about>")
                .contains("conformsTo> <http://data.europa.eu/eli/reg/2010/1089>", "\"Capteurs\"@fr")
                .doesNotContain("endDate");
        assertThat(body.lines().filter(line -> line.contains("dcat#distribution>")))
                .hasSize(2);
    }

    @Test
    void a_service_says_where_it_answers_and_what_it_serves() throws IOException {
        CatalogRecord record = record(document(
                "<srv:SV_ServiceIdentification>" + CITATION
                        + "<srv:serviceType><gco:LocalName>view</gco:LocalName></srv:serviceType>"
                        + "<srv:containsOperations><srv:SV_OperationMetadata><srv:connectPoint><gmd:CI_OnlineResource>"
                        + "<gmd:linkage><gmd:URL>https://e.org/wms?service=WMS&amp;request=GetCapabilities</gmd:URL></gmd:linkage>"
                        + "</gmd:CI_OnlineResource></srv:connectPoint></srv:SV_OperationMetadata></srv:containsOperations>"
                        + "<srv:operatesOn uuidref=\"x\" xlink:href=\"https://e.org/csw?request=GetRecordById&amp;id=123e4567-e89b-12d3-a456-426655440001\"/>"
                        + "<srv:operatesOn xlink:href=\"https://e.org/id/7\"/></srv:SV_ServiceIdentification>",
                ""));

        assertThat(record.kind()).isEqualTo(Kind.DATA_SERVICE);
        assertThat(record.body().nTriples())
                .contains("endpointURL> <https://e.org/wms>", "endpointDescription> <https://e.org/wms?service=WMS")
                .contains(
                        "servesDataset> <urn:uuid:123e4567-e89b-12d3-a456-426655440001>",
                        "servesDataset> <https://e.org/id/7>")
                .contains("/SpatialDataServiceType/view>");
    }

    @Test
    void the_successor_standard_is_read_too() throws IOException {
        CatalogRecord record = record("""
                <mdb:MD_Metadata xmlns:mdb="http://standards.iso.org/iso/19115/-3/mdb/2.0" xmlns:mcc="m" xmlns:mri="i"
                  xmlns:cit="c" xmlns:gco="g" xmlns:lan="l" xmlns:mco="o">
                <mdb:metadataIdentifier><mcc:MD_Identifier><mcc:code><gco:CharacterString>id 9</gco:CharacterString></mcc:code>
                </mcc:MD_Identifier></mdb:metadataIdentifier>
                <mdb:defaultLocale><lan:PT_Locale id="FR"><lan:language><lan:LanguageCode codeListValue="fre"/></lan:language>
                </lan:PT_Locale></mdb:defaultLocale>
                <mdb:metadataScope><mdb:MD_MetadataScope><mdb:resourceScope><mcc:MD_ScopeCode codeListValue="series"/>
                </mdb:resourceScope></mdb:MD_MetadataScope></mdb:metadataScope>
                <mdb:identificationInfo><mri:MD_DataIdentification><mri:citation><cit:CI_Citation>
                <cit:title><gco:CharacterString>Eau</gco:CharacterString></cit:title></cit:CI_Citation></mri:citation>
                <mri:pointOfContact><cit:CI_Responsibility><cit:role><cit:CI_RoleCode codeListValue="owner"/></cit:role>
                <cit:party><cit:CI_Organisation><cit:name><gco:CharacterString>Ifremer</gco:CharacterString></cit:name>
                </cit:CI_Organisation></cit:party></cit:CI_Responsibility></mri:pointOfContact>
                </mri:MD_DataIdentification></mdb:identificationInfo></mdb:MD_Metadata>
                """);

        assertThat(record.id().iri()).isEqualTo("urn:florilege:test:id%209");
        assertThat(record.kind()).isEqualTo(Kind.DATASET_SERIES);
        assertThat(record.body().nTriples()).contains("\"Eau\"@fr", "rightsHolder>", "\"Ifremer\"@fr");
    }

    @Test
    void a_linked_or_addressed_identifier_names_the_record() throws IOException {
        String citation = CITATION.replace(
                "</gmd:CI_Citation>",
                "<gmd:identifier><gmd:MD_Identifier>" + anchor("gmd:code", "https://e.org/id/air", "air")
                        + "</gmd:MD_Identifier></gmd:identifier></gmd:CI_Citation>");

        CatalogRecord record =
                record(document("<gmd:MD_DataIdentification>" + citation + "</gmd:MD_DataIdentification>", ""));

        assertThat(record.id().iri()).isEqualTo("https://e.org/id/air");
        assertThat(record.body().nTriples()).contains("\"123E4567-e89b-12d3-a456-426655440000\"");
    }
}
