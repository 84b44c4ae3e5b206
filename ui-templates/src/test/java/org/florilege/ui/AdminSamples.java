package org.florilege.ui;

import java.util.List;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.AdminBar;
import org.florilege.ui.view.AdminHomeView;
import org.florilege.ui.view.AdminSection;
import org.florilege.ui.view.AdminSourceLine;
import org.florilege.ui.view.AdminSourceListView;
import org.florilege.ui.view.AdminSourceView;
import org.florilege.ui.view.ConfirmView;
import org.florilege.ui.view.FindingGroup;
import org.florilege.ui.view.FormField;
import org.florilege.ui.view.Frame;
import org.florilege.ui.view.Freshness;
import org.florilege.ui.view.HistoryBar;
import org.florilege.ui.view.Link;
import org.florilege.ui.view.LookAlikesView;
import org.florilege.ui.view.Machine;
import org.florilege.ui.view.Paging;
import org.florilege.ui.view.PreviewResult;
import org.florilege.ui.view.ReportView;
import org.florilege.ui.view.ResourceKind;
import org.florilege.ui.view.RunFacts;
import org.florilege.ui.view.RunOutcome;
import org.florilege.ui.view.RunView;
import org.florilege.ui.view.Section;
import org.florilege.ui.view.SourceFormView;
import org.florilege.ui.view.SourceTypesView;
import org.florilege.ui.view.Text;
import org.florilege.ui.view.Value;
import org.jspecify.annotations.Nullable;

/// Samples of the operator's pages, in either language.
class AdminSamples extends Samples {

    private static final String RUN = "20261125t021500-7f3kq9x2ma1b4c5d6e7f";

    AdminSamples(UiLanguage language) {
        super(language);
    }

    private static AdminBar bar(AdminSection section) {
        return new AdminBar(section, "m4rk");
    }

    private Frame page(String title) {
        return frame(title, "/admin/page", Section.ADMIN, Link.of(messages.get("admin.title"), "/admin"))
                .withMachine(Machine.notIndexed());
    }

    private HistoryBar history() {
        return new HistoryBar(List.of(
                new HistoryBar.Mark(RunOutcome.UNREACHABLE, "1 Nov, 02:15: unreachable", "/admin/runs/" + RUN),
                new HistoryBar.Mark(RunOutcome.PARTIAL, "2 Nov, 02:15: partial", null),
                new HistoryBar.Mark(RunOutcome.COMPLETE, "3 Nov, 02:15: complete", null)));
    }

    AdminSourceLine line(String id, Freshness state, long held) {
        boolean ran = state != Freshness.NEVER;
        return new AdminSourceLine(
                id,
                Text.of("Catalogue " + id),
                "https://" + id + ".example.org/catalog.ttl",
                "DCAT",
                state,
                new AdminSourceLine.Moments(
                        ran ? say("il y a 3 heures", "3 hours ago") : null,
                        ran ? date(2026, 11, 25) : null,
                        ran ? date(2026, 11, 26) : null,
                        state == Freshness.RUNNING ? "/admin/runs/" + RUN : null,
                        ran ? history() : new HistoryBar(List.of())),
                new AdminSourceLine.Counts(ran ? 1203 : 0, 3, held));
    }

    AdminHomeView admin() {
        return new AdminHomeView(
                page(messages.get("admin.title")),
                bar(AdminSection.HOME),
                List.of(
                        new AdminHomeView.State(Freshness.HELD, 1, "/admin/sources?state=held"),
                        new AdminHomeView.State(Freshness.FRESH, 12, "/admin/sources?state=fresh")),
                List.of(line("now", Freshness.RUNNING, 0)),
                List.of(line("held", Freshness.HELD, 412)),
                List.of(line("down", Freshness.FAILED, 0)));
    }

    AdminSourceListView adminSources() {
        return new AdminSourceListView(
                page(messages.get("admin.sources.title")),
                bar(AdminSection.SOURCES),
                List.of(
                        new AdminSourceListView.Choice(say("Toutes", "All"), "/admin/sources", true, 4),
                        new AdminSourceListView.Choice(
                                say("En échec", "Failing"), "/admin/sources?state=failed", false, 1)),
                List.of(new AdminSourceListView.Choice(say("nom", "name"), "/admin/sources?sort=name", true, -1)),
                List.of(
                        line("held", Freshness.HELD, 412),
                        line("now", Freshness.RUNNING, 0),
                        line("fresh", Freshness.FRESH, 0),
                        line("new", Freshness.NEVER, 0)));
    }

    LookAlikesView lookAlikes() {
        var one = new LookAlikesView.Member(
                Link.of("Registre des hanches", "/dataset/registre-aaaaaaaaaa"), "https://a.example.org/7", "HAS · a");
        var other = new LookAlikesView.Member(
                Link.of("Registre des hanches", "/dataset/registre-bbbbbbbbbb"), "https://b.example.org/9", "HAS · b");
        return new LookAlikesView(
                page(messages.get("admin.alike.title")),
                bar(AdminSection.LOOK_ALIKES),
                List.of(
                        new LookAlikesView.Group("doi:10.5281/zenodo.7", List.of(one, other)),
                        new LookAlikesView.Group(null, List.of(one, other))),
                "/admin/look-alikes?cursor=c");
    }

    AdminSourceListView noSources() {
        return new AdminSourceListView(
                page(messages.get("admin.sources.title")), bar(AdminSection.SOURCES), List.of(), List.of(), List.of());
    }

    AdminSourceView adminSource() {
        return new AdminSourceView(
                page("Catalogue held"),
                bar(AdminSection.SOURCES),
                line("held", Freshness.HELD, 412),
                List.of(new AdminSourceView.Plan(messages.get("plan.schedule"), Value.of("30 2 * * *"))),
                List.of(run(RunOutcome.HELD)));
    }

    RunFacts run(RunOutcome outcome) {
        return new RunFacts(
                RUN,
                messages.get("kindOfRun.HARVEST"),
                outcome,
                date(2026, 11, 25),
                "3 min 12 s",
                outcome == RunOutcome.PARTIAL ? "Page 4 did not answer." : null,
                new RunFacts.Counts(12, 40, 1151, 3, 7, 0, 25, 13, "4,2 Mo"));
    }

    List<FindingGroup> findings() {
        return List.of(new FindingGroup(
                "title-missing",
                1,
                List.of(new FindingGroup.Line(
                        Value.linked("https://example.org/d/42", "https://example.org/d/42"),
                        Value.of("https://example.org/catalog.ttl"),
                        "line 12, column 3",
                        "\"\"@fr",
                        "The record has no title.",
                        "Add dct:title."))));
    }

    RunView endedRun() {
        return run(
                run(RunOutcome.PARTIAL),
                null,
                new RunView.Findings(true, 1, 25, findings(), new Paging(1, 1, null, "/admin/runs/x?page=2")));
    }

    RunView liveRun() {
        return run(
                run(RunOutcome.RUNNING),
                new RunView.Progress(messages.get("live.READING"), "1 203", "1 000", "3", "4", "4,2 Mo", "120"),
                new RunView.Findings(true, 0, 0, List.of(), Paging.single(0)));
    }

    private RunView run(RunFacts run, RunView.@Nullable Progress progress, RunView.Findings findings) {
        return new RunView(
                page("Catalogue – " + run.kind()),
                bar(AdminSection.SOURCES),
                Link.of("Catalogue", "/admin/sources/catalogue"),
                run,
                progress,
                progress == null ? BASE + run.reportUrl() : null,
                List.of(new RunView.Rule("date", 24), new RunView.Rule("title-missing", 1)),
                findings);
    }

    ReportView report() {
        return new ReportView(
                frame(messages.get("report.title", "Catalogue"), "/reports/" + RUN, Section.NONE)
                        .withMachine(Machine.notIndexed()),
                "Catalogue",
                run(RunOutcome.PARTIAL),
                findings(),
                List.of(),
                true);
    }

    ConfirmView confirm() {
        return new ConfirmView(
                page(messages.get("confirm.delete.title", "Catalogue")),
                bar(AdminSection.SOURCES),
                messages.get("confirm.delete.lead"),
                "/admin/sources/catalogue/delete",
                List.of(
                        new ConfirmView.Choice("keep", messages.get("confirm.delete.keep")),
                        new ConfirmView.Choice("clear", messages.get("confirm.delete.clear"))),
                messages.get("confirm.delete.button"),
                "/admin/sources/catalogue");
    }

    SourceTypesView types() {
        return new SourceTypesView(
                page(messages.get("form.new")),
                bar(AdminSection.SOURCES),
                List.of(
                        new SourceTypesView.Type("ckan", messages.get("type.ckan"), messages.get("type.ckan.help")),
                        new SourceTypesView.Type("csw", messages.get("type.csw"), messages.get("type.csw.help"))));
    }

    SourceFormView form() {
        return form(List.of(), "", null);
    }

    SourceFormView wrongForm() {
        return form(List.of(new SourceFormView.Fault("f-location", "It has no address.")), "It has no address.", null);
    }

    SourceFormView triedForm() {
        return form(
                List.of(),
                "",
                new PreviewResult(
                        RunOutcome.COMPLETE,
                        null,
                        List.of(new PreviewResult.Taken(
                                Text.of("Registre", "fr"), ResourceKind.DATASET, "https://example.org/d/1", 2)),
                        findings(),
                        List.of()));
    }

    private SourceFormView form(List<SourceFormView.Fault> faults, String error, @Nullable PreviewResult preview) {
        return new SourceFormView(
                page(messages.get("form.new")),
                bar(AdminSection.SOURCES),
                new SourceFormView.Sending("/admin/sources/new", "/admin/sources", "ckan", messages.get("type.ckan")),
                List.of(
                        new SourceFormView.Group(
                                "what",
                                messages.get("form.group.what"),
                                "",
                                true,
                                List.of(
                                        field("location", FormField.Kind.TEXT, "nowhere", error),
                                        field("id", FormField.Kind.FIXED, "catalogue", ""))),
                        new SourceFormView.Group(
                                "access",
                                messages.get("form.group.access"),
                                "",
                                false,
                                List.of(
                                        field("credential", FormField.Kind.CHOICE, "basic", ""),
                                        field("password", FormField.Kind.SECRET, "never shown", ""),
                                        field("owner", FormField.Kind.MAIL, "", ""),
                                        field("schedule", FormField.Kind.AREA, "30 2 * * *", ""),
                                        field("enabled", FormField.Kind.CHECK, "true", "")))),
                faults,
                preview);
    }

    private FormField field(String name, FormField.Kind kind, String value, String error) {
        return new FormField(
                name,
                kind,
                new FormField.Words(messages.get("field." + name), "Help.", "Example"),
                value,
                error,
                kind == FormField.Kind.CHOICE
                        ? List.of(
                                new FormField.Choice("none", messages.get("field.credential.none")),
                                new FormField.Choice("basic", messages.get("field.credential.basic")))
                        : List.of());
    }
}
