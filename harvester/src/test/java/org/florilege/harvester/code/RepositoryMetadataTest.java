package org.florilege.harvester.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.harvester.code.MetadataFilesTest.read;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepositoryMetadataTest {

    private static final FileFacts CITATION = read("CITATION.cff", """
            title: ECG-net
            version: 1.2
            license: mit
            keywords: [ECG]
            authors: [{name: Team}]
            """);
    private static final FileFacts CODEMETA =
            read("codemeta.json", "{\"name\": \"ECG net\", \"version\": \"v1.3\", \"license\": \"MIT\"}");
    private static final FileFacts FORGE = new FileFacts(Origin.FORGE, "GitHub", "https://forge.example/team/ecg")
            .text(Fact.TITLE, "ecg")
            .text(Fact.VERSION, "1.3")
            .text(Fact.KEYWORD, "heart")
            .text(Fact.LICENCE, "Apache-2.0");

    @Test
    void what_is_written_for_metadata_is_believed_before_what_the_forge_says() {
        RepositoryMetadata metadata = RepositoryMetadata.of(List.of(FORGE, CITATION, CODEMETA));

        assertThat(metadata.stated(Fact.TITLE)).singleElement().satisfies(title -> {
            assertThat(title.value().shown()).isEqualTo("ECG net");
            assertThat(title.file()).isEqualTo("codemeta.json");
            assertThat(title.address()).isEqualTo("https://forge.example/raw/codemeta.json");
        });
        assertThat(metadata.stated(Fact.KEYWORD))
                .extracting(stated -> stated.value().shown())
                .containsExactly("ECG", "heart");
        assertThat(metadata.stated(Fact.AUTHOR)).hasSize(1);
    }

    @Test
    void contradictions_are_told_and_other_spellings_are_none() {
        RepositoryMetadata metadata = RepositoryMetadata.of(List.of(FORGE, CITATION, CODEMETA));

        assertThat(metadata.conflicts())
                .extracting(conflict -> conflict.finding().message())
                .containsExactlyInAnyOrder(
                        "codemeta.json says version \"v1.3\", CITATION.cff says \"1.2\"; codemeta.json was believed.",
                        "codemeta.json says licence \"MIT\", GitHub says \"Apache-2.0\"; codemeta.json was believed.");
    }

    @Test
    void translations_of_another_file_are_kept_beside_the_believed_text() {
        FileFacts publiccode = read("publiccode.yml", """
                name: ECG net
                description: {fr: {shortDescription: Un réseau.}}
                """);
        FileFacts codemeta = read("codemeta.json", "{\"description\": \"A network.\"}");

        assertThat(RepositoryMetadata.of(List.of(publiccode, codemeta)).stated(Fact.DESCRIPTION))
                .extracting(RepositoryMetadata.Stated::value)
                .containsExactly(new Value.Text("A network.", ""), new Value.Text("Un réseau.", "fr"));
    }
}
