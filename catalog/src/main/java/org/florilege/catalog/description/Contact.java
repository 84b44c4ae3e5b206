package org.florilege.catalog.description;

import static org.florilege.catalog.description.Terms.VCARD;
import static org.florilege.catalog.description.Terms.term;

import java.util.List;
import org.apache.jena.graph.Node;

/// Whom to ask (`vcard:Kind`).
///
/// @param name of the person or desk
/// @param emails without `mailto:`
/// @param pages web addresses
/// @param telephones without `tel:`
public record Contact(Texts name, List<String> emails, List<String> pages, List<String> telephones) {

    private static final Node[] NAME = {term(VCARD, "fn"), term(VCARD, "organization-name")};
    private static final Node[] EMAIL = {term(VCARD, "hasEmail"), term(VCARD, "email")};
    private static final Node[] PAGE = {term(VCARD, "hasURL"), term(VCARD, "url")};
    private static final Node[] TELEPHONE = {term(VCARD, "hasTelephone"), term(VCARD, "tel")};
    private static final Node VALUE = term(VCARD, "hasValue");

    public Contact {
        emails = List.copyOf(emails);
        pages = List.copyOf(pages);
        telephones = List.copyOf(telephones);
    }

    static Contact of(Subject subject) {
        return new Contact(
                subject.label(NAME), values(subject, EMAIL), values(subject, PAGE), values(subject, TELEPHONE));
    }

    /// A vCard property leads to its value directly or through a node with `vcard:hasValue`.
    private static List<String> values(Subject subject, Node[] properties) {
        return subject.subjects(properties).stream()
                .flatMap(object -> {
                    List<String> nested = object.node().isLiteral() ? List.of() : object.values(VALUE);
                    return (nested.isEmpty() ? List.of(Subject.plain(object.node())) : nested).stream();
                })
                .map(Contact::withoutScheme)
                .toList();
    }

    static String withoutScheme(String address) {
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? "" : address.substring(0, colon);
        boolean known = scheme.equalsIgnoreCase("mailto") || scheme.equalsIgnoreCase("tel");
        return known ? address.substring(colon + 1).strip() : address;
    }
}
