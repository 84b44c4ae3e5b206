package org.florilege.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.catalog.search.Records.record;

import java.util.ArrayList;
import java.util.List;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.search.NearDuplicates.Page;
import org.florilege.catalog.search.NearDuplicates.Reason;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

    private static final SourceId HERE = new SourceId("ici");
    private static final SourceId THERE = new SourceId("ailleurs");
    private static final String CNAM =
            "dct:publisher [ a foaf:Agent ; foaf:name \"Caisse nationale d’assurance maladie\" ]";

    @Test
    void the_same_title_of_the_same_publisher_in_two_sources_is_listed() {
        NearDuplicates group = only(
                titled("a", "Dépenses de santé, 2023", CNAM, HERE),
                titled(
                        "b",
                        "depenses de sante - 2023",
                        CNAM.replace("Caisse nationale d’", "CAISSE NATIONALE D'"),
                        THERE),
                titled("c", "Dépenses de santé, 2024", CNAM, THERE),
                titled("d", "Dépenses de santé, 2023", "dct:publisher [ foaf:name 'DREES' ]", THERE));

        assertThat(group.reason()).isEqualTo(Reason.TITLE_AND_PUBLISHER);
        assertThat(group.identifier()).isNull();
        assertThat(group.total()).isEqualTo(2);
        assertThat(names(group)).containsExactlyInAnyOrder("a", "b");
        assertThat(group.members()).extracting(NearDuplicates.Member::sources).contains(List.of(HERE), List.of(THERE));
        assertThat(group.members().getFirst().publishers()).hasSize(1);
    }

    @Test
    void the_same_identifier_in_two_sources_is_listed() {
        NearDuplicates group = only(
                titled("a", "Un", "dct:identifier 'https://doi.org/10.5281/zenodo.7'", HERE),
                titled("b", "Deux", "dct:identifier '10.5281/ZENODO.7'", THERE));

        assertThat(group.reason()).isEqualTo(Reason.IDENTIFIER);
        assertThat(group.identifier()).isEqualTo("doi:10.5281/zenodo.7");
        assertThat(names(group)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void what_one_source_tells_apart_is_not_listed() {
        assertThat(all(100, titled("a", "Un", CNAM, HERE), titled("b", "Un", CNAM, HERE)))
                .isEmpty();
        CatalogRecord both = titled("a", "Un", CNAM, HERE);
        both = both.withProvenances(
                List.of(both.provenance(), titled("a", "", CNAM, THERE).provenance()));
        assertThat(all(100, both, titled("b", "Un", CNAM, HERE))).isEmpty();
    }

    @Test
    void records_that_share_several_things_are_listed_once() {
        String two = "dct:identifier '10.5281/zenodo.7' ; dct:title 'One'@en ; " + CNAM;

        assertThat(only(titled("a", "Un", two, HERE), titled("b", "Un", two, THERE))
                        .total())
                .isEqualTo(2);
    }

    @Test
    void pages_follow_each_other_without_gaps() {
        List<CatalogRecord> records = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            records.add(titled("a" + i, "Titre " + i, CNAM, HERE));
            records.add(titled("b" + i, "Titre " + i, CNAM, THERE));
        }

        List<NearDuplicates> groups = all(3, records.toArray(CatalogRecord[]::new));

        assertThat(groups).hasSize(7);
        assertThat(groups.stream().flatMap(group -> names(group).stream()).distinct())
                .hasSize(14);
    }

    private static NearDuplicates only(CatalogRecord... records) {
        List<NearDuplicates> groups = all(100, records);
        assertThat(groups).hasSize(1);
        return groups.getFirst();
    }

    private static List<NearDuplicates> all(int perPage, CatalogRecord... records) {
        List<NearDuplicates> groups = new ArrayList<>();
        try (TestIndex test = TestIndex.of(List.of(records))) {
            Page page = test.index.nearDuplicates(null, perPage, "fr");
            groups.addAll(page.groups());
            while (page.nextCursor() != null) {
                page = test.index.nearDuplicates(page.nextCursor(), perPage, "fr");
                groups.addAll(page.groups());
            }
        }
        return groups;
    }

    private static List<String> names(NearDuplicates group) {
        return group.members().stream()
                .map(member -> member.record().id().iri().substring(Records.NAMESPACE.length()))
                .toList();
    }

    private static CatalogRecord titled(String name, String title, String statements, SourceId source) {
        return record(Kind.DATASET, name, "dct:title '" + title + "'@fr ; " + statements, source);
    }
}
