package org.florilege.api.crosswalk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.florilege.catalog.description.Terms;
import org.florilege.catalog.description.Text;
import org.florilege.catalog.description.Texts;
import org.florilege.harvester.repair.Iris;
import org.jspecify.annotations.Nullable;

/// The forms that crosswalks give to values, by name. `crosswalk/schema-org.yaml` explains each.
final class ValueForms {

    private static final Node START = Terms.term(Terms.DCAT, "startDate");
    private static final Node END = Terms.term(Terms.DCAT, "endDate");
    private static final Map<String, ValueForm> BY_NAME = new TreeMap<>();

    static {
        BY_NAME.put("text", ValueForms::texts);
        BY_NAME.put("text-tag", (nodes, many, in) -> languageOfText(nodes, in));
        BY_NAME.put("plain", ValueForm.each((node, in) -> plain(node)));
        BY_NAME.put("iri", ValueForm.each((node, in) -> node.isURI() ? node.getURI() : null));
        BY_NAME.put("web", ValueForm.each((node, in) -> ofText(node, ValueForms::webAddress)));
        BY_NAME.put("mail", ValueForm.each((node, in) -> ofText(node, ValueForms::mail)));
        BY_NAME.put("tag", ValueForm.each((node, in) -> tag(node)));
        BY_NAME.put("number", ValueForm.each((node, in) -> ofText(node, ValueForms::number)));
        BY_NAME.put("bytes", ValueForm.each((node, in) -> ofText(node, ValueForms::bytes)));
        BY_NAME.put("date", ValueForm.each((node, in) -> ofText(node, text -> date(text, IsoDate::text))));
        BY_NAME.put("year", ValueForm.each((node, in) -> ofText(node, text -> date(text, ValueForms::year))));
        BY_NAME.put("year-number", ValueForm.each((node, in) -> ofText(node, text -> date(text, IsoDate::year))));
        BY_NAME.put("date-parts", ValueForm.each((node, in) -> ofText(node, text -> date(text, IsoDate::parts))));
        BY_NAME.put("interval", ValueForm.each(ValueForms::interval));
        BY_NAME.put("box", ValueForm.each((node, in) -> ofBox(node, ValueForms::corners)));
        BY_NAME.put("west", ValueForm.each((node, in) -> ofBox(node, Box::west)));
        BY_NAME.put("south", ValueForm.each((node, in) -> ofBox(node, Box::south)));
        BY_NAME.put("east", ValueForm.each((node, in) -> ofBox(node, Box::east)));
        BY_NAME.put("north", ValueForm.each((node, in) -> ofBox(node, Box::north)));
        BY_NAME.put("bibtex", ValueForm.each((node, in) -> in.bibtex()));
        BY_NAME.putAll(CodeForms.byName());
        BY_NAME.putAll(FileForms.byName());
        BY_NAME.putAll(IdentifierForms.byName());
        BY_NAME.putAll(NameForms.byName());
    }

    private ValueForms() {}

    static Optional<ValueForm> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /// A value as text, whatever it is; null when it is blank.
    static @Nullable String plain(Node node) {
        String text = node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralLexicalForm() : "";
        return text.isBlank() ? null : text.strip();
    }

    static @Nullable Object ofText(Node node, Function<String, @Nullable Object> form) {
        String text = plain(node);
        return text == null ? null : form.apply(text);
    }

    private static List<Object> texts(List<Node> nodes, boolean many, Evaluation in) {
        Texts texts = literals(nodes);
        if (many) return List.copyOf(texts.allIn(in.language()));
        return texts.best(in.language())
                .map(text -> List.<Object>of(text.value()))
                .orElse(List.of());
    }

    private static Texts literals(List<Node> nodes) {
        List<Text> stated = new ArrayList<>();
        for (Node node : nodes)
            if (node.isLiteral() && !node.getLiteralLexicalForm().isBlank())
                stated.add(new Text(
                        node.getLiteralLexicalForm().strip(),
                        node.getLiteralLanguage().toLowerCase(Locale.ROOT)));
        return new Texts(stated);
    }

    private static List<Object> languageOfText(List<Node> nodes, Evaluation in) {
        return literals(nodes)
                .best(in.language())
                .map(Text::language)
                .filter(ValueForms::isTag)
                .map(List::<Object>of)
                .orElse(List.of());
    }

    private static @Nullable Object tag(Node node) {
        String tag = node.isLiteral() ? node.getLiteralLanguage() : "";
        return isTag(tag) ? tag : null;
    }

    /// `fr`, `fr-BE` … (RFC 5646, section 2.1, in its outline).
    private static boolean isTag(String tag) {
        if (tag.isEmpty() || !Character.isLetter(tag.charAt(0))) return false;
        for (String part : tag.split("-", -1))
            if (part.isEmpty() || part.length() > 8 || !part.chars().allMatch(ValueForms::isAlphanumeric)) return false;
        return true;
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    static @Nullable Object webAddress(String text) {
        return Iris.isWebAddress(text) && text.chars().noneMatch(Character::isWhitespace) ? text : null;
    }

    private static @Nullable Object mail(String text) {
        String address = text.regionMatches(true, 0, "mailto:", 0, 7) ? text.substring(7) : text;
        return address.indexOf('@') > 0 ? address : null;
    }

    private static @Nullable Object number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            boolean written = number.precision() < 40 && Math.abs(number.scale()) < 40;
            return written ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Object bytes(String text) {
        return number(text) instanceof BigDecimal size && size.signum() >= 0 ? size.toBigInteger() + " B" : null;
    }

    private static @Nullable Object date(String text, Function<IsoDate, Object> form) {
        return IsoDate.parse(text).map(form).orElse(null);
    }

    private static Object year(IsoDate date) {
        return "%04d".formatted(date.year());
    }

    /// `2019/2021`; a side that is open is `..`, and a text that is a date or an interval stays one.
    private static @Nullable Object interval(Node period, Evaluation in) {
        String start = side(period, START, in);
        String end = side(period, END, in);
        if (start.isEmpty() && end.isEmpty()) return period.isLiteral() ? ofText(period, ValueForms::stated) : null;
        if (start.equals(end)) return start;
        return (start.isEmpty() ? ".." : start) + "/" + (end.isEmpty() ? ".." : end);
    }

    private static @Nullable Object stated(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) return date(text, IsoDate::text);
        Object start = date(text.substring(0, slash), IsoDate::text);
        Object end = date(text.substring(slash + 1), IsoDate::text);
        return start == null || end == null ? null : start + "/" + end;
    }

    private static String side(Node period, Node property, Evaluation in) {
        return in.statements().objects(period, property).stream()
                .filter(Node::isLiteral)
                .flatMap(date -> IsoDate.parse(date.getLiteralLexicalForm()).stream())
                .map(IsoDate::text)
                .findFirst()
                .orElse("");
    }

    private static @Nullable Object ofBox(Node node, Function<Box, Object> part) {
        return node.isLiteral()
                ? Box.around(node.getLiteralLexicalForm()).map(part).orElse(null)
                : null;
    }

    /// As GeoShape has it: latitude before longitude, the south-western corner first.
    private static Object corners(Box box) {
        return box.south() + " " + box.west() + " " + box.north() + " " + box.east();
    }
}
