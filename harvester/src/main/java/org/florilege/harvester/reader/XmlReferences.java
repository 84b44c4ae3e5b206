package org.florilege.harvester.reader;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.MendedIris;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/// The IRIs in the attributes of an RDF/XML document, mended.
final class XmlReferences {

    static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final MendedIris mended;

    XmlReferences(MendedIris mended) {
        this.mended = mended;
    }

    /// @return the value of an attribute of the RDF namespace, or of no namespace as in the first drafts
    @Nullable
    String attribute(Attributes attributes, String name) {
        String value = attributes.getValue(Terms.RDF, name);
        return value != null ? value : attributes.getValue("", name);
    }

    boolean hasPropertyAttributes(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            String namespace = attributes.getURI(i);
            if (namespace.equals(Terms.RDF) && attributes.getLocalName(i).equals("type")) return true;
            if (!namespace.isEmpty() && !namespace.equals(Terms.RDF) && !namespace.equals(XML)) return true;
        }
        return false;
    }

    Node iri(String base, String stated) {
        String bare = stated.strip();
        String single = firstOfTwo(bare);
        String encoded = Iris.encode(single);
        String absolute = Iris.resolve(base, encoded);
        if (!single.equals(bare)) mended.note(absolute, bare, Rule.TWO_URLS);
        else if (!encoded.equals(single)) mended.note(absolute, bare, Rule.IRI_PERCENT_ENCODE);
        return NodeFactory.createURI(absolute);
    }

    String resolve(String base, String stated) {
        return Iris.resolve(base, Iris.encode(stated.strip()));
    }

    /// Two addresses in one attribute: the first is the one that other documents know.
    private static String firstOfTwo(String stated) {
        for (int i = 0; i < stated.length(); i++)
            if (Character.isWhitespace(stated.charAt(i)))
                return Iris.isWebAddress(stated.substring(i).strip()) && Iris.hasScheme(stated)
                        ? stated.substring(0, i)
                        : stated;
        return stated;
    }

    /// @return whether this is a well-formed language tag in shape (BCP 47, section 2.1)
    static boolean isLanguage(String tag) {
        int run = 0;
        for (int i = 0; i < tag.length(); i++) {
            char c = tag.charAt(i);
            if (c == '-' ? run == 0 : !Character.isLetterOrDigit(c) || c >= 0x80) return false;
            run = c == '-' ? 0 : run + 1;
            if (run > 8) return false;
        }
        return run > 0 && Character.isLetter(tag.charAt(0));
    }
}
