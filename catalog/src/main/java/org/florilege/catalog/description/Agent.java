package org.florilege.catalog.description;

import static org.florilege.catalog.description.Terms.DCT;
import static org.florilege.catalog.description.Terms.FOAF;
import static org.florilege.catalog.description.Terms.RDFS;
import static org.florilege.catalog.description.Terms.SCHEMA;
import static org.florilege.catalog.description.Terms.SKOS;
import static org.florilege.catalog.description.Terms.VCARD;
import static org.florilege.catalog.description.Terms.term;

import java.util.List;
import org.apache.jena.graph.Node;

/// A person or body in some role (`foaf:Agent`).
///
/// @param iri its IRI; the IRI of an agent that is a record of its own leads to that record
/// @param name its names; empty when the record only points at it
/// @param homepages its web addresses
/// @param mailboxes its e-mail addresses, without `mailto:`
/// @param types its `dct:type` values
public record Agent(String iri, Texts name, List<String> homepages, List<String> mailboxes, List<String> types) {

    static final Node[] NAME = {
        term(FOAF, "name"),
        term(SCHEMA, "name"),
        term(VCARD, "fn"),
        term(SKOS, "prefLabel"),
        term(RDFS, "label"),
        term(DCT, "title"),
        term(SCHEMA, "legalName")
    };
    private static final Node[] HOMEPAGE = {term(FOAF, "homepage"), term(SCHEMA, "url")};
    private static final Node[] MAILBOX = {term(FOAF, "mbox"), term(SCHEMA, "email")};
    private static final Node AGENT_TYPE = term(DCT, "type");

    public Agent {
        homepages = List.copyOf(homepages);
        mailboxes = List.copyOf(mailboxes);
        types = List.copyOf(types);
    }

    static Agent of(Subject subject) {
        return new Agent(
                subject.iri(),
                subject.label(NAME),
                subject.values(HOMEPAGE),
                subject.values(MAILBOX).stream().map(Contact::withoutScheme).toList(),
                subject.values(AGENT_TYPE));
    }
}
