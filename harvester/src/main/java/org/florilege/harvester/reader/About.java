package org.florilege.harvester.reader;

import java.util.Optional;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.repair.Iris;

/// What a reader states about one thing. Empty texts state nothing.
public final class About {

    private final DocumentBuilder document;
    private final Node subject;

    /// @param document takes the statements
    /// @param subject an IRI or a blank node
    public About(DocumentBuilder document, Node subject) {
        this.document = document;
        this.subject = subject;
    }

    /// @return what is stated about
    public Node subject() {
        return subject;
    }

    /// @return what takes the statements
    public DocumentBuilder document() {
        return document;
    }

    /// States any value.
    public About node(String namespace, String name, Node value) {
        document.add(subject, NodeFactory.createURI(namespace + name), value);
        return this;
    }

    /// States a class that it belongs to.
    public About type(String namespace, String name) {
        document.add(subject, Terms.TYPE, NodeFactory.createURI(namespace + name));
        return this;
    }

    /// States a text without language.
    public About text(String namespace, String name, String text) {
        return text(namespace, name, text, "");
    }

    /// States a text.
    ///
    /// @param language a tag such as `fr`; nothing, or what is none, gives a plain text
    public About text(String namespace, String name, String text, String language) {
        String bare = text.strip();
        if (bare.isEmpty()) return this;
        String tag = language.strip().replace('_', '-');
        return node(
                namespace,
                name,
                XmlReferences.isLanguage(tag)
                        ? NodeFactory.createLiteralLang(bare, tag)
                        : NodeFactory.createLiteralString(bare));
    }

    /// States a literal of a datatype.
    public About typed(String namespace, String name, String text, String datatype) {
        String bare = text.strip();
        if (bare.isEmpty()) return this;
        return node(
                namespace,
                name,
                NodeFactory.createLiteralDT(bare, TypeMapper.getInstance().getSafeTypeByName(datatype)));
    }

    /// States an IRI, as it is written.
    public About iri(String namespace, String name, String iri) {
        String bare = iri.strip();
        return bare.isEmpty() ? this : node(namespace, name, NodeFactory.createURI(Iris.encode(bare)));
    }

    /// States an address: an IRI where it is one, else the text.
    public About address(String namespace, String name, String stated) {
        String bare = stated.strip();
        boolean iri = Iris.hasScheme(bare) && bare.indexOf(' ') < 0;
        return iri ? iri(namespace, name, bare) : text(namespace, name, bare);
    }

    /// @return a nameless part that is the value of a property, to be described
    public About part(String namespace, String name) {
        Node part = NodeFactory.createBlankNode();
        node(namespace, name, part);
        return new About(document, part);
    }

    /// @return a thing that is the value of a property, named where it has an IRI, to be described
    public About thing(String namespace, String name, Optional<String> iri) {
        if (iri.isEmpty()) return part(namespace, name);
        Node named = NodeFactory.createURI(Iris.encode(iri.get()));
        node(namespace, name, named);
        return new About(document, named);
    }

    /// States a further identifier (`adms:identifier`).
    public void identifier(String notation) {
        identifier(notation, "");
    }

    /// States a further identifier and who gave it (`adms:schemaAgency`), where that is known.
    public void identifier(String notation, String agency) {
        if (!notation.isBlank())
            part(Terms.ADMS, "identifier")
                    .type(Terms.ADMS, "Identifier")
                    .text(Terms.SKOS, "notation", notation)
                    .text(Terms.ADMS, "schemaAgency", agency);
    }
}
