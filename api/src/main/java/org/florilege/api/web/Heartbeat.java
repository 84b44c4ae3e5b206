package org.florilege.api.web;

import java.time.Duration;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;

/// Keeps streams of server-sent events open: proxies close connections on which nothing is said.
public final class Heartbeat {

    /// How often something is said at least.
    public static final Duration PACE = Duration.ofSeconds(15);

    private Heartbeat() {}

    /// The events, with a comment now and then until their end.
    ///
    /// @param every how often a comment comes
    public static <T> Flux<ServerSentEvent<T>> within(Flux<ServerSentEvent<T>> events, Duration every) {
        return events.publish(
                told -> told.mergeWith(Heartbeat.<T>comments(every).takeUntilOther(told.ignoreElements())));
    }

    private static <T> Flux<ServerSentEvent<T>> comments(Duration every) {
        return Flux.interval(every)
                .onBackpressureDrop()
                .map(_ -> ServerSentEvent.<T>builder().comment("still there").build());
    }
}
