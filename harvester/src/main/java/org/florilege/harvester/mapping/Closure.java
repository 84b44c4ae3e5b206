package org.florilege.harvester.mapping;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.florilege.catalog.record.Kind;
import org.florilege.harvester.reader.Backlink;
import org.florilege.harvester.reader.RecordTypes;
import org.florilege.harvester.reader.Spelling;
import org.florilege.harvester.reader.Statements;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.MendedIris;
import org.florilege.harvester.repair.Placeholders;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Gathers what belongs to a record, mending values on the way: its own statements, those about its parts, and
/// a short copy of what is said of the organisations that it names. Other records, catalogues and their
/// entries are linked, never entered.
final class Closure {

    private static final int MAX_DEPTH = 12;
    private static final int MAX_TRIPLES = 500_000;
    private static final Set<Node> NEVER_ENTERED = nodes(
            Terms.DCAT + "dataset",
            Terms.DCAT + "catalog",
            Terms.DCAT + "record",
            Terms.DCAT + "resource",
            Terms.DCT + "isPartOf",
            Terms.FOAF + "primaryTopic",
            Terms.DCAT + "inSeries",
            Terms.DCAT + "seriesMember",
            Terms.DCAT + "servesDataset");
    private static final Set<Node> OFTEN_EMPTY = nodes(
            Terms.DCT + "identifier",
            Terms.ADMS + "identifier",
            Terms.SKOS + "notation",
            Terms.DCT + "description",
            Terms.DCT + "issued",
            Terms.DCT + "modified",
            Terms.DCT + "created",
            Terms.DCAT + "startDate",
            Terms.DCAT + "endDate",
            Terms.DCT + "license",
            Terms.DCT + "rights",
            Terms.DCT + "publisher",
            Terms.DCT + "creator",
            Terms.DCT + "contributor",
            Terms.DCT + "language",
            Terms.DCT + "spatial",
            Terms.DCT + "temporal",
            Terms.DCT + "format",
            Terms.DCT + "accrualPeriodicity",
            Terms.DCAT + "mediaType",
            Terms.DCAT + "byteSize",
            Terms.DCAT + "version",
            Terms.DCAT + "landingPage",
            Terms.DCAT + "accessURL",
            Terms.DCAT + "downloadURL",
            Terms.DCAT + "contactPoint",
            Terms.VCARD + "fn",
            Terms.VCARD + "hasEmail",
            Terms.FOAF + "mbox",
            Terms.FOAF + "homepage",
            Terms.DCT + "conformsTo",
            Terms.DCT + "relation",
            Terms.DCT + "source",
            Terms.DCT + "provenance",
            Terms.DCT + "type",
            Terms.DCT + "accessRights",
            Terms.DCAT + "theme",
            Terms.DCAT + "keyword",
            Terms.DCAT + "spatialResolutionInMeters",
            Terms.DCAT + "temporalResolution",
            Terms.DCAT + "qualifiedRelation",
            Terms.ADMS + "versionNotes",
            Terms.ADMS + "sample",
            Terms.PROV + "wasGeneratedBy",
            Terms.DPV + "hasPurpose",
            Terms.DPV + "hasLegalBasis",
            Terms.DPV + "hasPersonalData",
            "http://www.w3.org/ns/dqv#hasQualityAnnotation");
    private static final Node CONTACT_POINT = NodeFactory.createURI(Terms.DCAT + "contactPoint");
    private static final Set<Kind> PUBLISHED = Set.of(Kind.DATASET, Kind.DATASET_SERIES, Kind.DATA_SERVICE);

    private record Visit(Node node, Node via, int depth, Extent extent) {}

    private final ValueRules rules;
    private final Draft draft;
    private final Statements statements;
    private final MendedIris mended;
    private final Deque<Visit> queue = new ArrayDeque<>();
    private final Set<Node> queued = new HashSet<>();
    private boolean publisherStated;

    Closure(ValueRules rules, Draft draft) {
        this.rules = rules;
        this.draft = draft;
        this.statements = draft.source().document().statements();
        this.mended = draft.source().document().mended();
    }

    private static Set<Node> nodes(String... iris) {
        return Stream.of(iris).map(NodeFactory::createURI).collect(Collectors.toUnmodifiableSet());
    }

    /// @return whether all of it was gathered; not when it is larger than any record can be
    boolean gather() {
        Node root = draft.source().subject();
        boolean agent = draft.kind() == Kind.ORGANISATION;
        Visit own = new Visit(root, agent ? Terms.PUBLISHER : Terms.TYPE, 0, Extent.WHOLE);
        queued.add(root);
        if (draft.kind() == Kind.CHALLENGE)
            for (Node part : statements.linking(Backlink.PART, root))
                if (RecordTypes.isChallengePart(statements.about(part)))
                    enqueue(new Visit(part, Terms.IS_PART_OF, 1, Extent.WHOLE));
        visit(own);
        if (!agent) elsewhere(own);
        while (!queue.isEmpty()) {
            if (draft.triples().size() > MAX_TRIPLES) return false;
            visit(queue.remove());
        }
        return true;
    }

    /// What the document says of the record in other places than its description.
    private void elsewhere(Visit own) {
        for (Node series : statements.linking(Backlink.SERIES, own.node))
            if (series.isURI() && !series.equals(own.node)) {
                state(own, Terms.IN_SERIES, series);
                draft.repaired(Rule.MEMBER_OF_SERIES, Terms.IN_SERIES, Backlink.SERIES.toString(), series);
            }
        for (Node entry : statements.linking(Backlink.ENTRY, own.node))
            if (RecordTypes.isEntry(statements.about(entry))) state(own, Terms.IS_PRIMARY_TOPIC_OF, entry);
        if (!publisherStated && PUBLISHED.contains(draft.kind()))
            Catalogues.publisherOf(own.node, statements).ifPresent(found -> {
                state(own, Terms.PUBLISHER, found.agent());
                draft.repaired(Rule.PUBLISHER_FROM_CATALOGUE, Terms.PUBLISHER, found.catalogue(), found.agent());
            });
    }

    private void enqueue(Visit visit) {
        if (queued.add(visit.node)) queue.add(visit);
    }

    private void visit(Visit visit) {
        draft.turnTo(visit.node);
        Map<Node, Node> meanings = Contexts.of(visit.via);
        for (Triple triple : about(visit.node)) {
            Node property = property(triple.getPredicate(), meanings);
            if (visit.extent.holds(property)) state(visit, property, triple.getObject());
        }
    }

    private List<Triple> about(Node node) {
        return node.equals(draft.source().subject()) ? draft.source().about() : statements.about(node);
    }

    private Node property(Node stated, Map<Node, Node> meanings) {
        Node property = Spelling.canonical(stated);
        if (!property.equals(stated))
            draft.repaired(Spelling.rule(stated), "property", stated.getURI(), property.getURI());
        else if (!mended.isEmpty()) noteMended(property, property);
        Node meant = meanings.isEmpty() ? null : meanings.get(property);
        if (meant == null) return property;
        draft.repaired(Rule.LEGACY_PROPERTY, "property", property.getURI(), meant.getURI());
        return meant;
    }

    private void state(Visit visit, Node property, Node stated) {
        if (stated.isBlank() && !statements.describes(stated)) return;
        if (stated.isURI() && !mended.isEmpty()) noteMended(property, stated);
        Node value = mend(property, stated);
        if (value == null || (value.isBlank() && isForeign(property, value))) return;
        draft.add(visit.node, property, value);
        publisherStated |= visit.depth == 0 && property.equals(Terms.PUBLISHER);
        if (!value.isLiteral() && visit.depth < MAX_DEPTH) follow(visit, property, value);
    }

    private @Nullable Node mend(Node property, Node written) {
        Node stated = isText(written) ? LiteralRules.decoded(property, written, draft) : written;
        if (stated.isLiteral()) {
            String text = stated.getLiteralLexicalForm();
            if (text.isBlank()) return null;
            if (mayBeEmpty(property) && Placeholders.isPlaceholder(text)) {
                draft.repaired(Rule.PLACEHOLDER, Names.of(property), text, "");
                return null;
            }
        } else if (property.equals(Terms.TYPE) && stated.isURI()) return type(stated);
        ValueRule rule = rules.of(property);
        Node value = rule == null ? stated : rule.apply(property, stated, draft);
        return value != null && value.isLiteral() ? Languages.mend(property, value, draft, rules.codes()) : value;
    }

    private static boolean mayBeEmpty(Node property) {
        return OFTEN_EMPTY.contains(property) || property.getURI().startsWith(Terms.HEALTH);
    }

    private static boolean isText(Node node) {
        return node.isLiteral()
                && (!node.getLiteralLanguage().isEmpty() || XSDDatatype.XSDstring.equals(node.getLiteralDatatype()));
    }

    private Node type(Node stated) {
        Node type = Spelling.canonicalType(stated);
        if (!type.equals(stated)) draft.repaired(Spelling.rule(stated), Terms.TYPE, stated, type);
        Node general = RecordTypes.generalType(type);
        if (general != null && !isTyped(draft.current(), general)) {
            draft.add(draft.current(), Terms.TYPE, general);
            draft.repaired(Rule.TYPE_MISSING, Names.of(Terms.TYPE), type.getURI(), general.getURI());
        }
        return type;
    }

    private boolean isTyped(Node node, Node type) {
        for (Triple triple : about(node))
            if (triple.getPredicate().equals(Terms.TYPE) && triple.getObject().equals(type)) return true;
        return false;
    }

    private void noteMended(Node property, Node iri) {
        MendedIris.Original original = mended.of(iri.getURI());
        if (original != null) draft.repaired(original.rule(), Names.of(property), original.text(), iri.getURI());
    }

    /// A nameless catalogue around the record is not a part of it.
    private boolean isForeign(Node property, Node blank) {
        return NEVER_ENTERED.contains(property) && RecordTypes.isBookkeeping(statements.about(blank));
    }

    private void follow(Visit visit, Node property, Node value) {
        if (property.equals(Terms.TYPE) || queued.contains(value)) return;
        if (property.equals(Terms.IS_PRIMARY_TOPIC_OF)) {
            boolean entry = RecordTypes.isEntry(statements.about(value));
            if (entry) enqueue(new Visit(value, property, visit.depth + 1, Extent.ENTRY));
            else if (value.isBlank()) enqueue(new Visit(value, property, visit.depth + 1, Extent.WHOLE));
            return;
        }
        if (value.isBlank()) {
            enqueue(new Visit(value, property, visit.depth + 1, Extent.WHOLE));
            return;
        }
        if (visit.extent == Extent.ENTRY) return;
        if (NEVER_ENTERED.contains(property) || !statements.describes(value)) return;
        List<Triple> about = statements.about(value);
        boolean record = RecordTypes.kindOf(about) != null && !RecordTypes.isBareService(about);
        if (record || RecordTypes.isBookkeeping(about)) return;
        if (RecordTypes.isChallengePart(about) && draft.kind() != Kind.CHALLENGE) return;
        boolean organisation = RecordTypes.isOrganisation(about) && !property.equals(CONTACT_POINT);
        enqueue(new Visit(value, property, visit.depth + 1, organisation ? Extent.AGENT : Extent.WHOLE));
    }
}
