package org.florilege.api.web;

import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.concurrent.Executors;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Sends a body that is made piece by piece, in constant memory.
///
/// One that fits is made before the first byte leaves, so that a failure is a 503. A longer one is sent while it is
/// made; a failure then breaks the connection, which no client takes for the end.
public final class PiecewiseBody {

    private static final int HELD_BACK = 2 << 20;
    private static final Scheduler THREADS =
            Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "body");

    private PiecewiseBody() {}

    /// The answer with this body.
    public static ResponseEntity<Flux<DataBuffer>> of(
            ResponseEntity.BodyBuilder answer, Iterator<byte[]> pieces, DataBufferFactory buffers) {
        ByteArrayOutputStream held = new ByteArrayOutputStream(1 << 16);
        while (pieces.hasNext() && held.size() < HELD_BACK) held.writeBytes(pieces.next());
        Flux<DataBuffer> beginning = Flux.defer(() -> Flux.just(buffers.wrap(held.toByteArray())));
        if (!pieces.hasNext()) return answer.contentLength(held.size()).body(beginning);
        Flux<DataBuffer> rest = Flux.<DataBuffer>generate(sink -> {
                    if (pieces.hasNext()) sink.next(buffers.wrap(pieces.next()));
                    else sink.complete();
                })
                .subscribeOn(THREADS);
        return answer.body(Flux.concat(beginning, rest));
    }
}
