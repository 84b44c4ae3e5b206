package org.florilege.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.FmtUtils;
import org.florilege.catalog.query.AnswerReader;
import org.florilege.catalog.query.CatalogQuery;
import org.florilege.catalog.query.InvalidQueryException;
import org.florilege.catalog.query.QueryStop;
import org.florilege.catalog.query.QueryStoppedException;
import org.florilege.catalog.query.RecordQueries;
import org.junit.jupiter.api.Test;

/// What [RecordQueries] promises, of any store.
interface RecordQueriesContract {

    Instant SUNDAY = Instant.parse("2026-11-22T08:00:00Z");
    String PREFIXES = """
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX flo: <https://w3id.org/florilege/ns#>
            """;

    RecordStore store();

    default RecordQueries queries() {
        return (RecordQueries) store();
    }

    /// What the answer consists of, as text: the cells of each row, the truth, or triples.
    default List<String> answer(String query, CatalogQuery.Graphs graphs) {
        List<String> told = new ArrayList<>();
        CatalogQuery parsed = CatalogQuery.parse(PREFIXES + query, "https://catalogue.example.org/sparql", graphs);
        queries().answer(parsed, new QueryStop(), new Telling(told::add));
        return told;
    }

    default List<String> answer(String query) {
        return answer(query, CatalogQuery.Graphs.NONE);
    }

    record Telling(Consumer<String> told) implements AnswerReader {

        @Override
        public void rows(RowSet rows) {
            rows.forEachRemaining(row -> {
                StringBuilder cells = new StringBuilder();
                for (Var variable : rows.getResultVars()) {
                    Node node = row.get(variable);
                    cells.append(cells.isEmpty() ? "" : " ")
                            .append(node == null ? "-" : node.isLiteral() ? node.getLiteralLexicalForm() : node);
                }
                told.accept(cells.toString());
            });
        }

        @Override
        public void truth(boolean truth) {
            told.accept(String.valueOf(truth));
        }

        @Override
        public void triples(Iterator<Triple> triples) {
            triples.forEachRemaining(triple -> told.accept(FmtUtils.stringForTriple(triple)));
        }
    }

    default void put(int... numbers) {
        for (int number : numbers)
            store().commit(CommitBatch.of(List.of(Records.record(number, "Titre " + number)), SUNDAY));
    }

    @Test
    default void the_default_graph_is_the_union_of_the_records() {
        put(1, 2);

        assertThat(answer("SELECT ?t { ?d a dcat:Dataset ; dct:title ?t } ORDER BY ?t"))
                .containsExactly("Titre 1", "Titre 2");
        assertThat(answer("ASK { ?d dct:title 'Titre 2'@fr }")).containsExactly("true");
    }

    @Test
    default void each_record_is_a_named_graph() {
        put(1, 2);

        assertThat(answer("SELECT ?g { GRAPH ?g { ?d a dcat:Dataset } } ORDER BY ?g"))
                .containsExactly(Records.id(1).iri(), Records.id(2).iri());
        assertThat(answer("SELECT ?t { GRAPH <%s> { ?d dct:title ?t } }".formatted(Records.id(2))))
                .containsExactly("Titre 2");
    }

    @Test
    default void what_several_records_say_stands_once_in_the_union() {
        store().commit(CommitBatch.of(List.of(Records.record(1), Records.record(2)), SUNDAY));

        assertThat(answer("SELECT (COUNT(*) AS ?n) { ?d a dcat:Dataset }")).containsExactly("2");
        assertThat(answer("SELECT ?size { [] a dcat:Distribution ; dcat:byteSize ?size }"))
                .hasSize(2);
    }

    @Test
    default void a_path_leads_from_a_record_to_what_it_holds() {
        put(1);

        assertThat(answer("SELECT ?size { ?d dcat:distribution/dcat:byteSize ?size }"))
                .containsExactly("42");
    }

    @Test
    default void a_request_may_choose_the_graphs() {
        put(1, 2, 3);
        String one = Records.id(1).iri();
        String two = Records.id(2).iri();

        assertThat(answer("SELECT ?t { ?d dct:title ?t }", new CatalogQuery.Graphs(List.of(one), List.of())))
                .containsExactly("Titre 1");
        assertThat(answer(
                        "SELECT ?t { GRAPH ?g { ?d dct:title ?t } }",
                        new CatalogQuery.Graphs(List.of(), List.of(two, two))))
                .containsExactly("Titre 2");
        assertThat(answer("SELECT ?t { ?d dct:title ?t }", new CatalogQuery.Graphs(List.of(), List.of(two))))
                .isEmpty();
        assertThat(answer("SELECT ?t FROM <%s> { ?d dct:title ?t }".formatted(one)))
                .containsExactly("Titre 1");
        assertThat(answer("SELECT ?t FROM <file:///etc/passwd> { ?d dct:title ?t }"))
                .isEmpty();
    }

    @Test
    default void the_records_are_the_graphs_there_are() {
        put(1, 2);
        String one = Records.id(1).iri();

        assertThat(answer("SELECT ?g { GRAPH ?g {} } ORDER BY ?g"))
                .containsExactly(one, Records.id(2).iri());
        assertThat(answer("SELECT ?g { GRAPH ?g {} }", new CatalogQuery.Graphs(List.of(), List.of(one))))
                .containsExactly(one);
    }

    @Test
    default void what_is_no_record_cannot_be_chosen() {
        for (String query : List.of(
                "SELECT * FROM <urn:x-arq:DefaultGraph> { ?s ?p ?o }",
                "SELECT * FROM NAMED <urn:x-arq:DefaultGraph> { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o } }",
                "SELECT * { FILTER EXISTS { GRAPH <urn:x-arq:DefaultGraphNode> { ?s ?p ?o } } }")) {
            assertThatExceptionOfType(InvalidQueryException.class)
                    .as(query)
                    .isThrownBy(() -> answer(query))
                    .matches(refused -> refused.reason() == InvalidQueryException.Reason.GRAPH);
        }
    }

    @Test
    default void a_description_has_what_is_inside_the_resource() {
        put(1, 2);

        List<String> described = answer("DESCRIBE <%s>".formatted(Records.id(1)));

        assertThat(described)
                .anyMatch(triple -> triple.contains("Titre 1"))
                .anyMatch(triple -> triple.contains("byteSize"))
                .noneMatch(triple -> triple.contains("Titre 2"));
        assertThat(answer("DESCRIBE ?d { ?d dct:title 'Titre 2'@fr }"))
                .anyMatch(triple -> triple.contains("Titre 2"))
                .noneMatch(triple -> triple.contains("Titre 1"));
    }

    @Test
    default void a_graph_is_constructed() {
        put(1);

        assertThat(answer("CONSTRUCT { ?d dct:alternative ?t } { ?d dct:title ?t }"))
                .singleElement()
                .asString()
                .contains("alternative", "Titre 1");
    }

    /// By pattern, path, variable, binding, description and whatever else could lead there.
    @Test
    default void nothing_but_records_can_be_reached() {
        put(1);
        for (String query : List.of(
                "SELECT * { ?s flo:head ?o }",
                "SELECT * { ?s flo:head+ ?o }",
                "SELECT * { <urn:florilege:state> ?p ?o }",
                "SELECT * { GRAPH ?g { ?s flo:state ?o } }",
                "SELECT * { GRAPH ?g { ?s flo:state+ ?o } }",
                "SELECT * { GRAPH ?g { ?s ^flo:state ?o } }",
                "SELECT * { VALUES ?g { <urn:x-arq:DefaultGraph> } GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { VALUES ?g { <urn:x-arq:DefaultGraph> flo:bookkeeping } GRAPH ?g { ?s (flo:state|flo:head)+ ?o } }",
                "SELECT * { BIND(IRI(CONCAT('urn:x-arq:', 'DefaultGraph')) AS ?g) GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { BIND(IRI(CONCAT('urn:x-arq:', 'DefaultGraph')) AS ?g) GRAPH ?g { ?s flo:state+ ?o } }",
                "SELECT * { BIND(flo:bookkeeping AS ?g) GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { ?d dct:title ?t FILTER EXISTS { GRAPH ?g { ?s flo:state ?o } } }",
                "SELECT * { { SELECT * { GRAPH ?g { ?s flo:head ?o } } } }",
                "SELECT * { ?s !dct:title ?o FILTER(STRSTARTS(STR(?s), 'urn:florilege:')) }",
                "SELECT ?g { GRAPH ?g {} FILTER(STRSTARTS(STR(?g), 'urn:x-arq:') || ?g = flo:bookkeeping) }",
                "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o . FILTER(STRSTARTS(STR(?s), 'urn:')) }",
                "CONSTRUCT WHERE { ?s flo:body ?o }",
                "DESCRIBE <urn:florilege:state>",
                "DESCRIBE ?s { GRAPH ?g { ?s flo:state ?o } }",
                "SELECT ?g { GRAPH ?g {} FILTER(CONTAINS(STR(?g), 'bookkeeping')) }")) {
            assertThat(answer(query)).as(query).isEmpty();
        }
    }

    @Test
    default void what_would_leave_the_catalogue_or_change_it_is_refused() {
        for (String query : List.of(
                "SELECT * { SERVICE <http://localhost:9/sparql> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE ?s { ?a ?b ?c } } }",
                "SELECT (SUM(<java:java.lang.Math.abs>(?o)) AS ?n) { ?s ?p ?o }",
                "SELECT * { { SELECT ?s { ?s ?p ?o FILTER(<http://jena.hpl.hp.com/ARQ/function#system-timezone>()) } } }",
                "SELECT * { ?s ?p ?o } ORDER BY <http://jena.apache.org/ARQ/jsFunction#f>(?s)",
                "INSERT DATA { <a:a> <a:b> <a:c> }",
                "LOAD <file:///etc/passwd>",
                "DROP ALL",
                "SELECT * { ?s ?p }",
                "")) {
            assertThatExceptionOfType(InvalidQueryException.class).as(query).isThrownBy(() -> answer(query));
        }
    }

    @Test
    default void a_mistake_has_a_place() {
        assertThatThrownBy(() ->
                        CatalogQuery.parse("SELECT *\nWHERE { ?s ?p }", "https://a.example/", CatalogQuery.Graphs.NONE))
                .isInstanceOfSatisfying(InvalidQueryException.class, mistake -> {
                    assertThat(mistake.reason()).isEqualTo(InvalidQueryException.Reason.SYNTAX);
                    assertThat(mistake.line()).isEqualTo(2);
                    assertThat(mistake.column()).isEqualTo(15);
                });
    }

    @Test
    default void a_query_can_be_stopped() throws Exception {
        put(1, 2, 3, 4, 5, 6);
        String all = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r . ?s ?t ?u";

        endsWhenStopped("SELECT (COUNT(*) AS ?count) { " + all + " FILTER(STR(?a) = STR(?u)) }");
    }

    /// Stops the query when it has had time to begin.
    default void endsWhenStopped(String query) throws Exception {
        QueryStop stop = new QueryStop();
        CatalogQuery endless = CatalogQuery.parse(query, "https://a.example/", CatalogQuery.Graphs.NONE);
        CompletableFuture<Void> running = CompletableFuture.runAsync(
                () -> queries().answer(endless, stop, new Telling(row -> {})),
                task -> Thread.ofPlatform().daemon().start(task));
        CompletableFuture<Void> stopping =
                CompletableFuture.runAsync(stop::now, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));

        assertThat(running)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(QueryStoppedException.class);
        assertThat(stopping).isCompleted();
    }
}
