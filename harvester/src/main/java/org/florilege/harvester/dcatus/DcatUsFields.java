package org.florilege.harvester.dcatus;

import java.util.List;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.Subject;
import org.florilege.harvester.reader.Terms;
import tools.jackson.databind.JsonNode;

/// The columns of files (`field`), which Argentina's profile of `data.json` describes with each distribution, as
/// HealthDCAT-AP has data dictionaries: a `csvw:TableGroup` with a table for each file.
final class DcatUsFields {

    private static final int MOST = 2_000;

    private DcatUsFields() {}

    /// @return whether the distribution describes its columns
    static boolean areIn(JsonNode distribution) {
        return Json.objects(distribution.path("field")).stream()
                .anyMatch(field -> !name(field).isEmpty());
    }

    static void state(Subject dataset, List<JsonNode> distributions) {
        if (distributions.stream().noneMatch(DcatUsFields::areIn)) return;
        dataset.part(Terms.HEALTH + "hasVariables", Terms.CSVW + "TableGroup", group -> {
            for (JsonNode distribution : distributions)
                if (areIn(distribution))
                    group.part(Terms.CSVW + "table", Terms.CSVW + "Table", table -> table(table, distribution));
        });
    }

    private static void table(Subject table, JsonNode distribution) {
        DcatUsParts.texts(table, Terms.DCT + "title", distribution, "title");
        Json.objects(distribution.path("field")).stream()
                .limit(MOST)
                .forEach(field ->
                        table.part(Terms.CSVW + "column", Terms.CSVW + "Column", column -> column(column, field)));
    }

    private static void column(Subject column, JsonNode field) {
        String unit = Json.firstText(field, "units", "unit");
        String words = Json.text(field, "description");
        column.text(Terms.CSVW + "name", name(field));
        column.text(Terms.CSVW + "title", name(field));
        column.text(Terms.DCT + "description", unit.isEmpty() ? words : (words + " [" + unit + "]").strip());
        column.text(Terms.CSVW + "datatype", Json.text(field, "type"));
    }

    private static String name(JsonNode field) {
        return Json.firstText(field, "title", "name", "id");
    }
}
