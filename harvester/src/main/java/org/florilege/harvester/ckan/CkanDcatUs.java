package org.florilege.harvester.ckan;

import java.util.Set;
import java.util.stream.Stream;
import org.florilege.harvester.json.AccessLevels;
import org.florilege.harvester.json.Subject;
import org.florilege.harvester.reader.Terms;

/// What the harvester of the US portal keeps of a data.json in extras, under the names of that schema.
final class CkanDcatUs {

    /// What this harvester notes of its own work.
    private static final Set<String> BOOKKEEPING =
            Set.of("source_datajson_identifier", "collection_metadata", "metadata", "source_hash");

    private final CkanFields fields;

    CkanDcatUs(CkanFields fields) {
        this.fields = fields;
    }

    /// @return whether a date says how often instead of when, which the schema of 1.1 allows
    static boolean isInterval(String date) {
        return date.regionMatches(true, 0, "R/P", 0, 3);
    }

    void state(Subject record) {
        if (!record.has(Terms.DCT + "accessRights")) AccessLevels.state(record, fields.text("accesslevel"));
        record.links(Terms.FOAF + "page", fields.list("references"));
        record.links(Terms.FOAF + "page", fields.list("describedby"));
        record.links(Terms.DCT + "isPartOf", fields.list("ispartof", "is_part_of"));
        for (String standard : fields.list("conformsto")) CkanResources.standard(record, standard);
        contact(record);
        if (Stream.of("source_datajson_identifier", "metadata")
                .anyMatch(name -> !fields.at(name).isMissingNode())) fields.ignore(BOOKKEEPING);
    }

    private void contact(Subject record) {
        if (record.has(Terms.DCAT + "contactPoint")) {
            fields.at("contactpoint");
            return;
        }
        for (CkanFields card : fields.parts("contactpoint"))
            record.part(
                    Terms.DCAT + "contactPoint",
                    Terms.VCARD + "Kind",
                    part -> part.text(Terms.VCARD + "fn", card.text("fn"))
                            .mail(Terms.VCARD + "hasEmail", card.text("hasEmail")));
    }
}
