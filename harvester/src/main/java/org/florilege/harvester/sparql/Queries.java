package org.florilege.harvester.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.florilege.harvester.reader.Terms;

/// The queries that are put to an endpoint: `records.rq`, `nameless.rq` and `closure.rq`, with their values bound.
final class Queries {

    /// What belongs to a record even when it has an IRI.
    private static final String PARTS = Stream.concat(
                    Stream.of(
                            Terms.ADMS + "identifier",
                            Terms.ADMS + "sample",
                            Terms.CV + "contactPoint",
                            Terms.DCAT + "accessService",
                            Terms.DCAT + "contactPoint",
                            Terms.DCAT + "distribution",
                            Terms.DCAT + "qualifiedRelation",
                            Terms.DCT + "accessRights",
                            Terms.DCT + "conformsTo",
                            Terms.DCT + "contributor",
                            Terms.DCT + "creator",
                            Terms.DCT + "license",
                            Terms.DCT + "provenance",
                            Terms.DCT + "publisher",
                            Terms.DCT + "rights",
                            Terms.DCT + "rightsHolder",
                            Terms.DCT + "spatial",
                            Terms.DCT + "temporal",
                            Terms.FOAF + "page",
                            Terms.HEALTH + "hdab",
                            Terms.HEALTH + "hasVariables",
                            Terms.HEALTH + "retentionPeriod",
                            Terms.PROV + "agent",
                            Terms.PROV + "qualifiedAttribution",
                            Terms.SPDX + "checksum",
                            Terms.VCARD + "hasEmail"),
                    Stream.of("table", "column").map("http://www.w3.org/ns/csvw#"::concat))
            .map(iri -> "<" + iri + ">")
            .collect(Collectors.joining(", "));

    private Queries() {}

    /// @param after the IRI after which the page begins, empty for the first
    /// @param inGraphs whether to look into the named graphs
    static String records(String after, int limit, boolean inGraphs) {
        ParameterizedSparqlString text = new ParameterizedSparqlString(resource("records.rq"));
        text.setLiteral("after", after);
        Query query = text.asQuery();
        query.setLimit(limit);
        return (inGraphs ? inGraphs(query) : query).serialize();
    }

    /// @return a SELECT of the titles of records without an IRI
    static String nameless(boolean inGraphs) {
        Query query = QueryFactory.create(resource("nameless.rq"));
        return (inGraphs ? inGraphs(query) : query).serialize();
    }

    /// @return a CONSTRUCT of everything that belongs to these records
    static String closure(List<String> records, boolean inGraphs) {
        return closureQuery(records, inGraphs).serialize();
    }

    /// @return a SELECT of how many statements [#closure] has for these records
    static String size(List<String> records, boolean inGraphs) {
        Query statements = closureQuery(records, inGraphs);
        Query distinct = new Query();
        distinct.setQuerySelectType();
        distinct.setDistinct(true);
        Stream.of("node", "property", "value").forEach(distinct::addResultVar);
        distinct.setQueryPattern(statements.getQueryPattern());
        Query count = new Query();
        count.setQuerySelectType();
        count.addResultVar("statements", count.allocAggregate(new AggCount()));
        ElementGroup group = new ElementGroup();
        group.addElement(new ElementSubQuery(distinct));
        count.setQueryPattern(group);
        return count.serialize();
    }

    private static Query closureQuery(List<String> records, boolean inGraphs) {
        Query query = QueryFactory.create(resource("closure.rq").replace("%parts%", PARTS));
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementData values) {
                values.getRows().clear();
                Var variable = values.getVars().getFirst();
                for (String record : records)
                    values.add(BindingFactory.binding(variable, NodeFactory.createURI(record)));
            }
        });
        return inGraphs ? inGraphs(query) : query;
    }

    private static Query inGraphs(Query query) {
        ElementGroup group = new ElementGroup();
        group.addElement(new ElementNamedGraph(Var.alloc("graph"), query.getQueryPattern()));
        query.setQueryPattern(group);
        return query;
    }

    private static String resource(String name) {
        try (InputStream bundled = Queries.class.getResourceAsStream(name)) {
            if (bundled == null) throw new IllegalStateException(name + " is not in this build");
            return new String(bundled.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
