package org.florilege.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//evil.example/x",
                "\\\\evil.example",
                "java\tscript:alert(1)",
                " javascript:alert(1)",
                "",
                "urn:x:y"
            })
    void what_a_browser_must_not_follow_is_never_linked(String url) {
        assertThatThrownBy(() -> Link.of("x", url)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Value.linked("x", url).url()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dataset/x",
                "?q=a",
                "#top",
                "https://example.org/a?b=c",
                "HTTP://example.org",
                "mailto:a@example.org"
            })
    void ordinary_addresses_are_linked(String url) {
        assertThat(Value.linked("x", url).url()).isEqualTo(url);
    }

    @Test
    void marks_are_cut_out_of_highlighted_texts() {
        Highlighted text = Highlighted.parse("a [[b]] c [[d", "[[", "]]", "en");

        assertThat(text.text()).isEqualTo("a b c d");
        assertThat(text.pieces().stream().filter(Highlighted.Piece::marked).map(Highlighted.Piece::text))
                .containsExactly("b", "d");
        assertThat(Highlighted.parse("x ]] y", "[[", "]]", null).text()).isEqualTo("x  y");
    }

    @Test
    void the_better_score_stands_further_right_whichever_way_the_metric_goes() {
        Score low = new Score("0.1", 0.1);
        Score high = new Score("0.9", 0.9);
        LeaderboardRow row = new LeaderboardRow("1", Value.of("t"), low, high, null, new Code.Unknown());
        Leaderboard higher = new Leaderboard(java.util.List.of(row), Metric.Direction.HIGHER_IS_BETTER);
        Leaderboard lower = new Leaderboard(java.util.List.of(row), Metric.Direction.LOWER_IS_BETTER);

        assertThat(higher.position(high)).isEqualTo("92.0%");
        assertThat(lower.position(high)).isEqualTo("8.0%");
    }

    @Test
    void an_address_knows_itself_in_both_languages() {
        Address address = Address.of("https://example.org", "/search?q=a");

        assertThat(address.canonical()).isEqualTo("https://example.org/search?q=a");
        assertThat(address.english()).isEqualTo("https://example.org/search?q=a&lang=en");
        assertThat(Address.of("https://example.org", "/").french()).isEqualTo("https://example.org/?lang=fr");
    }
}
