package org.florilege.harvester;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.mapping.Mapped;
import org.florilege.harvester.mapping.Mapping;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.RdfSourceReader;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.reader.SourceRecord;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.repair.Refusal;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceNaming;

/// Writes small documents and reads them as a source.
public final class Documents {

    /// The prefixes that every Turtle document of the tests may use.
    public static final String PREFIXES = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix adms: <http://www.w3.org/ns/adms#> .
            @prefix spdx: <http://spdx.org/rdf/terms#> .
            @prefix schema: <http://schema.org/> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix hydra: <http://www.w3.org/ns/hydra/core#> .
            @prefix hdc: <https://w3id.org/florilege/challenge#> .
            """;

    private Documents() {}

    /// What became of a document.
    public record Result(List<CatalogRecord> records, List<Refusal> refusals, List<SourceDocument> documents) {

        public CatalogRecord record(String iri) {
            return records.stream()
                    .filter(record -> record.id().iri().equals(iri))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no record " + iri + " in " + records));
        }

        public CatalogRecord only() {
            if (records.size() != 1) throw new AssertionError("not one record but " + records + " " + refusals);
            return records.getFirst();
        }
    }

    public static Source file(Path folder, String name, String text) {
        return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Source file(Path folder, String name, byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve(name), bytes);
            return SourceNaming.of(file.toString()).orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Result turtle(Path folder, String text) {
        return read(file(folder, "document.ttl", PREFIXES + text));
    }

    public static Result read(Source source) {
        return read(source, Spilling.usual());
    }

    public static Result read(Source source, Spilling spilling) {
        List<CatalogRecord> records = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        List<SourceDocument> documents = new ArrayList<>();
        Mapping mapping = new Mapping(new SourceId("test"));
        try (Reading reading = new RdfSourceReader(FetchSettings.usual(), spilling).open(source, Bookmark.NONE)) {
            Optional<SourceDocument> next = reading.next();
            while (next.isPresent()) {
                documents.add(next.get());
                next.get().forEach(new Taking(mapping, records, refusals));
                next = reading.next();
            }
        }
        return new Result(records, refusals, documents);
    }

    private record Taking(Mapping mapping, List<CatalogRecord> records, List<Refusal> refusals)
            implements SourceDocument.Visitor {

        @Override
        public void record(SourceRecord record) {
            switch (mapping.map(record)) {
                case Mapped.Taken taken -> records.add(taken.record());
                case Mapped.Refused refused -> refusals.add(refused.refusal());
            }
        }

        @Override
        public void organisation(SourceRecord organisation) {
            record(organisation);
        }

        @Override
        public void listedOnly(Node iri) {
            // the harvest tells of these
        }
    }

    /// @return the triples of a Turtle text, for comparison
    public static Graph graph(String text) {
        InputStream in = new ByteArrayInputStream((PREFIXES + text).getBytes(StandardCharsets.UTF_8));
        return org.apache.jena.riot.RDFParser.source(in)
                .lang(org.apache.jena.riot.Lang.TURTLE)
                .toGraph();
    }
}
