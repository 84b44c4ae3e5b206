package org.florilege.harvester.harvest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.florilege.harvester.Documents;
import org.florilege.harvester.TestServer;
import org.florilege.harvester.csw.Catalogue;
import org.florilege.harvester.oai.Repo;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceOptions;
import org.florilege.harvester.source.SourceType;

/// A small portal that publishes numbered records in a protocol of its own, and can break down.
interface Portal extends AutoCloseable {

    /// From now on it has these records.
    void publish(int first, int last);

    /// From now on a part of what it has cannot be read.
    void breakDown();

    Source source();

    @Override
    void close();

    static Portal of(SourceType type) {
        return switch (type) {
            case OAI_PMH -> new Oai();
            case CSW -> new Csw();
            case SPARQL -> new Sparql();
            case CKAN -> new Ckan();
            case UDATA -> new Udata();
            case DCAT_US -> new DcatUs();
            case SCHEMA_ORG -> new Pages();
            case CROISSANT -> new Croissant();
            case FOLDER -> new Folder();
            case FORGE -> new Forge();
            case DCAT_RDF -> new Feed();
        };
    }

    /// One that speaks plain HTTP.
    abstract class Web implements Portal {

        static final String OOPS = "<!DOCTYPE html><title>Oops</title>";

        final TestServer web = new TestServer();
        final List<Integer> numbers = new ArrayList<>();
        boolean broken;

        @Override
        public void publish(int first, int last) {
            numbers.clear();
            IntStream.rangeClosed(first, last).forEach(numbers::add);
            put();
        }

        @Override
        public void breakDown() {
            broken = true;
            put();
        }

        abstract void put();

        void fails(String path) {
            web.on(path, exchange -> {
                byte[] body = OOPS.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(500, body.length);
                exchange.getResponseBody().write(body);
            });
        }

        String all(IntFunction<String> record) {
            return numbers.stream().map(record::apply).collect(Collectors.joining(","));
        }

        /// @return those of a page of five, from 0
        String page(int page, IntFunction<String> record) {
            return numbers.stream().skip(page * 5L).limit(5).map(record::apply).collect(Collectors.joining(","));
        }

        static int parameter(String query, String name) {
            for (String part : query.split("&", -1))
                if (part.startsWith(name + "=")) return Integer.parseInt(part.substring(name.length() + 1));
            return 0;
        }

        @Override
        public void close() {
            web.close();
        }
    }

    final class Feed extends Web {

        @Override
        void put() {
            for (int page = 0; page * 5 < numbers.size(); page++) {
                String next = "<> a hydra:PartialCollectionView ; hydra:next <" + (page + 1) + "> .";
                web.turtle(
                        "/" + page,
                        page(page, n -> "<https://e.org/" + n + "> a dcat:Dataset ; dct:title \"T" + n + "\" .\n")
                                        .replace(".\n,", ".\n")
                                + ((page + 1) * 5 < numbers.size() ? next : ""));
            }
            if (broken) web.text("/1", "text/html", OOPS);
        }

        @Override
        public Source source() {
            return web.source("/0");
        }
    }

    final class Ckan extends Web {

        @Override
        void put() {
            web.json("/api/3/action/package_search", query -> {
                int start = parameter(query, "start");
                if (broken && start > 0) return OOPS;
                return "{\"success\": true, \"result\": {\"count\": " + numbers.size() + ", \"results\": ["
                        + page(start / 5, n -> "{\"id\": \"d" + n + "\", \"title\": \"T" + n + "\"}") + "]}}";
            });
        }

        @Override
        public Source source() {
            return web.source("/", SourceType.CKAN, "rows", "5");
        }
    }

    final class Udata extends Web {

        @Override
        void put() {
            web.json("/api/1/datasets/", query -> {
                int page = parameter(query, "page");
                if (broken && page > 1) return OOPS;
                String next = page * 5 < numbers.size()
                        ? "\"" + web.url("/api/1/datasets/?page=" + (page + 1)) + "\""
                        : "null";
                return "{\"data\": [" + page(page - 1, n -> "{\"id\": \"d" + n + "\", \"title\": \"T" + n + "\"}")
                        + "], \"page_size\": 5, \"total\": " + numbers.size() + ", \"next_page\": " + next + "}";
            });
        }

        @Override
        public Source source() {
            return web.source("/fr/", SourceType.UDATA, "rows", "5");
        }
    }

    final class DcatUs extends Web {

        @Override
        void put() {
            String text =
                    "{\"dataset\": [" + all(n -> "{\"identifier\": \"d" + n + "\", \"title\": \"T" + n + "\"}") + "]}";
            web.json("/data.json", query -> broken ? text.substring(0, text.length() / 2) : text);
        }

        @Override
        public Source source() {
            return web.source("/data.json", SourceType.DCAT_US);
        }
    }

    final class Pages extends Web {

        @Override
        void put() {
            web.text(
                    "/sitemap.xml",
                    "application/xml",
                    "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                            + all(n -> "<url><loc>" + web.url("/d/" + n) + "</loc></url>")
                                    .replace(",", "")
                            + "</urlset>");
            for (int n : numbers) web.page("/d/" + n, """
                        {"@context":"https://schema.org/","@type":"Dataset","@id":"https://e.org/%1$d","name":"T%1$d"}
                        """.formatted(n));
            if (broken) fails("/d/" + numbers.getLast());
        }

        @Override
        public Source source() {
            return web.source("/sitemap.xml", SourceType.SCHEMA_ORG);
        }
    }

    final class Croissant extends Web {

        @Override
        void put() {
            for (int n : numbers) web.text("/" + n, "application/json", """
                        {"@context":{"@vocab":"https://schema.org/","cr":"http://mlcommons.org/croissant/",
                         "conformsTo":"http://purl.org/dc/terms/conformsTo"},"@type":"Dataset","name":"T%1$d",
                         "url":"https://e.org/%1$d","conformsTo":"http://mlcommons.org/croissant/1.1"}
                        """.formatted(n));
            if (broken) web.text("/" + numbers.getLast(), "text/html", OOPS);
        }

        @Override
        public Source source() {
            return web.source(
                    "/",
                    SourceType.CROISSANT,
                    "urls",
                    all(n -> web.url("/" + n)).replace(",", "\n"));
        }
    }

    final class Folder extends Web {

        @Override
        void put() {
            web.text("/waf/", "text/html", all(n -> "<a href=\"" + n + ".ttl\">" + n + "</a>"));
            for (int n : numbers)
                web.turtle("/waf/" + n + ".ttl", "<https://e.org/" + n + "> a dcat:Dataset ; dct:title \"T\" .\n");
            if (broken) web.text("/waf/" + numbers.getLast() + ".ttl", "text/turtle", OOPS);
        }

        @Override
        public Source source() {
            return web.source("/waf/", SourceType.FOLDER);
        }
    }

    final class Forge extends Web {

        private static final String JSON = "application/json";
        private static final String LISTING = "/api/v3/orgs/agency/repos?per_page=100&type=public&sort=full_name";

        @Override
        void put() {
            web.text("/api/v3/users/agency", JSON, "{\"login\": \"agency\", \"name\": \"Agency\"}");
            if (broken) fails(LISTING);
            else web.text(LISTING, JSON, "[" + all(this::repository) + "]");
            for (int n : numbers) {
                String repository = "/api/v3/repos/agency/r" + n;
                web.text(repository + "/languages", JSON, "{\"Python\": 1}");
                web.text(repository + "/releases?per_page=10", JSON, "[]");
                web.text(repository + "/contents?ref=main", JSON, "[]");
            }
        }

        private String repository(int n) {
            return """
                    {"name": "r%1$d", "full_name": "agency/r%1$d", "html_url": "%2$s/r%1$d", "private": false,
                     "default_branch": "main", "pushed_at": "2026-01-02T03:04:05Z", "created_at": "2020-01-02T03:04:05Z",
                     "description": "T%1$d", "owner": {"login": "agency", "type": "Organization", "html_url": "%2$s"}}
                    """.formatted(n, web.url("/agency"));
        }

        @Override
        public Source source() {
            return web.source("/agency", SourceType.FORGE, "kind", "github", "api", web.url("/api/v3"));
        }
    }

    final class Sparql implements Portal {

        private final Dataset data = DatasetFactory.createTxnMem();
        private final FusekiServer fuseki = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/ds", data)
                .build()
                .start();
        private final TestServer down = new TestServer();
        private boolean broken;

        @Override
        public void publish(int first, int last) {
            String datasets = IntStream.rangeClosed(first, last)
                    .mapToObj(n -> "<https://e.org/" + n + "> a dcat:Dataset ; dct:title \"T" + n + "\" .\n")
                    .collect(Collectors.joining());
            data.executeWrite(() -> {
                data.asDatasetGraph().clear();
                data.getDefaultModel().add(ModelFactory.createModelForGraph(Documents.graph(datasets)));
            });
        }

        @Override
        public void breakDown() {
            broken = true;
            down.onPath("/ds/sparql", exchange -> {
                byte[] body = Web.OOPS.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            });
        }

        @Override
        public Source source() {
            Source there = down.source("/ds/sparql", SourceType.SPARQL);
            java.net.URI here = java.net.URI.create("http://localhost:" + fuseki.getPort() + "/ds/sparql");
            return broken ? there : new Source(there.id(), "Test", here, SourceType.SPARQL, SourceOptions.NONE);
        }

        @Override
        public void close() {
            fuseki.stop();
            down.close();
        }
    }

    final class Oai implements Portal {

        private final Repo repo = new Repo();

        @Override
        public void publish(int first, int last) {
            repo.empty();
            repo.page = 5;
            for (int n = first; n <= last; n++)
                repo.item("oai:e.org:" + n, Repo.dc("T" + n, "<dc:type>Dataset</dc:type>"));
        }

        @Override
        public void breakDown() {
            repo.breaksOff = true;
        }

        @Override
        public Source source() {
            return repo.source("full", "yes");
        }

        @Override
        public void close() {
            repo.close();
        }
    }

    final class Csw implements Portal {

        private final Catalogue catalogue = new Catalogue();

        @Override
        public void publish(int first, int last) {
            catalogue.empty();
            catalogue.page = 5;
            for (int n = first; n <= last; n++) catalogue.record(n, "dataset");
        }

        @Override
        public void breakDown() {
            catalogue.breaksOff = true;
        }

        @Override
        public Source source() {
            return catalogue.source();
        }

        @Override
        public void close() {
            catalogue.close();
        }
    }
}
