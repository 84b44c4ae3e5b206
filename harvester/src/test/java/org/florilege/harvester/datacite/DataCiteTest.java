package org.florilege.harvester.datacite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.mapping.Mapped;
import org.florilege.harvester.mapping.Mapping;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.reader.SourceRecord;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.reader.XmlText;
import org.florilege.harvester.xml.XmlAnswer;
import org.junit.jupiter.api.Test;

class DataCiteTest {

    private static final String FULL = """
            <resource xmlns="http://datacite.org/schema/kernel-4">
              <identifier identifierType="DOI">10.5281/zenodo.7</identifier>
              <creators><creator><creatorName nameType="Personal">Curie, Marie</creatorName>
                <nameIdentifier nameIdentifierScheme="ORCID">0000-0002-1825-0097</nameIdentifier>
                <affiliation affiliationIdentifier="https://ror.org/02feahw73" affiliationIdentifierScheme="ROR">CNRS</affiliation>
              </creator></creators>
              <titles><title xml:lang="fr">Mesures</title><title titleType="Subtitle">Une série</title></titles>
              <publisher>Zenodo</publisher><publicationYear>2023</publicationYear>
              <resourceType resourceTypeGeneral="Dataset">Table</resourceType>
              <subjects><subject>radium; santé</subject><subject valueURI="http://id.nlm.nih.gov/mesh/D011868"
                schemeURI="https://www.nlm.nih.gov/mesh/" xml:lang="en">Radioactivity</subject></subjects>
              <contributors><contributor contributorType="ContactPerson"><contributorName>Joliot</contributorName></contributor>
                <contributor contributorType="DataCollector"><contributorName>Labo</contributorName></contributor></contributors>
              <dates><date dateType="Issued">2023-04-05</date><date dateType="Collected">2004/2006-02</date>
                <date dateType="Updated">2023-05-01</date></dates>
              <language>fr</language>
              <alternateIdentifiers><alternateIdentifier alternateIdentifierType="local">M7</alternateIdentifier></alternateIdentifiers>
              <relatedIdentifiers>
                <relatedIdentifier relatedIdentifierType="DOI" relationType="IsNewVersionOf">10.5281/zenodo.6</relatedIdentifier>
                <relatedIdentifier relatedIdentifierType="PMID" relationType="IsCitedBy">123</relatedIdentifier>
                <relatedIdentifier relatedIdentifierType="URL" relationType="IsDocumentedBy">https://e.org/doc</relatedIdentifier>
              </relatedIdentifiers>
              <sizes><size>1.5 MB</size></sizes><formats><format>text/csv</format><format>text/csv</format></formats>
              <version>1.2</version>
              <rightsList><rights rightsURI="info:eu-repo/semantics/openAccess">Open Access</rights>
                <rights rightsURI="https://creativecommons.org/licenses/by/4.0/legalcode" rightsIdentifier="cc-by-4.0"
                  rightsIdentifierScheme="SPDX">CC BY 4.0</rights></rightsList>
              <descriptions><description descriptionType="Abstract">&lt;p&gt;Bonjour&lt;/p&gt;</description>
                <description descriptionType="Methods">Au compteur.</description></descriptions>
              <geoLocations><geoLocation><geoLocationPlace>Paris</geoLocationPlace>
                <geoLocationBox><westBoundLongitude>2.2</westBoundLongitude><eastBoundLongitude>2.5</eastBoundLongitude>
                <southBoundLatitude>48.8</southBoundLatitude><northBoundLatitude>48.9</northBoundLatitude></geoLocationBox>
              </geoLocation></geoLocations>
              <fundingReferences><fundingReference><funderName>ANR</funderName>
                <funderIdentifier funderIdentifierType="Crossref Funder ID">https://doi.org/10.13039/501100001665</funderIdentifier>
                <awardNumber awardURI="https://e.org/award">A-1</awardNumber><awardTitle>Rayons</awardTitle>
              </fundingReference></fundingReferences>
            </resource>
            """;

    private static CatalogRecord record(String xml) throws IOException, XmlAnswer.BrokenAnswer {
        XmlText text = XmlText.of(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "");
        DocumentBuilder builder = new DocumentBuilder("https://e.org/oai", Spilling.usual());
        DataCiteRecord.in(new XmlAnswer(text).next(element -> true).orElseThrow())
                .orElseThrow()
                .state(builder, "oai:e.org:7");
        List<CatalogRecord> records = new ArrayList<>();
        try (SourceDocument document = builder.build()) {
            document.forEach(new SourceDocument.Visitor() {
                @Override
                public void record(SourceRecord stated) {
                    records.add(((Mapped.Taken) new Mapping(new SourceId("test")).map(stated)).record());
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

    @Test
    void authors_stay_in_the_order_in_which_they_sign() throws Exception {
        CatalogRecord record = record(FULL.replace("<creators>", """
                <creators><creator><creatorName nameType="Personal">Zola, Émile</creatorName></creator>
                """).replace("</creators>", """
                <creator><creatorName nameType="Personal">Abel, Niels</creatorName></creator></creators>
                """));

        assertThat(Description.of(record).creators())
                .extracting(creator -> creator.name().in("fr"))
                .containsExactly("Émile Zola", "Marie Curie", "Niels Abel");
    }

    @Test
    void everything_that_a_dataset_says_of_itself_is_kept() throws Exception {
        CatalogRecord record = record(FULL);
        String body = record.body().nTriples();

        assertThat(record.id().iri()).isEqualTo("https://doi.org/10.5281/zenodo.7");
        assertThat(record.kind()).isEqualTo(Kind.DATASET);
        assertThat(body)
                .contains("/title> \"Mesures\"@fr", "/alternative> \"Une série\"")
                .contains("/creator> <https://orcid.org/0000-0002-1825-0097>", "\"Marie Curie\"")
                .contains("memberOf> <https://ror.org/02feahw73>")
                .contains("\"radium\"", "\"santé\"", "/dcat#theme> <http://id.nlm.nih.gov/mesh/D011868>")
                .contains("\"Joliot\"", "\"Data collector\"@en")
                .contains(
                        "/issued> \"2023-04-05\"",
                        "/modified> \"2023-05-01\"",
                        "#startDate> \"2004\"",
                        "#endDate> \"2006-02\"")
                .contains("/language/FRA>", "\"M7\"", "/isVersionOf> <https://doi.org/10.5281/zenodo.6>")
                .contains("/isReferencedBy> <https://pubmed.ncbi.nlm.nih.gov/123/>", "/page> <https://e.org/doc>")
                .contains("byteSize> \"1500000\"", "#version> \"1.2\"", "/access-right/PUBLIC>", "/licence/CC_BY_4_0>")
                .contains("/description> \"Bonjour\"", "\"Au compteur.\"")
                .contains("POLYGON((2.2 48.8,2.5 48.8,2.5 48.9,2.2 48.9,2.2 48.8))", "\"Paris\"")
                .contains("schema.org/funder> <https://doi.org/10.13039/501100001665>", "\"A-1\"", "\"Rayons\"");
        assertThat(body.lines().filter(line -> line.contains("dcat#distribution>")))
                .hasSize(1);
    }

    @Test
    void software_becomes_an_algorithm_with_its_repository() throws Exception {
        CatalogRecord record = record("""
                <oai_datacite><schemaVersion>4</schemaVersion><payload><resource>
                <identifier identifierType="DOI">10.5281/zenodo.8</identifier><titles><title>tool</title></titles>
                <resourceType resourceTypeGeneral="Software"/>
                <relatedIdentifiers><relatedIdentifier relatedIdentifierType="URL" relationType="IsSupplementTo"
                >https://github.com/e-org/tool/tree/v1.0.0</relatedIdentifier></relatedIdentifiers>
                <rightsList><rights rightsIdentifier="MIT" rightsIdentifierScheme="SPDX">MIT License</rights></rightsList>
                </resource></payload></oai_datacite>
                """);

        assertThat(record.kind()).isEqualTo(Kind.ALGORITHM);
        assertThat(record.body().nTriples())
                .contains("codeRepository> <https://github.com/e-org/tool>")
                .contains("/license> <http")
                .doesNotContain("dcat#distribution");
    }

    @Test
    void places_of_kernel_3_come_latitude_first() throws Exception {
        assertThat(record("""
                        <resource xmlns="http://datacite.org/schema/kernel-3"><identifier>local 1</identifier>
                        <titles><title>T</title></titles><geoLocations><geoLocation>
                        <geoLocationPoint>31.2 -67.3</geoLocationPoint>
                        <geoLocationBox>41.0 -71.0 42.0 -69.0</geoLocationBox></geoLocation></geoLocations></resource>
                        """).body().nTriples())
                .contains("<oai:e.org:7>")
                .contains("POINT(-67.3 31.2)")
                .contains("POLYGON((-71 41,-69 41,-69 42,-71 42,-71 41))");
    }

    @Test
    void times_before_our_era_and_what_is_said_of_a_time_are_kept() throws Exception {
        String body = record(FULL.replace("2004/2006-02</date>", """
                -0050/-0010</date><date dateType="Coverage" dateInformation="Gallo-Roman">0100</date>
                <date dateType="Collected" dateInformation="Late Iron Age"/>
                """)).body().nTriples();

        assertThat(body)
                .contains("startDate> \"-0050\"^^<http://www.w3.org/2001/XMLSchema#gYear>")
                .contains("endDate> \"-0010\"^^<http://www.w3.org/2001/XMLSchema#gYear>")
                .contains("label> \"Gallo-Roman\"", "label> \"Late Iron Age\"");
    }
}
