package org.florilege.harvester.ckan;

import java.net.URI;
import java.util.Optional;
import org.florilege.harvester.dcatus.DcatUsList;
import org.florilege.harvester.dcatus.DcatUsStating;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;

/// Reads the datasets of DKAN 2, which its metastore gives all at once, in the terms of DCAT-US.
final class MetastoreItems extends DcatUsList implements CkanWalk {

    private static final String PATH = "/api/1/metastore/schemas/dataset/items";

    private final URI address;
    private final CkanChoice choice;
    private final JsonSession session;
    private boolean asked;

    MetastoreItems(CkanPortal portal, CkanChoice choice, JsonSession session) {
        super(new DcatUsStating(portal::dataset));
        this.address = portal.at(PATH);
        this.choice = choice;
        this.session = session;
    }

    @Override
    protected Optional<Page> page() {
        if (asked || !session.mayAsk()) return Optional.empty();
        asked = true;
        return Optional.of(new Page(address.toString(), session.ask(address, String::isEmpty)));
    }

    @Override
    protected void end(Page page, int count) {
        if (count == 0 && page.elements().stop().isEmpty())
            throw JsonSession.refusal(
                    address,
                    new Finding(
                            Rule.UNEXPECTED_JSON,
                            "The metastore gives no dataset.",
                            "Check that the address is that of a DKAN portal."));
    }

    @Override
    public void chosen() {
        choice.tellIgnored(session);
    }
}
