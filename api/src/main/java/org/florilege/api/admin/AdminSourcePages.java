package org.florilege.api.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.florilege.api.page.Reader;
import org.florilege.api.page.RunWords;
import org.florilege.api.portal.Portal;
import org.florilege.api.web.PublicAddress;
import org.florilege.harvester.source.RegisteredSource;
import org.florilege.harvester.source.SourcePlan;
import org.florilege.ui.language.Messages;
import org.florilege.ui.view.AdminBar;
import org.florilege.ui.view.AdminHomeView;
import org.florilege.ui.view.AdminSection;
import org.florilege.ui.view.AdminSourceLine;
import org.florilege.ui.view.AdminSourceListView;
import org.florilege.ui.view.AdminSourceListView.Choice;
import org.florilege.ui.view.AdminSourceView;
import org.florilege.ui.view.Frame;
import org.florilege.ui.view.Freshness;
import org.florilege.ui.view.Value;

/// Makes the operator's list of sources and the page of each.
public final class AdminSourcePages {

    private static final int RUNS = 30;

    private final Portal portal;
    private final SourceLines lines;
    private final PublicAddress address;

    public AdminSourcePages(Portal portal, SourceLines lines, PublicAddress address) {
        this.portal = portal;
        this.lines = lines;
        this.address = address;
    }

    SourceLines lines() {
        return lines;
    }

    /// How the sources are, and what needs somebody.
    AdminHomeView home(Frame frame, Reader reader, String mark) {
        List<AdminSourceLine> all = lines.all(reader);
        return new AdminHomeView(
                frame,
                new AdminBar(AdminSection.HOME, mark),
                Sifting.byUrgency().stream()
                        .map(state -> new AdminHomeView.State(state, count(all, state), only(state)))
                        .filter(state -> state.count() > 0)
                        .toList(),
                all.stream().filter(AdminSourceLine::isRunning).toList(),
                all.stream().filter(line -> line.counts().held() > 0).toList(),
                all.stream().filter(AdminSourcePages::needsALook).toList());
    }

    private static boolean needsALook(AdminSourceLine line) {
        return switch (line.state()) {
            case FAILED, PARTIAL, STALE -> true;
            case FRESH, RUNNING, HELD, NEVER, PAUSED -> false;
        };
    }

    private static String only(Freshness state) {
        return new Sifting(Optional.of(state), Sifting.Order.STATE).url();
    }

    private static long count(List<AdminSourceLine> all, Freshness state) {
        return all.stream().filter(line -> line.state() == state).count();
    }

    AdminSourceListView list(Sifting sifting, Reader reader, String mark) {
        List<AdminSourceLine> all = lines.all(reader);
        Frame frame = AdminFrames.list(reader, reader.messages().get("admin.sources.title"), sifting.url(), address);
        return new AdminSourceListView(
                frame,
                new AdminBar(AdminSection.SOURCES, mark),
                filters(sifting, all, reader.messages()),
                orders(sifting, reader.messages()),
                sifting.of(all));
    }

    private static List<Choice> filters(Sifting sifting, List<AdminSourceLine> all, Messages words) {
        if (all.isEmpty()) return List.of();
        List<Choice> filters = new ArrayList<>();
        filters.add(new Choice(
                words.get("admin.sources.all"),
                sifting.only(Optional.empty()).url(),
                sifting.state().isEmpty(),
                all.size()));
        for (Freshness state : Sifting.byUrgency()) {
            Optional<Freshness> chosen = Optional.of(state);
            if (count(all, state) > 0 || chosen.equals(sifting.state()))
                filters.add(new Choice(
                        words.label("freshness", state),
                        sifting.only(chosen).url(),
                        chosen.equals(sifting.state()),
                        count(all, state)));
        }
        return filters;
    }

    private static List<Choice> orders(Sifting sifting, Messages words) {
        return Arrays.stream(Sifting.Order.values())
                .map(order -> new Choice(
                        words.get("admin.sources.by." + order.word()),
                        sifting.by(order).url(),
                        order == sifting.order(),
                        -1))
                .toList();
    }

    AdminSourceView page(RegisteredSource known, Reader reader, String mark) {
        AdminSourceLine line = lines.line(known, reader);
        RunWords words = lines.words(reader);
        return new AdminSourceView(
                AdminFrames.frame(reader, known.source().title(), line.url(), address),
                new AdminBar(AdminSection.SOURCES, mark),
                line,
                plan(known, line, reader.messages()),
                portal.runs().archive().of(known.source().id()).stream()
                        .limit(RUNS)
                        .map(words::facts)
                        .toList());
    }

    private static List<AdminSourceView.Plan> plan(RegisteredSource known, AdminSourceLine line, Messages words) {
        SourcePlan decided = SourcePlan.of(known.source().options());
        List<AdminSourceView.Plan> plan = new ArrayList<>();
        plan.add(said(words, "plan.schedule", schedule(decided, words)));
        if (line.moments().next() != null)
            plan.add(said(words, "plan.next", line.moments().next().shown()));
        plan.add(said(
                words,
                "plan.access",
                words.get("field.credential." + known.credential().getOrDefault("kind", "none"))));
        plan.add(said(words, "field.precedence", String.valueOf(decided.precedence())));
        decided.owner().ifPresent(owner -> plan.add(said(words, "plan.report", owner)));
        known.source().options().values().entrySet().stream()
                .filter(option -> !SourcePlan.KEYS.contains(option.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(option -> plan.add(new AdminSourceView.Plan(
                        SourceFields.label(known.source().type(), option.getKey(), words),
                        Value.of(option.getValue()))));
        String page = "/sources/" + known.source().id();
        plan.add(new AdminSourceView.Plan(words.get("plan.public"), Value.linked(page, page)));
        return plan;
    }

    private static String schedule(SourcePlan plan, Messages words) {
        String when = plan.schedule()
                .map(text -> Preset.of(text).label(text, words))
                .orElse(words.get("admin.sources.byHand"));
        return plan.enabled() ? when : when + " (" + words.get("plan.paused") + ")";
    }

    private static AdminSourceView.Plan said(Messages words, String key, String value) {
        return new AdminSourceView.Plan(words.get(key), Value.of(value));
    }
}
