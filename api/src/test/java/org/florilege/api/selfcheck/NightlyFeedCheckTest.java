package org.florilege.api.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightlyFeedCheckTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T03:39:00+01:00[Europe/Paris], PT1M",
        "2026-11-25T03:40:00+01:00[Europe/Paris], PT24H",
        "2026-11-25T12:00:00+01:00[Europe/Paris], PT15H40M"
    })
    void the_next_check_is_in_the_next_night(ZonedDateTime now, Duration wait) {
        assertThat(NightlyFeedCheck.untilNext(now)).isEqualTo(wait);
    }
}
