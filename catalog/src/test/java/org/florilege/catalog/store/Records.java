package org.florilege.catalog.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Repair;
import org.florilege.catalog.record.Skolemisation;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;

/// Small records for tests: numbered ones that differ, with a nested blank node each.
final class Records {

    static final SourceId SOURCE = new SourceId("essai");
    static final SourceId OTHER_SOURCE = new SourceId("autre.essai");

    static final Statement THEME = new Statement(DCAT.theme.getURI(), "https://data.example.org/theme/health");
    static final Statement PUBLISHER =
            new Statement(DCTerms.publisher.getURI(), "https://data.example.org/organisation/a");

    private Records() {}

    /// @return a record with a theme, a publisher, a theme that is no IRI and a part with a theme of its own
    static CatalogRecord chosen(int number) {
        CatalogRecord plain = record(number);
        Graph graph = plain.graph();
        Node part = NodeFactory.createURI(id(number).iri() + "#part");
        for (Statement statement : List.of(THEME, PUBLISHER))
            graph.add(id(number).node(), statement.predicateNode(), statement.objectNode());
        graph.add(id(number).node(), THEME.predicateNode(), NodeFactory.createLiteralString("santé"));
        graph.add(part, THEME.predicateNode(), NodeFactory.createURI("https://data.example.org/theme/other"));
        return new CatalogRecord(plain.id(), Kind.DATASET, plain.slug(), plain.provenance(), CanonicalGraph.of(graph));
    }

    static RecordId id(int number) {
        return new RecordId("https://data.example.org/dataset/" + number);
    }

    static CatalogRecord record(int number) {
        return record(number, "Biopsies du col de l’utérus " + number);
    }

    static CatalogRecord record(int number, String title) {
        return record(id(number), title, Kind.DATASET, SOURCE);
    }

    static CatalogRecord record(RecordId id, String title, Kind kind, SourceId source) {
        Graph graph = GraphFactory.createGraphMem();
        Node subject = id.node();
        Node distribution = NodeFactory.createBlankNode();
        graph.add(subject, RDF.type.asNode(), DCAT.Dataset.asNode());
        graph.add(subject, DCTerms.title.asNode(), NodeFactory.createLiteralLang(title, "fr"));
        graph.add(subject, DCTerms.description.asNode(), NodeFactory.createLiteralString("a \"b\" \\ c\n\td\u0001 😀"));
        graph.add(subject, DCTerms.issued.asNode(), NodeFactory.createLiteralDT("2024-05-06", XSDDatatype.XSDdate));
        graph.add(subject, DCAT.distribution.asNode(), distribution);
        graph.add(distribution, RDF.type.asNode(), DCAT.Distribution.asNode());
        graph.add(distribution, DCAT.byteSize.asNode(), NodeFactory.createLiteralDT("42", XSDDatatype.XSDinteger));
        List<Repair> repairs = List.of(new Repair("date-form", "dct:issued", "6\t5\n2024 \\", "2024-05-06"));
        return new CatalogRecord(
                id,
                kind,
                Slug.of(title, id),
                new Provenance(source, "https://data.example.org/catalog.ttl?page=2", repairs),
                CanonicalGraph.of(Skolemisation.of(id, graph)));
    }

    /// @return a dataset with these identifiers
    static CatalogRecord identified(RecordId id, String title, SourceId source, String... identifiers) {
        CatalogRecord plain = record(id, title, Kind.DATASET, source);
        Graph graph = plain.graph();
        for (String identifier : identifiers)
            graph.add(id.node(), DCTerms.identifier.asNode(), NodeFactory.createLiteralString(identifier));
        return new CatalogRecord(id, Kind.DATASET, plain.slug(), plain.provenance(), CanonicalGraph.of(graph));
    }

    /// @return a record that says nothing but sizes
    static CatalogRecord sized(int number, String... sizes) {
        Graph graph = GraphFactory.createGraphMem();
        for (String size : sizes)
            graph.add(
                    id(number).node(),
                    DCAT.byteSize.asNode(),
                    NodeFactory.createLiteralDT(size, XSDDatatype.XSDinteger));
        return new CatalogRecord(
                id(number),
                Kind.DATASET,
                Slug.of("", id(number)),
                new Provenance(SOURCE, "", List.of()),
                CanonicalGraph.of(graph));
    }

    /// @return records numbered from the first to the one before the last
    static List<CatalogRecord> records(int first, int end) {
        List<CatalogRecord> records = new ArrayList<>();
        for (int i = first; i < end; i++) records.add(record(i));
        return records;
    }
}
