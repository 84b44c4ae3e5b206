package org.florilege.harvester.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.florilege.harvester.reader.CreatorOrder;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;
import tools.jackson.databind.JsonNode;

/// One thing of a record, about which statements are made: the record itself or a part of it. Nothing is
/// stated of empty values. Statements are kept back until [#handOver(DocumentBuilder)], so that a record that turns
/// out to be unreadable leaves none.
public final class Subject {

    private static final RDFDatatype WKT = new BaseDatatype("http://www.opengis.net/ont/geosparql#wktLiteral");
    private static final RDFDatatype GEO_JSON = new BaseDatatype("http://www.opengis.net/ont/geosparql#geoJSONLiteral");
    private static final List<String> IRI_STARTS =
            List.of("urn:", "doi:", "info:", "ark:", "tag:", "hdl:", "mailto:", "geo:");
    private static final List<XSDDatatype> TEMPORAL =
            List.of(XSDDatatype.XSDdate, XSDDatatype.XSDdateTime, XSDDatatype.XSDgYear, XSDDatatype.XSDgYearMonth);
    private static final Set<String> LANGUAGES = Set.copyOf(List.of(Locale.getISOLanguages()));

    private final Node node;
    private final List<Triple> statements;

    private Subject(Node node, List<Triple> statements) {
        this.node = node;
        this.statements = statements;
    }

    /// @param iri of a new record; blank when it has none
    public static Subject record(String iri) {
        return new Subject(named(iri), new ArrayList<>(64));
    }

    private static Node named(String iri) {
        return isIri(iri) ? NodeFactory.createURI(iri.strip()) : NodeFactory.createBlankNode();
    }

    /// @return whether the text is an IRI, and not only a text with a colon in it
    public static boolean isIri(String text) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.indexOf(' ') >= 0 || bare.indexOf('\n') >= 0) return false;
        if (Iris.isWebAddress(bare)) return bare.length() > "https://".length();
        String lower = bare.toLowerCase(Locale.ROOT);
        return IRI_STARTS.stream().anyMatch(lower::startsWith);
    }

    /// @return its IRI or blank node
    public Node node() {
        return node;
    }

    /// States any value.
    public Subject add(String property, Node value) {
        statements.add(Triple.create(node, NodeFactory.createURI(property), value));
        return this;
    }

    /// States a class that it belongs to.
    public Subject type(String type) {
        return add(Terms.RDF + "type", NodeFactory.createURI(type));
    }

    /// States a text without language.
    public Subject text(String property, String text) {
        String bare = text.strip();
        return bare.isEmpty() ? this : add(property, NodeFactory.createLiteralString(bare));
    }

    /// States a text in a language.
    ///
    /// @param language a tag such as `fr` or `fr_FR`; blank when it is not known
    public Subject text(String property, String text, String language) {
        String bare = text.strip();
        String tag = language.strip().replace('_', '-');
        if (bare.isEmpty() || tag.isEmpty()) return text(property, bare);
        return add(property, NodeFactory.createLiteralLang(bare, tag));
    }

    /// States texts: a plain one, a list, or an object of texts by language, also in JSON within a text.
    public Subject texts(String property, JsonNode value) {
        return texts(property, value, "");
    }

    /// @param language of the texts that do not say theirs
    public Subject texts(String property, JsonNode value, String language) {
        JsonNode stated = Json.unfolded(value);
        if (stated.isArray()) stated.values().forEach(item -> texts(property, item, language));
        else if (isByLanguage(stated))
            for (Map.Entry<String, JsonNode> entry : stated.properties())
                texts(property, entry.getValue(), entry.getKey());
        else if (stated.isObject() && stated.has("@value"))
            text(property, Json.text(stated, "@value"), Json.firstText(stated, "@language", "@lang"));
        else if (stated.isObject()) Json.texts(stated).forEach(text -> text(property, text, language));
        else text(property, Json.text(stated), language);
        return this;
    }

    /// @return whether the object's names are language tags
    public static boolean isByLanguage(JsonNode value) {
        return value.isObject()
                && !value.isEmpty()
                && value.propertyNames().stream().allMatch(Subject::isLanguage);
    }

    private static boolean isLanguage(String tag) {
        String primary = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return tag.length() <= 8
                && (LANGUAGES.contains(primary) || (primary.length() == 3 && tag.length() == 3 && isIso3(primary)));
    }

    private static boolean isIso3(String primary) {
        return LANGUAGES.stream()
                .anyMatch(two -> Locale.of(two).getISO3Language().equals(primary));
    }

    /// States a value that should be an IRI: as one where it is one, else as the text.
    public Subject link(String property, String value) {
        String bare = value.strip();
        if (bare.isEmpty()) return this;
        return add(property, isIri(bare) ? NodeFactory.createURI(bare) : NodeFactory.createLiteralString(bare));
    }

    /// States such values.
    public Subject links(String property, List<String> values) {
        values.forEach(value -> link(property, value));
        return this;
    }

    /// States a value only if it is an IRI.
    public Subject iri(String property, String value) {
        return isIri(value) ? link(property, value) : this;
    }

    /// States a mail address.
    public Subject mail(String property, String address) {
        String bare = address.strip();
        if (bare.isEmpty() || bare.equalsIgnoreCase("mailto:")) return this;
        boolean iri = bare.regionMatches(true, 0, "mailto:", 0, 7) || Iris.isWebAddress(bare);
        boolean plain = bare.indexOf('@') > 0 && bare.indexOf(' ') < 0;
        String mail = iri || !plain ? bare : "mailto:" + bare;
        return add(
                property,
                iri || plain ? NodeFactory.createURI(Iris.encode(mail)) : NodeFactory.createLiteralString(bare));
    }

    /// States a date: with its datatype where it is one as XML Schema writes it, else as the text.
    public Subject date(String property, String value) {
        String bare = value.strip();
        for (XSDDatatype type : TEMPORAL) if (type.isValid(bare)) return typed(property, bare, type);
        return text(property, bare);
    }

    /// States a number that cannot be negative, as text where it is none.
    public Subject count(String property, String value) {
        String bare = value.strip();
        boolean number = !bare.isEmpty() && bare.length() < 19 && bare.chars().allMatch(Character::isDigit);
        return number ? typed(property, bare, XSDDatatype.XSDnonNegativeInteger) : text(property, bare);
    }

    /// States a decimal number, as text where it is none.
    public Subject decimal(String property, String value) {
        String bare = value.strip();
        return XSDDatatype.XSDdecimal.isValid(bare)
                ? typed(property, bare, XSDDatatype.XSDdecimal)
                : text(property, bare);
    }

    /// States a duration (`P1D`), as text where it is none.
    public Subject duration(String property, String value) {
        String bare = value.strip();
        return bare.startsWith("P") && XSDDatatype.XSDduration.isValid(bare)
                ? typed(property, bare, XSDDatatype.XSDduration)
                : text(property, bare);
    }

    /// States a truth value, as text where it is none.
    public Subject truth(String property, JsonNode value) {
        String bare = Json.text(value).toLowerCase(Locale.ROOT);
        return bare.equals("true") || bare.equals("false")
                ? typed(property, bare, XSDDatatype.XSDboolean)
                : text(property, bare);
    }

    /// States a literal of a datatype.
    public Subject typed(String property, String value, RDFDatatype type) {
        return value.isBlank() ? this : add(property, NodeFactory.createLiteralDT(value.strip(), type));
    }

    /// States a geometry: GeoJSON as an object or within a text, WKT, or the bare numbers of a point or box;
    /// anything else as text.
    public Subject geometry(String property, JsonNode value) {
        JsonNode stated = Json.unfolded(value);
        if (stated.isArray()) {
            Optional<String> wkt = Corners.wkt(stated);
            if (wkt.isPresent()) return typed(property, wkt.get(), WKT);
            stated.values().forEach(each -> geometry(property, each));
            return this;
        }
        if (stated.isObject()) return stated.isEmpty() ? this : typed(property, stated.toString(), GEO_JSON);
        String text = Json.text(stated);
        return isWkt(text) ? typed(property, text, WKT) : text(property, text);
    }

    /// @return whether the text is a geometry in WKT
    public static boolean isWkt(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        boolean named =
                List.of("POINT", "POLYGON", "MULTI", "LINESTRING", "ENVELOPE", "<HTTP", "GEOMETRYCOLLECTION").stream()
                        .anyMatch(upper::startsWith);
        return named && upper.indexOf('(') > 0 && upper.endsWith(")");
    }

    /// States a box of degrees as geometry (`dcat:bbox`).
    public Subject box(double west, double south, double east, double north) {
        return typed(Terms.DCAT + "bbox", Corners.wkt(west, south, east, north), WKT);
    }

    /// States a nameless part, if anything is to be said of it.
    public Subject part(String property, String type, Consumer<Subject> description) {
        return part(property, type, "", description);
    }

    /// States a part, if it has an IRI or anything is to be said of it.
    ///
    /// @param iri blank when it has none
    public Subject part(String property, String type, String iri, Consumer<Subject> description) {
        Subject part = new Subject(named(iri), statements);
        int before = statements.size();
        description.accept(part);
        if (statements.size() == before && !part.node.isURI()) return this;
        if (!type.isEmpty()) part.type(type);
        return add(property, part.node);
    }

    /// States a further identifier.
    public Subject identifier(String notation) {
        return part(
                Terms.ADMS + "identifier",
                Terms.ADMS + "Identifier",
                identifier -> identifier.text(Terms.SKOS + "notation", notation));
    }

    /// States a period, if it has a start or an end.
    public Subject period(String property, String start, String end) {
        return part(
                property,
                Terms.DCT + "PeriodOfTime",
                period -> period.date(Terms.DCAT + "startDate", start).date(Terms.DCAT + "endDate", end));
    }

    /// States something by a node of its own with a label, as rights and provenance statements are; an IRI
    /// stays one.
    public Subject statement(String property, String type, JsonNode value) {
        JsonNode stated = Json.unfolded(value);
        if (isByLanguage(stated))
            return part(property, type, statement -> statement.texts(Terms.RDFS + "label", stated));
        for (String text : Json.texts(stated)) {
            if (isIri(text)) link(property, text);
            else part(property, type, statement -> statement.text(Terms.RDFS + "label", text));
        }
        return this;
    }

    /// Gives a document all that was stated of the record, each statement once, and the order of its creators.
    public void handOver(DocumentBuilder document) {
        Set<Triple> each = new LinkedHashSet<>(statements);
        for (Triple triple : each) document.add(triple.getSubject(), triple.getPredicate(), triple.getObject());
        CreatorOrder.stated(document, node, each);
    }

    /// @return whether anything is stated of this thing under this property
    public boolean has(String property) {
        Node wanted = NodeFactory.createURI(property);
        for (Triple triple : statements)
            if (triple.getSubject().equals(node) && triple.getPredicate().equals(wanted)) return true;
        return false;
    }

    /// States what no property is meant for under the name that its source has for it
    /// (`schema:additionalProperty`); nothing when there is no value.
    public Subject additional(String name, JsonNode value) {
        return part(Terms.SCHEMA + "additionalProperty", Terms.SCHEMA + "PropertyValue", property -> {
            if (isByLanguage(value)) property.texts(Terms.SCHEMA + "value", value);
            else Json.texts(value).forEach(text -> property.text(Terms.SCHEMA + "value", text));
            if (property.has(Terms.SCHEMA + "value")) property.text(Terms.SCHEMA + "name", name);
        });
    }
}
