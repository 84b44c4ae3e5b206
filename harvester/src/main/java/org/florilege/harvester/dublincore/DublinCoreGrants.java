package org.florilege.harvester.dublincore;

import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Terms;

/// The grant behind a resource, which OpenAIRE wants among its relations:
/// `info:eu-repo/grantAgreement/Funder/Programme/Number/Jurisdiction/Name/Acronym`.
final class DublinCoreGrants {

    private static final String START = "info:eu-repo/grantAgreement/";

    private DublinCoreGrants() {}

    /// @return whether it was a grant
    static boolean state(String relation, About record) {
        if (!relation.startsWith(START)) return false;
        String[] parts = relation.substring(START.length()).split("/", -1);
        String funder = part(parts, 0);
        String number = part(parts, 2);
        if (number.isEmpty()) return false;
        String acronym = part(parts, 5);
        About grant = record.part(Terms.SCHEMA, "funding")
                .type(Terms.SCHEMA, "Grant")
                .text(Terms.SCHEMA, "identifier", number)
                .text(Terms.SCHEMA, "name", acronym.isEmpty() ? part(parts, 4) : acronym);
        for (About paid : new About[] {grant, record})
            if (!funder.isEmpty())
                paid.part(Terms.SCHEMA, "funder")
                        .type(Terms.FOAF, "Organization")
                        .text(Terms.FOAF, "name", funder);
        return true;
    }

    private static String part(String[] parts, int i) {
        return i < parts.length ? parts[i].strip() : "";
    }
}
