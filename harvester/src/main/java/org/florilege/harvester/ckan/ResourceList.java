package org.florilege.harvester.ckan;

import java.net.URI;
import java.util.Optional;
import org.florilege.harvester.json.JsonList;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.reader.ListEntry;
import org.florilege.harvester.repair.Place;
import tools.jackson.databind.JsonNode;

/// Walks `current_package_list_with_resources`, as old CKAN and DKAN have it; DKAN wraps the list in another
/// one and gives it whole, whatever was asked.
final class ResourceList extends JsonList implements CkanWalk {

    private final CkanPortal portal;
    private final CkanChoice choice;
    private final JsonSession session;
    private final CkanChoice.Taking taking;
    private final int rows;
    private int before;
    private long offset;
    private boolean ended;

    ResourceList(CkanPortal portal, CkanChoice choice, JsonSession session) {
        this.portal = portal;
        this.choice = choice;
        this.session = session;
        this.taking = choice.new Taking(portal, true);
        this.rows = choice.rows();
    }

    @Override
    protected Optional<Page> page() {
        if (ended || !session.mayAsk()) return Optional.empty();
        ended = true;
        before = taking.seen();
        URI address = portal.action("current_package_list_with_resources", "limit=" + rows + "&offset=" + offset);
        return Optional.of(new Page(address.toString(), session.ask(address, ResourceList::isList)));
    }

    private static boolean isList(String pointer) {
        return pointer.equals("/result") || pointer.equals("/result/0");
    }

    @Override
    protected Optional<ListEntry> record(JsonNode dataset, Place place) {
        return taking.take(dataset, place);
    }

    @Override
    protected String name(JsonNode dataset) {
        return taking.name(dataset);
    }

    /// There is no count: the end is a page without anything new.
    @Override
    protected void end(Page page, int count) {
        CkanAnswer.check(URI.create(page.address()), page.elements());
        offset += count;
        ended = taking.seen() == before || page.elements().stop().isPresent();
        if (ended) taking.tellHidden(session);
    }

    @Override
    public void chosen() {
        choice.tellIgnored(session);
    }
}
