package org.florilege.api.sparql;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.florilege.api.dump.Dump;
import org.florilege.api.dump.Dumps;
import org.florilege.api.feed.CatalogueCard;
import org.florilege.api.rdf.TripleWriter;
import org.florilege.api.record.Prefixes;
import org.florilege.api.record.Representation;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.description.Terms;
import org.florilege.catalog.query.RecordQueries;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.store.RecordStore;

/// What programs can know of the endpoint and of the data behind it without a query (SPARQL 1.1 Service Description;
/// Describing Linked Datasets with the VoID Vocabulary). How many records there are is known at each moment; all else
/// is
/// counted from time to time ([DataCounts]), and `dct:modified` says as of when.
public final class ServiceDescription {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> RESULT_FORMATS = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "RDF_XML",
            "JSON-LD");
    private static final List<String> GRAPH_FORMATS = List.of("Turtle", "N-Triples", "RDF_XML", "JSON-LD");
    private static final List<String> VOCABULARIES = List.of(
            Terms.ADMS,
            Terms.DCAT,
            Terms.DCT,
            Terms.FOAF,
            Terms.HEALTHDCATAP,
            Terms.PROV,
            Terms.SCHEMA,
            Terms.SKOS,
            Terms.SPDX,
            Terms.VCARD);
    private static final int HASH_DIGITS = 12;
    private static final String DATASET = "/.well-known/void#catalogue";

    private final RecordStore store;
    private final CatalogueCard card;
    private final Dumps dumps;
    private final DataCounts counts;

    public ServiceDescription(RecordStore store, RecordQueries queries, CatalogueCard card, Dumps dumps, Clock clock) {
        this.store = store;
        this.counts = new DataCounts(store, queries, clock);
        this.card = card;
        this.dumps = dumps;
    }

    byte[] service(Representation form, PublicAddress base) {
        Statements out = new Statements();
        Node service = iri(base.of(SparqlController.PATH));
        Node dataset = iri(base.of(SparqlController.PATH) + "#dataset");
        Node graph = iri(base.of(DATASET));
        out.add(service, RDF.type.asNode(), iri(SD + "Service"));
        out.add(service, iri(SD + "endpoint"), service);
        out.add(service, iri(SD + "supportedLanguage"), iri(SD + "SPARQL11Query"));
        RESULT_FORMATS.forEach(format -> out.add(service, iri(SD + "resultFormat"), iri(FORMATS + format)));
        out.add(service, iri(SD + "feature"), iri(SD + "UnionDefaultGraph"));
        out.add(service, iri(SD + "defaultDataset"), dataset);
        out.add(dataset, RDF.type.asNode(), iri(SD + "Dataset"));
        out.add(dataset, iri(SD + "defaultGraph"), graph);
        out.add(graph, RDF.type.asNode(), iri(SD + "Graph"));
        data(out, graph, base);
        return out.written(form);
    }

    byte[] data(Representation form, PublicAddress base) {
        Statements out = new Statements();
        Node document = iri(base.of("/.well-known/void"));
        Node dataset = iri(base.of(DATASET));
        out.add(document, RDF.type.asNode(), VOID.DatasetDescription.asNode());
        out.add(document, FOAF.primaryTopic.asNode(), dataset);
        data(out, dataset, base);
        return out.written(form);
    }

    private void data(Statements out, Node dataset, PublicAddress base) {
        out.add(dataset, RDF.type.asNode(), VOID.Dataset.asNode());
        new TreeMap<>(card.title())
                .forEach((language, title) ->
                        out.add(dataset, DCTerms.title.asNode(), NodeFactory.createLiteralLang(title, language)));
        new TreeMap<>(card.description())
                .forEach((language, said) ->
                        out.add(dataset, DCTerms.description.asNode(), NodeFactory.createLiteralLang(said, language)));
        out.add(dataset, DCTerms.publisher.asNode(), iri(base.of("/catalog#publisher")));
        out.add(dataset, FOAF.homepage.asNode(), iri(base.of("/")));
        out.add(dataset, RDFS.seeAlso.asNode(), iri(base.of("/catalog")));
        out.add(dataset, VOID.sparqlEndpoint.asNode(), iri(base.of(SparqlController.PATH)));
        GRAPH_FORMATS.forEach(format -> out.add(dataset, VOID.feature.asNode(), iri(FORMATS + format)));
        VOCABULARIES.forEach(vocabulary -> out.add(dataset, VOID.vocabulary.asNode(), iri(vocabulary)));
        out.add(dataset, VOID.entities.asNode(), number(records()));
        counts.latest().ifPresent(counted -> counted(out, dataset, counted, base));
        for (Dump dump : dumps.latest().stream().toList())
            dump.files()
                    .forEach(file -> out.add(dataset, VOID.dataDump.asNode(), iri(base.of("/dumps/" + file.name()))));
    }

    private long records() {
        return store.state().live().values().stream().mapToLong(Long::longValue).sum();
    }

    private static void counted(Statements out, Node dataset, DataCounts.Counts counts, PublicAddress base) {
        out.add(dataset, VOID.triples.asNode(), number(counts.triples()));
        out.add(dataset, VOID.classes.asNode(), number(counts.classes().size()));
        out.add(dataset, VOID.properties.asNode(), number(counts.properties().size()));
        out.add(
                dataset,
                DCTerms.modified.asNode(),
                NodeFactory.createLiteralDT(counts.at().toString(), XSDDatatype.XSDdateTime));
        counts.classes().forEach((iri, resources) -> {
            Node part = part(out, dataset, VOID.classPartition, "class", iri, base);
            out.add(part, VOID._class.asNode(), iri(iri));
            out.add(part, VOID.entities.asNode(), number(resources));
        });
        counts.properties().forEach((iri, triples) -> {
            Node part = part(out, dataset, VOID.propertyPartition, "property", iri, base);
            out.add(part, VOID.property.asNode(), iri(iri));
            out.add(part, VOID.triples.asNode(), number(triples));
        });
    }

    /// A part keeps its name, whatever else there is.
    private static Node part(
            Statements out, Node dataset, Property partition, String name, String iri, PublicAddress base) {
        String hash = ContentHash.of(iri.getBytes(StandardCharsets.UTF_8)).hex().substring(0, HASH_DIGITS);
        Node part = iri(base.of("/.well-known/void#" + name + "-" + hash));
        out.add(dataset, partition.asNode(), part);
        out.add(part, RDF.type.asNode(), VOID.Dataset.asNode());
        return part;
    }

    private static Node number(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static final class Statements {

        private final Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();

        void add(Node subject, Node property, Node object) {
            bySubject
                    .computeIfAbsent(subject, first -> new ArrayList<>())
                    .add(Triple.create(subject, property, object));
        }

        byte[] written(Representation form) {
            Map<String, String> prefixes = new TreeMap<>(Prefixes.all());
            prefixes.put("void", VOID.getURI());
            prefixes.put("sd", SD);
            prefixes.put("formats", FORMATS);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (TripleWriter writer = TripleWriter.of(form, prefixes, out)) {
                bySubject.values().forEach(triples -> triples.forEach(writer::write));
                writer.end();
            }
            return out.toByteArray();
        }
    }
}
