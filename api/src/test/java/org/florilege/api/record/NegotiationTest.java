package org.florilege.api.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

class NegotiationTest {

    enum Plate implements Form {
        PAGE("text/html"),
        LINKED_DATA("application/ld+json"),
        CROISSANT("application/ld+json;profile=\"http://mlcommons.org/croissant/1.1\""),
        SCHEMA_ORG("application/ld+json;profile=\"https://schema.org/\", application/vnd.schemaorg.ld+json"),
        BIBTEX("application/x-bibtex");

        private final String names;

        Plate(String names) {
            this.names = names;
        }

        @Override
        public List<MediaType> mediaTypes() {
            return MediaType.parseMediaTypes(names);
        }

        @Override
        public String suffix() {
            return "";
        }
    }

    private final Negotiation negotiation = Negotiation.among(List.of(Plate.values()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/ld+json                                                          | LINKED_DATA
                    application/ld+json;profile="http://mlcommons.org/croissant/1.1"             | CROISSANT
                    application/ld+json;profile="https://schema.org/ urn:x";q=0.9, text/html;q=0.8 | SCHEMA_ORG
                    application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"         | LINKED_DATA
                    application/ld+json;profile="urn:unheard-of"                                 | LINKED_DATA
                    application/vnd.schemaorg.ld+json                                            | SCHEMA_ORG
                    application/x-bibtex, */*;q=0.1                                              | BIBTEX
                    application/x-bibtex;q=0, */*                                                | PAGE
                    application/*                                                                | LINKED_DATA
                    """)
    void the_form_that_the_client_likes_best_is_chosen(String accept, Plate plate) {
        assertThat(negotiation.best(MediaType.parseMediaTypes(accept), List.of(Plate.values())))
                .map(Negotiation.Choice::form)
                .contains(plate);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/ld+json;profile="http://mlcommons.org/croissant/1.1"
                    image/png
                    */*;q=0
                    """)
    void who_asks_for_what_is_out_gets_nothing_else(String accept) {
        assertThat(negotiation.best(
                        MediaType.parseMediaTypes(accept), List.of(Plate.PAGE, Plate.LINKED_DATA, Plate.BIBTEX)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"application/vnd.schemaorg.ld+json", "application/x-bibtex"})
    void what_was_asked_for_is_what_it_is_called(String type) {
        assertThat(negotiation.best(List.of(MediaType.parseMediaType(type)), List.of(Plate.values())))
                .map(Negotiation.Choice::type)
                .contains(MediaType.parseMediaType(type));
    }
}
