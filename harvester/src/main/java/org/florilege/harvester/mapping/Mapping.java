package org.florilege.harvester.mapping;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.florilege.catalog.record.CanonicalGraph;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.record.Skolemisation;
import org.florilege.catalog.record.Slug;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.reader.RecordTypes;
import org.florilege.harvester.reader.SourceRecord;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Refusal;
import org.florilege.harvester.repair.Rule;

/// Makes catalogue records of the records of one source. The same statements always give the same record,
/// whatever the order and the names of blank nodes. Any thread may use it.
public final class Mapping {

    private final SourceId source;
    private final ValueRules rules = new ValueRules();

    public Mapping(SourceId source) {
        this.source = source;
    }

    /// @return the record as the catalogue keeps it, or why it cannot
    public Mapped map(SourceRecord stated) {
        Optional<RecordId> id = Identity.of(source, stated);
        return id.isEmpty()
                ? refused(
                        stated, id, Rule.RECORD_UNREADABLE, "The record has no usable IRI.", "Give it an absolute IRI.")
                : map(stated, id.get());
    }

    private Mapped map(SourceRecord stated, RecordId id) {
        if (isUnfinished(stated))
            return refused(
                    stated,
                    Optional.of(id),
                    Rule.RECORD_UNFINISHED,
                    "The document stops within this record.",
                    "Mend the document; the record is taken with the next run.");
        Draft draft = new Draft(stated, id.node());
        if (!new Closure(rules, draft).gather())
            return refused(
                    stated,
                    Optional.of(id),
                    Rule.RECORD_TOO_LARGE,
                    "The record has more statements than a record can have.",
                    "Check whether the record links its parts to the whole catalogue.");
        if (stated.subject().isBlank()) draft.repaired(Rule.BLANK_RECORD, "record", "(blank node)", id.iri());
        addType(draft);
        SameTexts.tidy(draft);
        Optional<String> title = Titles.of(draft);
        return title.isEmpty()
                ? refused(
                        stated, Optional.of(id), Rule.TITLE_MISSING, "The record has no title.", "Give it a dct:title.")
                : taken(draft, id, title.get());
    }

    /// In a document that was cut off a distribution that is only linked may have stood in the lost part.
    private static boolean isUnfinished(SourceRecord stated) {
        if (stated.document().isWhole()) return false;
        if (stated.document().unfinished().contains(stated.subject())) return true;
        for (Triple triple : stated.about()) {
            Node part = triple.getObject();
            boolean own = part.isBlank() || triple.getPredicate().equals(Terms.DISTRIBUTION);
            if (own && !part.isLiteral() && isCutOff(stated, part)) return true;
        }
        return false;
    }

    private static boolean isCutOff(SourceRecord stated, Node part) {
        return !stated.document().statements().describes(part)
                || stated.document().unfinished().contains(part);
    }

    private static void addType(Draft draft) {
        Node type = RecordTypes.missingType(draft.kind(), draft.source().about());
        if (type == null) return;
        draft.add(draft.subject(), Terms.TYPE, type);
        draft.repaired(Rule.TYPE_MISSING, "rdf:type", "", type.getURI());
    }

    /// @return whether a record mapped so far names this as its publisher, creator or the like
    public boolean names(RecordId agent) {
        return rules.names(agent.iri());
    }

    private Mapped taken(Draft draft, RecordId id, String title) {
        Titles.describe(draft);
        List<Triple> triples = draft.triples();
        Graph graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        CanonicalGraph body = CanonicalGraph.of(Skolemisation.of(id, graph));
        Provenance provenance = new Provenance(source, draft.source().document().address(), draft.repairs());
        return new Mapped.Taken(
                new CatalogRecord(id, draft.kind(), Slug.of(title, id), provenance, body), triples.size());
    }

    private Mapped refused(SourceRecord stated, Optional<RecordId> id, Rule rule, String message, String mend) {
        Node subject = stated.subject();
        String record = id.map(RecordId::iri).orElse(subject.isURI() ? subject.getURI() : "(blank node)");
        Place place = new Place(stated.document().address(), record, "");
        return new Mapped.Refused(stated.kind(), id, new Refusal(source, place, new Finding(rule, message, mend)));
    }
}
