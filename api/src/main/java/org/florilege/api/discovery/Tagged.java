package org.florilege.api.discovery;

import java.nio.charset.StandardCharsets;
import org.florilege.catalog.record.ContentHash;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/// Short answers with an ETag of their bytes: who has them already gets a 304.
final class Tagged {

    private static final int DIGITS = 32;

    private Tagged() {}

    static ResponseEntity<byte[]> answer(ServerWebExchange exchange, MediaType type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean unchanged = exchange.checkNotModified(tag(bytes));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(unchanged ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
        return unchanged ? answer.build() : answer.contentType(type).body(bytes);
    }

    static String tag(byte[] bytes) {
        return '"' + ContentHash.of(bytes).hex().substring(0, DIGITS) + '"';
    }
}
