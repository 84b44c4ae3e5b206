package org.florilege.harvester.dcatus;

import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Subject;
import org.florilege.harvester.reader.Terms;
import tools.jackson.databind.JsonNode;

/// Concepts, standards and documents, which 1.1 names by a text and 3.0 describes by an object.
final class DcatUsParts {

    private DcatUsParts() {}

    /// States a text, and what the schema keeps beside it for other languages (`titleMap`).
    static void texts(Subject subject, String property, JsonNode from, String name) {
        subject.texts(property, from.path(name)).texts(property, from.path(name + "Map"));
    }

    /// States another resource, named or described.
    static void related(Subject subject, String property, JsonNode value) {
        if (!value.isObject()) subject.link(property, Json.text(value));
        else subject.part(property, "", address(value), part -> texts(part, Terms.DCT + "title", value, "title"));
    }

    /// @return a moment, written as such or as a node of OWL-Time
    static String moment(JsonNode period, String... names) {
        for (String name : names) {
            JsonNode stated = period.path(name);
            String text = stated.isObject() && !stated.has("@value")
                    ? Json.firstText(stated, "inXSDDateTime", "inXSDDateTimeStamp", "inXSDDate", "inXSDgYear")
                    : Json.text(stated);
            if (!text.isEmpty()) return text;
        }
        return "";
    }

    static void concept(Subject subject, String property, JsonNode value) {
        String iri = value.isObject() ? Json.text(value, "@id") : Json.text(value);
        if (!value.isObject() && Subject.isIri(iri)) subject.link(property, iri);
        else
            subject.part(
                    property,
                    Terms.SKOS + "Concept",
                    value.isObject() ? iri : "",
                    part -> part.texts(Terms.SKOS + "prefLabel", value.isObject() ? label(value) : value)
                            .texts(Terms.SKOS + "altLabel", value.path("altLabel"))
                            .texts(Terms.SKOS + "definition", value.path("definition"))
                            .texts(Terms.SKOS + "notation", value.path("notation"))
                            .iri(Terms.SKOS + "inScheme", scheme(value.path("inScheme"))));
    }

    private static String scheme(JsonNode value) {
        return value.isObject() ? Json.text(value, "@id") : Json.text(value);
    }

    private static JsonNode label(JsonNode concept) {
        for (String name : new String[] {"prefLabel", "label", "title", "name"})
            if (concept.has(name)) return concept.path(name);
        return Json.missing();
    }

    static void standard(Subject subject, JsonNode value) {
        String iri = value.isObject() ? Json.firstText(value, "@id", "identifier") : Json.text(value);
        if (!value.isObject() && Subject.isIri(iri)) subject.link(Terms.DCT + "conformsTo", iri);
        else
            subject.part(
                    Terms.DCT + "conformsTo",
                    Terms.DCT + "Standard",
                    iri,
                    part -> part.texts(Terms.DCT + "title", value.isObject() ? value.path("title") : value)
                            .texts(Terms.DCT + "description", value.path("description")));
    }

    /// A page about the data (`foaf:page`), with what is said of it.
    static void document(Subject subject, JsonNode value, String mediaType) {
        String address = address(value);
        subject.part(
                Terms.FOAF + "page",
                Terms.FOAF + "Document",
                address,
                part -> part.texts(Terms.DCT + "title", value.path("title"))
                        .texts(Terms.DCT + "description", value.path("description"))
                        .link(Terms.DCAT + "mediaType", mediaType.isEmpty() ? Json.text(value, "mediaType") : mediaType)
                        .text(Terms.RDFS + "label", Subject.isIri(address) ? "" : address));
    }

    /// @return where a document is, be it named by its address or described
    static String address(JsonNode value) {
        return value.isObject()
                ? Json.firstText(value, "accessURL", "downloadURL", "url", "@id", "landingPage")
                : Json.text(value);
    }
}
