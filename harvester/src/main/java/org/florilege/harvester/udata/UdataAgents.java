package org.florilege.harvester.udata;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Subject;
import org.florilege.harvester.reader.Terms;
import tools.jackson.databind.JsonNode;

/// Who is behind a dataset of udata: its organisation or owner, and contact points with a role.
final class UdataAgents {

    private static final String PUBLISHER = Terms.DCT + "publisher";
    private static final Map<String, String> ROLES = Map.of(
            "publisher", PUBLISHER,
            "creator", Terms.DCT + "creator",
            "contributor", Terms.DCT + "contributor",
            "rightsholder", Terms.DCT + "rightsHolder",
            "custodian", Terms.GEODCAT + "custodian",
            "distributor", Terms.GEODCAT + "distributor",
            "originator", Terms.GEODCAT + "originator",
            "principalinvestigator", Terms.GEODCAT + "principalInvestigator",
            "processor", Terms.GEODCAT + "processor",
            "resourceprovider", Terms.GEODCAT + "resourceProvider");

    private final UdataPortal portal;
    private final JsonNode dataset;

    UdataAgents(UdataPortal portal, JsonNode dataset) {
        this.portal = portal;
        this.dataset = dataset;
    }

    void state(Subject record) {
        for (JsonNode contact : Json.objects(dataset.path("contact_points"))) contact(record, contact);
        // As udata's feed has it: who is named publisher goes before the account that holds the dataset.
        String property = record.has(PUBLISHER) ? Terms.GEODCAT + "distributor" : PUBLISHER;
        JsonNode organization = dataset.path("organization");
        if (organization.isObject()) organization(record, property, organization);
        else owner(record, property, dataset.path("owner"));
        // Old portals name who supplies the data to the organisation.
        if (dataset.path("supplier").isObject())
            organization(record, Terms.GEODCAT + "resourceProvider", dataset.path("supplier"));
    }

    private static void contact(Subject record, JsonNode contact) {
        String role = Json.text(contact, "role").toLowerCase(Locale.ROOT).replace("_", "");
        String property = ROLES.get(role);
        Consumer<Subject> agent = part -> part.texts(Terms.FOAF + "name", contact.path("name"))
                .mail(Terms.FOAF + "mbox", Json.text(contact, "email"))
                .link(Terms.FOAF + "homepage", Json.text(contact, "contact_form"));
        Consumer<Subject> card = part -> part.texts(Terms.VCARD + "fn", contact.path("name"))
                .mail(Terms.VCARD + "hasEmail", Json.text(contact, "email"))
                .link(Terms.VCARD + "hasURL", Json.text(contact, "contact_form"));
        if (property == null) record.part(Terms.DCAT + "contactPoint", Terms.VCARD + "Kind", card);
        else record.part(property, Terms.FOAF + "Agent", agent);
    }

    private void organization(Subject record, String property, JsonNode organization) {
        String iri = portal.permanent(organization, "organizations");
        record.part(
                property,
                Terms.FOAF + "Organization",
                iri,
                part -> part.texts(Terms.FOAF + "name", organization.path("name"))
                        .texts(Terms.SKOS + "altLabel", organization.path("acronym"))
                        .text(Terms.DCT + "identifier", Json.text(organization, "business_number_id"))
                        .link(Terms.FOAF + "homepage", Json.firstText(organization, "url", "page"))
                        .iri(Terms.FOAF + "logo", Json.firstText(organization, "logo", "logo_thumbnail")));
    }

    private static void owner(Subject record, String property, JsonNode owner) {
        if (!owner.isObject()) return;
        String name = (Json.text(owner, "first_name") + " " + Json.text(owner, "last_name")).strip();
        record.part(
                property,
                Terms.FOAF + "Person",
                part -> part.text(Terms.FOAF + "name", name).link(Terms.FOAF + "homepage", Json.text(owner, "page")));
    }
}
