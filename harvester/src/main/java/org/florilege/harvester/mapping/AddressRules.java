package org.florilege.harvester.mapping;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Makes addresses of what documents write in their place: texts, and nodes that only wrap an address.
final class AddressRules {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Node[] LINKS = {
        NodeFactory.createURI(Terms.FOAF + "page"),
        NodeFactory.createURI(Terms.FOAF + "homepage"),
        NodeFactory.createURI(Terms.SCHEMA + "url"),
        NodeFactory.createURI(Terms.RDFS + "seeAlso"),
        NodeFactory.createURI(Terms.VCARD + "hasURL"),
        NodeFactory.createURI(Terms.RDF + "value"),
        NodeFactory.createURI(Terms.VCARD + "hasValue"),
        Terms.IDENTIFIER
    };
    private static final Node VERSION = NodeFactory.createURI(Terms.DCAT + "version");
    private static final Set<Node> IS_LINK = Set.of(LINKS);
    private static final Set<Node> MUST_BE_ADDRESS = Set.of(
            NodeFactory.createURI(Terms.DCAT + "landingPage"),
            NodeFactory.createURI(Terms.DCAT + "accessURL"),
            NodeFactory.createURI(Terms.DCAT + "downloadURL"),
            NodeFactory.createURI(Terms.DCAT + "endpointURL"),
            NodeFactory.createURI(Terms.FOAF + "homepage"),
            NodeFactory.createURI(Terms.VCARD + "hasURL"));

    private AddressRules() {}

    /// A literal that is an address becomes one; anything else stays.
    static Node address(Node property, Node value, Draft draft) {
        if (!value.isLiteral()) return value;
        String stated = value.getLiteralLexicalForm().strip();
        if (!Iris.isWebAddress(stated) || stated.indexOf(' ') >= 0) return value;
        Node mended = NodeFactory.createURI(Iris.encode(stated));
        draft.repaired(Rule.URL_LITERAL, property, value, mended);
        return mended;
    }

    static Node url(Node property, Node value, Draft draft) {
        if (value.isBlank() && MUST_BE_ADDRESS.contains(property)) return wrapped(property, value, draft);
        Optional<String> mistyped = value.isBlank() ? Optional.empty() : Iris.mistyped(text(value));
        if (mistyped.isPresent()) {
            Node mended = NodeFactory.createURI(Iris.encode(mistyped.get()));
            draft.repaired(Rule.URL_LITERAL, property, value, mended);
            return mended;
        }
        if (!value.isLiteral()) return value;
        String stated = value.getLiteralLexicalForm().strip();
        boolean bare = stated.toLowerCase(Locale.ROOT).startsWith("www.") && stated.indexOf(' ') < 0;
        boolean other = XSDDatatype.XSDanyURI.getURI().equals(value.getLiteralDatatypeURI()) && Iris.hasScheme(stated);
        if (!bare && !other) return address(property, value, draft);
        Node mended = NodeFactory.createURI(Iris.encode(bare ? "https://" + stated : stated));
        draft.repaired(Rule.URL_LITERAL, property, value, mended);
        return mended;
    }

    private static String text(Node value) {
        return value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
    }

    /// An address inside a node of its own, for instance a foaf:Document.
    private static Node wrapped(Node property, Node value, Draft draft) {
        for (String link : draft.spellings(value, LINKS)) {
            if (!Iris.isWebAddress(link)) continue;
            Node mended = NodeFactory.createURI(Iris.encode(link.strip()));
            draft.repaired(Rule.URL_LITERAL, property, value, mended);
            return mended;
        }
        return value;
    }

    /// A text that is no address is not another version but the number of this one.
    static @Nullable Node version(Node property, Node value, Draft draft) {
        Node address = url(property, value, draft);
        if (!address.isLiteral()) return address;
        draft.add(draft.current(), VERSION, value);
        draft.repaired(Rule.LEGACY_PROPERTY, "property", property.getURI(), VERSION.getURI());
        return null;
    }

    /// A page: a nameless one that says where it is gets that name, and keeps what else it says.
    static Node page(Node property, Node value, Draft draft) {
        if (!value.isBlank()) return url(property, value, draft);
        Node page = wrapped(property, value, draft);
        if (!page.equals(value))
            for (Triple triple : draft.source().document().statements().about(value))
                if (triple.getObject().isLiteral() && !IS_LINK.contains(triple.getPredicate()))
                    draft.add(page, triple.getPredicate(), triple.getObject());
        return page;
    }

    static Node mail(Node property, Node value, Draft draft) {
        if (value.isBlank()) return wrappedMail(property, value, draft);
        if (isPlainMail(value)) return value;
        String bare = bareMail(value.isURI() ? value.getURI() : value.getLiteralLexicalForm());
        if (bare.regionMatches(true, 0, "mailto:", 0, 7))
            while (bare.regionMatches(true, 0, "mailto:", 0, 7)) bare = bare.substring(7);
        else if (value.isURI()) bare = relativeMail(bare, draft);
        int at = bare.indexOf('@');
        if (at < 1 || bare.indexOf('@', at + 1) > 0 || bare.indexOf('.', at) < 0 || bare.indexOf('/') >= 0)
            return value;
        Node mended = NodeFactory.createURI("mailto:" + Iris.encode(bare));
        if (!mended.equals(value)) draft.repaired(Rule.MAIL_ADDRESS, property, value, mended);
        return mended;
    }

    private static Node wrappedMail(Node property, Node value, Draft draft) {
        for (String address : draft.spellings(value, LINKS)) {
            Node mended = mail(property, NodeFactory.createLiteralString(address), draft);
            if (mended.isURI()) return mended;
        }
        return value;
    }

    /// Of `Name <a@b.org>` what stands in the brackets; without blanks.
    private static String bareMail(String stated) {
        int open = stated.indexOf('<');
        int close = stated.indexOf('>', open + 1);
        String inside = open >= 0 && close > open ? stated.substring(open + 1, close) : stated;
        return BLANKS.matcher(inside.replace("%20", ""))
                .replaceAll("")
                .replace("(at)", "@")
                .replace("[at]", "@");
    }

    private static boolean isPlainMail(Node value) {
        return value.isURI()
                && value.getURI().startsWith("mailto:")
                && value.getURI().indexOf('%') < 0
                && value.getURI().indexOf(':', 7) < 0;
    }

    /// A mail address in the place of an IRI was resolved like a file beside the document.
    private static String relativeMail(String iri, Draft draft) {
        String document = draft.source().document().base();
        String folder = document.substring(0, document.lastIndexOf('/') + 1);
        return iri.startsWith(folder) ? iri.substring(folder.length()) : iri;
    }
}
