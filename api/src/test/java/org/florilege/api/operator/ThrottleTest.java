package org.florilege.api.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Instant now = Instant.parse("2026-11-01T08:00:00Z");
    private final Throttle throttle = new Throttle(3, LONGEST, 2, () -> now);

    @Test
    void a_few_slips_are_free_and_then_the_wait_doubles_up_to_the_longest() {
        fail("a", 2);
        assertThat(throttle.left("a")).isZero();
        fail("a", 1);
        assertThat(throttle.left("a")).isEqualTo(Duration.ofSeconds(1));
        fail("a", 3);
        assertThat(throttle.left("a")).isEqualTo(Duration.ofSeconds(8));
        fail("a", 100);
        assertThat(throttle.left("a")).isEqualTo(LONGEST);
    }

    @Test
    void waiting_is_enough() {
        fail("a", 4);

        now = now.plusMillis(1_500);
        assertThat(throttle.left("a")).isEqualTo(Duration.ofMillis(500));
        now = now.plusMillis(500);
        assertThat(throttle.left("a")).isZero();
    }

    @Test
    void success_forgives_and_so_does_an_hour() {
        fail("a", 10);
        throttle.succeeded("a");
        assertThat(throttle.left("a")).isZero();

        fail("b", 10);
        now = now.plus(Duration.ofHours(2));
        assertThat(throttle.left("b")).isZero();
        fail("b", 1);
        assertThat(throttle.left("b")).isZero();
    }

    @Test
    void no_more_names_are_remembered_than_it_has_room_for() {
        fail("first", 10);
        for (int i = 0; i < 1_000; i++) fail("name " + i, 1);

        assertThat(throttle.size()).isEqualTo(2);
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) throttle.failed(name);
    }
}
