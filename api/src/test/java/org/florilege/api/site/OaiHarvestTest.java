package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.florilege.api.site.FeedPortal.dataset;
import static org.florilege.api.site.FeedPortal.record;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.florilege.api.portal.DataDirectory;
import org.florilege.api.portal.Portal;
import org.florilege.api.portal.SearchServer;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.search.ElasticsearchSettings;
import org.florilege.harvester.harvest.HarvestOutcome;
import org.florilege.harvester.harvest.HarvestProgress;
import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.harvest.RunKind;
import org.florilege.harvester.run.RunOrder;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceOptions;
import org.florilege.harvester.source.SourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One portal of ours harvests another by OAI-PMH.
class OaiHarvestTest {

    @TempDir
    private Path theirs;

    @TempDir
    private Path ours;

    private static Portal portal(Path directory) {
        SearchServer nobody = new SearchServer.Cluster(ElasticsearchSettings.of(URI.create("http://127.0.0.1:9")));
        return Portal.open(new DataDirectory(directory).prepared(), nobody, Clock.systemUTC());
    }

    private static HarvestReport harvest(Portal portal, OaiPortal from, String prefix) {
        from.comeToPresent();
        Source source = new Source(
                new SourceId("voisin"),
                "Voisin",
                from.portal().here("/oai"),
                SourceType.OAI_PMH,
                new SourceOptions(Map.of("prefix", prefix)));
        portal.sources().register(source);
        return portal.runs().run(source, RunOrder.of(RunKind.HARVEST), HarvestProgress.SILENT);
    }

    /// What it says of each record that it has, by IRI.
    private static Map<String, String> copy(Portal portal) {
        Map<String, String> copy = new TreeMap<>();
        portal.store().forEachHead(head -> copy.put(head.id().iri(), ""));
        for (CatalogRecord record : portal.store()
                .records(copy.keySet().stream()
                        .map(iri -> RecordKey.of(new RecordId(iri)))
                        .toList())) {
            Description said = Description.of(record);
            copy.put(
                    record.id().iri(),
                    record.kind() + " " + said.title().all()
                            + said.description().all() + said.themes()
                            + said.distributions().stream()
                                    .map(file -> file.accessUrls())
                                    .toList());
        }
        copy.keySet().removeIf(iri -> iri.endsWith("agence"));
        return copy;
    }

    @Test
    void a_portal_that_harvests_another_has_the_same_records_and_stays_in_step() {
        try (OaiPortal oai = new OaiPortal(theirs);
                Portal to = portal(ours)) {
            FeedPortal from = oai.portal();
            from.put(IntStream.range(0, 120).toArray());

            HarvestReport first = harvest(to, oai, "dcat_ap");

            assertThat(first.outcome()).isInstanceOf(HarvestOutcome.Complete.class);
            assertThat(copy(to))
                    .containsExactlyInAnyOrderEntriesOf(copy(from.portal()))
                    .hasSize(120);

            from.withdraw(7, 110);
            from.put(
                    dataset(9, "<> dcat:theme <http://publications.europa.eu/resource/authority/data-theme/TECH> ."),
                    dataset("neuf"));
            HarvestReport second = harvest(to, oai, "dcat_ap");

            assertThat(second.outcome()).isInstanceOf(HarvestOutcome.Complete.class);
            assertThat(copy(to))
                    .containsExactlyInAnyOrderEntriesOf(copy(from.portal()))
                    .hasSize(119);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"oai_dc", "oai_datacite"})
    void the_other_formats_carry_what_they_have_room_for(String prefix) {
        try (OaiPortal oai = new OaiPortal(theirs);
                Portal to = portal(ours)) {
            FeedPortal from = oai.portal();
            from.put(
                    dataset(1, "<> dct:identifier \"10.5072/abc\" ."),
                    record(
                            Kind.ALGORITHM,
                            2,
                            "<> a <http://schema.org/SoftwareSourceCode> ; dct:title \"Algo\"@fr ; dct:creator"
                                    + " [ a foaf:Agent ; foaf:name \"Ada\" ] ."));

            HarvestReport report = harvest(to, oai, prefix);

            assertThat(report.outcome()).isInstanceOf(HarvestOutcome.Complete.class);
            assertThat(to.store().state().live().get(Kind.DATASET)).isEqualTo(1);
            assertThat(to.store().state().live().get(Kind.ALGORITHM)).isEqualTo(1);
        }
    }
}
