package org.florilege.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.florilege.catalog.query.InvalidQueryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TdbQueriesTest implements RecordQueriesContract {

    @TempDir
    Path directory;

    private TdbRecordStore store;

    @BeforeEach
    void open() {
        store = TdbRecordStore.open(directory);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public RecordStore store() {
        return store;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK { FILTER REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(.*a){20}$') }",
                "SELECT (REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(.*a){20}$', 'b') AS ?x) {}",
                "SELECT (MAX(REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(.*a){20}$', 'b')) AS ?x) {}"
            })
    void a_regular_expression_can_be_stopped(String query) throws Exception {
        endsWhenStopped(query);
    }

    @Test
    void texts_are_matched_and_replaced_as_sparql_says() {
        assertThat(answer("SELECT (REPLACE('abcb', 'B', '[$0]', 'i') AS ?a) (REPLACE('été'@fr, 'é', 'e') AS ?b) {}"))
                .containsExactly("a[b]c[b] ete");
        assertThat(answer("SELECT (REGEX('Été', 'été', 'i') AS ?a) (LANG(REPLACE('é'@fr, 'é', 'e')) AS ?l) {}"))
                .containsExactly("true fr");
    }

    @Test
    void a_regular_expression_that_is_none_is_a_mistake() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> answer("ASK { ?d dct:title ?t FILTER REGEX(?t, '[') }"));
        assertThat(answer("SELECT (REGEX('a', CONCAT('[', STR(RAND()))) AS ?a) {}"))
                .containsExactly("-");
    }

    @Test
    void a_closed_store_answers_nothing() {
        store.close();

        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> answer("ASK {}"));
    }
}
