package org.florilege.harvester.mapping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.reader.SourceRecord;
import org.florilege.harvester.reader.Spelling;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Placeholders;

/// Under which IRI the catalogue keeps a record: its own; for a blank node its identifier if that is a web
/// address, else one made of the source and the identifier, or of the source and what names the record.
final class Identity {

    private static final int HASH_DIGITS = 16;
    private static final Node LANDING_PAGE = NodeFactory.createURI(Terms.DCAT + "landingPage");

    private Identity() {}

    static Optional<RecordId> of(SourceId source, SourceRecord stated) {
        Node subject = stated.subject();
        try {
            return Optional.of(new RecordId(subject.isURI() ? subject.getURI() : minted(source, stated)));
        } catch (IllegalArgumentException notAnIri) {
            return Optional.empty();
        }
    }

    private static String minted(SourceId source, SourceRecord stated) {
        List<Triple> about = stated.about();
        Set<String> identifiers = values(about, Terms.IDENTIFIER);
        for (String identifier : identifiers) if (Iris.isWebAddress(identifier)) return Iris.encode(identifier);
        String name = identifiers.isEmpty()
                ? fingerprint(about)
                : Iris.encode(identifiers.iterator().next());
        return "urn:florilege:" + source + ":" + name;
    }

    private static Set<String> values(List<Triple> about, Node property) {
        Set<String> values = new TreeSet<>();
        for (Triple triple : about) {
            if (!Spelling.canonical(triple.getPredicate()).equals(property)) continue;
            if (triple.getObject().isURI()) values.add(triple.getObject().getURI());
            else if (triple.getObject().isLiteral()
                    && !Placeholders.isPlaceholder(triple.getObject().getLiteralLexicalForm()))
                values.add(triple.getObject().getLiteralLexicalForm().strip());
        }
        return values;
    }

    private static String fingerprint(List<Triple> about) {
        String names =
                String.join("\n", values(about, Terms.TITLE)) + "\n\n" + String.join("\n", values(about, LANDING_PAGE));
        return ContentHash.of(names.getBytes(StandardCharsets.UTF_8)).hex().substring(0, HASH_DIGITS);
    }
}
