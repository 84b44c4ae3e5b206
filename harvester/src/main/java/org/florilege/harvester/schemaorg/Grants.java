package org.florilege.harvester.schemaorg;

import java.util.List;
import org.florilege.harvester.reader.Terms;

/// Who paid, and under which grant.
final class Grants {

    /// Who gave it, said in the place of what was given.
    private static final String[] WHO = {
        "Organization", "Person", "FundingAgency", "GovernmentOrganization", "ResearchOrganization", "NGO"
    };

    private Grants() {}

    static void state(Subject of, Thing work) {
        Agents.state(of, Terms.SCHEMA + "funder", work.values("funder", "sponsor"));
        for (Thing grant : work.values("funding")) {
            if (grant.isText()) of.text(Terms.SCHEMA + "funding", grant.text());
            else if (grant.is(WHO)) Agents.state(of, Terms.SCHEMA + "funder", List.of(grant));
            else {
                Agents.state(of, Terms.SCHEMA + "funder", grant.values("funder", "sponsor"));
                described(of, grant);
            }
        }
    }

    private static void described(Subject of, Thing grant) {
        String number = grant.values("identifier").stream()
                .map(Agents::identifier)
                .findFirst()
                .orElse("");
        String name = grant.text("name");
        if (number.isEmpty() && name.isEmpty()) return;
        Subject stated = of.part(Terms.SCHEMA + "funding").type(Terms.SCHEMA + "Grant");
        stated.text(Terms.SCHEMA + "identifier", number);
        stated.text(Terms.SCHEMA + "name", name);
        stated.address(Terms.SCHEMA + "url", grant.address("url"));
        Agents.state(stated, Terms.SCHEMA + "funder", grant.values("funder", "sponsor"));
    }
}
