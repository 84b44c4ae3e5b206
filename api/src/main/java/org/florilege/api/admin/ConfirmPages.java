package org.florilege.api.admin;

import java.util.List;
import org.florilege.api.page.Reader;
import org.florilege.api.web.PublicAddress;
import org.florilege.harvester.source.RegisteredSource;
import org.florilege.harvester.source.RunSummary;
import org.florilege.ui.language.Messages;
import org.florilege.ui.view.AdminBar;
import org.florilege.ui.view.AdminSection;
import org.florilege.ui.view.ConfirmView;
import org.florilege.ui.view.Link;

/// Makes the pages that ask once more.
public final class ConfirmPages {

    /// The answer that records are to go with their source.
    static final String CLEAR = "clear";

    private static final String KEEP = "keep";

    private final PublicAddress address;

    public ConfirmPages(PublicAddress address) {
        this.address = address;
    }

    ConfirmView clear(RegisteredSource known, Reader reader, String mark) {
        long records = known.lastRun()
                .map(RunSummary::counts)
                .map(counts -> counts.taken())
                .orElse(0L);
        String lead = reader.messages().count("confirm.clear.lead", records);
        return page(known, CLEAR, lead, List.of(), reader, mark);
    }

    ConfirmView delete(RegisteredSource known, Reader reader, String mark) {
        Messages words = reader.messages();
        List<ConfirmView.Choice> choices = List.of(
                new ConfirmView.Choice(KEEP, words.get("confirm.delete.keep")),
                new ConfirmView.Choice(CLEAR, words.get("confirm.delete.clear")));
        return page(known, "delete", words.get("confirm.delete.lead"), choices, reader, mark);
    }

    ConfirmView removal(RegisteredSource known, Reader reader, String mark) {
        String lead = reader.messages().count("confirm.removal.lead", SourceLines.held(known));
        return page(known, "removal", lead, List.of(), reader, mark);
    }

    private ConfirmView page(
            RegisteredSource known,
            String what,
            String lead,
            List<ConfirmView.Choice> choices,
            Reader reader,
            String mark) {
        String source = SourcesController.path(known.source().id());
        String action = source + "/" + (what.equals("removal") ? "confirm-removal" : what);
        Messages words = reader.messages();
        String title = words.get("confirm." + what + ".title", known.source().title());
        return new ConfirmView(
                AdminFrames.frame(
                        reader, title, action, address, Link.of(known.source().title(), source)),
                new AdminBar(AdminSection.SOURCES, mark),
                lead,
                action,
                choices,
                words.get("confirm." + what + ".button"),
                source);
    }
}
