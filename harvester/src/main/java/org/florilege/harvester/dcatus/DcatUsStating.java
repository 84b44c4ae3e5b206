package org.florilege.harvester.dcatus;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Subject;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;
import tools.jackson.databind.JsonNode;

/// States datasets, series and services in the terms of DCAT-US as DCAT.
public final class DcatUsStating {

    /// Where a series describes the datasets in it.
    private static final List<String> MEMBERS = List.of("seriesMember", "first", "last");

    private final UnaryOperator<String> iris;

    /// As the mapping names a record without an IRI, so that datasets can point at each other.
    static DcatUsStating of(SourceId source) {
        return new DcatUsStating(identifier -> "urn:florilege:" + source + ":" + Iris.encode(identifier));
    }

    /// @param iris gives the IRI of a dataset whose identifier is none
    public DcatUsStating(UnaryOperator<String> iris) {
        this.iris = iris;
    }

    /// @return what a record is called: its IRI, else its title
    public String name(JsonNode record) {
        String iri = iri(record);
        return iri.isEmpty() ? Json.text(record, "title") : iri;
    }

    /// States one record.
    public void state(DocumentBuilder document, JsonNode record) {
        Subject subject = Subject.record(iri(record));
        subject.type(Terms.DCAT + kind(record));
        new DcatUsDataset(record, this::iri).state(subject);
        subject.handOver(document);
        for (String name : MEMBERS)
            for (JsonNode member : Json.objects(record.path(name))) if (isDescribed(member)) state(document, member);
    }

    /// A member that is only named is described elsewhere in the catalogue.
    private static boolean isDescribed(JsonNode member) {
        return !Json.text(member, "title").isEmpty()
                && (member.has("description") || member.has("distribution") || member.has("publisher"));
    }

    private static String kind(JsonNode record) {
        String type = String.join(" ", Json.texts(record.path("@type"))).toLowerCase(Locale.ROOT);
        if (type.contains("datasetseries")) return "DatasetSeries";
        return type.contains("dataservice") ? "DataService" : "Dataset";
    }

    /// @param value a record, or the identifier of one
    /// @return its IRI, empty when it has neither IRI nor identifier
    String iri(JsonNode value) {
        String own = Json.text(value, "@id");
        if (Subject.isIri(own)) return own;
        JsonNode identifier = value.isObject() ? value.path("identifier") : value;
        String stated = identifier(identifier);
        if (stated.isEmpty()) return "";
        return Subject.isIri(stated) ? stated : iris.apply(stated);
    }

    /// @return an identifier that may be a text or an object
    static String identifier(JsonNode identifier) {
        return identifier.isObject()
                ? Json.firstText(identifier, "@id", "notation", "identifier", "@value")
                : Json.text(identifier);
    }

    /// @return all that the identifier is called
    static List<String> identifiers(JsonNode value) {
        return Json.items(value).stream()
                .map(DcatUsStating::identifier)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
