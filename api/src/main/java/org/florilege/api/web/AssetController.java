package org.florilege.api.web;

import java.nio.ByteBuffer;
import org.florilege.api.problem.PortalException;
import org.florilege.ui.asset.Asset;
import org.florilege.ui.asset.Assets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The files that pages load. Their addresses change with their content, so they may be kept for ever.
@RestController
public final class AssetController {

    @GetMapping("/assets/**")
    ResponseEntity<ByteBuffer> asset(ServerHttpRequest request) {
        String path = request.getPath().value();
        Asset asset = Assets.find(path).orElseThrow(() -> new PortalException.NotFound(path));
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, Asset.CACHE_CONTROL)
                .contentLength(asset.length())
                .contentType(MediaType.parseMediaType(asset.contentType()))
                .body(asset.content());
    }
}
