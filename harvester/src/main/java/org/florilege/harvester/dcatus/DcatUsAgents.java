package org.florilege.harvester.dcatus;

import java.util.Locale;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Subject;
import org.florilege.harvester.reader.Terms;
import tools.jackson.databind.JsonNode;

/// Who is behind a dataset of DCAT-US.
final class DcatUsAgents {

    private static final int MAX_DEPTH = 8;

    private final JsonNode record;

    DcatUsAgents(JsonNode record) {
        this.record = record;
    }

    void state(Subject subject) {
        agents(subject, Terms.DCT, "publisher");
        agents(subject, Terms.DCT, "creator");
        agents(subject, Terms.DCT, "contributor");
        agents(subject, Terms.DCT, "rightsHolder");
        agents(subject, Terms.PROV, "wasAttributedTo");
        contacts(subject);
        for (JsonNode attribution : Json.objects(record.path("qualifiedAttribution")))
            subject.part(
                    Terms.PROV + "qualifiedAttribution",
                    Terms.PROV + "Attribution",
                    Json.text(attribution, "@id"),
                    part -> {
                        for (JsonNode agent : Json.items(attribution.path("agent")))
                            agent(part, Terms.PROV + "agent", agent, 0);
                        part.links(Terms.DCAT + "hadRole", Json.texts(attribution.path("hadRole")));
                    });
        activities(subject, "wasGeneratedBy");
        activities(subject, "wasUsedBy");
    }

    /// Version 1.0 of Project Open Data named the person in one field and had the mail in another.
    private void contacts(Subject subject) {
        JsonNode stated = record.path("contactPoint");
        String mail = Json.text(record, "mbox");
        if (mail.isEmpty() || stated.isContainer())
            for (JsonNode contact : Json.items(stated)) contact(subject, contact);
        else
            subject.part(
                    Terms.DCAT + "contactPoint",
                    Terms.VCARD + "Kind",
                    part -> part.text(Terms.VCARD + "fn", Json.firstText(record, "contactPoint", "person"))
                            .mail(Terms.VCARD + "hasEmail", mail));
    }

    private void agents(Subject subject, String namespace, String name) {
        for (JsonNode agent : Json.items(record.path(name))) agent(subject, namespace + name, agent, 0);
    }

    private static void agent(Subject subject, String property, JsonNode agent, int depth) {
        JsonNode name = agent.isObject() ? agent.has("name") ? agent.path("name") : agent.path("prefLabel") : agent;
        subject.part(property, Terms.FOAF + kind(agent), Json.text(agent, "@id"), part -> {
            part.texts(Terms.FOAF + "name", name);
            if (!part.has(Terms.FOAF + "name"))
                part.text(Terms.FOAF + "name", Json.text(agent, "givenName") + " " + Json.text(agent, "familyName"));
            part.texts(Terms.FOAF + "givenName", agent.path("givenName"));
            part.texts(Terms.FOAF + "familyName", agent.path("familyName"));
            part.texts(Terms.SKOS + "altLabel", agent.path("altLabel"));
            part.texts(Terms.DCT + "identifier", agent.path("notation"));
            part.mail(Terms.FOAF + "mbox", Json.firstText(agent, "email", "mbox", "hasEmail"));
            part.link(Terms.FOAF + "homepage", Json.firstText(agent, "homepage", "url"));
            for (JsonNode category : Json.items(agent.path("category")))
                DcatUsParts.concept(part, Terms.DCT + "type", category);
            if (depth < MAX_DEPTH)
                for (JsonNode above : Json.items(agent.path("subOrganizationOf")))
                    agent(part, Terms.ORG + "subOrganizationOf", above, depth + 1);
            if (depth < MAX_DEPTH)
                for (JsonNode employer : Json.items(agent.path("affiliation")))
                    agent(part, Terms.ORG + "memberOf", employer, depth + 1);
        });
    }

    private static String kind(JsonNode agent) {
        String type = Json.text(agent, "@type").toLowerCase(Locale.ROOT);
        if (type.contains("organization") || agent.has("subOrganizationOf")) return "Organization";
        return type.contains("person") ? "Person" : "Agent";
    }

    private static void contact(Subject subject, JsonNode contact) {
        if (!contact.isObject()) {
            subject.part(Terms.DCAT + "contactPoint", Terms.VCARD + "Kind", part -> {
                if (Json.text(contact).indexOf('@') > 0) part.mail(Terms.VCARD + "hasEmail", Json.text(contact));
                else part.texts(Terms.VCARD + "fn", contact);
            });
            return;
        }
        subject.part(Terms.DCAT + "contactPoint", Terms.VCARD + "Kind", Json.text(contact, "@id"), part -> {
            part.texts(Terms.VCARD + "fn", contact.has("fn") ? contact.path("fn") : contact.path("name"));
            part.mail(Terms.VCARD + "hasEmail", Json.firstText(contact, "hasEmail", "email"));
            part.link(Terms.VCARD + "hasURL", Json.firstText(contact, "hasURL", "url"));
            part.text(Terms.VCARD + "hasTelephone", Json.firstText(contact, "tel", "hasTelephone", "telephone"));
            part.texts(Terms.VCARD + "organization-name", contact.path("organization-name"));
            part.texts(Terms.VCARD + "title", contact.path("title"));
            part.texts(Terms.VCARD + "given-name", contact.path("given-name"));
            part.texts(Terms.VCARD + "family-name", contact.path("family-name"));
            for (JsonNode address : Json.objects(contact.path("address"))) address(part, address);
        });
    }

    private static void address(Subject contact, JsonNode address) {
        contact.part(Terms.VCARD + "hasAddress", Terms.VCARD + "Address", Json.text(address, "@id"), part -> {
            for (String name : new String[] {"street-address", "locality", "region", "postal-code", "country-name"})
                part.texts(Terms.VCARD + name, address.path(name));
        });
    }

    private void activities(Subject subject, String name) {
        for (JsonNode activity : Json.objects(record.path(name)))
            subject.part(Terms.PROV + name, Terms.PROV + "Activity", Json.text(activity, "@id"), part -> {
                part.texts(Terms.RDFS + "label", activity.path("label"));
                for (JsonNode category : Json.items(activity.path("category")))
                    DcatUsParts.concept(part, Terms.DCT + "type", category);
            });
    }
}
