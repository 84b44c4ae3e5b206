package org.florilege.harvester.iso;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.florilege.harvester.datacite.Identifiers;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.CreatorOrder;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.xml.XmlElement;

/// Who has to do with it, each in the role that the document gives, see [IsoRoles].
final class IsoParties {

    private final IsoTexts texts;

    IsoParties(IsoTexts texts) {
        this.texts = texts;
    }

    void state(XmlElement document, XmlElement resource, About record) {
        List<XmlElement> parties = new ArrayList<>(parties(resource, "pointOfContact"));
        parties.addAll(parties(resource, "citation", "CI_Citation", "citedResponsibleParty"));
        parties.addAll(parties(
                document,
                "distributionInfo",
                "MD_Distribution",
                "distributor",
                "MD_Distributor",
                "distributorContact"));
        List<Node> creators = new ArrayList<>();
        for (XmlElement party : parties) {
            Optional<Node> agent = party(party, role(party), record);
            if (IsoRoles.isAuthor(role(party))) agent.ifPresent(creators::add);
        }
        CreatorOrder.state(
                record.document(),
                record.subject(),
                creators.stream().distinct().toList());
        boolean reachable = parties.stream().anyMatch(party -> role(party).equals("pointOfContact"));
        if (!reachable) for (XmlElement party : parties(document, "contact")) party(party, "pointOfContact", record);
    }

    private static List<XmlElement> parties(XmlElement holder, String... path) {
        return holder.all(path).stream().flatMap(XmlElement::children).toList();
    }

    private static String role(XmlElement party) {
        return IsoTexts.code(party.first("role"));
    }

    /// @return who it is, if not somebody to ask
    private Optional<Node> party(XmlElement party, String role, About record) {
        if (IsoRoles.isContact(role)) {
            contact(party, record);
            return Optional.empty();
        }
        return agent(party, role, record);
    }

    /// The name of the organisation: in ISO 19139 of its own, in 19115-3 that of a party.
    private static Optional<XmlElement> organisation(XmlElement party) {
        return party.first("organisationName").or(() -> party.first("party", "CI_Organisation", "name"));
    }

    private static Optional<XmlElement> person(XmlElement party) {
        return Stream.of(
                        party.first("individualName"),
                        party.first("party", "CI_Individual", "name"),
                        party.first("party", "CI_Organisation", "individual", "CI_Individual", "name"),
                        party.first("positionName"))
                .flatMap(Optional::stream)
                .filter(name -> !IsoTexts.main(name).isEmpty())
                .findFirst();
    }

    private static List<XmlElement> contacts(XmlElement party) {
        List<XmlElement> found = new ArrayList<>(party.all("contactInfo", "CI_Contact"));
        found.addAll(party.all("party", "CI_Organisation", "contactInfo", "CI_Contact"));
        found.addAll(party.all("party", "CI_Individual", "contactInfo", "CI_Contact"));
        found.addAll(party.all("party", "CI_Organisation", "individual", "CI_Individual", "contactInfo", "CI_Contact"));
        return found;
    }

    private static List<String> values(XmlElement party, String... path) {
        return contacts(party).stream()
                .flatMap(contact -> contact.all(path).stream())
                .map(IsoTexts::main)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private Optional<Node> agent(XmlElement party, String role, About record) {
        Optional<XmlElement> organisation =
                organisation(party).filter(name -> !IsoTexts.main(name).isEmpty());
        Optional<XmlElement> author = IsoRoles.isAuthor(role) ? author(party) : Optional.empty();
        Optional<XmlElement> name = author.or(() -> organisation).or(() -> person(party));
        if (name.isEmpty()) return Optional.empty();
        Optional<String> iri = IsoTexts.link(name.get()).or(() -> identifier(party));
        boolean person = author.isPresent()
                || iri.filter(found -> found.startsWith("https://orcid.org/")).isPresent();
        About agent = record.thing("", IsoRoles.property(role), iri)
                .type(Terms.FOAF, person ? "Person" : organisation.isPresent() ? "Organization" : "Agent");
        texts.state(name.get(), agent, Terms.FOAF, "name");
        if (author.isPresent()) organisation.ifPresent(employer -> employer(employer, agent));
        else
            values(party, "address", "CI_Address", "electronicMailAddress").stream()
                    .findFirst()
                    .ifPresent(mail -> agent.text(Terms.FOAF, "mbox", mail));
        pages(party).findFirst().ifPresent(page -> agent.iri(Terms.FOAF, "homepage", page));
        return Optional.of(agent.subject());
    }

    private void employer(XmlElement name, About person) {
        texts.state(
                name,
                person.thing(Terms.ORG, "memberOf", IsoTexts.link(name)).type(Terms.FOAF, "Organization"),
                Terms.FOAF,
                "name");
    }

    /// Who wrote something is a person, where one is named, and not the house in which they work.
    private static Optional<XmlElement> author(XmlElement party) {
        return Stream.of(
                        party.first("individualName"),
                        party.first("party", "CI_Individual", "name"),
                        party.first("party", "CI_Organisation", "individual", "CI_Individual", "name"))
                .flatMap(Optional::stream)
                .filter(name -> !IsoTexts.main(name).isEmpty())
                .findFirst();
    }

    /// An ORCID iD, a ROR or another address that names a party (ISO 19115-3).
    private static Optional<String> identifier(XmlElement party) {
        return Stream.of("CI_Organisation", "CI_Individual")
                .flatMap(kind -> party.all("party", kind, "partyIdentifier", "MD_Identifier").stream())
                .flatMap(named ->
                        Identifiers.agent(IsoTexts.main(named.first("codeSpace")), IsoTexts.main(named.first("code")))
                                .stream())
                .findFirst();
    }

    private static Stream<String> pages(XmlElement party) {
        return values(party, "onlineResource", "CI_OnlineResource", "linkage").stream()
                .filter(Iris::isWebAddress);
    }

    private void contact(XmlElement party, About record) {
        Optional<XmlElement> organisation =
                organisation(party).filter(name -> !IsoTexts.main(name).isEmpty());
        Optional<XmlElement> person = person(party);
        List<String> mails = values(party, "address", "CI_Address", "electronicMailAddress");
        if (organisation.isEmpty() && person.isEmpty() && mails.isEmpty()) return;
        About card = record.part(Terms.DCAT, "contactPoint")
                .type(Terms.VCARD, organisation.isPresent() ? "Organization" : "Kind");
        organisation.or(() -> person).ifPresent(name -> texts.state(name, card, Terms.VCARD, "fn"));
        if (organisation.isPresent()) card.text(Terms.VCARD, "hasName", IsoTexts.main(person));
        for (String mail : mails) card.text(Terms.VCARD, "hasEmail", mail);
        for (String phone : phones(party)) card.iri(Terms.VCARD, "hasTelephone", "tel:" + phone);
        pages(party).forEach(page -> card.iri(Terms.VCARD, "hasURL", page));
        address(party, card);
    }

    private static List<String> phones(XmlElement party) {
        List<String> numbers = new ArrayList<>(values(party, "phone", "CI_Telephone", "voice"));
        numbers.addAll(values(party, "phone", "CI_Telephone", "number"));
        return numbers.stream()
                .map(number -> number.replaceAll("[^0-9+]", ""))
                .filter(number -> number.length() > 3)
                .distinct()
                .toList();
    }

    private static void address(XmlElement party, About card) {
        List<XmlElement> found = contacts(party).stream()
                .flatMap(contact -> contact.all("address", "CI_Address").stream())
                .filter(address -> address.first("city").isPresent()
                        || address.first("deliveryPoint").isPresent())
                .toList();
        if (found.isEmpty()) return;
        XmlElement stated = found.getFirst();
        About address = card.part(Terms.VCARD, "hasAddress").type(Terms.VCARD, "Address");
        address.text(Terms.VCARD, "street-address", IsoTexts.main(stated.first("deliveryPoint")));
        address.text(Terms.VCARD, "locality", IsoTexts.main(stated.first("city")));
        address.text(Terms.VCARD, "region", IsoTexts.main(stated.first("administrativeArea")));
        address.text(Terms.VCARD, "postal-code", IsoTexts.main(stated.first("postalCode")));
        address.text(Terms.VCARD, "country-name", IsoTexts.main(stated.first("country")));
    }
}
