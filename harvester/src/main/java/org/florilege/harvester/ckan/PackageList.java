package org.florilege.harvester.ckan;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.JsonElement;
import org.florilege.harvester.json.JsonElements;
import org.florilege.harvester.json.JsonList;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.reader.ListEntry;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Asks for the names of all datasets (`package_list`) and then for each (`package_show`, whose result DKAN
/// wraps in a list). A dataset that cannot be had is refused; that the rest was seen is not enough to conclude
/// anything.
final class PackageList implements CkanWalk {

    private final CkanPortal portal;
    private final CkanChoice choice;
    private final JsonSession session;
    private final CkanChoice.Taking taking;
    private final Datasets datasets = new Datasets();
    private @Nullable Deque<String> names;
    private String name = "";

    PackageList(CkanPortal portal, CkanChoice choice, JsonSession session) {
        this.portal = portal;
        this.choice = choice;
        this.session = session;
        this.taking = choice.new Taking(portal, true);
    }

    @Override
    public Optional<ListEntry> next() {
        if (names == null) {
            names = list();
            URI address = portal.action("package_list", "");
            return Optional.of(new ListEntry.Said(address.toString(), document -> {}));
        }
        try {
            return datasets.next();
        } catch (SourceException failed) {
            String missed = name;
            session.fallShort(failed.finding());
            return Optional.of(new ListEntry.Said(
                    failed.place().document(),
                    document -> document.refuse(portal.dataset(missed), "", failed.finding())));
        }
    }

    private Deque<String> list() {
        URI address = portal.action("package_list", "");
        Deque<String> listed = new ArrayDeque<>();
        try (JsonElements answer = session.ask(address, "/result"::equals)) {
            for (Optional<JsonElement> next = answer.next(); next.isPresent(); next = answer.next())
                if (next.get() instanceof JsonElement.Whole(String pointer, JsonNode value)) {
                    String each = value.isObject() ? Json.firstText(value, "name", "id") : Json.text(value);
                    if (!each.isEmpty()) listed.add(each);
                }
            CkanAnswer.check(address, answer);
            answer.stop().ifPresent(stop -> session.fallShort(stop.finding()));
        }
        return listed;
    }

    /// Each is a page of its own.
    private final class Datasets extends JsonList {

        @Override
        protected Optional<Page> page() {
            Deque<String> left = names;
            if (left == null || left.isEmpty()) return end();
            if (!session.mayAsk()) {
                left.clear();
                return end();
            }
            name = left.remove();
            URI address = portal.action("package_show", "id=" + CkanPortal.encoded(name));
            return Optional.of(
                    new Page(address.toString(), session.ask(address, "/result"::equals, "/result"::equals)));
        }

        private Optional<Page> end() {
            taking.tellHidden(session);
            return Optional.empty();
        }

        @Override
        protected Optional<ListEntry> record(JsonNode dataset, Place place) {
            return taking.take(dataset, place);
        }

        @Override
        protected String name(JsonNode dataset) {
            return taking.name(dataset);
        }

        @Override
        protected void end(Page page, int count) {
            URI address = URI.create(page.address());
            CkanAnswer.check(address, page.elements());
            if (count == 0)
                throw JsonSession.refusal(
                        address,
                        page.elements()
                                .stop()
                                .map(JsonElements.Stop::finding)
                                .orElseGet(() -> new Finding(
                                        Rule.UNEXPECTED_JSON,
                                        "The answer holds no dataset.",
                                        "Tell the portal's owner which dataset it does not give.")));
        }
    }

    @Override
    public void chosen() {
        choice.tellIgnored(session);
    }
}
