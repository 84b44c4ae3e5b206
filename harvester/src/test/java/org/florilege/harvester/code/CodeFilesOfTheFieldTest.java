package org.florilege.harvester.code;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.florilege.harvester.Documents;
import org.florilege.harvester.ReadAll;
import org.florilege.harvester.code.Value.Link;
import org.florilege.harvester.code.Value.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What repositories really write: old vocabularies, generators' habits, references without addresses.
class CodeFilesOfTheFieldTest {

    private static List<String> shown(FileFacts facts, Fact fact) {
        return facts.values(fact).stream().map(Value::shown).toList();
    }

    private static FileFacts codemeta(String members) {
        return MetadataFilesTest.read("codemeta.json", "{\"name\": \"S\", " + members + "}");
    }

    @Test
    void the_first_codemeta_names_people_by_their_roles_and_things_by_other_names() {
        FileFacts facts = MetadataFilesTest.read("codemeta.json", """
            {"@context": "https://raw.githubusercontent.com/codemeta/codemeta/master/codemeta.jsonld", "@type": "Code",
             "title": "Tide reader", "tags": ["tides", "sea"], "licenseId": "MIT",
             "agent": [
               {"@type": "person", "name": "Ann", "isMaintainer": true, "email": "ann@sea.example",
                "role": {"roleCode": ["originator", "resourceProvider"]}},
               {"@type": "person", "name": "Bob", "role": {"roleCode": "contributor"}},
               {"@type": "organization", "name": "Sea Lab", "role": {"roleCode": "copyrightHolder"}},
               {"@type": "organization", "name": "Sea Fund", "isRightsHolder": true, "role": {"roleCode": "funder"}},
               {"@type": "person", "name": "Cid"}],
             "dependency": [{"name": "netcdf", "version": "4"}, {"@type": "URL", "@value": "https://lib.example/x"}],
             "suggests": "plotter", "downloadLink": "https://sea.example/tide.tgz",
             "zippedCode": "https://sea.example/tide.zip",
             "relatedPublications": ["DOI:10.1177/1", "DOI:10.1145/2"],
             "softwarePaperCitation": "Ann (2016), Tides, doi:10.5281/zenodo.1.",
             "relationship": [{"relationshipType": "isPartOf", "relatedIdentifier": "https://sea.example/suite"},
               {"relationshipType": "wasRevisionOf", "relatedIdentifier": "https://sea.example/old"}]}
            """);

        assertThat(shown(facts, Fact.TITLE)).containsExactly("Tide reader");
        assertThat(shown(facts, Fact.KEYWORD)).containsExactly("tides", "sea");
        assertThat(shown(facts, Fact.LICENCE)).containsExactly("MIT");
        assertThat(shown(facts, Fact.AUTHOR)).containsExactly("Ann", "Cid");
        assertThat(shown(facts, Fact.CONTACT)).containsExactly("Ann");
        assertThat(shown(facts, Fact.CONTRIBUTOR)).containsExactly("Bob");
        assertThat(shown(facts, Fact.RIGHTS_HOLDER)).containsExactly("Sea Lab", "Sea Fund");
        assertThat(shown(facts, Fact.FUNDER)).containsExactly("Sea Fund");
        assertThat(shown(facts, Fact.REQUIREMENT)).containsExactly("netcdf 4", "https://lib.example/x");
        assertThat(shown(facts, Fact.SUGGESTION)).containsExactly("plotter");
        assertThat(shown(facts, Fact.DOWNLOAD))
                .containsExactly("https://sea.example/tide.tgz", "https://sea.example/tide.zip");
        assertThat(shown(facts, Fact.PUBLICATION))
                .containsExactly("https://doi.org/10.1177/1", "https://doi.org/10.1145/2");
        assertThat(shown(facts, Fact.CITATION)).containsExactly("Ann (2016), Tides, doi:10.5281/zenodo.1.");
        assertThat(shown(facts, Fact.PART_OF)).containsExactly("https://sea.example/suite");
        assertThat(shown(facts, Fact.RELATED)).containsExactly("https://sea.example/old");
    }

    @Test
    void people_are_named_once_and_referred_to_afterwards() {
        FileFacts facts = codemeta("""
            "author": [{"type": "Person", "id": "_:author_1", "givenName": "Ada", "familyName": "L",
                "affiliation": [{"name": "Institut A"}, {"name": "Institut B"}]},
              {"type": "Role", "schema:author": "_:author_1", "roleName": "Developer"},
              {"@id": "https://orcid.org/0000-0002-1642-628X/", "name": "Carl"}],
            "contributor": {"type": "Role", "contributor": {"type": "Person", "name": "Eve"}},
            "maintainer": "https://orcid.org/0000-0002-1642-628X", "copyrightHolder": {"id": "_:author_1"}
            """);

        assertThat(facts.values(Fact.AUTHOR))
                .containsExactly(
                        new Party("", "Ada L", Party.Nature.PERSON, "Institut A; Institut B", "", ""),
                        new Party("https://orcid.org/0000-0002-1642-628X", "Carl", Party.Nature.PERSON, "", "", ""));
        assertThat(shown(facts, Fact.CONTRIBUTOR)).containsExactly("Eve");
        assertThat(shown(facts, Fact.CONTACT)).containsExactly("Carl");
        assertThat(shown(facts, Fact.RIGHTS_HOLDER)).containsExactly("Ada L");
    }

    @Test
    void what_software_is_for_and_what_goes_well_with_it_is_kept() {
        FileFacts facts = codemeta("""
            "applicationCategory": ["https://fields.example/#Cardiology", "Rhythm analysis"],
            "softwareSuggestions": [{"@type": "SoftwareApplication", "name": "knitr", "version": ">= 1"}],
            "hasSourceCode": {"id": "https://x.example/src", "codeRepository": "git@forge.example:team/s.git"},
            "softwareHelp": {"@type": "WebSite", "url": "https://s.example/help", "name": "Handbook"},
            "referencePublication": "L, Ada. Rhythms. Journal of Hearts 3 (2019).",
            "citation": {"@type": "ScholarlyArticle", "name": "Beats", "identifier": "doi:10.1/beats"},
            "embargoEndDate": "2027-01-01", "buildInstructions": "INSTALL.md", "readme": "./README.md"
            """);

        assertThat(shown(facts, Fact.THEME)).containsExactly("https://fields.example/#Cardiology");
        assertThat(shown(facts, Fact.KEYWORD)).containsExactly("Rhythm analysis");
        assertThat(shown(facts, Fact.SUGGESTION)).containsExactly("knitr >= 1");
        assertThat(shown(facts, Fact.REPOSITORY)).containsExactly("https://forge.example/team/s");
        assertThat(facts.values(Fact.DOCUMENTATION)).containsExactly(new Link("https://s.example/help", "Handbook"));
        assertThat(shown(facts, Fact.CITATION)).containsExactly("L, Ada. Rhythms. Journal of Hearts 3 (2019).");
        assertThat(facts.values(Fact.REFERENCE)).containsExactly(new Link("https://doi.org/10.1/beats", "Beats"));
        assertThat(shown(facts, Fact.BUILD_INSTRUCTIONS)).containsExactly("https://forge.example/raw/INSTALL.md");
        assertThat(shown(facts, Fact.README)).containsExactly("https://forge.example/raw/README.md");
    }

    @Test
    void a_citation_file_refers_to_works_that_have_no_address() {
        FileFacts facts = MetadataFilesTest.read("CITATION.cff", """
            cff-version: 1.2.0
            title: Tide reader
            commit: 160d54f9e935c914df38c1ffda752112b5c979a8
            authors: [{family-names: L, given-names: Ada, email: ada@sea.example}]
            preferred-citation:
              type: article
              title: Tides
              year: 2019
              journal: Journal of Seas
              volume: 3
              authors: [{family-names: L, given-names: Ada}, {name: Sea Lab}]
            references:
              - {type: book, title: Moons, authors: [{family-names: Doe, given-names: Jo}], year: 1987, isbn: "1"}
              - {type: article, title: Found, doi: 10.1/found}
            """);

        assertThat(shown(facts, Fact.CITATION))
                .containsExactly("Ada L, Sea Lab (2019). Tides. Journal of Seas, 3.", "Jo Doe (1987). Moons. ISBN 1.");
        assertThat(facts.values(Fact.REFERENCE)).containsExactly(new Link("https://doi.org/10.1/found", "Found"));
        assertThat(shown(facts, Fact.VERSION)).containsExactly("160d54f9e935c914df38c1ffda752112b5c979a8");
    }

    @Test
    void publiccode_says_what_kind_of_software_it_is_and_whom_to_call() {
        FileFacts facts = MetadataFilesTest.read("publiccode.yml", """
            name: Medusa
            softwareType: standalone/web
            applicationSuite: Gorgons
            usedBy: [Ville de Lyon]
            logo: img/logo.svg
            description: {en: {genericName: Text editor, shortDescription: S, screenshots: [img/a.png],
              videos: ["https://video.example/1"]}}
            maintenance: {contacts: [{name: Ada, phone: "+33 1 23"}]}
            """);

        assertThat(shown(facts, Fact.CATEGORY)).containsExactly("Text editor", "standalone/web");
        assertThat(shown(facts, Fact.LOGO)).containsExactly("https://forge.example/raw/img/logo.svg");
        assertThat(shown(facts, Fact.SCREENSHOT)).containsExactly("https://forge.example/raw/img/a.png");
        assertThat(shown(facts, Fact.DOCUMENTATION)).containsExactly("https://video.example/1");
        assertThat(shown(facts, Fact.USER)).containsExactly("Ville de Lyon");
        assertThat(shown(facts, Fact.PRODUCT)).containsExactly("Gorgons");
    }

    @Test
    void a_package_of_r_names_its_people_in_a_piece_of_code() {
        FileFacts facts = MetadataFilesTest.read("DESCRIPTION", """
            Package: tides
            Title: Read Tides
            Authors@R: c(person("Ada", "L", , "ada@sea.example", role = c("aut", "cre"),
                comment = c(ORCID = "0000-0002-1642-628X")),
                person(given = "Bob", family = "M", role = "ctb"),
                person("Sea Lab", role = c("cph", 'fnd')))
            Depends: R (>= 3.5)
            Imports: jsonlite (>= 1.6), httr
            Suggests: testthat
            """);

        assertThat(facts.values(Fact.AUTHOR))
                .containsExactly(new Party(
                        "https://orcid.org/0000-0002-1642-628X",
                        "Ada L",
                        Party.Nature.PERSON,
                        "",
                        "ada@sea.example",
                        ""));
        assertThat(shown(facts, Fact.CONTACT)).containsExactly("Ada L");
        assertThat(shown(facts, Fact.CONTRIBUTOR)).containsExactly("Bob M");
        assertThat(shown(facts, Fact.RIGHTS_HOLDER)).containsExactly("Sea Lab");
        assertThat(shown(facts, Fact.FUNDER)).containsExactly("Sea Lab");
        assertThat(shown(facts, Fact.RUNTIME)).containsExactly("R (>= 3.5)");
        assertThat(shown(facts, Fact.REQUIREMENT)).containsExactly("jsonlite (>= 1.6)", "httr");
        assertThat(shown(facts, Fact.SUGGESTION)).containsExactly("testthat");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        requirements.txt | # for training\\n-r base.txt\\ntorch==1.13 # old\\nlxml; python_version < '3.9'
        environment.yml  | name: x\\ndependencies:\\n  - torch==1.13\\n  - pip:\\n    - lxml
        pyproject.toml   | [project]\\ndependencies = ["torch==1.13", "lxml; python_version < '3.9'"]
        package.json     | {"dependencies": {"torch==1.13": "*", "lxml": "*"}}
        """)
    void what_software_needs_is_told_by_its_package_manager(String file, String text) {
        FileFacts facts = MetadataFilesTest.read(file, text.replace("\\n", "\n"));

        assertThat(shown(facts, Fact.REQUIREMENT)).containsExactly("torch==1.13", "lxml");
    }

    @Test
    void the_licence_of_a_python_package_may_stand_in_a_classifier() {
        FileFacts facts = MetadataFilesTest.read("pyproject.toml", """
            [project]
            name = "tides"
            license = { file = "LICENSE" }
            classifiers = ["License :: OSI Approved :: MIT License", "Operating System :: POSIX :: Linux",
              "Topic :: Scientific/Engineering :: Oceanography"]
            """);

        assertThat(shown(facts, Fact.LICENCE)).containsExactly("MIT License");
        assertThat(shown(facts, Fact.OPERATING_SYSTEM)).containsExactly("Linux");
        assertThat(shown(facts, Fact.KEYWORD)).containsExactly("Oceanography");
    }

    @Test
    void front_matter_is_known_between_longer_lines_and_by_its_older_keys() {
        List<FileFacts> both = MetadataFilesTest.all("README.md", """
            -----
            model_name: Wheat
            licenses: [gpl-3.0]
            framework: pytorch
            task_categories: [image-classification]
            thumbnail: img/wheat.png
            authors: [{name: Ada, affiliation: Lab, orcid: 0000-0002-1642-628X}, Bob]
            new_version: team/wheat-2
            -------

            # Wheat
            """);

        FileFacts facts = both.getFirst();
        assertThat(shown(facts, Fact.TITLE)).containsExactly("Wheat");
        assertThat(shown(facts, Fact.LICENCE)).containsExactly("gpl-3.0");
        assertThat(shown(facts, Fact.REQUIREMENT)).containsExactly("pytorch");
        assertThat(shown(facts, Fact.KEYWORD)).containsExactly("image-classification");
        assertThat(shown(facts, Fact.LOGO)).containsExactly("https://forge.example/raw/img/wheat.png");
        assertThat(shown(facts, Fact.AUTHOR)).containsExactly("Ada", "Bob");
        assertThat(shown(facts, Fact.OTHER_VERSION)).containsExactly("https://huggingface.co/team/wheat-2");
        assertThat(shown(both.getLast(), Fact.TITLE)).containsExactly("Wheat");
    }

    @Test
    void what_is_said_of_people_and_other_works_is_stated(@TempDir Path folder) {
        String record = ReadAll.of(Documents.file(folder, "codemeta.json", """
            {"name": "Tides", "codeRepository": "https://forge.example/team/tides",
             "author": {"name": "Sea Lab", "@type": "Organization", "email": "lab@sea.example"},
             "softwareHelp": {"url": "https://s.example/help", "name": "Handbook"},
             "applicationCategory": "https://fields.example/#Tides", "screenshot": "https://s.example/a.png",
             "softwareSuggestions": "plotter", "citation": "Lab (2019). Tides."}
            """)).only();

        assertThat(record)
                .contains("foaf/0.1/mbox> <mailto:lab@sea.example>")
                .contains("foaf/0.1/page> <https://s.example/help>")
                .contains("<https://s.example/help> <http://www.w3.org/2000/01/rdf-schema#label> \"Handbook\"")
                .contains("dcat#theme> <https://fields.example/#Tides>")
                .contains("schema.org/screenshot> <https://s.example/a.png>")
                .contains("codemeta/terms/softwareSuggestions> \"plotter\"")
                .contains("bibliographicCitation> \"Lab (2019). Tides.\"");
    }

    @ParameterizedTest
    @CsvSource({
        "https://orcid.org/0000-0002-1642-628X/",
        "orcid:0000-0002-1642-628X",
        "'ORCID: 0000-0002-1642-628x'",
        "http://www.orcid.org/0000-0002-1642-628X",
    })
    void an_orcid_is_known_in_every_spelling(String spelling) {
        assertThat(Addresses.orcid(spelling)).contains("https://orcid.org/0000-0002-1642-628X");
    }

    @ParameterizedTest
    @CsvSource({"info:doi/10.1/x", "dx.doi.org/10.1/x", "'DOI: 10.1/x'", "http://www.doi.org/10.1/x"})
    void a_doi_is_known_in_every_spelling(String spelling) {
        assertThat(Addresses.doi(spelling)).contains("10.1/x");
    }

    @ParameterizedTest
    @CsvSource({"LICENSE-MIT", "LICENCE.txt", "LICENSE.APACHE", "COPYING.LESSER", "MIT-LICENSE.txt", "UNLICENSE"})
    void a_licence_may_carry_its_name_in_that_of_its_file(String name) {
        assertThat(MetadataFiles.isLicence(name)).isTrue();
    }

    @Test
    void json_that_is_javascript_is_read() {
        FileFacts facts =
                MetadataFilesTest.read("codemeta.json", "{'name': 'Tides', 'description': 'All \\_tides\\_',}");

        assertThat(shown(facts, Fact.TITLE)).containsExactly("Tides");
        assertThat(shown(facts, Fact.DESCRIPTION)).containsExactly("All _tides_");
    }

    @Test
    void the_mail_of_a_person_is_published_only_where_it_is_given_to_be_written_to(@TempDir Path folder) {
        String record = ReadAll.of(Documents.file(folder, "codemeta.json", """
            {"name": "Tides", "codeRepository": "https://forge.example/team/tides",
             "author": [{"name": "Ada", "@type": "Person", "email": "ada@home.example"},
               {"name": "Bea", "email": "bea@home.example"}],
             "contributor": {"name": "Cal", "@type": "Person", "email": "cal@home.example"},
             "copyrightHolder": {"@type": "Person", "name": "Dan", "email": "dan@home.example"},
             "maintainer": {"@type": "Person", "name": "Desk", "email": "desk@sea.example"}}
            """)).only();

        assertThat(record)
                .contains("\"Ada\"", "\"Bea\"", "\"Cal\"", "\"Dan\"", "hasEmail> <mailto:desk@sea.example>")
                .doesNotContain("home.example");
    }

    @Test
    void an_author_of_whom_only_the_mail_is_known_is_named_by_what_stands_before_the_host() {
        RepositoryMetadata metadata = RepositoryMetadata.of(MetadataFiles.read(
                "package.json",
                "https://forge.example/raw/package.json",
                "{\"name\": \"tides\", \"author\": \"<ada.lovelace@home.example>\"}".getBytes(UTF_8)));

        assertThat(metadata.first(Fact.AUTHOR).orElseThrow().shown()).isEqualTo("ada.lovelace");
    }
}
