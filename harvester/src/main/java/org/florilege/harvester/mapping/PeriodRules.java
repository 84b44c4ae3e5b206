package org.florilege.harvester.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Dates;
import org.florilege.harvester.repair.Periods;
import org.florilege.harvester.repair.Rule;

/// Spans of time: in a text, behind an address that says which span it is, as instants (OWL-Time), or in the
/// label of a node. All get the dates of DCAT.
final class PeriodRules {

    private static final Node PERIOD = NodeFactory.createURI(Terms.DCT + "PeriodOfTime");
    private static final Node START = NodeFactory.createURI(Terms.DCAT + "startDate");
    private static final Node END = NodeFactory.createURI(Terms.DCAT + "endDate");
    private static final Node BEGINNING = NodeFactory.createURI(Terms.TIME + "hasBeginning");
    private static final Node ENDING = NodeFactory.createURI(Terms.TIME + "hasEnd");
    private static final Node[] LABELS = {
        NodeFactory.createURI(Terms.RDF + "value"),
        NodeFactory.createURI(Terms.RDFS + "label"),
        NodeFactory.createURI(Terms.SKOS + "prefLabel"),
        Terms.TITLE,
        Terms.DESCRIPTION
    };
    private static final Node[] MOMENTS = Stream.of(
                    "inXSDDate", "inXSDDateTimeStamp", "inXSDDateTime", "inXSDgYearMonth", "inXSDgYear")
            .map(name -> NodeFactory.createURI(Terms.TIME + name))
            .toArray(Node[]::new);
    /// What says when by a property that is read, or is made one that is.
    private static final Set<Node> DATED = Stream.of(
                    Terms.DCAT + "startDate",
                    Terms.DCAT + "endDate",
                    Terms.SCHEMA + "startDate",
                    Terms.SCHEMA + "endDate",
                    "http://purl.org/NET/scovo#min",
                    "http://purl.org/NET/scovo#max")
            .map(NodeFactory::createURI)
            .collect(Collectors.toUnmodifiableSet());

    private PeriodRules() {}

    static Node temporal(Node property, Node value, Draft draft) {
        if (!value.isLiteral()) {
            described(property, value, draft);
            return value;
        }
        Optional<Periods.Period> period = Periods.read(value.getLiteralLexicalForm());
        if (period.isEmpty()) return value;
        Node part = Draft.newPart();
        draft.add(part, Terms.TYPE, PERIOD);
        state(part, period.get(), draft);
        draft.repaired(Rule.PERIOD, Names.of(property), value.getLiteralLexicalForm(), text(period.get()));
        return part;
    }

    private static void described(Node property, Node value, Draft draft) {
        List<Triple> about = draft.source().document().statements().about(value);
        if (about.isEmpty()) {
            if (value.isURI())
                Periods.ofInterval(value.getURI()).ifPresent(period -> named(property, value, period, draft));
            return;
        }
        for (Triple triple : about) if (DATED.contains(triple.getPredicate())) return;
        Optional<Node> start = moment(about, BEGINNING, draft);
        Optional<Node> end = moment(about, ENDING, draft);
        Optional<Periods.Period> period = start.isPresent() || end.isPresent()
                ? Optional.of(new Periods.Period(start, end))
                : labelled(value, draft);
        period.ifPresent(span -> {
            state(value, span, draft);
            draft.repaired(Rule.PERIOD, Names.of(property), "(no dcat:startDate, dcat:endDate)", text(span));
        });
    }

    private static void named(Node property, Node value, Periods.Period period, Draft draft) {
        draft.add(value, Terms.TYPE, PERIOD);
        state(value, period, draft);
        draft.repaired(Rule.PERIOD, Names.of(property), value.getURI(), text(period));
    }

    /// An instant is a node, or was written as a text.
    private static Optional<Node> moment(List<Triple> about, Node side, Draft draft) {
        for (Triple triple : about) {
            if (!triple.getPredicate().equals(side)) continue;
            Node instant = triple.getObject();
            List<String> moments =
                    instant.isLiteral() ? List.of(instant.getLiteralLexicalForm()) : draft.spellings(instant, MOMENTS);
            for (String moment : moments) {
                Optional<Node> date = Dates.read(moment);
                if (date.isPresent()) return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<Periods.Period> labelled(Node value, Draft draft) {
        return draft.spellings(value, LABELS).stream()
                .flatMap(label -> Periods.read(label).stream())
                .findFirst();
    }

    private static void state(Node part, Periods.Period period, Draft draft) {
        period.start().ifPresent(start -> draft.add(part, START, start));
        period.end().ifPresent(end -> draft.add(part, END, end));
    }

    private static String text(Periods.Period period) {
        return period.start().map(Node::getLiteralLexicalForm).orElse("..") + "/"
                + period.end().map(Node::getLiteralLexicalForm).orElse("..");
    }
}
