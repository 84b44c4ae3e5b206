package org.florilege.api.dump;

import java.time.Duration;
import org.florilege.api.page.PageAnswers;
import org.florilege.api.problem.PortalException;
import org.florilege.api.record.Representation;
import org.florilege.api.web.ForwardedAddress;
import org.florilege.api.web.ReaderLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/// The dumps: a page or DCAT that lists them, and the files, whole or in ranges.
@RestController
public final class DumpController {

    private static final MediaType GZIP = MediaType.parseMediaType("application/gzip");
    private static final String SUM = ".sha256";
    private static final String LATEST = "latest.";
    private static final String PACKED = ".gz";

    private final Dumps dumps;
    private final DumpPages pages;
    private final PageAnswers answers;
    private final ForwardedAddress address;

    public DumpController(Dumps dumps, DumpPages pages, PageAnswers answers, ForwardedAddress address) {
        this.dumps = dumps;
        this.pages = pages;
        this.answers = answers;
        this.address = address;
    }

    @GetMapping({"/dumps", "/dumps.{suffix:ttl|rdf|jsonld|nt}"})
    ResponseEntity<byte[]> list(@PathVariable(required = false) @Nullable String suffix, ServerHttpRequest request) {
        Representation form = suffix == null
                ? accepted(request)
                : Representation.ofSuffix(suffix).orElseThrow();
        if (form == Representation.HTML)
            return answers.page(pages.page(dumps.all(), ReaderLanguage.of(request)), request);
        return ResponseEntity.ok()
                .contentType(form.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .varyBy(HttpHeaders.ACCEPT)
                .body(pages.dcat(dumps.all(), form, address.of(request)));
    }

    private static Representation accepted(ServerHttpRequest request) {
        return Representation.accepted(request.getHeaders().getAccept())
                .orElseThrow(() -> new PortalException.NotAcceptable(Representation.offered()));
    }

    @GetMapping("/dumps/{name}")
    @Nullable
    ResponseEntity<Resource> file(@PathVariable String name, ServerWebExchange exchange) {
        boolean sum = name.endsWith(SUM);
        String of = sum ? name.substring(0, name.length() - SUM.length()) : name;
        if (of.startsWith(LATEST)) return latest(of.substring(LATEST.length()), sum ? SUM : "", name);
        for (Dump dump : dumps.all())
            for (Dump.DumpedFile file : dump.files())
                if (file.name().equals(of)) return answer(dump, file, sum, exchange);
        throw new PortalException.NotFound("/dumps/" + name);
    }

    /// The address stays, and says where the newest is: a download that is cut short goes on in the same file.
    private ResponseEntity<Resource> latest(String ending, String sum, String name) {
        String suffix = ending.endsWith(PACKED) ? ending.substring(0, ending.length() - PACKED.length()) : "";
        Dump.DumpedFile file = DumpFormat.ofSuffix(suffix)
                .flatMap(format -> dumps.latest().flatMap(dump -> dump.in(format)))
                .orElseThrow(() -> new PortalException.NotFound("/dumps/" + name));
        return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.LOCATION, "/dumps/" + file.name() + sum)
                .build();
    }

    private @Nullable ResponseEntity<Resource> answer(
            Dump dump, Dump.DumpedFile file, boolean sum, ServerWebExchange exchange) {
        String tag = "\"" + file.sha256() + (sum ? SUM : "") + "\"";
        if (exchange.checkNotModified(tag, dump.made())) return null;
        java.nio.file.Path path = dumps.path(file);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable())
                .contentType(sum ? MediaType.TEXT_PLAIN : GZIP)
                .body(new FileSystemResource(sum ? path.resolveSibling(file.name() + SUM) : path));
    }
}
