package org.florilege.harvester.ckan;

import java.net.URI;
import java.util.Optional;
import org.florilege.harvester.json.JsonElements;
import org.florilege.harvester.json.JsonRecords;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.SourceDocument;

/// Walks `current_package_list_with_resources`, as old CKAN and DKAN have it; DKAN wraps the list in another
/// one and gives it whole, whatever was asked.
final class ResourceList implements CkanWalk {

    private final CkanPortal portal;
    private final CkanChoice choice;
    private final JsonSession session;
    private final CkanChoice.Taking taking;
    private final int rows;
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
    public Optional<SourceDocument> next() {
        if (ended || !session.mayAsk()) return Optional.empty();
        ended = true;
        URI address = portal.action("current_package_list_with_resources", "limit=" + rows + "&offset=" + offset);
        try (JsonElements answer = session.ask(address, ResourceList::isList)) {
            DocumentBuilder document = session.document(address);
            int before = taking.seen();
            int read = JsonRecords.state(answer, document, Integer.MAX_VALUE, taking::name, taking::take);
            CkanAnswer.check(address, answer, document);
            offset += read;
            // There is no count: the end is a page without anything new.
            ended = taking.seen() == before || answer.stop().isPresent();
            if (ended) taking.tellHidden(session);
            return Optional.of(document.build());
        }
    }

    private static boolean isList(String pointer) {
        return pointer.equals("/result") || pointer.equals("/result/0");
    }

    @Override
    public void chosen() {
        choice.tellIgnored(session);
    }
}
