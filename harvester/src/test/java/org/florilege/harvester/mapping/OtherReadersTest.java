package org.florilege.harvester.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.florilege.harvester.Documents;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every property that the readers of CKAN (ckanext-dcat, its profiles for DCAT-AP 1 to 3 and HealthDCAT-AP) and of
/// udata
/// read, in each spelling that they accept, is read by ours, too, and lands where our pages look for it.
class OtherReadersTest {

    private static final String PREFIXES = """
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix time: <http://www.w3.org/2006/time#> .
            @prefix locn: <http://www.w3.org/ns/locn#> .
            @prefix gsp: <http://www.opengis.net/ont/geosparql#> .
            @prefix odrs: <http://schema.theodi.org/odrs#> .
            @prefix geodcat: <http://data.europa.eu/930/> .
            @prefix dcatap: <http://data.europa.eu/r5r/> .
            @prefix health: <http://healthdataportal.eu/ns/health#> .
            @prefix dpv: <https://w3id.org/dpv#> .
            @prefix dqv: <http://www.w3.org/ns/dqv#> .
            @prefix csvw: <http://www.w3.org/ns/csvw#> .
            """;

    private static final String TABLE = """
            # the dataset
            owl:versionInfo "2.0"                                | dcat#version> "2.0"
            adms:version "2.0"                                   | dcat#version> "2.0"
            adms:versionNotes "New"@en                           | adms#versionNotes> "New"@en
            dct:abstract "Short"@en                              | terms/description> "Short"@en
            skos:altLabel "SNDS"                                 | terms/alternative> "SNDS"
            dcat:keyword "a, b"                                  | keyword> "a" ; keyword> "b"
            dcat:landingPage [ a foaf:Document ; foaf:page <https://e.org/p> ] | landingPage> <https://e.org/p>
            dcat:landingPage "https: //e.org/p"                  | landingPage> <https://e.org/p>
            dcat:landingPage <http:/e.org/p>                     | landingPage> <http://e.org/p>
            dct:publisher <https://e.org/o> . <https://e.org/o> a schema:Organization ; schema:legalName "Institute" | legalName> "Institute"
            foaf:homepage "https://e.org/h"                      | homepage> <https://e.org/h>
            foaf:page [ a foaf:Document ; dct:title "Manual" ; foaf:homepage <https://e.org/m> ] | page> <https://e.org/m> ; <https://e.org/m> <http://purl.org/dc/terms/title> "Manual"
            foaf:page "https://e.org/m"                          | page> <https://e.org/m>
            dcat:theme "Santé"@fr                                | theme> <AUTH/data-theme/HEAL>
            dcat:theme "Pêche au thon"@fr                        | theme> "Pêche au thon"@fr
            dct:type <http://publications.europa.eu/resource/authority/dataset-type/STATISTICAL> | AUTH/dataset-type/STATISTICAL
            dct:language <http://publications.europa.eu/resource/authority/language/GER> | language> <AUTH/language/DEU>
            dcat:theme <http://publications.europa.eu/resource/authority/data-themes/GOVE> | theme> <AUTH/data-theme/GOVE>
            dcat:theme <http://vocab.belgif.be/auth/datatheme/EDUC> | theme> <AUTH/data-theme/EDUC>
            dct:type <http://publications.europa.eu/resource/dataset/dataset-type/STATISTICAL> | type> <AUTH/dataset-type/STATISTICAL>
            health:minimumTypicalAge "0"                         | minTypicalAge> "0"^^
            health:healthDataAccessBody [ foaf:name "FDZ" ]      | health#hdab> ; name> "FDZ"
            dct:publisher [ rdfs:label "Swisstopo"@de ]          | foaf/0.1/name> "Swisstopo"@de ; foaf/0.1/Agent>
            dcat:contactPoint <https://e.org/u> . <https://e.org/u> a <https://e.org/Contact> ; vcard:fn "Desk" | vcard/ns#Kind>
            dct:language "fre"                                   | language> <AUTH/language/FRA>
            dct:identifier <https://e.org/id>                    | identifier> <https://e.org/id>
            adms:identifier "10.1/x"                             | notation> "10.1/x"
            adms:identifier [ a adms:Identifier ; skos:notation "x" ] | notation> "x"
            dct:provenance [ a dct:ProvenanceStatement ; rdfs:label "Counted"@en ] | label> "Counted"@en
            dct:source "https://e.org/s"                         | source> <https://e.org/s>
            dct:hasVersion "1.0"                                 | dcat#version> "1.0"
            dct:hasVersion "https://e.org/v"                     | hasVersion> <https://e.org/v>
            dct:isVersionOf <https://e.org/v>                    | isVersionOf> <https://e.org/v>
            dct:isReferencedBy "https://doi.org/10.1/x"          | isReferencedBy> <https://doi.org/10.1/x>
            dct:relation [ foaf:page <https://e.org/r> ; rdfs:label "R" ] | relation> <https://e.org/r> ; <https://e.org/r> <http://www.w3.org/2000/01/rdf-schema#label> "R"
            dct:relation "https://e.org/r"                       | relation> <https://e.org/r>
            dct:conformsTo [ dct:title "Schema" ; dct:type <https://schema.data.gouv.fr/x> ] | terms/type> <https://schema.data.gouv.fr/x>
            dct:hasPart <https://e.org/extra.pdf>                | hasPart> <https://e.org/extra.pdf>
            adms:sample [ a dcat:Distribution ; dcat:accessURL <https://e.org/x> ] | accessURL> <https://e.org/x>
            dcat:temporalResolution "P1D"                        | temporalResolution> "P1D"^^<XSD#duration>
            dcat:spatialResolutionInMeters "10 m"                | InMeters> "10"^^<XSD#decimal>
            dcatap:applicableLegislation "http://data.europa.eu/eli/reg_impl/2023/138/oj" | Legislation> <http://data.europa.eu/eli/reg_impl/2023/138/oj>
            dcatap:hvdCategory "http://data.europa.eu/bna/c_164e0bf5" | hvdCategory> <http://data.europa.eu/bna/c_164e0bf5>
            <http://purl.org/dc/elements/1.1/conformsTo> <https://e.org/s> ; <http://purl.org/dc/elements/1.1/accrualPeriodicity> "annual" | terms/conformsTo> <https://e.org/s> ; frequency/ANNUAL>
            # how often
            dct:accrualPeriodicity <http://purl.org/cld/freq/threeTimesAYear> | frequency/ANNUAL_3>
            dct:accrualPeriodicity "semimonthly"                 | frequency/MONTHLY_2>
            dct:accrualPeriodicity "UPDATE_CONT"                 | frequency/UPDATE_CONT>
            dct:accrualPeriodicity [ a dct:Frequency ; rdfs:label "Annuel" ] | frequency/ANNUAL>
            dct:accrualPeriodicity [ rdf:value "R/P1M" ]         | frequency/MONTHLY>
            dct:accrualPeriodicity [ a dct:Frequency ; rdf:value [ a time:DurationDescription ; time:months "3"^^xsd:decimal ] ] | frequency/QUARTERLY>
            dct:accrualPeriodicity [ rdf:value [ time:days 7 ] ] | frequency/WEEKLY>
            dct:accrualPeriodicity <https://e.org/often> . <https://e.org/often> a dct:Frequency ; rdf:value <https://e.org/year> . <https://e.org/year> time:years 1.0 | frequency/ANNUAL>
            # people
            adms:contactPoint [ a vcard:Kind ; vcard:fn "Desk" ] | dcat#contactPoint> ; fn> "Desk"
            dcat:contactPoint [ vcard:hasFN "Desk" ; vcard:hasEmail "mailto:a@b.org" ] | fn> "Desk" ; hasEmail> <mailto:a@b.org>
            dcat:contactPoint [ vcard:email "a@b.org" ]          | email> <mailto:a@b.org>
            dcat:contactPoint [ dcat:email "a@b.org" ]           | hasEmail> <mailto:a@b.org>
            dcat:contactPoint [ vcard:hasEmail [ vcard:hasValue <mailto:a@b.org> ] ] | hasEmail> <mailto:a@b.org>
            dcat:contactPoint [ a foaf:Agent ; foaf:name "Desk" ; foaf:mbox "a@b.org" ] | fn> "Desk" ; hasEmail> <mailto:a@b.org>
            dcat:contactPoint [ schema:name "Desk" ; schema:telephone "+33 1" ] | fn> "Desk" ; hasTelephone> "+33 1"
            dct:publisher "Agence"                               | foaf/0.1/name> "Agence"
            dct:publisher [ a foaf:Agent ; foaf:name "A" ; foaf:mbox "a@b.org" ; foaf:homepage "https://e.org" ; dct:type <http://purl.org/adms/publishertype/NationalAuthority> ] | mbox> <mailto:a@b.org> ; homepage> <https://e.org>
            dct:creator [ foaf:name "C" ]                        | terms/creator> ; name> "C"
            geodcat:resourceProvider "R"                         | 930/resourceProvider> <https://e.org/1# ; name> "R"
            geodcat:principalInvestigator "P"                    | 930/principalInvestigator> <https://e.org/1#
            geodcat:user "U" ; geodcat:custodian "D"             | 930/user> <https://e.org/1# ; 930/custodian> <https://e.org/1#
            prov:qualifiedAttribution [ prov:agent "A" ; dcat:hadRole <https://e.org/role> ] | prov#agent> <https://e.org/1# ; hadRole> <https://e.org/role>
            # when
            dct:temporal [ schema:startDate "2020" ; schema:endDate "2021" ] | startDate> "2020"^^ ; dcat#endDate> "2021"^^
            dct:temporal [ time:hasBeginning [ time:inXSDDate "2020-01-01" ] ; time:hasEnd [ time:inXSDgYearMonth "2021-05" ] ] | dcat#startDate> "2020-01-01"^^ ; dcat#endDate> "2021-05"^^
            dct:temporal [ <http://purl.org/NET/scovo#min> "2020-01-01" ; <http://purl.org/NET/scovo#max> "2021-01-01" ] | dcat#startDate> "2020-01-01"^^ ; dcat#endDate> "2021-01-01"^^
            dct:temporal [ a dct:PeriodOfTime ; rdfs:label "2010/2012" ] | startDate> "2010"^^ ; endDate> "2012"^^
            dct:temporal "2013-01-01/2014-06-30"                 | startDate> "2013-01-01"^^
            dct:temporal "2013"                                  | startDate> "2013"^^ ; endDate> "2013"^^
            dct:temporal <http://reference.data.gov.uk/id/year/2012> | year/2012> <http://www.w3.org/ns/dcat#startDate> "2012"^^
            dct:temporal <http://reference.data.gov.uk/id/gregorian-interval/2012-01-01T00:00:00/P1Y> | endDate> "2012-12-31"^^
            dct:temporal [ dct:start "2024-01-01" ; dct:end "2024-12-31" ] | dcat#startDate> "2024-01-01"^^ ; dcat#endDate> "2024-12-31"^^
            dct:updated "2022-02-14"                             | terms/modified> "2022-02-14"^^
            # where
            dct:spatial "France"                                 | spatial> <AUTH/country/FRA>
            dct:spatial [ a dct:Location ; skos:prefLabel "France" ; dcat:bbox "POINT(1 2)" ] | spatial> <AUTH/country/FRA> ; bbox> "POINT(1 2)"^^
            dct:spatial [ a dct:Location ; rdfs:label "Vanves" ] | label> "Vanves"
            dct:spatial "1,2,3,4"                                | geometry> "POLYGON((1 2
            dct:spatial [ locn:geometry "{\\"type\\":\\"Point\\",\\"coordinates\\":[1,2]}"^^<https://www.iana.org/assignments/media-types/application/vnd.geo+json> ] | geosparql#geoJSONLiteral>
            dct:spatial [ locn:geometry "Polygon((1 2, 3 4, 5 6, 1 2))"^^<http://www.opengis.net/rdf#wktLiteral> ] | geosparql#wktLiteral>
            dct:spatial [ locn:geometry [ a locn:Geometry ; gsp:asWKT "POINT(1 2)"^^gsp:wktLiteral ] ] | geometry> "POINT(1 2)"^^
            dct:spatial [ gsp:asWKT "POINT(1 2)"^^gsp:wktLiteral ] | geometry> "POINT(1 2)"^^
            dct:spatial [ <http://www.w3.org/2003/01/geo/wgs84_pos#lat> "48.8" ; <http://www.w3.org/2003/01/geo/wgs84_pos#long> "2.3" ] | centroid> "POINT(2.3 48.8)"^^
            dct:spatial [ locn:geographicalName "Torino" ]       | locn#geographicName> "Torino"
            dct:spatial [ dcat:centroid "POINT(1 2)" ]           | centroid> "POINT(1 2)"^^
            # on which terms
            dct:accessRights [ a dct:RightsStatement ; rdfs:label "public" ] | accessRights> <AUTH/access-right/PUBLIC>
            dct:license [ a dct:LicenseDocument ; rdfs:label "Licence Ouverte / Open Licence version 2.0" ] | license> <AUTH/licence/ETALAB_2_0>
            <http://creativecommons.org/ns#license> <http://creativecommons.org/licenses/by/4.0/> | terms/license> <AUTH/licence/CC_BY_4_0>
            dct:rights [ a dct:RightsStatement ; odrs:dataLicense <https://creativecommons.org/licenses/by/4.0/> ; odrs:attributionText "X" ] | terms/license> <AUTH/licence/CC_BY_4_0> ; attributionText> "X"
            dct:license <https://e.org/l> . <https://e.org/l> foaf:name "Attribuzione 4.0 (CC BY 4.0)" | license> <AUTH/licence/CC_BY_4_0>
            dct:license "" ; dct:rights "NonCommercialAllowed-CommercialAllowed-ReferenceNotRequired" | terms/license> <http://dcat-ap.ch/vocabulary/licenses/terms_open>
            dct:license "NonCommercialAllowed-CommercialWithPermission-ReferenceRequired" | terms/license> <http://dcat-ap.ch/vocabulary/licenses/terms_by_ask>
            dct:rights [ rdfs:label "CC-BY-4.0" ]                | terms/license> <AUTH/licence/CC_BY_4_0>
            # files
            dcat:distributions [ dcat:accessURL "https://e.org/f" ] | dcat#distribution> ; accessURL> <https://e.org/f>
            dcat:distribution [ dcat:accessURL [ rdf:value "https://e.org/f" ] ] | accessURL> <https://e.org/f>
            dcat:distribution [ dct:format [ a dct:IMT ; rdf:value "text/csv" ; rdfs:label "CSV" ] ] | format> <AUTH/file-type/CSV>
            dcat:distribution [ dct:format <https://www.iana.org/assignments/media-types/text/csv> ] | format> <AUTH/file-type/CSV>
            dcat:distribution [ dct:format <https://e.org/imt> ] . <https://e.org/imt> a dct:IMT ; rdfs:label "XLS" ; rdf:value "application/vnd.ms-excel" | format> <AUTH/file-type/XLS> ; mediaType> <https://www.iana.org/assignments/media-types/application/vnd.ms-excel>
            dct:license "See https://creativecommons.org/licenses/by/4.0/ for the terms" | license> <AUTH/licence/CC_BY_4_0>
            dcat:distribution [ dcat:mediaType "CSV" ]           | mediaType> <https://www.iana.org/assignments/media-types/text/csv>
            dcat:distribution [ dcat:compressFormat "application/gzip" ; dcat:packageFormat "application/zip" ] | media-types/application/gzip> ; media-types/application/zip>
            dcat:distribution [ dcat:byteSize "12323.0"^^xsd:decimal ] | byteSize> "12323"^^
            dcat:distribution [ spdx:checksum [ spdx:algorithm "SHA-256" ; spdx:checksumValue "ab" ] ] | checksumAlgorithm_sha256> ; checksumValue> "ab"
            dcat:distribution [ spdx:checksum [ spdx:algorithm <https://spdx.org/rdf/terms#checksumAlgorithm_md5> ; spdx:checksumValue "AB"^^xsd:hexBinary ] ] | <http://spdx.org/rdf/terms#checksumAlgorithm_md5>
            dcat:distribution [ adms:status <http://purl.org/adms/status/Completed> ] | distribution-status/COMPLETED>
            dcat:distribution [ dcatap:availability "stable" ]   | planned-availability/STABLE>
            dcat:distribution [ dct:license <https://e.org/own> ; dct:rights "Ask" ] | rights> "Ask"
            dcat:distribution [ dct:conformsTo "https://schema.org/x" ; foaf:page <https://e.org/doc> ; dct:language "en" ] | conformsTo> <https://schema.org/x> ; page> <https://e.org/doc> ; language/ENG>
            dcat:distribution [ dcat:accessService [ a dcat:DataService ; dct:title "API" ; dcat:endpointURL "https://e.org/api" ; dcat:endpointDescription "https://e.org/doc" ; dcat:servesDataset <https://e.org/1> ] ] | endpointURL> <https://e.org/api> ; endpointDescription> <https://e.org/doc> ; "API"
            dcat:distribution [ dcat:accessService <https://e.org/svc> ] . <https://e.org/svc> a dcat:DataService ; dcat:endpointURL <https://e.org/api> | accessService> <https://e.org/svc> ; <https://e.org/svc> <http://www.w3.org/ns/dcat#endpointURL> <https://e.org/api>
            # health
            health:numberOfRecords "1 234"                       | numberOfRecords> "1234"^^<XSD#nonNegativeInteger>
            health:numberOfUniqueIndividuals 12.0                | Individuals> "12"^^<XSD#nonNegativeInteger>
            health:minTypicalAge 0 ; health:maxTypicalAge "110"  | minTypicalAge> "0"^^<XSD#nonNegativeInteger> ; maxTypicalAge> "110"^^<XSD#nonNegativeInteger>
            health:hasStructuredData "oui" ; health:trustedDataHolder "True" | hasStructuredData> "true"^^<XSD#boolean> ; trustedDataHolder> "true"^^<XSD#boolean>
            health:healthCategory <http://example.com/resource/authority/healthcategories/EHRS> | healthcategories/EHRS>
            health:hasCodingSystem "ICD-10"                      | coding-system/ICD-10>
            health:hasCodeValues [ a skos:Concept ; skos:notation "I21" ] | hasCodeValues> "I21"
            health:populationCoverage "Adults"@en                | populationCoverage> "Adults"@en
            health:analytics [ a dcat:Distribution ; dcat:accessURL <https://e.org/a> ] | analytics> ; accessURL> <https://e.org/a>
            health:hdab [ foaf:name "HDAB" ; dcat:contactPoint [ vcard:hasEmail "h@e.org" ] ] | hdab> ; hasEmail> <mailto:h@e.org>
            health:retentionPeriod [ schema:startDate "2020-03-10" ] | dcat#startDate> "2020-03-10"^^
            dct:publisher [ foaf:name "P" ; health:publisherType <https://e.org/type> ; health:publisherNote "N"@en ] | terms/type> <https://e.org/type> ; terms/description> "N"@en
            dqv:hasLegalBasis <https://w3id.org/dpv#Consent>     | <https://w3id.org/dpv#hasLegalBasis>
            dpv:hasPersonalData <https://w3id.org/dpv/dpv-pd#Age> ; dpv:hasPurpose [ dct:description "Research" ] | dpv-pd#Age> ; "Research"
            dqv:hasQualityAnnotation [ <http://www.w3.org/ns/oa#hasBody> <https://e.org/b> ] | oa#hasBody> <https://e.org/b>
            health:hasVariables [ csvw:table [ csvw:column [ csvw:name "age" ; csvw:titles "Age" ] ] ] | csvw#title> "Age"
            """;

    @TempDir
    Path folder;

    static Stream<String> table() {
        return TABLE.lines().filter(row -> !row.isBlank() && !row.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void what_they_read_is_read(String row) {
        int bar = row.indexOf(" | ");
        String dataset =
                PREFIXES + "<https://e.org/1> a dcat:Dataset ; dct:title \"T\" ; " + row.substring(0, bar) + " .";

        String body = Documents.turtle(folder, dataset)
                .record("https://e.org/1")
                .body()
                .nTriples();

        for (String expected : row.substring(bar + 3).split(" ; ", -1))
            assertThat(body).contains(written(expected.strip()));
    }

    private static String written(String expected) {
        return expected.replace("AUTH/", "http://publications.europa.eu/resource/authority/")
                .replace("XSD#", "http://www.w3.org/2001/XMLSchema#");
    }
}
