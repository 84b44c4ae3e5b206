package org.florilege.harvester.ckan;

import java.util.List;
import java.util.stream.Stream;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Subject;
import org.florilege.harvester.reader.Terms;
import tools.jackson.databind.JsonNode;

/// Who is behind a dataset of CKAN: repeating subfields, fields with a prefix, CKAN's maintainer and author,
/// and the organisation that owns it.
final class CkanAgents {

    private static final String PUBLISHER = Terms.DCT + "publisher";
    private static final String CREATOR = Terms.DCT + "creator";
    private static final String CONTACT = Terms.DCAT + "contactPoint";

    private final CkanPortal portal;
    private final CkanFields fields;

    CkanAgents(CkanPortal portal, CkanFields fields) {
        this.portal = portal;
        this.fields = fields;
    }

    void state(Subject record) {
        agents(record, "publisher", PUBLISHER);
        agents(record, "creator", CREATOR);
        agents(record, "contributor", Terms.DCT + "contributor");
        agents(record, "rights_holder", Terms.DCT + "rightsHolder");
        agents(record, "holder", Terms.DCT + "rightsHolder");
        agents(record, "hdab", Terms.HEALTH + "hdab");
        agents(record, "hdab_coordinator", Terms.HEALTH + "hdabCoordinator");
        agents(record, "custodian", Terms.GEODCAT + "custodian");
        contacts(record);
        author(record);
        organization(record);
        for (CkanFields attribution : fields.parts("qualified_attribution"))
            record.part(
                    Terms.PROV + "qualifiedAttribution", Terms.PROV + "Attribution", attribution.text("uri"), part -> {
                        for (CkanFields agent : attribution.parts("agent")) agent(part, Terms.PROV + "agent", agent);
                        part.links(Terms.DCAT + "hadRole", attribution.list("role"));
                    });
    }

    private void agents(Subject record, String name, String property) {
        List<CkanFields> parts = fields.parts(name);
        for (CkanFields agent : parts) agent(record, property, agent);
        if (!parts.isEmpty()) {
            fields.at(name + "_type", name + "_note");
            return;
        }
        String iri = fields.text(name + "_uri");
        JsonNode title = fields.translated(name + "_name", name);
        if (title.isMissingNode() && !Subject.isIri(iri)) return;
        record.part(property, Terms.FOAF + "Agent", iri, part -> {
            part.texts(Terms.FOAF + "name", title);
            part.mail(Terms.FOAF + "mbox", fields.text(name + "_email"));
            part.link(Terms.FOAF + "homepage", fields.text(name + "_url"));
            part.text(Terms.DCT + "identifier", fields.text(name + "_identifier"));
            typeAndNote(part, fields, name + "_type", name + "_note");
        });
    }

    private void agent(Subject record, String property, CkanFields agent) {
        boolean publisher = property.equals(PUBLISHER);
        record.part(property, Terms.FOAF + "Agent", agent.text("uri"), part -> {
            part.texts(Terms.FOAF + "name", agent.translated("name", "creator_name", "agent_name"));
            part.mail(Terms.FOAF + "mbox", agent.text("email"));
            part.links(Terms.FOAF + "homepage", agent.list("url", "homepage"));
            part.text(Terms.DCT + "identifier", agent.text("identifier", "creator_identifier", "agent_identifier"));
            typeAndNote(part, agent, "type", "note");
            if (publisher) typeAndNote(part, fields, "publisher_type", "publisher_note");
            for (CkanFields principal : agent.parts("actedOnBehalfOf", "acted_on_behalf_of"))
                agent(part, Terms.PROV + "actedOnBehalfOf", principal);
        });
    }

    static void activityAgent(Subject activity, CkanFields agent) {
        new CkanAgents(new CkanPortal(""), agent).agent(activity, Terms.PROV + "wasAssociatedWith", agent);
    }

    private static void typeAndNote(Subject agent, CkanFields from, String type, String note) {
        agent.links(Terms.DCT + "type", from.list(type));
        agent.texts(Terms.DCT + "description", from.translated(note));
    }

    /// CKAN's maintainer is one more contact, unless the contact is said to be the same.
    private void contacts(Subject record) {
        List<CkanFields> contacts = fields.parts("contact", "contact_point", "contact_points");
        for (CkanFields contact : contacts) contact(record, contact.text("uri"), contact, "");
        if (!record.has(CONTACT)) contact(record, fields.text("contact_uri"), fields, "contact_");
        if (!isSaid(contacts)) contact(record, fields.at("maintainer"), fields.text("maintainer_email"));
        if (!record.has(CONTACT)) contact(record, fields.at("author"), fields.text("author_email"));
    }

    private boolean isSaid(List<CkanFields> contacts) {
        String mail = fields.text("maintainer_email");
        String name = fields.text("maintainer");
        return Stream.concat(
                        contacts.stream().map(contact -> List.of(contact.text("name"), contact.text("email"))),
                        Stream.of(List.of(fields.text("contact_name"), fields.text("contact_email"))))
                .anyMatch(contact -> (!mail.isEmpty() && mail.equalsIgnoreCase(contact.getLast()))
                        || (mail.isEmpty() && name.equalsIgnoreCase(contact.getFirst())));
    }

    private static void contact(Subject record, String iri, CkanFields from, String prefix) {
        record.part(
                CONTACT,
                Terms.VCARD + "Kind",
                iri,
                part -> part.texts(Terms.VCARD + "fn", from.translated(prefix + "name"))
                        .mail(Terms.VCARD + "hasEmail", from.text(prefix + "email"))
                        .links(Terms.VCARD + "hasURL", from.list(prefix + "url"))
                        .text(Terms.VCARD + "hasUID", from.text(prefix + "identifier"))
                        .text(Terms.VCARD + "hasTelephone", from.text(prefix + "phone", prefix + "telephone")));
    }

    private static void contact(Subject record, JsonNode name, String mail) {
        record.part(
                CONTACT,
                Terms.VCARD + "Kind",
                part -> part.texts(Terms.VCARD + "fn", name).mail(Terms.VCARD + "hasEmail", mail));
    }

    private void author(Subject record) {
        if (record.has(CREATOR)) return;
        record.part(
                CREATOR,
                Terms.FOAF + "Agent",
                part -> part.texts(Terms.FOAF + "name", fields.at("author"))
                        .mail(Terms.FOAF + "mbox", fields.text("author_email")));
    }

    /// The portal's organisation publishes what names no other publisher; else it hands it out.
    private void organization(Subject record) {
        JsonNode dict = fields.at("organization");
        if (!dict.isObject()) return;
        CkanFields organization = new CkanFields(dict);
        String own = organization.text("uri");
        String iri = Subject.isIri(own) ? own : portal.organization(organization.text("id", "name"));
        JsonNode title = organization.translated("title", "display_name", "name");
        if (Json.texts(title).isEmpty() && !title.isObject()) return;
        String property = record.has(PUBLISHER) ? Terms.GEODCAT + "distributor" : PUBLISHER;
        record.part(
                property,
                Terms.FOAF + "Organization",
                iri,
                part -> part.texts(Terms.FOAF + "name", title)
                        .texts(Terms.DCT + "description", organization.translated("description"))
                        .text(Terms.DCT + "identifier", organization.text("identifier"))
                        .mail(Terms.FOAF + "mbox", organization.text("email"))
                        .link(Terms.FOAF + "homepage", homepage(organization))
                        .links(Terms.DCT + "type", organization.list("dcat_type"))
                        .iri(Terms.FOAF + "logo", logo(organization)));
    }

    private String homepage(CkanFields organization) {
        String own = organization.text("url", "homepage");
        return own.isEmpty() ? portal.organization(organization.text("name")) : own;
    }

    private String logo(CkanFields organization) {
        String image = organization.text("image_display_url", "image_url");
        if (image.isEmpty() || Subject.isIri(image)) return image;
        return image.startsWith("/") ? "" : portal.base() + "/uploads/group/" + CkanPortal.encoded(image);
    }
}
