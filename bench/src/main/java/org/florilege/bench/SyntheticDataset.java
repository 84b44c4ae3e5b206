package org.florilege.bench;

import java.util.Locale;
import java.util.SplittableRandom;

/// One made-up dataset: the same number always gives the same one, whatever it is written as.
///
/// @param number which one
/// @param titles in French and in English
/// @param descriptions in French and in English
/// @param keywords two in French around one in English
/// @param day when it was issued and modified
record SyntheticDataset(
        int number,
        Pair titles,
        Pair descriptions,
        int publisher,
        Codes codes,
        Keywords keywords,
        Day day,
        Files files) {

    static final int PUBLISHERS = 60;

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String[] THEMES = {"HEAL", "SOCI", "TECH", "ENVI", "EDUC", "GOVE", "ECON", "REGI"};
    private static final String[] FORMATS = {"CSV", "JSON", "XLSX", "PARQUET", "XML", "PDF", "ZIP", "TIFF"};
    private static final String[] LICENCES = {"ETALAB_2_0", "ODC_BY", "CC_BY_4_0", "CC0"};
    private static final String[] ACCESS = {"PUBLIC", "PUBLIC", "PUBLIC", "RESTRICTED", "NON_PUBLIC"};
    private static final String[] FREQUENCIES = {"ANNUAL", "MONTHLY", "DAILY", "QUARTERLY", "IRREG"};

    /// A text in French and in English.
    record Pair(String french, String english) {}

    record Codes(String theme, String access, String frequency) {}

    record Keywords(String first, String english, String last) {}

    record Day(int year, int month, int day) {}

    record Files(FileOf first, FileOf second) {}

    /// A file of a dataset.
    record FileOf(String name, String format, String licence, int bytes) {}

    static SyntheticDataset of(int number) {
        SplittableRandom random = new SplittableRandom(number);
        Pair titles = new Pair(Words.french(random, 7), Words.english(random, 7));
        Pair descriptions = new Pair(Words.french(random, 45), Words.english(random, 45));
        int publisher = random.nextInt(PUBLISHERS);
        String theme = pick(THEMES, random);
        Keywords keywords = new Keywords(Words.french(random, 1), Words.english(random, 1), Words.french(random, 2));
        Codes codes = new Codes(theme, pick(ACCESS, random), pick(FREQUENCIES, random));
        Day day = new Day(random.nextInt(2005, 2026), random.nextInt(1, 13), random.nextInt(1, 29));
        Files files = new Files(file("a", random), file("b", random));
        return new SyntheticDataset(number, titles, descriptions, publisher, codes, keywords, day, files);
    }

    private static FileOf file(String name, SplittableRandom random) {
        return new FileOf(name, pick(FORMATS, random), pick(LICENCES, random), random.nextInt(1_000, 900_000_000));
    }

    private static String pick(String[] choices, SplittableRandom random) {
        return choices[random.nextInt(choices.length)];
    }

    String turtle() {
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
                """.formatted(facts()) + turtle(files.first) + turtle(files.second);
    }

    private String turtle(FileOf file) {
        return """
                <https://bench.example/dataset/%1$d/%2$s> a dcat:Distribution ;
                  dct:title "Fichier %2$s"@fr ;
                  dcat:accessURL <https://bench.example/page/%1$d> ;
                  dcat:downloadURL <https://bench.example/file/%1$d/%2$s> ;
                  dct:format <http://publications.europa.eu/resource/authority/file-type/%3$s> ;
                  dct:license <http://publications.europa.eu/resource/authority/licence/%4$s> ;
                  dcat:byteSize "%5$d"^^xsd:nonNegativeInteger .
                """.formatted(number, file.name, file.format, file.licence, file.bytes);
    }

    /// A record of OAI-PMH with DCAT in it.
    String oaiRecord() {
        return """
                <record><header><identifier>oai:bench.example:%1$d</identifier><datestamp>2025-%14$02d-%15$02dT00:00:00Z</datestamp>
                </header><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                 xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/"
                 xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:vcard="http://www.w3.org/2006/vcard/ns#">
                <dcat:Dataset rdf:about="https://bench.example/dataset/%1$d"><dct:identifier>bench-%1$d</dct:identifier>
                <dct:title xml:lang="fr">%2$s</dct:title><dct:title xml:lang="en">%3$s</dct:title>
                <dct:description xml:lang="fr">%4$s</dct:description><dct:description xml:lang="en">%5$s</dct:description>
                <dct:publisher><foaf:Organization rdf:about="https://bench.example/organisation/%6$d">
                <foaf:name xml:lang="fr">Institut %6$d</foaf:name><foaf:name xml:lang="en">Institute %6$d</foaf:name>
                <foaf:homepage rdf:resource="https://bench.example/o/%6$d"/></foaf:Organization></dct:publisher>
                <dcat:theme rdf:resource="%16$sdata-theme/%7$s"/><dcat:keyword xml:lang="fr">%8$s</dcat:keyword>
                <dcat:keyword xml:lang="en">%9$s</dcat:keyword><dcat:keyword xml:lang="fr">%10$s</dcat:keyword>
                <dct:accessRights rdf:resource="%16$saccess-right/%11$s"/>
                <dct:accrualPeriodicity rdf:resource="%16$sfrequency/%12$s"/><dct:language rdf:resource="%16$slanguage/FRA"/>
                <dct:issued rdf:datatype="http://www.w3.org/2001/XMLSchema#date">%13$d-%14$02d-%15$02d</dct:issued>
                <dct:modified rdf:datatype="http://www.w3.org/2001/XMLSchema#date">2025-%14$02d-%15$02d</dct:modified>
                <dcat:landingPage rdf:resource="https://bench.example/page/%1$d"/>
                <dcat:contactPoint><vcard:Kind><vcard:fn xml:lang="fr">Guichet %6$d</vcard:fn>
                <vcard:hasEmail rdf:resource="mailto:d%6$d@bench.example"/></vcard:Kind></dcat:contactPoint>
                <dct:temporal><dct:PeriodOfTime>
                <dcat:startDate rdf:datatype="http://www.w3.org/2001/XMLSchema#date">%13$d-01-01</dcat:startDate>
                </dct:PeriodOfTime></dct:temporal>
                """.formatted(facts())
                + rdfXml(files.first)
                + rdfXml(files.second)
                + "</dcat:Dataset></rdf:RDF></metadata></record>\n";
    }

    private String rdfXml(FileOf file) {
        return """
                <dcat:distribution><dcat:Distribution rdf:about="https://bench.example/dataset/%1$d/%2$s">
                <dct:title xml:lang="fr">Fichier %2$s</dct:title><dcat:accessURL rdf:resource="https://bench.example/page/%1$d"/>
                <dcat:downloadURL rdf:resource="https://bench.example/file/%1$d/%2$s"/>
                <dct:format rdf:resource="%6$sfile-type/%3$s"/><dct:license rdf:resource="%6$slicence/%4$s"/>
                <dcat:byteSize rdf:datatype="http://www.w3.org/2001/XMLSchema#nonNegativeInteger">%5$d</dcat:byteSize>
                </dcat:Distribution></dcat:distribution>
                """.formatted(number, file.name, file.format, file.licence, file.bytes, AUTHORITY);
    }

    /// A dataset of CKAN's API, as portals that describe themselves for Europe fill it in.
    String ckan() {
        return """
                {"id": "bench-%1$d", "name": "dataset-%1$d", "title": "%2$s", "notes": "%4$s", "private": false,
                 "state": "active", "type": "dataset", "url": "https://bench.example/page/%1$d", "license_id": "etalab-2.0",
                 "metadata_created": "%13$d-%14$02d-%15$02dT00:00:00.000000", "metadata_modified": "2025-%14$02d-%15$02dT00:00:00.000000",
                 "maintainer": "Guichet %6$d", "maintainer_email": "d%6$d@bench.example",
                 "organization": {"id": "o%6$d", "name": "institut-%6$d", "title": "Institut %6$d", "is_organization": true},
                 "tags": [{"name": "%8$s"}, {"name": "%9$s"}, {"name": "%10$s"}], "groups": [],
                 "extras": [{"key": "identifier", "value": "bench-%1$d"}, {"key": "issued", "value": "%13$d-%14$02d-%15$02d"},
                  {"key": "modified", "value": "2025-%14$02d-%15$02d"}, {"key": "temporal_start", "value": "%13$d-01-01"},
                  {"key": "theme", "value": "[\\"%16$sdata-theme/%7$s\\"]"}, {"key": "frequency", "value": "%16$sfrequency/%12$s"},
                  {"key": "language", "value": "[\\"%16$slanguage/FRA\\"]"}, {"key": "access_rights", "value": "%16$saccess-right/%11$s"},
                  {"key": "version_notes", "value": "%5$s"}],
                 "resources": [""".formatted(facts()) + ckan(files.first) + ", " + ckan(files.second) + "]}";
    }

    private String ckan(FileOf file) {
        return """
                {"id": "%1$d-%2$s", "name": "Fichier %2$s", "url": "https://bench.example/file/%1$d/%2$s", "format": "%3$s",
                 "size": %4$d, "license": "%5$slicence/%6$s"}""".formatted(
                        number, file.name, file.format.toLowerCase(Locale.ROOT), file.bytes, AUTHORITY, file.licence);
    }

    private Object[] facts() {
        return new Object[] {
            number,
            titles.french,
            titles.english,
            descriptions.french,
            descriptions.english,
            publisher,
            codes.theme,
            keywords.first,
            keywords.english,
            keywords.last,
            codes.access,
            codes.frequency,
            day.year,
            day.month,
            day.day,
            AUTHORITY
        };
    }
}
