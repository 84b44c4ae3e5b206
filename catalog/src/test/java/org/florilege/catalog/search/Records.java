package org.florilege.catalog.search;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Skolemisation;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;

/// Records for tests, written as a few statements about `https://example.org/NAME`.
final class Records {

    static final String NAMESPACE = "https://example.org/";

    private static final String PREFIXES = """
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX hdc: <https://w3id.org/florilege/challenge#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX schema: <http://schema.org/>
            PREFIX theme: <http://publications.europa.eu/resource/authority/data-theme/>
            PREFIX licence: <http://publications.europa.eu/resource/authority/licence/>
            PREFIX filetype: <http://publications.europa.eu/resource/authority/file-type/>
            PREFIX access: <http://publications.europa.eu/resource/authority/access-right/>
            PREFIX ex: <https://example.org/>
            """;

    private Records() {}

    static RecordId id(String name) {
        return new RecordId(NAMESPACE + name);
    }

    static CatalogRecord dataset(String name, String statements) {
        return record(Kind.DATASET, name, statements);
    }

    /// @param statements what follows the subject, for instance `dct:title 'Biopsies'@fr`
    static CatalogRecord record(Kind kind, String name, String statements) {
        return record(kind, name, statements, new SourceId("samples"));
    }

    static CatalogRecord record(Kind kind, String name, String statements, SourceId source) {
        RecordId id = id(name);
        Graph graph = RDFParser.fromString(PREFIXES + "<" + id.iri() + "> " + statements + " .", Lang.TURTLE)
                .toGraph();
        return new CatalogRecord(
                id,
                kind,
                Slug.of(name, id),
                new Provenance(source, NAMESPACE + "feed.ttl", List.of()),
                CanonicalGraph.of(Skolemisation.of(id, graph)));
    }
}
