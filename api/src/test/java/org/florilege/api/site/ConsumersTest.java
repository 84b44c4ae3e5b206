package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.florilege.api.site.FeedPortal.dataset;
import static org.florilege.api.site.FeedPortal.id;
import static org.florilege.api.site.FeedPortal.record;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.florilege.api.selfcheck.CkanHarvester;
import org.florilege.api.selfcheck.Harvester;
import org.florilege.api.selfcheck.PiveauHarvester;
import org.florilege.api.selfcheck.UdataHarvester;
import org.florilege.catalog.record.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The portals that harvest us, through what happens to a catalogue over time: afterwards each has what the store has.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsumersTest {

    private static final int DATASETS = 23;

    private final FeedPortal portal;

    ConsumersTest(@TempDir Path directory) {
        this.portal = new FeedPortal(directory);
    }

    @BeforeEach
    void fill() {
        portal.clear();
        portal.put(IntStream.range(0, DATASETS).toArray());
        portal.put(record(Kind.ALGORITHM, "code", "<> dct:title \"Code\"@fr ."));
    }

    @AfterAll
    void close() {
        portal.close();
    }

    Stream<Named<Harvester>> consumers() {
        return Stream.of(
                        new UdataHarvester(portal.asking(), "/catalog.ttl?page_size=5"),
                        new UdataHarvester(portal.asking(), "/catalog.xml?page_size=5"),
                        new UdataHarvester(portal.asking(), "/catalog.jsonld?page_size=5&profile=datagouv"),
                        new CkanHarvester(portal.asking(), "/catalog?page_size=5"),
                        new CkanHarvester(portal.asking(), "/catalog.rdf?page_size=5"),
                        new PiveauHarvester(portal.asking(), "/catalog.rdf?page_size=5"),
                        new PiveauHarvester(portal.asking(), "/catalog.xml?page_size=5"),
                        new PiveauHarvester(portal.asking(), "/catalog?page_size=5"))
                .map(harvester -> Named.of(harvester.getClass().getSimpleName(), harvester));
    }

    Stream<Named<Harvester>> oneOfEach() {
        return Stream.of(
                        new UdataHarvester(portal.asking(), "/catalog.ttl?page_size=5"),
                        new CkanHarvester(portal.asking(), "/catalog.rdf?page_size=5"),
                        new PiveauHarvester(portal.asking(), "/catalog?page_size=5"))
                .map(harvester -> Named.of(harvester.getClass().getSimpleName(), harvester));
    }

    private Set<String> stored() {
        Set<String> ids = new TreeSet<>();
        portal.portal().store().forEachHead(head -> {
            if (head.kind() == Kind.DATASET) ids.add(head.id().iri());
        });
        return ids;
    }

    @ParameterizedTest
    @MethodSource("consumers")
    void follows_what_changes_goes_and_comes_back(Harvester consumer) {
        consumer.harvest();
        assertThat(consumer.copy().keySet()).isEqualTo(stored()).hasSize(DATASETS);

        portal.put(
                record(Kind.DATASET, 3, "<> a <http://www.w3.org/ns/dcat#Dataset> ; dct:title \"Nouveau titre\"@fr ."));
        portal.withdraw(4, 17);
        portal.put(dataset("nouveau"));
        consumer.harvest();
        assertThat(consumer.copy().keySet()).isEqualTo(stored()).hasSize(DATASETS - 1);
        assertThat(consumer.copy())
                .hasEntrySatisfying(
                        id(3).iri(), received -> assertThat(received.title()).isEqualTo("Nouveau titre"));

        portal.put(4);
        consumer.harvest();
        assertThat(consumer.copy().keySet()).isEqualTo(stored()).contains(id(4).iri());
    }

    @ParameterizedTest
    @MethodSource("consumers")
    void loses_nothing_when_records_change_in_the_middle_of_a_walk(Harvester consumer) {
        Set<String> before = stored();
        consumer.betweenPages(page -> {
            if (page == 1) portal.withdraw(IntStream.range(0, 3).boxed().toArray());
            if (page == 2) portal.put(dataset("tard"), dataset(20, "<> dct:title \"Andere\"@de ."));
        });

        consumer.harvest();

        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(consumer.copy().keySet());
        assertThat(gone).isSubsetOf(id(0).iri(), id(1).iri(), id(2).iri());
        assertThat(before).containsAll(consumer.copy().keySet());
        consumer.betweenPages(page -> {});
        consumer.harvest();
        assertThat(consumer.copy().keySet()).isEqualTo(stored());
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void keeps_what_it_has_when_the_portal_fails_in_the_middle_of_a_walk(Harvester consumer) {
        consumer.harvest();
        consumer.betweenPages(page -> {
            if (page == 2) portal.breakStore();
        });

        assertThatExceptionOfType(Harvester.HarvestFailure.class).isThrownBy(consumer::harvest);

        assertThat(consumer.copy()).hasSize(DATASETS);
        portal.restart();
        consumer.betweenPages(page -> {});
        consumer.harvest();
        assertThat(consumer.copy().keySet()).isEqualTo(stored());
    }
}
