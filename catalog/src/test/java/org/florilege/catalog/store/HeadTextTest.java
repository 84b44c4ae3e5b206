package org.florilege.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.SourceId;
import org.junit.jupiter.api.Test;

class HeadTextTest {

    private static final String OF_VERSION_1 = String.join(
            "\t",
            "1",
            Records.id(1).iri(),
            "DATASET",
            Records.record(1).slug().value(),
            "essai",
            Records.record(1).hash().hex(),
            "live",
            "7",
            "1000",
            "2000");

    @Test
    void a_head_of_before_there_were_several_sources_is_read_and_written_as_it_was() {
        RecordHead head = HeadText.decode(OF_VERSION_1);

        assertThat(head.sources()).containsExactly(Records.SOURCE);
        assertThat(head.idIn(Records.SOURCE)).contains(Records.id(1));
        assertThat(HeadText.encode(head)).isEqualTo(OF_VERSION_1);
    }

    @Test
    void a_head_with_several_sources_and_names_comes_back() {
        RecordHead head = new RecordHead(
                Records.id(1),
                Kind.DATASET,
                Records.record(1).slug(),
                List.of(
                        new Describer(Records.SOURCE, new RecordId("https://a.example.org/?x=1,2")),
                        new Describer(Records.OTHER_SOURCE, Records.id(1))),
                Records.record(1).hash(),
                true,
                7,
                Instant.EPOCH,
                Instant.EPOCH);

        assertThat(HeadText.encode(head)).startsWith("2\t");
        assertThat(HeadText.decode(HeadText.encode(head))).isEqualTo(head);
        assertThat(head.idIn(new SourceId("inconnue"))).isEmpty();
    }

    @Test
    void a_tombstone_keeps_what_its_record_was_chosen_by() {
        RecordHead before = HeadText.decode(OF_VERSION_1.replace("live", "withdrawn"));
        Statement theme = new Statement("http://www.w3.org/ns/dcat#theme", "https://a.example.org/?x=1,2");
        Statement publisher = new Statement("http://purl.org/dc/terms/publisher", "https://a.example.org/b");

        for (Set<Statement> kept : List.of(Set.<Statement>of(), Set.of(theme), Set.of(theme, publisher))) {
            RecordHead head = before.having(kept);
            assertThat(HeadText.decode(HeadText.encode(head))).isEqualTo(head);
            assertThat(HeadText.encode(HeadText.decode(HeadText.encode(head)))).isEqualTo(HeadText.encode(head));
        }
        assertThat(before.stated()).isEmpty();
    }

    @Test
    void what_slipped_through_with_a_blank_in_it_is_not_kept() {
        CatalogRecord record = Records.chosen(1);
        Graph graph = record.graph();
        graph.add(
                record.id().node(),
                Records.THEME.predicateNode(),
                NodeFactory.createURI("https://data.example.org/a b"));
        CatalogRecord last = new CatalogRecord(
                record.id(), record.kind(), record.slug(), record.provenance(), CanonicalGraph.of(graph));

        RecordHead head = Tombstone.of(HeadText.decode(OF_VERSION_1.replace("live", "withdrawn")), last);

        assertThat(head.stated()).contains(Set.of(Records.THEME, Records.PUBLISHER));
    }

    @Test
    void a_head_of_a_later_version_is_refused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> HeadText.decode("4" + OF_VERSION_1.substring(1)));
    }
}
