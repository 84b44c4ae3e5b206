package org.florilege.harvester.ckan;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.JsonElement;
import org.florilege.harvester.json.JsonElements;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Asks for the names of all datasets (`package_list`) and then for each (`package_show`, whose result DKAN
/// wraps in a list).
final class PackageList implements CkanWalk {

    private static final int PER_DOCUMENT = 20;

    private final CkanPortal portal;
    private final CkanChoice choice;
    private final JsonSession session;
    private final CkanChoice.Taking taking;
    private @Nullable Deque<String> names;

    PackageList(CkanPortal portal, CkanChoice choice, JsonSession session) {
        this.portal = portal;
        this.choice = choice;
        this.session = session;
        this.taking = choice.new Taking(portal, true);
    }

    @Override
    public Optional<SourceDocument> next() {
        Deque<String> left = names;
        if (left == null) {
            left = list();
            names = left;
        }
        if (left.isEmpty()) return Optional.empty();
        DocumentBuilder document = session.document(portal.action("package_list", ""));
        for (int i = 0; i < PER_DOCUMENT && !left.isEmpty(); i++) {
            if (session.mayAsk()) show(left.remove(), document);
            else left.clear();
        }
        if (left.isEmpty()) taking.tellHidden(session);
        return Optional.of(document.build());
    }

    private Deque<String> list() {
        URI address = portal.action("package_list", "");
        Deque<String> listed = new ArrayDeque<>();
        try (JsonElements answer = session.ask(address, "/result"::equals)) {
            for (Optional<JsonElement> next = answer.next(); next.isPresent(); next = answer.next())
                if (next.get() instanceof JsonElement.Whole(String pointer, JsonNode value)) {
                    String name = value.isObject() ? Json.firstText(value, "name", "id") : Json.text(value);
                    if (!name.isEmpty()) listed.add(name);
                }
            CkanAnswer.check(address, answer, session.document(address));
            answer.stop().ifPresent(stop -> session.fallShort(stop.finding()));
        }
        return listed;
    }

    /// A dataset that cannot be had is refused; that the rest was seen is not enough to conclude anything.
    private void show(String name, DocumentBuilder document) {
        URI address = portal.action("package_show", "id=" + CkanPortal.encoded(name));
        try (JsonElements answer = session.ask(address, "/result"::equals, "/result"::equals)) {
            take(answer, address, document, name);
        } catch (SourceException failed) {
            document.refuse(portal.dataset(name), address.toString(), failed.finding());
            session.fallShort(failed.finding());
        }
    }

    private void take(JsonElements answer, URI address, DocumentBuilder document, String name) {
        int taken = 0;
        for (Optional<JsonElement> next = answer.next(); next.isPresent(); next = answer.next()) {
            taken++;
            switch (next.get()) {
                case JsonElement.Broken broken ->
                    document.refuse(portal.dataset(name), broken.pointer(), broken.finding());
                case JsonElement.Whole whole -> taking.take(document, whole.value());
            }
        }
        CkanAnswer.check(address, answer, session.document(address));
        if (taken == 0)
            throw JsonSession.refusal(
                    address,
                    answer.stop()
                            .map(JsonElements.Stop::finding)
                            .orElseGet(() -> new org.florilege.harvester.repair.Finding(
                                    Rule.UNEXPECTED_JSON,
                                    "The answer holds no dataset.",
                                    "Tell the portal's owner which dataset it does not give.")));
    }

    @Override
    public void chosen() {
        choice.tellIgnored(session);
    }
}
