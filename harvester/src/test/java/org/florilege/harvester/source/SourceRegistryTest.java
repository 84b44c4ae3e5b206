package org.florilege.harvester.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.repair.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRegistryTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T18:00:00Z"), ZoneOffset.UTC);
    private static final Source SOURCE = new Source(
            new SourceId("sante"),
            "Santé \"ouverte\"",
            URI.create("https://e.org/catalog.ttl?page=1"),
            SourceType.DCAT_RDF);
    private static final RunSummary RUN = new RunSummary(
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(9),
            "partial",
            Sentence.of("The server answered {0} after {1} pages.", 503, "7").at("https://e.org/catalog.ttl?page=8"),
            new Counts(1, 2, 3, 4, 5),
            6,
            7);

    @TempDir
    Path folder;

    @Test
    void what_is_registered_is_there_after_a_restart() {
        SourceRegistry registry = SourceRegistry.open(folder, CLOCK);
        registry.register(SOURCE);
        registry.ran(SOURCE.id(), RUN);

        SourceRegistry reopened = SourceRegistry.open(folder, CLOCK);

        assertThat(reopened.all())
                .containsExactlyElementsOf(registry.all())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.source()).isEqualTo(SOURCE);
                    assertThat(found.lastRun()).contains(RUN);
                    assertThat(found.registered()).isEqualTo(CLOCK.instant());
                });
    }

    @Test
    void registering_again_keeps_the_last_run() {
        SourceRegistry registry = SourceRegistry.open(folder, CLOCK);
        registry.register(SOURCE);
        registry.ran(SOURCE.id(), RUN);

        registry.register(new Source(SOURCE.id(), "Autre", SOURCE.location(), SOURCE.type()));

        assertThat(registry.find(SOURCE.id()).orElseThrow().lastRun()).contains(RUN);
    }

    @Test
    void a_source_is_found_by_its_id_its_address_or_made_of_a_new_one() throws Exception {
        SourceRegistry registry = SourceRegistry.open(folder, CLOCK);
        registry.register(SOURCE);
        Path file = Files.writeString(folder.resolve("Données.ttl"), "");

        assertThat(registry.resolve("sante")).contains(SOURCE);
        assertThat(registry.resolve("https://e.org/catalog.ttl?page=1")).contains(SOURCE);
        Source fresh = registry.resolve("https://www.e.org/a/b.rdf").orElseThrow();
        assertThat(fresh.id().value()).matches("www-e-org-a-b-rdf-[0-9a-f]{6}");
        assertThat(registry.resolve("https://www.e.org/a/b.rdf")).contains(fresh);
        assertThat(registry.resolve(file.toString()).orElseThrow().id().value()).startsWith("donnees-ttl-");
        assertThat(registry.resolve(folder.toString()).orElseThrow().isLocal()).isTrue();
        assertThat(registry.resolve("no/such/thing")).isEmpty();
        assertThat(registry.resolve("https://")).isEmpty();
    }

    @Test
    void a_damaged_file_costs_only_itself() throws Exception {
        SourceRegistry.open(folder, CLOCK).register(SOURCE);
        Files.writeString(folder.resolve("broken.ttl"), "<a> <b>");

        assertThat(SourceRegistry.open(folder, CLOCK).all())
                .extracting(found -> found.source().id())
                .containsExactly(SOURCE.id());
        assertThat(folder.resolve("broken.ttl")).exists();
    }
}
