package org.florilege.harvester.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.florilege.harvester.code.Value.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataFilesTest {

    static FileFacts read(String name, String text) {
        return all(name, text).getFirst();
    }

    static List<FileFacts> all(String name, String text) {
        return MetadataFiles.read(name, "https://forge.example/raw/" + name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> shown(FileFacts facts, Fact fact) {
        return facts.values(fact).stream().map(Value::shown).toList();
    }

    @Test
    void codemeta_is_read_with_prefixes_references_and_lists() {
        FileFacts facts = read("codemeta.json", """
                {"@context": "https://w3id.org/codemeta/3.1", "@graph": [
                 {"@id": "#ada", "@type": "Person", "givenName": "Ada", "familyName": "L",
                  "affiliation": {"@type": "Organization", "name": "Institut"}},
                 {"@type": "SoftwareSourceCode", "schema:name": "ECG net",
                  "author": {"@list": [{"@id": "#ada"},
                    {"type": "Person", "id": "http://orcid.org/0000-0002-1642-628x", "name": "Carl"}]},
                  "keywords": "ECG, rhythm", "license": ["https://spdx.org/licenses/MIT"],
                  "codeRepository": "git@forge.example:team/ecg.git",
                  "identifier": [{"@type": "PropertyValue", "value": "https://doi.org/10.5281/zenodo.1"},
                    "https://archive.softwareheritage.org/swh:1:dir:1d71d5ee73eb0ed3e89ea0ba23d46a7c42e4b7a6"],
                  "programmingLanguage": {"@type": "ComputerLanguage", "name": "R", "version": "3.4.0"},
                  "softwareRequirements": [{"name": "torch", "version": "2.1"}, "https://pypi.org/project/lxml"],
                  "referencePublication": {"@type": "ScholarlyArticle", "@id": "https://doi.org/10.1/x"},
                  "trainingData": {"@type": "Dataset", "url": "https://data.example/ecg"},
                  "funding": {"@type": "Grant", "name": "ANR", "identifier": "ANR-1",
                    "funder": {"@type": "Organization", "name": "Agence"}},
                  "developmentStatus": "active", "version": 1.10}]}
                """);

        assertThat(shown(facts, Fact.TITLE)).containsExactly("ECG net");
        assertThat(facts.values(Fact.AUTHOR))
                .containsExactly(
                        new Party("", "Ada L", Party.Nature.PERSON, "Institut", "", ""),
                        new Party("https://orcid.org/0000-0002-1642-628X", "Carl", Party.Nature.PERSON, "", "", ""));
        assertThat(shown(facts, Fact.KEYWORD)).containsExactly("ECG", "rhythm");
        assertThat(shown(facts, Fact.REPOSITORY)).containsExactly("https://forge.example/team/ecg");
        assertThat(shown(facts, Fact.IDENTIFIER))
                .containsExactly("10.5281/zenodo.1", "swh:1:dir:1d71d5ee73eb0ed3e89ea0ba23d46a7c42e4b7a6");
        assertThat(shown(facts, Fact.PROGRAMMING_LANGUAGE)).containsExactly("R");
        assertThat(shown(facts, Fact.REQUIREMENT)).containsExactly("torch 2.1", "https://pypi.org/project/lxml");
        assertThat(shown(facts, Fact.PUBLICATION)).containsExactly("https://doi.org/10.1/x");
        assertThat(shown(facts, Fact.DATASET)).containsExactly("https://data.example/ecg");
        assertThat(shown(facts, Fact.FUNDING)).containsExactly("ANR ANR-1");
        assertThat(shown(facts, Fact.FUNDER)).containsExactly("Agence");
        assertThat(shown(facts, Fact.VERSION)).containsExactly("1.10");
    }

    @Test
    void citation_file_keeps_versions_as_written_and_tells_wrong_dates() {
        FileFacts facts = read("CITATION.cff", """
                cff-version: 1.2.0
                message: cite
                title: BSO Toolbox
                version: 1.10
                doi: 10.5281/zenodo.3823893
                date-released: 2020-05-xx
                license: [MIT, Apache-2.0]
                authors:
                  - {family-names: Berg, name-particle: van den, given-names: Ada, orcid: 0000-0001-9911-4507}
                  - name: Institut du rythme
                    website: https://rythme.example/
                preferred-citation: {type: article, title: Rhythm, doi: 10.7717/peerj-cs.86}
                references:
                  - {type: dataset, title: ECG, url: "https://data.example/ecg"}
                keywords: ~
                """);

        assertThat(shown(facts, Fact.VERSION)).containsExactly("1.10");
        assertThat(shown(facts, Fact.AUTHOR)).containsExactly("Ada van den Berg", "Institut du rythme");
        assertThat(shown(facts, Fact.LICENCE)).containsExactly("MIT", "Apache-2.0");
        assertThat(shown(facts, Fact.PUBLICATION)).containsExactly("https://doi.org/10.7717/peerj-cs.86");
        assertThat(shown(facts, Fact.DATASET)).containsExactly("https://data.example/ecg");
        assertThat(facts.values(Fact.ISSUED)).isEmpty();
        assertThat(facts.values(Fact.KEYWORD)).isEmpty();
        assertThat(facts.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.spot()).isEqualTo("/date-released");
            assertThat(remark.finding().value()).isEqualTo("2020-05-xx");
        });
    }

    @Test
    void publiccode_speaks_in_languages() {
        FileFacts facts = read("publiccode.yml", """
                publiccodeYmlVersion: "0.5"
                name: Medusa
                url: "https://forge.example/italia/medusa.git"
                releaseDate: 2017-04-15
                categories:
                description:
                  fr:
                    localisedName: Méduse
                    shortDescription: Court.
                    longDescription: Long.
                    features: [Très utile]
                  en:
                    shortDescription: Short only.
                legal: {license: AGPL-3.0-or-later, repoOwner: Ville}
                maintenance:
                  type: internal
                  contacts: [{name: Ada, email: ada@ville.example}]
                localisation: {localisationReady: true, availableLanguages: [fr, en]}
                dependsOn:
                  open: [{name: MySQL, versionMin: "1.1"}]
                organisation: {uri: "urn:x-italian-pa:c_h501", name: Ville de Rome}
                it: {conforme: {lineeGuidaDesign: true}}
                """);

        assertThat(facts.values(Fact.TITLE))
                .containsExactly(new Value.Text("Méduse", "fr"), new Value.Text("Medusa", ""));
        assertThat(facts.values(Fact.DESCRIPTION))
                .containsExactly(new Value.Text("Long.", "fr"), new Value.Text("Short only.", "en"));
        assertThat(facts.values(Fact.ABSTRACT)).containsExactly(new Value.Text("Court.", "fr"));
        assertThat(shown(facts, Fact.LANGUAGE)).containsExactly("fr", "en");
        assertThat(shown(facts, Fact.REQUIREMENT)).containsExactly("MySQL ≥ 1.1");
        assertThat(shown(facts, Fact.PUBLISHER)).containsExactly("Ville de Rome");
        assertThat(shown(facts, Fact.CONTACT)).containsExactly("Ada");
        assertThat(facts.remarks()).isEmpty();
    }

    @Test
    void a_model_card_names_its_data_and_its_results() {
        List<FileFacts> both = all("README.md", """
                ---
                license: apache-2.0
                language: [fr]
                tags: [cardiology, "arxiv:1706.03762"]
                datasets: [physionet/ecg]
                base_model: org/base
                model-index:
                  - name: net
                    results:
                      - dataset: {name: PTB-XL, type: ptb}
                        metrics: [{type: auroc, value: 0.9130}]
                ---
                # ECG net

                [![build](https://ci.example/badge.svg)](https://ci.example)

                A network that finds *atrial fibrillation* in
                [twelve leads](https://x.example).
                """);

        FileFacts matter = both.getFirst();
        assertThat(shown(matter, Fact.DATASET)).containsExactly("https://huggingface.co/datasets/physionet/ecg");
        assertThat(shown(matter, Fact.BASED_ON)).containsExactly("https://huggingface.co/org/base");
        assertThat(shown(matter, Fact.PUBLICATION)).containsExactly("https://arxiv.org/abs/1706.03762");
        assertThat(matter.values(Fact.MEASUREMENT)).containsExactly(new Value.Measure("auroc", "0.9130", "PTB-XL"));
        FileFacts text = both.getLast();
        assertThat(shown(text, Fact.TITLE)).containsExactly("ECG net");
        assertThat(shown(text, Fact.DESCRIPTION))
                .containsExactly("A network that finds atrial fibrillation in twelve leads.");
    }

    @Test
    void package_manifests_say_a_few_things() {
        assertThat(shown(read("pyproject.toml", """
                [project]
                name = "ecgnet"
                version = "0.3.1"
                license = { text = "MIT" }
                authors = [{ name = "Ada", email = "ada@x.example" }]
                requires-python = ">=3.10"
                [project.urls]
                Repository = "https://forge.example/team/ecg"
                """), Fact.RUNTIME)).containsExactly("Python >=3.10");
        assertThat(shown(read("package.json", """
                {"name": "ecg", "license": "MIT", "author": "Ada L <ada@x.example> (https://ada.example)",
                 "repository": {"url": "git+https://forge.example/team/ecg.git"}}
                """), Fact.AUTHOR)).containsExactly("Ada L");
        assertThat(shown(read("pom.xml", """
                <!DOCTYPE project [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <project><parent><version>9</version></parent><artifactId>ecg</artifactId>
                 <version>${revision}</version><name>ECG &x;</name>
                 <licenses><license><name>Apache-2.0</name></license></licenses></project>
                """), Fact.VERSION)).isEmpty();
        assertThat(shown(read("DESCRIPTION", """
                Package: ecg
                Title: Rhythms
                  of Hearts
                License: GPL (>= 3)
                URL: https://ecg.example, https://github.com/team/ecg
                """), Fact.LICENCE)).containsExactly("GPL-3.0-or-later");
        assertThat(shown(read("setup.cfg", """
                [metadata]
                name = ecg
                version = attr: ecg.__version__
                license = MIT
                [options]
                license = GPL
                """), Fact.LICENCE)).containsExactly("MIT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MIT License. Copyright (c) Permission is hereby granted, free of charge, to any person obtaining a copy … The above copyright notice and this permission notice shall | MIT
            Apache License  Version 2.0, January 2004 | Apache-2.0
            GNU AFFERO GENERAL PUBLIC LICENSE Version 3, 19 November 2007 | AGPL-3.0-only
            You may read this and the Apache License, Version 2.0 if you like. | ''
            """)
    void a_licence_text_is_recognised_by_its_headline_or_not_at_all(String text, String id) {
        assertThat(String.join("", shown(read("LICENSE", text), Fact.LICENCE))).isEqualTo(id);
    }

    @Test
    void a_broken_file_says_only_where_it_is_broken() {
        FileFacts json = read("codemeta.json", "{\n \"name\": \"x\",\n \"version\" 3\n}");
        FileFacts yaml = read("CITATION.cff", "title: x\nauthors: [a\nversion: 3\n");

        assertThat(json.isEmpty()).isTrue();
        assertThat(json.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.spot()).startsWith("line 3"));
        assertThat(yaml.isEmpty()).isTrue();
        assertThat(yaml.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.spot()).startsWith("line 3"));
    }

    @Test
    void a_file_that_grows_when_it_is_parsed_is_refused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x]\n");
        for (int i = 1; i < 12; i++)
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9)));

        FileFacts facts = read("CITATION.cff", bomb.toString());

        assertThat(facts.isEmpty()).isTrue();
        assertThat(facts.remarks()).hasSize(1);
        assertThat(read("CITATION.cff", "[".repeat(100_000)).remarks()).hasSize(1);
        assertThat(read("codemeta.json", "[".repeat(100_000)).remarks()).hasSize(1);
    }
}
