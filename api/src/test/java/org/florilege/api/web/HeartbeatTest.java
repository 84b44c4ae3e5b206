package org.florilege.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class HeartbeatTest {

    private static final ServerSentEvent<String> LAST =
            ServerSentEvent.builder("last").build();

    @Test
    void a_silent_stream_says_now_and_then_that_it_is_there() {
        Flux<ServerSentEvent<String>> silent =
                Mono.just(LAST).delayElement(Duration.ofMillis(400)).flux();

        List<ServerSentEvent<String>> said =
                Heartbeat.within(silent, Duration.ofMillis(50)).toStream().toList();

        assertThat(said).hasSizeGreaterThan(2).endsWith(LAST);
        assertThat(said.subList(0, said.size() - 1)).allSatisfy(beat -> {
            assertThat(beat.comment()).isNotBlank();
            assertThat(beat.data()).isNull();
        });
    }

    @Test
    void it_ends_with_the_stream() {
        assertThat(Heartbeat.within(Flux.just(LAST), Duration.ofMillis(10))
                        .collectList()
                        .block(Duration.ofSeconds(20)))
                .containsExactly(LAST);
    }
}
