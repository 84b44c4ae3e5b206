package org.florilege.harvester.ckan;

import java.net.URI;
import java.util.Optional;
import org.florilege.harvester.dcatus.DcatUsStating;
import org.florilege.harvester.json.JsonElements;
import org.florilege.harvester.json.JsonRecords;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;

/// Reads the datasets of DKAN 2, which its metastore gives all at once, in the terms of DCAT-US.
final class MetastoreItems implements CkanWalk {

    private static final String PATH = "/api/1/metastore/schemas/dataset/items";

    private final URI address;
    private final CkanChoice choice;
    private final JsonSession session;
    private final DcatUsStating stating;
    private boolean ended;

    MetastoreItems(CkanPortal portal, CkanChoice choice, JsonSession session) {
        this.address = portal.at(PATH);
        this.choice = choice;
        this.session = session;
        this.stating = new DcatUsStating(portal::dataset);
    }

    @Override
    public Optional<SourceDocument> next() {
        if (ended || !session.mayAsk()) return Optional.empty();
        ended = true;
        try (JsonElements answer = session.ask(address, String::isEmpty)) {
            DocumentBuilder document = session.document(address);
            int read = JsonRecords.state(answer, document, Integer.MAX_VALUE, stating::name, stating::state);
            if (read == 0 && answer.stop().isEmpty()) {
                document.abandon();
                throw JsonSession.refusal(
                        address,
                        new Finding(
                                Rule.UNEXPECTED_JSON,
                                "The metastore gives no dataset.",
                                "Check that the address is that of a DKAN portal."));
            }
            return Optional.of(document.build());
        }
    }

    @Override
    public void chosen() {
        choice.tellIgnored(session);
    }
}
