package org.florilege.api.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 2026-11-25T00:00:00Z",
        "20261125, 2026-11-25T00:00:00Z",
        "2026-W48-3, 2026-11-25T00:00:00Z",
        "2026-329, 2026-11-25T00:00:00Z",
        "2026-11, 2026-11-01T00:00:00Z",
        "2026, 2026-01-01T00:00:00Z",
        "2026-11-25T08:30:15Z, 2026-11-25T08:30:15Z",
        "2026-11-25t08:30:15z, 2026-11-25T08:30:15Z",
        "20261125T083015Z, 2026-11-25T08:30:15Z",
        "20261125T0830, 2026-11-25T08:30:00Z",
        "2026-11-25T08:30:15.5Z, 2026-11-25T08:30:15.500Z",
        "'2026-11-25T08:30:15,5Z', 2026-11-25T08:30:15.500Z",
        "2026-11-25T08:30, 2026-11-25T08:30:00Z",
        "2026-11-25T08, 2026-11-25T08:00:00Z",
        "2026-11-25T08:30:15+01:00, 2026-11-25T07:30:15Z",
        "2026-11-25T08:30:15 01:00, 2026-11-25T07:30:15Z",
        "2026-11-25T08:30:15+0100, 2026-11-25T07:30:15Z",
        "2026-11-25T08:30:15-05, 2026-11-25T13:30:15Z",
    })
    void a_moment_may_be_spelled_in_every_way_of_iso_8601(String text, Instant moment) {
        assertThat(Moments.parse(text)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hier",
                "2026-13",
                "2026-02-30",
                "2026-1-1",
                "1763000000",
                "2026-11-25T",
                "2026-11-25T25:00",
                "2026-11-25T08:30:15+99:00",
                "2026-11-25T08:30:15Zz",
                "T08:30",
                "2026-W54-1",
                "2026-366",
            })
    void anything_else_is_none(String text) {
        assertThat(Moments.parse(text)).isEmpty();
    }
}
