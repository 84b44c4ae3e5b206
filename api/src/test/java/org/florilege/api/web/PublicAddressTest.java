package org.florilege.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @Test
    void a_final_slash_makes_no_difference() {
        assertThat(new PublicAddress("https://example.org/")).isEqualTo(new PublicAddress("https://example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "ftp://example.org", "https://example.org?a=b", "https://", "http://a b"})
    void what_is_no_web_address_is_refused_with_the_name_of_the_key(String wrong) {
        assertThatThrownBy(() -> new PublicAddress(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("florilege.base-url", wrong);
    }
}
