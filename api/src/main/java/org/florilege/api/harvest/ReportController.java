package org.florilege.api.harvest;

import java.util.Optional;
import org.florilege.api.contract.generated.model.Report;
import org.florilege.api.portal.Portal;
import org.florilege.api.problem.PortalException;
import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.harvester.run.RunId;
import org.florilege.harvester.run.RunReport;
import org.florilege.ui.language.UiLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// `/reports/{run}`: what a run had to say, for whoever was given the address; nobody can guess one and no page that
/// others see leads to one. As JSON (`.json`) and as a table (`.csv`), by suffix or by `Accept`.
@RestController
public final class ReportController {

    private final Portal portal;
    private final PublicAddress address;
    private final JsonMapper json;

    public ReportController(Portal portal, PublicAddress address, JsonMapper json) {
        this.portal = portal;
        this.address = address;
        this.json = json;
    }

    /// Beside the page at the same address, for whoever asks for one of these forms.
    @GetMapping(
            path = "/reports/{id:[0-9a-z-]+}",
            produces = {"application/json", "text/csv"})
    ResponseEntity<byte[]> report(@PathVariable String id, ServerHttpRequest request) {
        ReportForm form = ReportForm.accepted(request.getHeaders().getAccept());
        return answer(find(id).orElseThrow(() -> new PortalException.NotFound("/reports/" + id)), form, request);
    }

    @GetMapping("/reports/{name:[0-9a-z-]+\\.[a-z]+}")
    ResponseEntity<byte[]> file(@PathVariable String name, ServerHttpRequest request) {
        int dot = name.indexOf('.');
        Optional<RunReport> report = find(name.substring(0, dot));
        Optional<ReportForm> form = ReportForm.ofSuffix(name.substring(dot + 1));
        if (report.isEmpty() || form.isEmpty()) throw new PortalException.NotFound("/reports/" + name);
        return answer(report.get(), form.get(), request);
    }

    private Optional<RunReport> find(String id) {
        return RunId.parse(id).flatMap(portal::report);
    }

    private ResponseEntity<byte[]> answer(RunReport report, ReportForm form, ServerHttpRequest request) {
        UiLanguage reader = ReaderLanguage.of(request);
        return ResponseEntity.ok()
                .contentType(form.mediaType())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.tag())
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .header(HttpHeaders.CONTENT_DISPOSITION, form.disposition(report.run()))
                .body(body(report, form, reader));
    }

    private byte[] body(RunReport report, ReportForm form, UiLanguage reader) {
        return switch (form) {
            case JSON -> json.writeValueAsBytes(document(report, reader));
            case CSV -> new ReportTable(new FindingWords(reader)).write(report);
        };
    }

    private Report document(RunReport report, UiLanguage reader) {
        FindingWords said = new FindingWords(reader);
        return new Report(
                report.title(),
                new RunWords(portal.runs(), address, reader).of(report.run()),
                report.entries().stream().map(said::of).toList(),
                report.byRule());
    }
}
