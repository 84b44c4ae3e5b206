package org.florilege.harvester.croissant;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.schemaorg.SchemaOrgDocuments;
import org.florilege.harvester.schemaorg.Subject;
import org.florilege.harvester.schemaorg.Thing;
import org.florilege.harvester.schemaorg.Variables;

/// States what a Croissant document says: the dataset and its files in DCAT, its record sets as tables with
/// columns, and how it was collected and may be used (RAI) under Croissant's own properties.
public final class CroissantDocuments {

    private static final String CR = "http://mlcommons.org/croissant/";
    private static final String RAI = CR + "RAI/";
    private static final int MAX_TABLES = 200;
    private static final int MAX_COLUMNS = 2_000;
    private static final List<String> RAI_PROPERTIES = List.of(
            "dataCollection",
            "dataCollectionType",
            "dataCollectionMissingData",
            "dataCollectionRawData",
            "dataCollectionTimeframe",
            "dataImputationProtocol",
            "dataPreprocessingProtocol",
            "dataManipulationProtocol",
            "dataAnnotationProtocol",
            "dataAnnotationPlatform",
            "dataAnnotationAnalysis",
            "annotationsPerItem",
            "annotatorDemographics",
            "machineAnnotationTools",
            "dataReleaseMaintenancePlan",
            "personalSensitiveInformation",
            "dataSocialImpact",
            "dataBiases",
            "dataLimitations",
            "dataUseCases");

    private CroissantDocuments() {}

    /// States what a document says: Croissant in JSON-LD, or a page that carries it.
    ///
    /// @return how many datasets it describes, refused ones among them
    /// @throws IOException when it ends early
    public static int read(InputStream text, DocumentBuilder document) throws IOException {
        return SchemaOrgDocuments.read(text, document, CroissantDocuments::details);
    }

    private static void details(Thing dataset, Subject subject) {
        for (String property : RAI_PROPERTIES) subject.addAll(RAI + property, dataset.literals(property));
        for (Thing collected : dataset.values("dataCollection"))
            subject.part(Terms.DCT + "provenance")
                    .type(Terms.DCT + "ProvenanceStatement")
                    .addAll(Terms.RDFS + "label", collected.literals());
        String live = dataset.text("isLiveDataset");
        if (!live.isEmpty())
            subject.add(CR + "isLiveDataset", NodeFactory.createLiteralDT(live, XSDDatatype.XSDboolean));
        origin(dataset, subject);
        tables(dataset, subject);
    }

    private static void tables(Thing dataset, Subject subject) {
        List<Thing> sets = dataset.values("recordSet").stream()
                .filter(set -> !set.values("field").isEmpty())
                .limit(MAX_TABLES)
                .toList();
        if (sets.isEmpty()) return;
        Subject group = Variables.group(subject, dataset.label());
        int left = MAX_COLUMNS;
        for (Thing set : sets) {
            List<Thing> fields = fields(set).stream().limit(Math.max(0, left)).toList();
            left -= fields.size();
            Subject table = Variables.table(group, name(set), set.text("description"));
            fields.forEach(field -> column(table, field, name(set)));
        }
    }

    /// A field that has fields in it is as many columns.
    private static List<Thing> fields(Thing set) {
        return set.values("field").stream()
                .flatMap(field -> Stream.concat(Stream.of(field), field.values("subField").stream()))
                .toList();
    }

    /// How the data came to be (PROV, since Croissant 1.1).
    private static void origin(Thing dataset, Subject subject) {
        for (Thing activity : dataset.values("wasGeneratedBy")) {
            String label = activity.text("label", "name");
            String words = activity.text("description");
            String all = label.isEmpty() || words.isEmpty() ? label + words : label + ": " + words;
            if (!all.isEmpty())
                subject.part(Terms.DCT + "provenance")
                        .type(Terms.DCT + "ProvenanceStatement")
                        .text(Terms.RDFS + "label", all);
        }
    }

    private static void column(Subject table, Thing field, String set) {
        String name = name(field);
        String bare = name.startsWith(set + "/") ? name.substring(set.length() + 1) : name;
        Subject column = Variables.column(table, bare, field.text("description"));
        boolean first = true;
        for (Thing type : field.values("dataType")) {
            if (first) Variables.datatype(column, type.text());
            else if (type.text().contains("://")) column.address(Variables.PROPERTY_URL, type.text());
            first = false;
        }
        for (Thing meaning : field.values("equivalentProperty"))
            if (meaning.text().contains("://")) column.address(Variables.PROPERTY_URL, meaning.text());
    }

    private static String name(Thing thing) {
        return thing.label().isEmpty() ? thing.id() : thing.label();
    }
}
