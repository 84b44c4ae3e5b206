package org.florilege.api.page;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.florilege.api.portal.Portal;
import org.florilege.api.problem.PortalException;
import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.harvester.run.Run;
import org.florilege.harvester.run.RunId;
import org.florilege.harvester.run.RunReport;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.Address;
import org.florilege.ui.view.Frame;
import org.florilege.ui.view.Machine;
import org.florilege.ui.view.ReportView;
import org.florilege.ui.view.RunFacts;
import org.florilege.ui.view.RunOutcome;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The page of a run for the owner of its source: for whoever was given its address, and for nobody else.
@RestController
public final class ReportPageController {

    /// Where the reports are.
    public static final String REPORTS = "/reports/";

    private static final int LISTED = 1_000;

    private final Portal portal;
    private final PublicAddress address;
    private final PageAnswers answers;
    private final Clock clock;

    public ReportPageController(Portal portal, PublicAddress address, PageAnswers answers, Clock clock) {
        this.portal = portal;
        this.address = address;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping(REPORTS + "{id:[0-9a-z-]+}")
    ResponseEntity<byte[]> report(@PathVariable String id, ServerHttpRequest request) {
        Run run = RunId.parse(id)
                .flatMap(name -> portal.runs().archive().find(name))
                .orElseThrow(() -> new PortalException.NotFound(REPORTS + id));
        ResponseEntity<byte[]> page = answers.unsharedPage(view(run, ReaderLanguage.of(request)), request);
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(page.getBody());
    }

    private ReportView view(Run run, UiLanguage language) {
        Optional<RunReport> report = portal.runs().archive().report(run.id());
        String source = report.map(RunReport::title).orElseGet(() -> title(run));
        List<RunReport.Entry> entries = report.map(RunReport::entries).orElse(List.of());
        Reader reader = new Reader(language);
        return new ReportView(
                Frame.of(
                                language,
                                reader.messages().get("report.title", source),
                                Address.of(address.base(), REPORTS + run.id()))
                        .withMachine(Machine.notIndexed()),
                source,
                forStrangers(new RunWords(reader, clock).facts(run)),
                FindingWords.groups(entries.stream().filter(RunReport.Entry::refused), reader),
                FindingWords.groups(entries.stream().filter(entry -> !entry.refused()), reader),
                isShortened(entries));
    }

    private String title(Run run) {
        return portal.sources()
                .find(run.source())
                .map(known -> known.source().title())
                .orElse(run.source().value());
    }

    private static boolean isShortened(List<RunReport.Entry> entries) {
        long refused = entries.stream().filter(RunReport.Entry::refused).count();
        return refused >= LISTED || entries.size() - refused >= LISTED;
    }

    /// Why a fault of ours ended a run is nothing to those who own the source.
    private static RunFacts forStrangers(RunFacts run) {
        if (run.outcome() != RunOutcome.FAILED) return run;
        return new RunFacts(run.id(), run.kind(), run.outcome(), run.started(), run.duration(), null, run.counts());
    }
}
