package org.florilege.api.admin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.florilege.api.page.FindingWords;
import org.florilege.api.page.Reader;
import org.florilege.api.page.ReportPageController;
import org.florilege.api.page.RunWords;
import org.florilege.api.portal.Portal;
import org.florilege.api.web.PublicAddress;
import org.florilege.harvester.harvest.HarvestProgress.State;
import org.florilege.harvester.run.LiveRun;
import org.florilege.harvester.run.Run;
import org.florilege.harvester.run.RunReport;
import org.florilege.ui.language.Formats;
import org.florilege.ui.view.AdminBar;
import org.florilege.ui.view.AdminSection;
import org.florilege.ui.view.Frame;
import org.florilege.ui.view.Link;
import org.florilege.ui.view.Paging;
import org.florilege.ui.view.RunView;
import org.jspecify.annotations.Nullable;

/// Makes the operator's page of a run.
public final class RunPages {

    private static final int PER_PAGE = 50;

    private final Portal portal;
    private final PublicAddress address;
    private final Clock clock;

    public RunPages(Portal portal, PublicAddress address, Clock clock) {
        this.portal = portal;
        this.address = address;
        this.clock = clock;
    }

    /// Which part of what a run found is shown.
    ///
    /// @param refusals whether refusals, not warnings
    /// @param page from 1
    record Part(boolean refusals, int page) {

        /// What cannot be read means the first page of refusals.
        static Part of(String show, String page) {
            int number = page.chars().allMatch(Character::isDigit) && page.length() < 6 && !page.isEmpty()
                    ? Integer.parseInt(page)
                    : 1;
            return new Part(!"warnings".equals(show), Math.max(1, number));
        }

        String query(int other) {
            return (refusals ? "?page=" : "?show=warnings&page=") + other;
        }
    }

    RunView page(Run run, Part part, Reader reader, String mark) {
        Optional<RunReport> report = portal.runs().archive().report(run.id());
        String source = portal.sources()
                .find(run.source())
                .map(known -> known.source().title())
                .or(() -> report.map(RunReport::title))
                .orElse(run.source().value());
        RunWords words = new RunWords(reader, clock);
        String title = reader.messages().get("run.title", source, words.kind(run.kind()));
        Link parent = Link.of(source, SourcesController.path(run.source()));
        Frame frame = AdminFrames.frame(reader, title, RunController.path(run.id()), address, parent);
        return new RunView(
                frame,
                new AdminBar(AdminSection.SOURCES, mark),
                parent,
                words.facts(run),
                progress(run, reader),
                report.isPresent() ? address.base() + ReportPageController.REPORTS + run.id() : null,
                rules(report),
                findings(run, report, part, reader));
    }

    private RunView.@Nullable Progress progress(Run run, Reader reader) {
        return portal.runs()
                .live(run.id())
                .map(LiveRun::state)
                .map(state -> progress(run, state, reader))
                .orElse(null);
    }

    RunView.Progress progress(Run run, State state, Reader reader) {
        Formats formats = reader.formats();
        double seconds =
                Math.max(1, Duration.between(run.started(), clock.instant()).toMillis() / 1000.0);
        return new RunView.Progress(
                reader.messages().label("live", state.phase()),
                formats.number(state.read()),
                formats.number(state.committed()),
                formats.number(state.refused()),
                formats.number(state.documents()),
                formats.bytes(state.bytes()),
                formats.decimal(state.read() / seconds, state.read() / seconds < 10 ? 1 : 0));
    }

    private static List<RunView.Rule> rules(Optional<RunReport> report) {
        return report.map(RunReport::byRule).orElse(Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(rule -> new RunView.Rule(rule.getKey(), rule.getValue()))
                .toList();
    }

    private static RunView.Findings findings(Run run, Optional<RunReport> report, Part part, Reader reader) {
        List<RunReport.Entry> entries = report.map(RunReport::entries).orElse(List.of());
        List<RunReport.Entry> shown = entries.stream()
                .filter(entry -> entry.refused() == part.refusals())
                .toList();
        long refused = entries.stream().filter(RunReport.Entry::refused).count();
        int from = Math.min(shown.size(), (part.page() - 1) * PER_PAGE);
        int to = Math.min(shown.size(), from + PER_PAGE);
        String here = RunController.path(run.id());
        return new RunView.Findings(
                part.refusals(),
                refused,
                entries.size() - refused,
                FindingWords.groups(shown.subList(from, to).stream(), reader),
                new Paging(
                        from + 1L,
                        to,
                        part.page() > 1 ? here + part.query(part.page() - 1) : null,
                        to < shown.size() ? here + part.query(part.page() + 1) : null));
    }
}
