package org.florilege.api.ckan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CkanIdTest {

    private static final List<RecordId> RECORDS = IntStream.range(0, 2_000)
            .mapToObj(i -> new RecordId("https://example.org/" + i))
            .toList();

    @Test
    void an_id_leads_to_its_record_and_stays_the_same() {
        assertThat(RECORDS).allSatisfy(id -> {
            String text = CkanId.of(id).toString();
            assertThat(text).matches("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
            assertThat(CkanId.key(text)).contains(RecordKey.of(id));
        });
        assertThat(CkanId.of(new RecordId("https://example.org/1")))
                .hasToString("18c17418-f5ad-882f-a3ef-70de0bd2d3e7");
    }

    @Test
    void ids_have_the_order_of_keys() {
        List<String> byId = RECORDS.stream()
                .sorted(Comparator.comparing(id -> CkanId.of(id).toString()))
                .map(RecordId::iri)
                .toList();

        assertThat(byId)
                .isEqualTo(RECORDS.stream()
                        .sorted(Comparator.comparingLong(id -> RecordKey.of(id).bits()))
                        .map(RecordId::iri)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T08:00:00Z, 2026-11-25T08:00:00Z",
        "2026-11-25T08:00:00.123456Z, 2026-11-25T08:00:00.123456Z",
        "2026-11-25T08:00:00, 2026-11-25T08:00:00Z",
        "2026-11-25T09:00:00+01:00, 2026-11-25T08:00:00Z",
        "2026-11-25, 2026-11-25T00:00:00Z",
        "NOW, 2026-11-25T10:11:12Z",
        "NOW-7DAYS, 2026-11-18T10:11:12Z",
        "NOW/DAY-1MONTH+2HOURS, 2026-10-25T02:00:00Z"
    })
    void moments_are_read_as_solr_reads_them(String text, Instant expected) {
        assertThat(SolrMoment.parse(text, Instant.parse("2026-11-25T10:11:12Z")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "maladie d'Alzheimer, maladie d Alzheimer",
        "« santé »/soins, santé soins",
        "COVID-19, COVID-19",
        "x, x-"
    })
    void tags_have_names_that_other_ckans_take(String keyword, String name) {
        assertThat(CkanName.tag(keyword)).isEqualTo(name).hasSizeBetween(2, 100);
    }

    @Test
    void long_names_of_organisations_stay_apart() {
        String long1 = "Direction générale de l’offre de soins ".repeat(4) + "A";
        String long2 = "Direction générale de l’offre de soins ".repeat(4) + "B";

        assertThat(CkanName.of(long1)).hasSize(100).isNotEqualTo(CkanName.of(long2));
        assertThat(CkanName.of("Santé publique France")).isEqualTo("sante-publique-france");
        assertThat(CkanName.of("保健省")).hasSizeBetween(2, 100).matches("[a-z0-9_-]+");
    }
}
