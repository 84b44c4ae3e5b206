package org.florilege.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.search.Facet;
import org.florilege.catalog.search.SearchQuery;
import org.florilege.catalog.search.Sort;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ContractTest {

    private final Contract contract = Contract.load(JsonMapper.shared());

    @Test
    void search_takes_every_facet_as_a_parameter() {
        assertThat(search().names())
                .containsAll(Arrays.stream(Facet.values()).map(Facet::parameter).toList());
    }

    @Test
    void search_knows_every_kind_and_every_order() {
        assertThat(parameter("kind").values())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Kind.values()).map(Kind::segment).toList());
        assertThat(parameter("sort").values())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Sort.values()).map(Sort::parameter).toList());
    }

    @Test
    void a_page_has_as_many_hits_as_the_index_gives_at_most() {
        assertThat(parameter("size").bounds()).isEqualTo(new Parameter.Bounds(1, SearchQuery.MAX_SIZE));
    }

    @Test
    void a_value_out_of_bounds_is_answered_with_the_bounds() {
        assertThat(parameter("size").objection("101"))
                .hasValueSatisfying(allowed -> assertThat(allowed).containsExactly("1…100"));
        assertThat(parameter("size").objection("many")).isPresent();
        assertThat(parameter("size").objection("100")).isEmpty();
    }

    @Test
    void a_path_with_a_variable_is_known_whatever_the_variable() {
        assertThat(contract.operation("GET", "/api/v1/records/https%3A%2F%2Fexample.org%2F1"))
                .isPresent();
        assertThat(contract.operation("GET", "/api/v1/records/a/b")).isEmpty();
        assertThat(contract.operation("GET", "/dataset/a")).isEmpty();
    }

    private Contract.Operation search() {
        return contract.operation("GET", "/api/v1/search").orElseThrow();
    }

    private Parameter parameter(String name) {
        return Objects.requireNonNull(search().parameters().get(name));
    }
}
