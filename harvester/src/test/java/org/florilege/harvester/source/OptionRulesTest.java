package org.florilege.harvester.source;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionRulesTest {

    private static void check(SourceType type, String name, String value) {
        OptionRules.check(type, new SourceOptions(Map.of(name, value)));
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEMA_ORG, limit, many",
        "SCHEMA_ORG, limit, 0",
        "SCHEMA_ORG, limit, -3",
        "FOLDER, depth, 3.5",
        "FOLDER, depth, ٣",
        "CKAN, rows, 1001",
        "CKAN, private, perhaps",
        "UDATA, rows, 99999999999",
        "UDATA, via, rdf",
        "OAI_PMH, full, sometimes",
        "FORGE, kind, sourceforge",
        "FORGE, api, ftp://e.org/",
        "FORGE, api, http://",
        "SPARQL, graph, mine",
        "SPARQL, query, SELECT * { ?s ?p ?o }",
        "CROISSANT, urls, file:///etc/passwd"
    })
    void a_wrong_option_is_told_by_its_name(SourceType type, String name, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(type, name, value))
                .withMessageStartingWith(name + " is ");
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEMA_ORG, limit, 50",
        "FOLDER, depth, 0",
        "CKAN, private, Yes",
        "UDATA, via, DCAT",
        "FORGE, api, https://git.e.org/api/v3",
        "SPARQL, graph, urn:x:g",
        "SPARQL, query, construct where { ?s ?p ?o }",
        "CROISSANT, urls, a/b c.json"
    })
    void a_right_one_passes(SourceType type, String name, String value) {
        assertThatCode(() -> check(type, name, value)).doesNotThrowAnyException();
    }

    @Test
    void what_belongs_to_another_type_is_for_others_to_check() {
        assertThatCode(() -> check(SourceType.CKAN, "limit", "many")).doesNotThrowAnyException();
    }
}
