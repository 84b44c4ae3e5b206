package org.florilege.harvester.ckan;

import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Subject;
import org.florilege.harvester.reader.Terms;

/// The fields of ckanext-dcat's HealthDCAT-AP profile.
final class CkanHealth {

    private static final String DPV = "https://w3id.org/dpv#";
    private static final String DQV = "http://www.w3.org/ns/dqv#";
    private static final String OA = "http://www.w3.org/ns/oa#";

    private final CkanFields fields;

    CkanHealth(CkanFields fields) {
        this.fields = fields;
    }

    void state(Subject record) {
        links(record, "analytics", "analytics");
        links(record, "code_values", "hasCodeValues");
        links(record, "coding_system", "hasCodingSystem");
        links(record, "health_category", "healthCategory");
        links(record, "health_theme", "healthTheme");
        record.links(DPV + "hasLegalBasis", fields.list("legal_basis"));
        record.links(DPV + "hasPersonalData", fields.list("personal_data"));
        record.links(DPV + "hasPurpose", fields.list("purpose"));
        record.texts(Terms.HEALTH + "populationCoverage", fields.translated("population_coverage"));
        record.count(Terms.HEALTH + "minTypicalAge", fields.text("min_typical_age"));
        record.count(Terms.HEALTH + "maxTypicalAge", fields.text("max_typical_age"));
        record.count(Terms.HEALTH + "numberOfRecords", fields.text("number_of_records"));
        record.count(Terms.HEALTH + "numberOfUniqueIndividuals", fields.text("number_of_unique_individuals"));
        record.truth(Terms.HEALTH + "trustedDataHolder", fields.at("trusted_data_holder"));
        record.truth(Terms.HEALTH + "hasStructuredData", fields.at("has_structured_data"));
        retention(record, fields);
        quality(record);
        activities(record);
    }

    private void links(Subject record, String field, String property) {
        record.links(Terms.HEALTH + property, fields.list(field, "health_" + field));
    }

    static void retention(Subject subject, CkanFields fields) {
        for (CkanFields period : fields.parts("retention_period"))
            subject.part(
                    Terms.HEALTH + "retentionPeriod",
                    Terms.DCT + "PeriodOfTime",
                    part -> part.date(Terms.DCAT + "startDate", period.text("start"))
                            .date(Terms.DCAT + "endDate", period.text("end"))
                            .texts(Terms.RDFS + "comment", period.at("comment")));
    }

    private void quality(Subject record) {
        for (CkanFields note : fields.parts("quality_annotation"))
            record.part(
                    DQV + "hasQualityAnnotation",
                    DQV + "QualityCertificate",
                    note.text("uri"),
                    part -> part.links(OA + "hasBody", note.list("body"))
                            .links(OA + "hasTarget", note.list("target"))
                            .links(OA + "motivatedBy", note.list("motivated_by")));
    }

    private void activities(Subject record) {
        for (CkanFields activity : fields.parts("provenance_activity"))
            record.part(Terms.PROV + "wasGeneratedBy", Terms.PROV + "Activity", activity.text("uri"), part -> {
                part.texts(Terms.RDFS + "label", activity.translated("label"));
                part.links(Terms.RDFS + "seeAlso", activity.list("seeAlso", "see_also"));
                part.links(Terms.DCT + "type", activity.list("dct_type", "type"));
                part.date(Terms.PROV + "startedAtTime", activity.text("startedAtTime", "started_at_time"));
                part.date(Terms.PROV + "endedAtTime", activity.text("endedAtTime", "ended_at_time"));
                for (var agent : Json.objects(activity.at("wasAssociatedWith", "was_associated_with")))
                    CkanAgents.activityAgent(part, new CkanFields(agent));
            });
    }
}
