package org.florilege.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.florilege.bench.SyntheticCatalogue.Form;
import org.florilege.harvester.source.SourceType;
import tools.jackson.databind.JsonNode;

/// The same catalogue from files, through a paged feed, through OAI-PMH and through CKAN's API, each into a store of
/// its
/// own; then the heap that a small and a large feed take.
///
/// The files of the feed and of OAI-PMH have the very bytes that come over the web. CKAN's answers are no document that
/// anybody reads from a file, so they stand beside the feed's files.
final class SourcesPart {

    private static final int MANY = 20;

    private final Path folder;
    private final int records;

    SourcesPart(Path folder, int records) {
        this.folder = folder;
        this.records = records;
    }

    void run(Report report) throws IOException, InterruptedException {
        SyntheticCatalogue catalogue = new SyntheticCatalogue(records, Report.PAGE);
        for (Form form : List.of(Form.FEED, Form.OAI_PMH, Form.CKAN)) catalogue.write(pages(form), form);
        try (SourceServer server = new SourceServer(folder, Report.PAGE)) {
            Map<String, JsonNode> steps = new LinkedHashMap<>();
            steps.put("feedFiles", speed("feedFiles", SourceType.DCAT_RDF, address(Form.FEED)));
            steps.put("httpFeed", speed("httpFeed", SourceType.DCAT_RDF, server.feed()));
            steps.put("oaiFiles", speed("oaiFiles", SourceType.DCAT_RDF, address(Form.OAI_PMH)));
            steps.put("oaiPmh", speed("oaiPmh", SourceType.OAI_PMH, server.oai(), "prefix=dcat_ap"));
            steps.put("ckan", speed("ckan", SourceType.CKAN, server.ckan(), "rows=" + Report.PAGE));
            report.sources(records, steps);
            int many = records * MANY;
            report.heap(records, heap(server, records), many, heap(server, many));
        }
    }

    private Path pages(Form form) {
        return folder.resolve(form.name());
    }

    private String address(Form form) {
        return pages(form).toUri().toString();
    }

    private JsonNode speed(String name, SourceType type, String address, String... options)
            throws IOException, InterruptedException {
        return step(type, address, folder.resolve("source-" + name), "speed", options);
    }

    private JsonNode heap(SourceServer server, int count) throws IOException, InterruptedException {
        return step(SourceType.DCAT_RDF, server.feedOf(count), folder.resolve("heap-" + count), "heap");
    }

    private static JsonNode step(SourceType type, String address, Path data, String what, String... options)
            throws IOException, InterruptedException {
        List<Object> arguments = new ArrayList<>(List.of(type.id(), address, data, what));
        arguments.addAll(List.of(options));
        return Step.run(SourceStep.class, arguments.toArray());
    }
}
