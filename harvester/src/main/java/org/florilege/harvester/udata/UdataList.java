package org.florilege.harvester.udata;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.JsonContent;
import org.florilege.harvester.json.JsonElements;
import org.florilege.harvester.json.JsonList;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Fingerprints;
import org.florilege.harvester.reader.ListEntry;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The datasets of each list that the operator's choice amounts to, page after page by `next_page`.
final class UdataList extends JsonList {

    private static final JsonContent CONTENT = new JsonContent(Set.of("metrics", "quality"), Set.of("extras"));

    private final UdataPortal portal;
    private final JsonSession session;
    private final UdataLicences licences;
    private final boolean archived;
    private final Deque<URI> lists;
    private final Set<URI> visited = new HashSet<>();
    private final Fingerprints seen = new Fingerprints();
    private @Nullable URI next;
    private long total = -1;
    private long read;
    private int hidden;

    /// @param lists the first page of each list
    UdataList(UdataPortal portal, JsonSession session, UdataLicences licences, boolean archived, List<URI> lists) {
        this.portal = portal;
        this.session = session;
        this.licences = licences;
        this.archived = archived;
        this.lists = new ArrayDeque<>(lists);
    }

    @Override
    protected Optional<Page> page() {
        if (next == null) {
            next = lists.poll();
            total = -1;
            read = 0;
        }
        URI page = next;
        next = null;
        if (page == null || !session.mayAsk()) {
            lists.clear();
            tellHidden();
            return Optional.empty();
        }
        visited.add(page);
        return Optional.of(new Page(page.toString(), session.ask(page, "/data"::equals)));
    }

    @Override
    protected String name(JsonNode dataset) {
        String iri = portal.dataset(dataset);
        return iri.isEmpty() ? Json.text(dataset, "title") : iri;
    }

    @Override
    protected Optional<ListEntry> record(JsonNode dataset, Place place) {
        String id = Json.text(dataset, "id");
        if (!id.isEmpty() && !seen.add(id)) return Optional.empty();
        boolean gone = !Json.text(dataset, "deleted").isEmpty();
        if (!gone && isHidden(dataset)) {
            hidden++;
            return Optional.empty();
        }
        return Optional.of(new ListEntry.Listed(place, CONTENT.of(dataset), document -> {
            if (gone) document.withdraw(portal.dataset(dataset));
            else state(dataset, document);
        }));
    }

    private boolean isHidden(JsonNode dataset) {
        return Json.isTrue(dataset.path("private"))
                || (!Json.text(dataset, "archived").isEmpty() && !archived);
    }

    private void state(JsonNode dataset, DocumentBuilder document) {
        UdataResources resources = new UdataResources(portal, session, licences, finding -> document.stop("", finding));
        new UdataRecord(portal, dataset, resources).state(document);
    }

    @Override
    protected void end(Page page, int count) {
        JsonElements answer = page.elements();
        read += count;
        if (!answer.hasList() && answer.stop().isEmpty())
            throw JsonSession.refusal(URI.create(page.address()), refused(answer));
        follow(URI.create(page.address()), answer);
    }

    private static Finding refused(JsonElements answer) {
        return Finding.of(
                Rule.API_ERROR,
                "The portal answered without a list of datasets: {0}.",
                "Check the address, the type and the options of the source.",
                answer.fact("/message").orElse("no reason is given"));
    }

    private void follow(URI page, JsonElements answer) {
        long told = answer.fact("/total").flatMap(UdataList::number).orElse(-1L);
        if (told >= 0 && total >= 0 && told != total)
            session.fallShort(Finding.of(
                    Rule.TOTAL_CHANGED,
                    "The list had {0} datasets when reading began and {1} later on; some may have slipped between the"
                            + " pages.",
                    "Harvest at a quieter hour; the next run reads all anew.",
                    total,
                    told));
        if (told >= 0) total = told;
        Optional<String> link = answer.fact("/next_page").filter(text -> !text.isBlank());
        if (link.isPresent()) follow(page, link.get());
        else if (answer.stop().isEmpty() && read < total)
            session.fallShort(Finding.of(
                    Rule.RECORDS_MISSING,
                    "The list tells of {0} datasets and ends after {1}.",
                    "Harvest the portal by organization or tag: long searches are cut off.",
                    total,
                    read));
    }

    /// Behind a proxy the portal may call itself by another name: pages are asked for where the first one was.
    private void follow(URI page, String link) {
        URI target = URI.create(Iris.resolve(page.toString(), Iris.encode(link.strip())));
        URI here = URI.create(page.getScheme() + "://" + page.getRawAuthority() + page.getRawPath()
                + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()));
        if (visited.contains(here))
            session.fallShort(Finding.of(
                    Rule.PAGE_LOOP,
                    "{0} names {1} as its next page, which was read before.",
                    "Tell the portal's owner.",
                    page,
                    here));
        else next = here;
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private void tellHidden() {
        if (hidden > 0)
            session.remark(Finding.of(
                    Rule.RECORDS_HIDDEN,
                    "{0} private or archived datasets were left out.",
                    "Set the option \"archived\" to take archived ones.",
                    hidden));
        hidden = 0;
    }
}
