package org.florilege.api.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.florilege.api.operator.FormMark;
import org.florilege.api.page.PageAnswers;
import org.florilege.api.page.Reader;
import org.florilege.api.portal.Portal;
import org.florilege.api.source.SourceNames;
import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.catalog.search.NearDuplicates;
import org.florilege.ui.view.AdminBar;
import org.florilege.ui.view.AdminSection;
import org.florilege.ui.view.Link;
import org.florilege.ui.view.LookAlikesView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/// The operator's page of records that look alike.
@RestController
public final class LookAlikesController {

    private static final String LOOK_ALIKES = "/admin/look-alikes";
    private static final int GROUPS = 20;

    private final Portal portal;
    private final PublicAddress address;
    private final PageAnswers answers;
    private final SourceNames sources;

    public LookAlikesController(Portal portal, PublicAddress address, PageAnswers answers) {
        this.portal = portal;
        this.address = address;
        this.answers = answers;
        this.sources = new SourceNames(portal.sources());
    }

    @GetMapping(LOOK_ALIKES)
    ResponseEntity<byte[]> page(@RequestParam(required = false) @Nullable String cursor, ServerWebExchange exchange) {
        Reader reader = new Reader(ReaderLanguage.of(exchange.getRequest()));
        NearDuplicates.Page found = portal.index().nearDuplicates(cursor, GROUPS, reader.tag());
        String next = found.nextCursor();
        LookAlikesView view = new LookAlikesView(
                AdminFrames.list(reader, reader.messages().get("admin.alike.title"), LOOK_ALIKES, address),
                new AdminBar(AdminSection.LOOK_ALIKES, FormMark.of(exchange)),
                found.groups().stream().map(this::group).toList(),
                next == null ? null : LOOK_ALIKES + "?cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        return answers.unsharedPage(view, exchange.getRequest());
    }

    private LookAlikesView.Group group(NearDuplicates group) {
        return new LookAlikesView.Group(
                group.identifier(), group.members().stream().map(this::member).toList());
    }

    private LookAlikesView.Member member(NearDuplicates.Member member) {
        var record = member.record();
        String detail = Stream.concat(
                        member.publishers().stream(), member.sources().stream().map(sources::of))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        String page = PublicAddress.path(record.kind(), record.slug());
        return new LookAlikesView.Member(
                Link.of(record.title().value(), page), record.id().iri(), detail);
    }
}
