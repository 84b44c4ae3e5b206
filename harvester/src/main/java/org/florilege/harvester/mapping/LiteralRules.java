package org.florilege.harvester.mapping;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.repair.ByteSizes;
import org.florilege.harvester.repair.Dates;
import org.florilege.harvester.repair.HtmlText;
import org.florilege.harvester.repair.Periods;
import org.florilege.harvester.repair.Rule;

/// Gives texts the datatype and the form that their property asks for.
final class LiteralRules {

    private static final List<XSDDatatype> TEMPORAL =
            List.of(XSDDatatype.XSDdate, XSDDatatype.XSDdateTime, XSDDatatype.XSDgYear, XSDDatatype.XSDgYearMonth);

    private LiteralRules() {}

    static Node byteSize(Node property, Node value, Draft draft) {
        if (!value.isLiteral()
                || (XSDDatatype.XSDnonNegativeInteger.equals(value.getLiteralDatatype())
                        && value.getLiteral().isWellFormed())) return value;
        Node mended = ByteSizes.read(value.getLiteralLexicalForm()).orElse(value);
        if (!mended.equals(value)) draft.repaired(Rule.BYTE_SIZE, property, value, mended);
        return mended;
    }

    static Node date(Node property, Node value, Draft draft) {
        if (!value.isLiteral() || isTemporal(value)) return value;
        String stated = value.getLiteralLexicalForm();
        Optional<Node> date = Dates.read(stated).or(() -> quarter(property, stated));
        Node mended = date.orElseGet(() -> NodeFactory.createLiteralString(stated));
        if (date.isEmpty()) draft.repaired(Rule.DATE_UNREADABLE, property, value, mended);
        else if (!mended.equals(value)) draft.repaired(Rule.DATE, property, value, mended);
        return mended;
    }

    /// Of a span like a quarter the side that the property asks for.
    private static Optional<Node> quarter(Node property, String stated) {
        boolean end = property.getURI().endsWith("endDate");
        if (!end && !property.getURI().endsWith("startDate")) return Optional.empty();
        return Periods.read(stated).flatMap(period -> end ? period.end() : period.start());
    }

    private static boolean isTemporal(Node literal) {
        return TEMPORAL.contains(literal.getLiteralDatatype())
                && literal.getLiteral().isWellFormed();
    }

    static Node html(Node property, Node value, Draft draft) {
        if (!value.isLiteral()) return value;
        String stated = value.getLiteralLexicalForm();
        String markdown = HtmlText.toMarkdown(stated);
        if (markdown.equals(stated)) return value;
        Node mended = value.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralString(markdown)
                : NodeFactory.createLiteralLang(markdown, value.getLiteralLanguage());
        draft.repaired(Rule.HTML_TEXT, property, value, mended);
        return mended;
    }
}
