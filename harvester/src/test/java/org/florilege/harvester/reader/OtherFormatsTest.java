package org.florilege.harvester.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.florilege.harvester.Documents;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.repair.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherFormatsTest {

    @TempDir
    Path folder;

    @Test
    void a_dataset_as_the_ckan_api_has_it_is_told_from_rdf() {
        var file = Documents.file(
                folder,
                "package.json",
                "{\"name\": \"beds\", \"title\": \"Beds\", \"notes\": \"Each year\", \"resources\": [{\"url\": \"https://e.org/f\"}]}");

        assertThatThrownBy(() -> Documents.read(file)).isInstanceOfSatisfying(SourceException.class, refused -> {
            assertThat(refused.finding().rule()).isEqualTo(Rule.OTHER_FORMAT);
            assertThat(refused.finding().mend()).contains("ckan");
        });
    }
}
