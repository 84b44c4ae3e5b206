package org.florilege.api.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.florilege.api.portal.DataDirectory;
import org.florilege.api.portal.Portal;
import org.florilege.api.portal.SearchServer;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.search.ElasticsearchSettings;
import org.florilege.harvester.run.Run;
import org.florilege.harvester.source.RegisteredSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When harvests begin by themselves. The time is ours.
class HarvestScheduleTest {

    private static final Duration SPREAD = Duration.ofMinutes(10);
    private static final SourceId NIGHTLY = new SourceId("nightly");

    @TempDir
    private @Nullable Path folder;

    private final Turning clock = new Turning();
    private @Nullable Portal portal;

    @BeforeEach
    void open() {
        portal = Portal.open(
                new DataDirectory(folder().resolve("data")).prepared(),
                new SearchServer.Cluster(ElasticsearchSettings.of(URI.create("http://127.0.0.1:9"))),
                clock);
    }

    @AfterEach
    void close() {
        portal().close();
    }

    @Test
    void a_source_is_harvested_once_a_night_in_the_time_of_the_portal() throws IOException {
        register("30 2 * * *", Map.of());

        Instant due = next().orElseThrow();
        lookAt(due.minusSeconds(1));
        List<Run> before = runs();
        lookAt(due);
        awaitRuns(1);
        lookAt(due.plus(Duration.ofMinutes(20)));

        assertThat(due)
                .isBetween(
                        instant("2026-11-02T02:30"), instant("2026-11-02T02:30").plus(SPREAD));
        assertThat(before).isEmpty();
        assertThat(runs()).hasSize(1);
        assertThat(next()).contains(due.plus(Duration.ofDays(1)));
    }

    @Test
    void nights_that_were_missed_are_made_up_for_once() throws IOException {
        register("30 2 * * *", Map.of());

        lookAt(instant("2026-11-12T09:00"));
        awaitRuns(1);
        lookAt(instant("2026-11-12T09:01"));

        assertThat(runs()).hasSize(1);
        assertThat(next().orElseThrow())
                .isBetween(
                        instant("2026-11-13T02:30"), instant("2026-11-13T02:30").plus(SPREAD));
    }

    @Test
    void the_night_in_which_the_clock_goes_forward_has_its_harvest_too() throws IOException {
        clock.now = instant("2027-03-27T12:00");
        register("30 2 * * *", Map.of());

        assertThat(next().orElseThrow())
                .isBetween(
                        instant("2027-03-27T12:00"), instant("2027-03-29T02:30").plus(SPREAD));
        lookAt(instant("2027-03-29T06:00"));
        awaitRuns(1);
    }

    @Test
    void a_source_that_is_switched_off_or_has_no_schedule_waits_for_a_person() throws IOException {
        register("30 2 * * *", Map.of("enabled", "false"));

        lookAt(instant("2026-12-01T12:00"));

        assertThat(next()).isEmpty();
        assertThat(runs()).isEmpty();
    }

    @Test
    void sources_with_the_same_schedule_begin_one_after_the_other() throws IOException {
        Instant one = next(register("one", "0 3 * * *", Map.of()));
        Instant two = next(register("two", "0 3 * * *", Map.of()));

        assertThat(one).isNotEqualTo(two);
        assertThat(Duration.between(one, two).abs()).isLessThan(SPREAD);
    }

    private Instant next(RegisteredSource source) {
        return portal().schedule().next(source).orElseThrow();
    }

    private void register(String schedule, Map<String, String> more) throws IOException {
        register(NIGHTLY.value(), schedule, more);
    }

    private RegisteredSource register(String id, String schedule, Map<String, String> more) throws IOException {
        Path file = Files.writeString(folder().resolve(id + ".ttl"), """
                <https://data.example.org/one> a <http://www.w3.org/ns/dcat#Dataset> ;
                    <http://purl.org/dc/terms/title> "Un jeu"@fr .
                """);
        Map<String, String> options = new java.util.HashMap<>(more);
        options.put("schedule", schedule);
        return portal().desk()
                .register(new SourceDraft(id, "Chaque nuit", file.toString(), "dcat-rdf", options, Optional.empty()));
    }

    private void lookAt(Instant moment) {
        clock.now = moment;
        portal().schedule().startDue();
    }

    private void awaitRuns(int count) {
        await().until(() -> runs().stream().filter(run -> !run.isRunning()).count() == count);
    }

    private List<Run> runs() {
        return portal().runs().archive().of(NIGHTLY);
    }

    private Optional<Instant> next() {
        return portal().schedule().next(portal().sources().find(NIGHTLY).orElseThrow());
    }

    private static Instant instant(String local) {
        return java.time.LocalDateTime.parse(local).atZone(Turning.PARIS).toInstant();
    }

    private Portal portal() {
        return Objects.requireNonNull(portal);
    }

    private Path folder() {
        return Objects.requireNonNull(folder);
    }

    private static final class Turning extends Clock {

        private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

        private volatile Instant now = HarvestScheduleTest.instant("2026-11-01T12:00");

        @Override
        public ZoneId getZone() {
            return PARIS;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
