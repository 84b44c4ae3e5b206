package org.florilege.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

/// What was measured: a table for people, JSON for comparisons, and the ratios that the project promises.
final class Report {

    private final Map<String, Object> measures = new LinkedHashMap<>();
    private final Map<String, Double> ratios = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    void ingest(int records, int small, JsonNode ours, JsonNode few, JsonNode bare) {
        double oursRate = records / ours.path("firstSeconds").asDouble();
        double bareRate = records / bare.path("writeSeconds").asDouble();
        measures.put("records", records);
        measures.put("ours", ours);
        measures.put("oursSmall", few);
        measures.put("bare", bare);
        rate("RIOT parse (bare)", records / bare.path("parseSeconds").asDouble());
        rate("TDB2 write (bare)", bareRate);
        rate("harvest until found", oursRate);
        rate(
                "harvest until found, " + small + " records",
                small / few.path("firstSeconds").asDouble());
        rate("harvest again, unchanged", records / ours.path("againSeconds").asDouble());
        lines.add(String.format(
                Locale.ROOT,
                "peak memory %d MiB, Elasticsearch %d MiB, store %d MiB (bare %d MiB), index %d MiB",
                ours.path("rssMiB").asLong(),
                ours.path("elasticsearchRssMiB").asLong(),
                ours.path("storeMiB").asLong(),
                bare.path("storeMiB").asLong(),
                ours.path("indexMiB").asLong()));
        ratios.put("ingest", oursRate / bareRate);
        ratios.put(
                "unchanged",
                ours.path("againSeconds").asDouble() / ours.path("firstSeconds").asDouble());
        ratios.put(
                "perRecordGrowth",
                ours.path("firstSeconds").asDouble()
                        / records
                        / (few.path("firstSeconds").asDouble() / small));
    }

    void bulk(int records, double seconds) {
        measures.put("bulkSeconds", seconds);
        rate("Elasticsearch _bulk (bare)", records / seconds);
    }

    /// The worst of the kinds of question counts.
    void search(String name, Map<Integer, Latency> bare, Map<Integer, Latency> ours) {
        measures.put("search: " + name, Map.of("bare", bare, "ours", ours));
        bare.values().forEach(latency -> latency(name + " (bare)", latency));
        ours.values().forEach(latency -> latency(name + " (API)", latency));
        double ratio = ours.values().iterator().next().p50()
                / bare.values().iterator().next().p50();
        ratios.merge("searchP50", ratio, Math::max);
    }

    void pages(Latency alone, Latency crowd) {
        measures.put("pages", List.of(alone, crowd));
        latency("search page", alone);
        latency("search page", crowd);
    }

    /// @param seconds that a walk over all of these records took
    void feed(int records, double seconds, JsonNode riot, Latency unchanged) {
        measures.put("feed", Map.of("walkSeconds", seconds, "riot", riot, "unchanged", unchanged));
        double pretty = riot.path("prettySeconds").asDouble();
        rate("RIOT Turtle (bare)", records / pretty);
        rate(
                "RIOT Turtle in blocks (bare)",
                records / riot.path("blocksSeconds").asDouble());
        rate("Turtle feed, 1000 a page", records / seconds);
        latency("feed page, unchanged", unchanged);
        ratios.put("feed", pretty / seconds);
    }

    void memory(long portalRssMiB) {
        measures.put("portalRssMiB", portalRssMiB);
        lines.add(String.format(Locale.ROOT, "peak memory of the serving portal %d MiB", portalRssMiB));
    }

    private void rate(String what, double perSecond) {
        lines.add(String.format(Locale.ROOT, "%-44s %10.0f records/s", what, perSecond));
    }

    private void latency(String what, Latency latency) {
        lines.add(String.format(
                Locale.ROOT,
                "%-36s %3d clients  p50 %7.1f  p95 %7.1f  p99 %7.1f ms  %7.0f /s",
                what,
                latency.clients(),
                latency.p50(),
                latency.p95(),
                latency.p99(),
                latency.perSecond()));
    }

    @SuppressWarnings("SystemOut")
    void print() {
        lines.forEach(System.out::println);
        ratios.forEach((name, ratio) -> System.out.printf(Locale.ROOT, "ratio %-20s %.2f%n", name, ratio));
    }

    void write(Path file) throws IOException {
        measures.put("ratios", ratios);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(
                file,
                Step.JSON
                        .rebuild()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsBytes(measures));
    }
}
