package org.florilege.harvester.iso;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.florilege.harvester.datacite.Identifiers;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.xml.XmlElement;

/// Who has to do with it, each in the role that the document gives (GeoDCAT-AP 3, annex on agent roles).
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
        for (XmlElement party : parties) party(party, role(party), record);
        boolean reachable = parties.stream().anyMatch(party -> role(party).equals("pointOfContact"));
        if (!reachable) for (XmlElement party : parties(document, "contact")) party(party, "pointOfContact", record);
    }

    private static List<XmlElement> parties(XmlElement holder, String... path) {
        return holder.all(path).stream().flatMap(XmlElement::children).toList();
    }

    private static String role(XmlElement party) {
        return IsoTexts.code(party.first("role"));
    }

    private void party(XmlElement party, String role, About record) {
        switch (role) {
            case "pointOfContact", "" -> contact(party, record);
            case "publisher" -> agent(party, Terms.DCT, "publisher", record);
            case "author", "coAuthor" -> agent(party, Terms.DCT, "creator", record);
            case "owner", "rightsHolder" -> agent(party, Terms.DCT, "rightsHolder", record);
            case "custodian",
                    "distributor",
                    "originator",
                    "principalInvestigator",
                    "processor",
                    "resourceProvider",
                    "user" -> agent(party, Terms.GEODCAT, role, record);
            case "funder" -> agent(party, Terms.SCHEMA, "funder", record);
            case "sponsor" -> agent(party, Terms.SCHEMA, "sponsor", record);
            default -> agent(party, Terms.DCT, "contributor", record);
        }
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

    private void agent(XmlElement party, String namespace, String property, About record) {
        Optional<XmlElement> organisation =
                organisation(party).filter(name -> !IsoTexts.main(name).isEmpty());
        Optional<XmlElement> name = organisation.or(() -> person(party));
        if (name.isEmpty()) return;
        Optional<String> iri = IsoTexts.link(name.get()).or(() -> identifier(party));
        boolean person =
                iri.filter(found -> found.startsWith("https://orcid.org/")).isPresent();
        About agent = record.thing(namespace, property, iri)
                .type(Terms.FOAF, organisation.isPresent() ? "Organization" : person ? "Person" : "Agent");
        texts.state(name.get(), agent, Terms.FOAF, "name");
        values(party, "address", "CI_Address", "electronicMailAddress").stream()
                .findFirst()
                .ifPresent(mail -> agent.text(Terms.FOAF, "mbox", mail));
        pages(party).findFirst().ifPresent(page -> agent.iri(Terms.FOAF, "homepage", page));
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
