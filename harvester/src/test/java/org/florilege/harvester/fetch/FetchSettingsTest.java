package org.florilege.harvester.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchSettingsTest {

    @Test
    void settings_are_read_as_an_operator_writes_them() {
        FetchSettings settings = FetchSettings.of(Map.of(
                "rate", "0,5",
                "page-bytes", "1.5 GB",
                "run-bytes", "10MiB",
                "answer-timeout", "90",
                "page-time", "5 min",
                "run-time", "2h",
                "pages", " 7 ",
                "retries", "0"));

        assertThat(settings.manners().rate()).isEqualTo(0.5);
        assertThat(settings.pageBytes()).isEqualTo(1_500_000_000L);
        assertThat(settings.budgets().runBytes()).isEqualTo(10L << 20);
        assertThat(settings.timeouts().answer()).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.timeouts().page()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.budgets().runTime()).isEqualTo(Duration.ofHours(2));
        assertThat(settings.pages()).isEqualTo(7);
        assertThat(settings.manners().retries()).isZero();
    }

    @Test
    void what_is_not_chosen_stays_and_names_of_others_are_left_alone() {
        FetchSettings base = FetchSettings.usual().with(AddressPolicy.PUBLIC_ONLY);

        assertThat(base.with(Map.of("set", "health", "rate", " "))).isEqualTo(base);
    }

    @Test
    void every_key_is_read() {
        FetchSettings.KEYS.forEach(key -> {
            Map<String, String> one = new HashMap<>();
            one.put(key, "7");
            assertThat(FetchSettings.of(one)).as(key).isNotEqualTo(FetchSettings.usual());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "rate, fast",
        "rate, 0",
        "rate, NaN",
        "page-bytes, 4 apples",
        "page-bytes, -1",
        "run-bytes, 0",
        "run-bytes, 99999999999999999999",
        "answer-timeout, 0 s",
        "answer-timeout, soon",
        "pages, 1.5",
        "pages, 0",
        "redirects, -1",
        "concurrency, 0",
        "retries, many",
        "user-agent, été"
    })
    void a_wrong_one_is_told_with_its_key(String key, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FetchSettings.of(Map.of(key, value)))
                .withMessageStartingWith(key + " ");
    }

    @Test
    void we_say_who_we_are_and_where_to_reach_us() {
        assertThat(FetchSettings.usual().userAgent()).matches("Florilege/\\d\\S* \\(.+\\)");
        assertThat(FetchSettings.of(Map.of("contact", "https://data.example/contact"))
                        .userAgent())
                .endsWith("(+https://data.example/contact)");
        assertThat(FetchSettings.usual().manners().product()).isEqualTo("Florilege");
    }
}
