package org.florilege.harvester.ckan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.florilege.harvester.iso.IsoRoles;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Licences;
import org.florilege.harvester.json.Subject;
import org.florilege.harvester.reader.Terms;
import tools.jackson.databind.JsonNode;

/// What the harvester of ckanext-spatial keeps of an ISO 19139 record in extras.
final class CkanIso {

    private static final Pattern NAME_AND_ROLES = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");

    private final CkanFields fields;

    CkanIso(CkanFields fields) {
        this.fields = fields;
    }

    /// @param kind `creation`, `publication` or `revision`
    /// @return the date of this kind, empty when there is none
    static String date(CkanFields fields, String kind) {
        for (CkanFields date : fields.parts("dataset_reference_date"))
            if (date.text("type").equals(kind)) return date.text("value");
        return "";
    }

    void state(Subject record) {
        for (CkanFields party : fields.parts("responsible_party"))
            for (String role : party.list("roles", "role")) party(record, party.at("name"), role);
        written(record, fields.text("responsible_party"));
        for (String name : List.of("access_constraints", "use_constraints"))
            record.statement(Terms.DCT + "rights", Terms.DCT + "RightsStatement", fields.at(name));
        for (String system : fields.list("spatial_reference_system")) CkanResources.standard(record, system);
        record.iri(Terms.FOAF + "depiction", fields.text("graphic_preview_file"));
    }

    /// Older versions write `Natural England (pointOfContact, publisher); The town (owner)`.
    private static void written(Subject record, String parties) {
        for (String party : parties.split(";", -1)) {
            Matcher named = NAME_AND_ROLES.matcher(party.strip());
            if (!named.matches()) party(record, Json.of(party.strip()), "pointOfContact");
            else for (String role : named.group(2).split(",", -1)) party(record, Json.of(named.group(1)), role.strip());
        }
    }

    private static void party(Subject record, JsonNode name, String role) {
        if (IsoRoles.isContact(role))
            record.part(
                    Terms.DCAT + "contactPoint", Terms.VCARD + "Kind", card -> card.texts(Terms.VCARD + "fn", name));
        else
            record.part(IsoRoles.property(role), Terms.FOAF + "Agent", agent -> agent.texts(Terms.FOAF + "name", name));
    }

    /// States the licence of a dataset that has none in CKAN's own fields.
    static void licence(Subject subject, CkanFields dataset) {
        JsonNode stated = dataset.at("licence", "licence_url");
        for (String text : Json.texts(stated))
            if (!subject.has(Terms.DCT + "license")) Licences.state(subject, text, "", text);
            else subject.statement(Terms.DCT + "rights", Terms.DCT + "RightsStatement", Json.of(text));
    }
}
