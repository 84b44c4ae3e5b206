package org.florilege.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.florilege.catalog.elasticsearch.EmbeddedElasticsearch;
import org.florilege.catalog.elasticsearch.EmbeddedElasticsearchSettings;
import org.florilege.catalog.search.SearchIndex;
import tools.jackson.databind.JsonNode;

/// `./florilege bench [--part harvest|search|sources|all] [--records N]`: generates a catalogue, measures the bare
/// engines
/// and the portal on it in one run, prints a table and writes everything to `target/bench.json`.
public final class Bench {

    private static final int SMALL = 10_000;
    private static final int ANSWERS = 400;
    private static final int CROWD = 16;
    private static final int NOT_MODIFIED = 304;
    private static final int WRONG_USAGE = 2;

    /// A portal that has answered for a minute is what researchers meet, not one that has just started.
    private static final int WARM_UP = 3_000;

    private final BenchOptions options;
    private final Path folder = Path.of("target", "bench");
    private final Report report = new Report();

    private Bench(BenchOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (List.of(arguments).contains("--help") || List.of(arguments).contains("-h")) {
            System.out.println(BenchOptions.USAGE);
            return;
        }
        try {
            new Bench(BenchOptions.of(arguments)).run();
        } catch (WrongUsageException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_USAGE);
        }
    }

    private void run() throws IOException, InterruptedException {
        clear();
        if (options.has(BenchOptions.Part.HARVEST)) harvest();
        else if (options.has(BenchOptions.Part.SEARCH)) ingest("full", options.records());
        if (options.has(BenchOptions.Part.SEARCH)) search();
        if (options.has(BenchOptions.Part.SOURCES)) {
            clear();
            new SourcesPart(folder, options.sourceRecords()).run(report);
        }
        report.print();
        report.write(Path.of("target", "bench.json"));
        clear();
    }

    private void harvest() throws IOException, InterruptedException {
        int records = options.records();
        int small = Math.min(SMALL, Math.max(records / 10, 100));
        JsonNode few = ingest("small", small);
        JsonNode ours = ingest("full", records);
        JsonNode bare = Step.run(BareStep.class, pages("full"), quads("full"), folder.resolve("bare"));
        report.ingest(records, small, ours, few, bare);
    }

    private JsonNode ingest(String name, int count) throws IOException, InterruptedException {
        new SyntheticCatalogue(count).write(pages(name));
        return Step.run(IngestStep.class, pages(name), data(name), quads(name));
    }

    private Path pages(String name) {
        return folder.resolve(name + "-pages");
    }

    private Path quads(String name) {
        return folder.resolve(name + ".nq");
    }

    private Path data(String name) {
        return folder.resolve(name + "-data");
    }

    private void search() throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("florilege.elasticsearch.home"));
        Path log = folder.resolve("portal.log");
        try (HttpClient waiting = HttpClient.newHttpClient();
                LoadClient client = new LoadClient();
                EmbeddedElasticsearch engine =
                        new EmbeddedElasticsearch(EmbeddedElasticsearchSettings.of(home, data("full")));
                PortalProcess portal = new PortalProcess(data("full"), engine.start(), log)) {
            BareElasticsearch bare = new BareElasticsearch(engine.start(), client);
            portal.awaitReady(waiting, options.records());
            HttpRequest anything = portal.get("/api/v1/search?lang=fr");
            for (int i = 0; i < WARM_UP; i++) client.ask(anything);
            for (Searches searches : List.of(Searches.words(), Searches.wordsAndFacets(), Searches.everything()))
                compare(searches, bare, portal, client);
            List<HttpRequest> pages = Searches.words().asked(portal::get, "/search");
            client.warm(pages);
            bare.forgetAnswers(SearchIndex.DEFAULT_NAME);
            report.pages(client.measure(pages, 1, ANSWERS), client.measure(pages, CROWD, ANSWERS));
            feed(portal);
            oai(portal);
            report.memory(portal.peakRssMiB());
            report.bulk(options.records(), bare.bulk(SearchIndex.DEFAULT_NAME));
        }
        report.export(options.records(), ExportProcess.run(data("full"), folder.resolve("export.nq.gz")));
    }

    /// The first walk warms the portal and is not counted.
    private void feed(PortalProcess portal) throws IOException, InterruptedException {
        Path pages = folder.resolve("feed");
        try (HttpClient http = HttpClient.newHttpClient();
                LoadClient client = new LoadClient().expecting(NOT_MODIFIED)) {
            FeedWalk walk = new FeedWalk(http, portal::get);
            walk.walk(pages);
            double seconds = walk.walk(pages);
            List<HttpRequest> unchanged = List.of(walk.unchanged());
            client.measure(unchanged, 1, ANSWERS);
            report.feed(
                    options.records(),
                    seconds,
                    Step.run(RiotWriteStep.class, pages),
                    client.measure(unchanged, 1, ANSWERS));
        }
    }

    /// The first walk warms the portal and is not counted.
    private void oai(PortalProcess portal) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            OaiWalk walk = new OaiWalk(http, portal::get);
            walk.walk();
            report.oai(options.records(), walk.walk());
        }
    }

    /// Both are asked in turn, so that neither meets a warmer machine.
    private void compare(Searches searches, BareElasticsearch bare, PortalProcess portal, LoadClient client)
            throws IOException, InterruptedException {
        List<HttpRequest> direct = searches.askedBare(bare);
        List<HttpRequest> ours = searches.asked(portal::get, "/api/v1/search");
        client.warm(direct);
        client.warm(ours);
        Map<Integer, Latency> bareBy = new LinkedHashMap<>();
        Map<Integer, Latency> oursBy = new LinkedHashMap<>();
        for (int clients : List.of(1, CROWD)) {
            bare.forgetAnswers(SearchIndex.DEFAULT_NAME);
            bareBy.put(clients, client.measure(direct, clients, ANSWERS));
            bare.forgetAnswers(SearchIndex.DEFAULT_NAME);
            oursBy.put(clients, client.measure(ours, clients, ANSWERS));
        }
        report.search(searches.name(), bareBy, oursBy);
    }

    private void clear() throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
