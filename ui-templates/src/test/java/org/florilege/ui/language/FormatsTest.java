package org.florilege.ui.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private final Formats french = Formats.of(UiLanguage.FR);
    private final Formats english = Formats.of(UiLanguage.EN);

    @Test
    void sizes_are_in_the_units_of_the_reader() {
        assertThat(french.bytes(999)).isEqualTo("999\u00a0o");
        assertThat(french.bytes(1_250)).isEqualTo("1,2\u00a0ko");
        assertThat(english.bytes(3_412_000)).isEqualTo("3.4\u00a0MB");
        assertThat(english.bytes(999_999)).isEqualTo("1\u00a0MB");
        assertThat(french.bytes(700_000_000_000L)).isEqualTo("700\u00a0Go");
    }

    @Test
    void dates_are_written_out() {
        assertThat(french.date(LocalDate.of(2025, 2, 10))).isEqualTo("10 février 2025");
        assertThat(english.date(LocalDate.of(2025, 2, 10))).isEqualTo("10 February 2025");
        assertThat(french.date(LocalDate.of(2026, 9, 1))).isEqualTo("1er septembre 2026");
        assertThat(english.date(LocalDate.of(2026, 9, 1))).isEqualTo("1 September 2026");
        assertThat(french.month(YearMonth.of(2020, 10))).isEqualTo("octobre 2020");
        assertThat(french.instant(Instant.parse("2026-11-23T17:50:00Z"))).contains("23 novembre 2026", "18:50");
    }

    @Test
    void scores_keep_their_last_zero() {
        assertThat(french.decimal(0.3940, 4)).isEqualTo("0,3940");
        assertThat(english.decimal(0.3940, 4)).isEqualTo("0.3940");
    }
}
