package org.florilege.harvester.datacite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.CreatorOrder;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Pids;
import org.florilege.harvester.xml.XmlElement;

/// Who made, gives out, paid for and answers for it.
final class DataCiteAgents {

    private DataCiteAgents() {}

    static void state(XmlElement resource, About record) {
        List<Node> creators = new ArrayList<>();
        for (XmlElement creator : resource.all("creators", "creator"))
            agent(creator, "creatorName", Terms.DCT, "creator", record).ifPresent(creators::add);
        CreatorOrder.state(record.document(), record.subject(), creators);
        for (XmlElement contributor : resource.all("contributors", "contributor")) contributor(contributor, record);
        for (XmlElement publisher : resource.all("publisher")) publisher(publisher, record);
        for (XmlElement funding : resource.all("fundingReferences", "fundingReference")) funding(funding, record);
    }

    private static void publisher(XmlElement publisher, About record) {
        String name = publisher.text();
        // What repositories write that know no publisher (DataCite 4, appendix 3).
        if (name.isEmpty() || name.startsWith("(:") || name.startsWith(":un")) return;
        Optional<String> iri = publisher
                .attribute("publisherIdentifier")
                .flatMap(id -> Identifiers.agent(
                        publisher.attribute("publisherIdentifierScheme").orElse(""), id));
        record.thing(Terms.DCT, "publisher", iri)
                .type(Terms.FOAF, "Organization")
                .text(Terms.FOAF, "name", name, publisher.language());
    }

    private static void contributor(XmlElement contributor, About record) {
        String role = contributor.attribute("contributorType").orElse("Other");
        switch (role) {
            case "ContactPerson" -> contact(contributor, record);
            case "RightsHolder" -> agent(contributor, "contributorName", Terms.DCT, "rightsHolder", record);
            case "Distributor" -> agent(contributor, "contributorName", Terms.GEODCAT, "distributor", record);
            case "DataCurator", "DataManager" ->
                agent(contributor, "contributorName", Terms.GEODCAT, "custodian", record);
            case "Funder" -> agent(contributor, "contributorName", Terms.SCHEMA, "funder", record);
            case "Sponsor" -> agent(contributor, "contributorName", Terms.SCHEMA, "sponsor", record);
            default -> {
                agent(contributor, "contributorName", Terms.DCT, "contributor", record);
                if (role.equals("Other") || name(contributor, "contributorName").isEmpty()) return;
                About attribution =
                        record.part(Terms.PROV, "qualifiedAttribution").type(Terms.PROV, "Attribution");
                agent(contributor, "contributorName", Terms.PROV, "agent", attribution);
                attribution
                        .part(Terms.DCAT, "hadRole")
                        .type(Terms.DCAT, "Role")
                        .text(Terms.SKOS, "prefLabel", words(role), "en");
            }
        }
    }

    /// @return `Data collector` for `DataCollector`
    private static String words(String role) {
        StringBuilder words = new StringBuilder(role.length() + 4);
        for (int i = 0; i < role.length(); i++) {
            char c = role.charAt(i);
            if (i > 0 && Character.isUpperCase(c)) words.append(' ').append(Character.toLowerCase(c));
            else words.append(c);
        }
        return words.toString();
    }

    private static void contact(XmlElement contributor, About record) {
        String name = name(contributor, "contributorName");
        if (name.isEmpty()) return;
        About card = record.part(Terms.DCAT, "contactPoint")
                .type(Terms.VCARD, isPerson(contributor, "contributorName") ? "Individual" : "Kind")
                .text(Terms.VCARD, "fn", name);
        iri(contributor).ifPresent(iri -> card.iri(Terms.VCARD, "hasURL", iri));
        card.text(Terms.VCARD, "organization-name", contributor.text("affiliation"));
    }

    /// @return who it is; empty when that is not told
    private static Optional<Node> agent(
            XmlElement stated, String nameElement, String namespace, String property, About record) {
        String name = name(stated, nameElement);
        if (name.isEmpty()) return Optional.empty();
        boolean person = isPerson(stated, nameElement);
        boolean organisation = nameType(stated, nameElement).equals("Organizational");
        About agent = record.thing(namespace, property, iri(stated))
                .type(Terms.FOAF, person ? "Person" : organisation ? "Organization" : "Agent")
                .text(Terms.FOAF, "name", name)
                .text(Terms.FOAF, "givenName", stated.text("givenName"))
                .text(Terms.FOAF, "familyName", stated.text("familyName"));
        for (XmlElement affiliation : stated.all("affiliation")) affiliation(affiliation, agent);
        return Optional.of(agent.subject());
    }

    private static void affiliation(XmlElement affiliation, About agent) {
        String name = affiliation.text();
        if (name.isEmpty()) return;
        Optional<String> iri = affiliation
                .attribute("affiliationIdentifier")
                .flatMap(id -> Identifiers.agent(
                        affiliation.attribute("affiliationIdentifierScheme").orElse(""), id));
        agent.thing(Terms.ORG, "memberOf", iri).type(Terms.FOAF, "Organization").text(Terms.FOAF, "name", name);
    }

    private static String nameType(XmlElement stated, String nameElement) {
        return stated.first(nameElement)
                .flatMap(name -> name.attribute("nameType"))
                .orElse("");
    }

    private static boolean isPerson(XmlElement stated, String nameElement) {
        String type = nameType(stated, nameElement);
        if (!type.isEmpty()) return type.equals("Personal");
        return !stated.text("familyName").isEmpty()
                || stated.all("nameIdentifier").stream()
                        .anyMatch(id ->
                                id.attribute("nameIdentifierScheme").orElse("").equalsIgnoreCase("ORCID"));
    }

    /// A person who is filed under the family name is called by the given name first.
    private static String name(XmlElement stated, String nameElement) {
        String given = stated.text("givenName");
        String family = stated.text("familyName");
        if (!given.isEmpty() && !family.isEmpty()) return given + " " + family;
        String name = stated.text(nameElement);
        if (name.startsWith("(:") || name.startsWith(":un")) return "";
        int comma = name.indexOf(',');
        boolean filed = comma > 0 && comma == name.lastIndexOf(',') && isPerson(stated, nameElement);
        return filed
                ? name.substring(comma + 1).strip() + " "
                        + name.substring(0, comma).strip()
                : name;
    }

    private static Optional<String> iri(XmlElement stated) {
        return stated.all("nameIdentifier").stream()
                .flatMap(id ->
                        Identifiers.agent(id.attribute("nameIdentifierScheme").orElse(""), id.text()).stream())
                .findFirst();
    }

    private static void funding(XmlElement funding, About record) {
        String name = funding.text("funderName");
        XmlElement award = funding.first("awardNumber").orElse(funding);
        String number = funding.text("awardNumber");
        String title = funding.text("awardTitle");
        if (!number.isEmpty() || !title.isEmpty()) {
            About grant = record.part(Terms.SCHEMA, "funding")
                    .type(Terms.SCHEMA, "Grant")
                    .text(Terms.SCHEMA, "identifier", number)
                    .text(Terms.SCHEMA, "name", title);
            award.attribute("awardURI").ifPresent(uri -> grant.address(Terms.SCHEMA, "url", uri));
            if (!name.isEmpty()) funder(funding, name, grant);
        }
        if (!name.isEmpty()) funder(funding, name, record);
    }

    private static void funder(XmlElement funding, String name, About funded) {
        XmlElement identifier = funding.first("funderIdentifier").orElse(funding);
        String text = funding.text("funderIdentifier");
        Optional<String> iri = Pids.doi(text)
                .or(() -> Identifiers.agent(
                        identifier.attribute("funderIdentifierType").orElse(""), text));
        funded.thing(Terms.SCHEMA, "funder", iri)
                .type(Terms.FOAF, "Organization")
                .text(Terms.FOAF, "name", name);
    }
}
