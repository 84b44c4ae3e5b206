package org.florilege.harvester.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.datatypes.xsd.impl.XSDBaseNumericType;
import org.apache.jena.datatypes.xsd.impl.XSDDouble;
import org.apache.jena.datatypes.xsd.impl.XSDFloat;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.repair.ByteSizes;
import org.florilege.harvester.repair.Dates;
import org.florilege.harvester.repair.HtmlText;
import org.florilege.harvester.repair.Numbers;
import org.florilege.harvester.repair.Periods;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.repair.TwiceEncoded;

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

    /// A number of things.
    static Node count(Node property, Node value, Draft draft) {
        if (!value.isLiteral()) return value;
        boolean numeric = value.getLiteralDatatype() instanceof XSDBaseNumericType
                || value.getLiteralDatatype() instanceof XSDDouble
                || value.getLiteralDatatype() instanceof XSDFloat;
        return typed(property, value, XSDDatatype.XSDnonNegativeInteger, text -> Numbers.count(text, numeric), draft);
    }

    static Node metres(Node property, Node value, Draft draft) {
        return typed(property, value, XSDDatatype.XSDdecimal, Numbers::metres, draft);
    }

    static Node truth(Node property, Node value, Draft draft) {
        return typed(property, value, XSDDatatype.XSDboolean, Numbers::truth, draft);
    }

    static Node duration(Node property, Node value, Draft draft) {
        return typed(property, value, XSDDatatype.XSDduration, LiteralRules::duration, draft);
    }

    private static Optional<Node> duration(String text) {
        return Optional.of(text.strip().toUpperCase(Locale.ROOT))
                .filter(XSDDatatype.XSDduration::isValid)
                .map(duration -> NodeFactory.createLiteralDT(duration, XSDDatatype.XSDduration));
    }

    private static Node typed(
            Node property, Node value, XSDDatatype type, Function<String, Optional<Node>> read, Draft draft) {
        if (!value.isLiteral()
                || (type.equals(value.getLiteralDatatype())
                        && value.getLiteral().isWellFormed())) return value;
        Node mended = read.apply(value.getLiteralLexicalForm()).orElse(value);
        if (!mended.equals(value)) draft.repaired(Rule.DATATYPE, property, value, mended);
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
        return respelt(property, value, HtmlText::toMarkdown, Rule.HTML_TEXT, draft);
    }

    /// A title or a name: one line of plain text.
    static Node line(Node property, Node value, Draft draft) {
        return respelt(property, value, HtmlText::toLine, Rule.HTML_TEXT, draft);
    }

    /// What was encoded twice.
    static Node decoded(Node property, Node value, Draft draft) {
        return respelt(property, value, TwiceEncoded::mend, Rule.ENCODING_TWICE, draft);
    }

    private static Node respelt(Node property, Node value, UnaryOperator<String> spelling, Rule rule, Draft draft) {
        if (!value.isLiteral()) return value;
        String stated = value.getLiteralLexicalForm();
        String respelt = spelling.apply(stated);
        if (respelt.equals(stated)) return value;
        Node mended = value.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralString(respelt)
                : NodeFactory.createLiteralLang(respelt, value.getLiteralLanguage());
        draft.repaired(rule, property, value, mended);
        return mended;
    }
}
