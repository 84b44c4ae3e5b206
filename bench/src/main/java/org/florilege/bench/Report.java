package org.florilege.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

/// What was measured: a table for people, JSON for comparisons, and the ratios that the project promises.
final class Report {

    /// How many records a page of a source has, see [#sources].
    static final int PAGE = 100;

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

    /// The ways in which the same catalogue comes in, each beside reading it from files.
    void sources(int records, Map<String, JsonNode> steps) {
        measures.put("sources", steps);
        lines.add(String.format(
                Locale.ROOT, "%d records in pages of %d, with the option rate=%s:", records, PAGE, SourceStep.RATE));
        steps.forEach((name, step) -> rate(
                name + " into the store", records / step.path("firstSeconds").asDouble()));
        against(steps, "httpFeed", "feedFiles");
        against(steps, "oaiPmh", "oaiFiles");
        against(steps, "ckan", "feedFiles");
        again(records, steps, "httpFeed", "unchangedHttp");
        again(records, steps, "oaiPmh", "unchangedOai");
        again(records, steps, "ckan", "unchangedCkan");
    }

    /// How long the same run takes when nothing has changed, in parts of the first.
    private void again(int records, Map<String, JsonNode> steps, String way, String ratio) {
        JsonNode step = way(steps, way);
        double seconds = step.path("againSeconds").asDouble();
        rate(way + " again, unchanged", records / seconds);
        ratios.put(ratio, seconds / step.path("firstSeconds").asDouble());
    }

    /// How quickly it comes over the web, in parts of the speed from files.
    private void against(Map<String, JsonNode> steps, String way, String files) {
        double web = way(steps, way).path("firstSeconds").asDouble();
        ratios.put(way, way(steps, files).path("firstSeconds").asDouble() / web);
    }

    private static JsonNode way(Map<String, JsonNode> steps, String name) {
        return Objects.requireNonNull(steps.get(name), name);
    }

    /// The heap that a paged feed needs, at two sizes.
    void heap(int few, JsonNode small, int many, JsonNode large) {
        double one = small.path("heapMiB").asDouble();
        double other = large.path("heapMiB").asDouble();
        measures.put("heapAt" + few + "MiB", one);
        measures.put("heapAt" + many + "MiB", other);
        lines.add(String.format(
                Locale.ROOT,
                "most heap in use after a collection: %.0f MiB at %d records of a feed, %.0f MiB at %d",
                one,
                few,
                other,
                many));
        ratios.put("heapGrowth", other / one);
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

    void oai(int records, OaiWalk.Pages pages) {
        measures.put("oai", pages);
        rate("OAI-PMH ListRecords, " + pages.count() + " pages", records / pages.seconds());
        lines.add(String.format(
                Locale.ROOT, "OAI-PMH page: first fifth %.1f ms, last fifth %.1f ms", pages.first(), pages.last()));
        ratios.put("oaiPageGrowth", pages.growth());
    }

    /// All of these records written to a file in constant memory.
    void export(int records, ExportProcess export) {
        measures.put("export", export);
        rate("export in N-Quads, heap of " + ExportProcess.HEAP_MIB + " MiB", records / export.seconds());
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
