package org.florilege.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.florilege.bench.BenchOptions.Part;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {

    @Test
    void everything_is_measured_unless_a_part_is_named() {
        assertThat(BenchOptions.of().has(Part.SOURCES)).isTrue();
        assertThat(BenchOptions.of("--part", "search").has(Part.SOURCES)).isFalse();
    }

    @Test
    void the_number_of_records_is_that_of_the_part_that_runs_alone() {
        assertThat(BenchOptions.of("--records", "50000").sourceRecords()).isEqualTo(10_000);
        assertThat(BenchOptions.of("--part", "sources", "--records", "50000").sourceRecords())
                .isEqualTo(50_000);
    }

    @Test
    void what_cannot_be_understood_is_answered_with_the_usage() {
        assertThatThrownBy(() -> BenchOptions.of("--part"))
                .isInstanceOf(WrongUsageException.class)
                .hasMessageStartingWith("usage: ");
        assertThatThrownBy(() -> BenchOptions.of("--part", "x")).hasMessageStartingWith("usage: ");
        assertThatThrownBy(() -> BenchOptions.of("--records", "7")).hasMessageStartingWith("usage: ");
    }
}
