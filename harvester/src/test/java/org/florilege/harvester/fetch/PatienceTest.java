package org.florilege.harvester.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-09-01T06:00:00Z"), ZoneOffset.UTC);

    private static Patience patience(double chance) {
        return new Patience(FetchSettings.of(Map.of("retry-wait", "60 s")).manners(), NOW, () -> chance);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | | 7",
                "0 | | 0",
                "Tue, 01 Sep 2026 06:00:30 GMT | | 30",
                "Mon, 01 Sep 2026 06:00:30 GMT | | 30",
                "Tuesday, 01-Sep-26 06:00:30 GMT | | 30",
                "Tue, 01 Sep 2026 07:00:30 GMT | Tue, 01 Sep 2026 07:00:00 GMT | 30",
                "Tue, 01 Sep 2026 05:00:00 GMT | | 0"
            })
    void a_server_is_given_the_time_it_asks_for(String retryAfter, String date, long seconds) {
        assertThat(patience(0).wait(retryAfter, date == null ? "" : date, 1)).hasValue(Duration.ofSeconds(seconds));
    }

    @Test
    void who_asks_for_more_than_we_wait_is_left_alone() {
        assertThat(patience(0).wait("61", "", 1)).isEmpty();
        assertThat(patience(0).wait("Tue, 01 Sep 2026 08:00:00 GMT", "", 1)).isEmpty();
        assertThat(patience(0).wait("999999999999999999999", "", 1)).isEmpty();
    }

    @Test
    void without_a_word_each_pause_is_twice_as_long_up_to_a_limit_and_never_the_same() {
        assertThat(patience(0.5).wait("", "", 1)).hasValue(Duration.ofSeconds(1));
        assertThat(patience(0.5).wait("soon", "", 3)).hasValue(Duration.ofSeconds(4));
        assertThat(patience(0.5).wait("", "", 60)).hasValue(Duration.ofSeconds(60));
        assertThat(patience(0).wait("", "", 1)).isNotEqualTo(patience(0.9).wait("", "", 1));
        assertThat(patience(1).wait("10", "", 1)).isEqualTo(Optional.of(Duration.ofSeconds(11)));
    }

    @Test
    void requests_of_a_second_come_at_once_then_one_after_the_other() {
        AtomicLong nanos = new AtomicLong(5);
        Pace pace = new Pace(10, nanos::get);

        for (int turn = 0; turn < 10; turn++) assertThat(pace.turn()).isZero();

        assertThat(pace.turn()).isEqualTo(100);
        assertThat(pace.turn()).isEqualTo(200);
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(pace.turn()).isZero();
    }

    @Test
    void a_slow_pace_has_no_quick_start() {
        AtomicLong nanos = new AtomicLong(5);
        Pace pace = new Pace(100, nanos::get);
        pace.slowTo(Duration.ofSeconds(5));

        assertThat(pace.turn()).isZero();
        assertThat(pace.turn()).isEqualTo(5_000);
        assertThat(pace.turn()).isEqualTo(10_000);
    }
}
