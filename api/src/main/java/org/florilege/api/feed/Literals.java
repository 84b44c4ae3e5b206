package org.florilege.api.feed;

import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/// Literals in the datatypes that standards ask for.
final class Literals {

    private static final String MAIL = "mailto:";

    private Literals() {}

    /// The literal in the first of these datatypes that its spelling fits; null when it fits none. One that has such a
    /// datatype already, and is well formed, stays as it is.
    static @Nullable Node typed(Node literal, List<XSDDatatype> datatypes) {
        if (!literal.isLiteral()) return null;
        String text = literal.getLiteralLexicalForm().strip();
        for (XSDDatatype datatype : datatypes)
            if (datatype.equals(literal.getLiteralDatatype()))
                return isValid(datatype, text) ? NodeFactory.createLiteralDT(text, datatype) : null;
        for (XSDDatatype datatype : datatypes) {
            String fitting = XSDDatatype.XSDnonNegativeInteger.equals(datatype) ? whole(text) : text;
            if (isValid(datatype, fitting)) return NodeFactory.createLiteralDT(fitting, datatype);
        }
        return null;
    }

    /// The same as [#typed]; a year or a month becomes its last day.
    static @Nullable Node lastDay(Node literal, List<XSDDatatype> datatypes) {
        Node typed = typed(literal, datatypes);
        if (typed == null) return null;
        String text = typed.getLiteralLexicalForm();
        RDFDatatype datatype = typed.getLiteralDatatype();
        try {
            if (XSDDatatype.XSDgYear.equals(datatype))
                return date(Year.parse(text).atMonth(12));
            if (XSDDatatype.XSDgYearMonth.equals(datatype)) return date(YearMonth.parse(text));
        } catch (DateTimeParseException withZone) {
            return typed;
        }
        return typed;
    }

    private static Node date(YearMonth month) {
        return NodeFactory.createLiteralDT(month.atEndOfMonth().toString(), XSDDatatype.XSDdate);
    }

    private static boolean isValid(XSDDatatype datatype, String text) {
        return !text.isEmpty() && datatype.isValid(text);
    }

    /// `12.0` and `1.2E1` are 12.
    private static String whole(String text) {
        if (text.length() > 30 || (text.indexOf('.') < 0 && text.indexOf('E') < 0 && text.indexOf('e') < 0))
            return text;
        try {
            BigDecimal number = new BigDecimal(text);
            return number.precision() - number.scale() > 30
                    ? text
                    : number.toBigIntegerExact().toString();
        } catch (ArithmeticException e) {
            return text;
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /// A literal as it is, an IRI as a text.
    static Node name(Node value) {
        return value.isURI() ? NodeFactory.createLiteralString(value.getURI()) : value;
    }

    /// A mail address as a text without its scheme; null when it is none.
    static @Nullable Node mail(Node value) {
        String text =
                value.isURI() ? value.getURI() : value.getLiteralLexicalForm().strip();
        String address = text.regionMatches(true, 0, MAIL, 0, MAIL.length()) ? text.substring(MAIL.length()) : text;
        int at = address.indexOf('@');
        boolean fits = at > 0 && at < address.length() - 1 && address.indexOf(' ') < 0 && address.indexOf('/') < 0;
        return fits ? NodeFactory.createLiteralString(address) : null;
    }

    static Node truth(boolean is) {
        return NodeFactory.createLiteralDT(String.valueOf(is), XSDDatatype.XSDboolean);
    }

    /// Whether a literal says nothing.
    static boolean isBlank(Node literal) {
        return literal.getLiteralLexicalForm().isBlank();
    }
}
