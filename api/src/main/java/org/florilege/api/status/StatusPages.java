package org.florilege.api.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.florilege.api.dump.DumpPages;
import org.florilege.api.feed.LeftOut;
import org.florilege.api.page.Reader;
import org.florilege.api.page.SourcePages;
import org.florilege.api.portal.Portal;
import org.florilege.api.selfcheck.FeedCheckResults;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.store.StoreException;
import org.florilege.catalog.store.StoreState;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.Address;
import org.florilege.ui.view.DumpFile;
import org.florilege.ui.view.EngineState;
import org.florilege.ui.view.Figure;
import org.florilege.ui.view.Frame;
import org.florilege.ui.view.Machine;
import org.florilege.ui.view.ResourceKind;
import org.florilege.ui.view.SourceLine;
import org.florilege.ui.view.StatusView;

/// Makes the page of the portal's state. An engine that is down makes its own part say so, not the page fail.
public final class StatusPages {

    private static final String PATH = "/status";

    private final Portal portal;
    private final SourcePages sources;
    private final OutwardFacts outward;
    private final PublicAddress address;

    public StatusPages(
            Portal portal, SourcePages sources, FeedCheckResults checks, LeftOut leftOut, PublicAddress address) {
        this.portal = portal;
        this.sources = sources;
        this.outward = new OutwardFacts(portal.store(), checks, leftOut);
        this.address = address;
    }

    StatusView page(UiLanguage language) {
        Reader reader = new Reader(language);
        Optional<StoreState> state = state();
        Frame frame = Frame.of(language, reader.messages().get("status.title"), Address.of(address.base(), PATH))
                .withMachine(Machine.notIndexed());
        List<DumpFile> dump = portal.dumps()
                .latest()
                .map(last -> DumpPages.files(last, reader))
                .orElse(List.of());
        List<SourceLine> lines = state.isPresent() ? sources.lines(reader) : List.of();
        return new StatusView(frame, engines(state), figures(state), lines, outward.shown(reader), dump);
    }

    private Optional<StoreState> state() {
        try {
            return Optional.of(portal.store().state());
        } catch (StoreException e) {
            return Optional.empty();
        }
    }

    private StatusView.Engines engines(Optional<StoreState> state) {
        EngineState store = state.isPresent() ? EngineState.UP : EngineState.DOWN;
        Long committed = state.map(StoreState::sequence).orElse(null);
        return switch (portal.searchState()) {
            case Portal.SearchState.Up up -> new StatusView.Engines(store, committed, EngineState.UP, up.position());
            case Portal.SearchState.Starting _ -> new StatusView.Engines(store, committed, EngineState.STARTING, null);
            case Portal.SearchState.Down _ -> new StatusView.Engines(store, committed, EngineState.DOWN, null);
        };
    }

    private static List<Figure> figures(Optional<StoreState> state) {
        Map<Kind, Long> live = state.map(StoreState::live).orElse(Map.of());
        List<Figure> figures = new ArrayList<>();
        for (ResourceKind kind : ResourceKind.values())
            figures.add(new Figure(kind, live.getOrDefault(Kind.valueOf(kind.name()), 0L), kind.searchUrl()));
        return figures;
    }
}
