package org.florilege.api.crosswalk;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Skolemisation;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.CommitBatch;
import org.florilege.catalog.store.TdbRecordStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A store with the records of a test, and all crosswalks over it.
final class Library implements AutoCloseable {

    static final String ID = "https://data.example.org/d/1";

    private static final Instant SINCE = Instant.parse("2026-01-02T00:00:00Z");
    private static final String PREFIXES = """
            @prefix adms: <http://www.w3.org/ns/adms#> .
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix dqv: <http://www.w3.org/ns/dqv#> .
            @prefix flo: <https://w3id.org/florilege/ns#> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix hdc: <https://w3id.org/florilege/challenge#> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix schema: <http://schema.org/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix spdx: <http://spdx.org/rdf/terms#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @base <https://data.example.org/d/> .
            """;

    private final TdbRecordStore store;
    private final Crosswalks crosswalks;

    Library(Path directory) {
        this.store = TdbRecordStore.open(directory.resolve("store"));
        this.crosswalks = new Crosswalks(
                store,
                new PublicAddress("https://catalogue.example.org"),
                Map.of("fr", "Florilège de données", "en", "Data anthology"));
    }

    Crosswalks crosswalks() {
        return crosswalks;
    }

    static CatalogRecord record(Kind kind, String iri, String turtle) {
        RecordId id = new RecordId(iri);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
        return new CatalogRecord(
                id,
                kind,
                Slug.of("Biopsies", id),
                new Provenance(new SourceId("essai"), "https://data.example.org/", List.of()),
                CanonicalGraph.of(Skolemisation.of(id, graph)));
    }

    void hold(CatalogRecord record) {
        store.commit(CommitBatch.of(List.of(record), SINCE));
    }

    Described described(Kind kind, String turtle) {
        CatalogRecord record = record(kind, ID, turtle);
        return crosswalks.described(record, SINCE, crosswalks.around(List.of(record)));
    }

    /// The document in French.
    JsonNode json(String crosswalk, Kind kind, String turtle) {
        Crosswalk format = crosswalks.all().stream()
                .filter(each -> each.name().equals(crosswalk) && each.xml() == null)
                .findFirst()
                .orElseThrow();
        return JsonMapper.shared()
                .valueToTree(format.document(described(kind, turtle), "fr").orElseThrow());
    }

    String dataCite(Kind kind, String turtle) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        new DataCiteXml(crosswalks).write(described(kind, turtle), out);
        out.flush();
        return text.toString();
    }

    @Override
    public void close() {
        store.close();
    }
}
