package org.florilege.harvester.iso;

import java.util.Map;
import java.util.Set;
import org.florilege.harvester.reader.Terms;

/// What the roles of ISO 19115 are in DCAT (GeoDCAT-AP 3, annex on agent roles).
public final class IsoRoles {

    private static final Set<String> CONTACTS = Set.of("pointOfContact", "");
    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("publisher", Terms.DCT + "publisher"),
            Map.entry("author", Terms.DCT + "creator"),
            Map.entry("coAuthor", Terms.DCT + "creator"),
            Map.entry("owner", Terms.DCT + "rightsHolder"),
            Map.entry("rightsHolder", Terms.DCT + "rightsHolder"),
            Map.entry("custodian", Terms.GEODCAT + "custodian"),
            Map.entry("distributor", Terms.GEODCAT + "distributor"),
            Map.entry("originator", Terms.GEODCAT + "originator"),
            Map.entry("principalInvestigator", Terms.GEODCAT + "principalInvestigator"),
            Map.entry("processor", Terms.GEODCAT + "processor"),
            Map.entry("resourceProvider", Terms.GEODCAT + "resourceProvider"),
            Map.entry("user", Terms.GEODCAT + "user"),
            Map.entry("funder", Terms.SCHEMA + "funder"),
            Map.entry("sponsor", Terms.SCHEMA + "sponsor"));

    private IsoRoles() {}

    /// @return whether this is somebody to ask, who is described by a card and not as an agent
    public static boolean isContact(String role) {
        return CONTACTS.contains(role);
    }

    /// @return the IRI of the property by which a record names who has this role
    public static String property(String role) {
        return PROPERTIES.getOrDefault(role, Terms.DCT + "contributor");
    }

    static boolean isAuthor(String role) {
        return property(role).equals(Terms.DCT + "creator");
    }
}
