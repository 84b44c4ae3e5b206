package org.florilege.api.problem;

import org.florilege.api.web.ReaderLanguage;
import org.florilege.ui.Pages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The help pages that the `type` of a problem leads to.
@RestController
public final class ProblemController {

    private final ProblemWriter writer;

    public ProblemController(ProblemWriter writer) {
        this.writer = writer;
    }

    @GetMapping("/problems/{name}")
    ResponseEntity<byte[]> help(@PathVariable String name, ServerHttpRequest request) {
        ProblemType type =
                ProblemType.ofSlug(name).orElseThrow(() -> new PortalException.NotFound("/problems/" + name));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Pages.CONTENT_TYPE))
                .body(writer.help(type, ReaderLanguage.of(request)));
    }
}
