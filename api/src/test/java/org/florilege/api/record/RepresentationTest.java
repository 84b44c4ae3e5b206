package org.florilege.api.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

class RepresentationTest {

    @ParameterizedTest(name = "Accept: {0} gets {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    */*                                                             | HTML
                    text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML
                    text/turtle                                                     | TURTLE
                    application/ld+json                                             | JSON_LD
                    application/rdf+xml                                             | RDF_XML
                    application/n-triples                                           | N_TRIPLES
                    text/turtle;q=0.5, application/ld+json;q=0.9                    | JSON_LD
                    application/rdf+xml, text/turtle                                | TURTLE
                    text/*;q=0.3, text/html;q=0.1                                   | TURTLE
                    */*;q=0.1, application/n-triples                                | N_TRIPLES
                    text/html;q=0, */*                                              | TURTLE
                    application/xhtml+xml                                           | HTML
                    """)
    void the_form_that_the_client_likes_best_is_chosen(String accept, Representation form) {
        assertThat(Representation.accepted(MediaType.parseMediaTypes(accept))).contains(form);
    }

    @Test
    void nothing_is_forced_on_a_client_that_reads_none_of_our_forms() {
        assertThat(Representation.accepted(MediaType.parseMediaTypes("image/png, text/csv")))
                .isEmpty();
    }

    @Test
    void no_preference_means_the_page() {
        assertThat(Representation.accepted(List.of())).contains(Representation.HTML);
    }

    @ParameterizedTest
    @CsvSource({"ttl,TURTLE", "jsonld,JSON_LD", "json,JSON_LD", "rdf,RDF_XML", "nt,N_TRIPLES"})
    void a_suffix_asks_for_a_form(String suffix, Representation form) {
        assertThat(Representation.ofSuffix(suffix)).contains(form);
    }

    @Test
    void an_unknown_suffix_asks_for_nothing() {
        assertThat(Representation.ofSuffix("exe")).isEmpty();
        assertThat(Representation.ofSuffix("")).isEmpty();
    }
}
