package org.florilege.harvester.schemaorg;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.florilege.harvester.reader.Terms;

/// The data dictionary: `variableMeasured`, stated as HealthDCAT-AP has it (`csvw:TableGroup` with tables and
/// columns).
public final class Variables {

    /// What a column means, by address.
    public static final String PROPERTY_URL = "http://www.w3.org/ns/csvw#propertyUrl";

    private static final String CSVW = "http://www.w3.org/ns/csvw#";
    private static final int MAX_COLUMNS = 2_000;

    private Variables() {}

    static void state(Subject of, Thing described) {
        List<Thing> variables = described.values("variableMeasured", "variablesMeasured");
        if (variables.isEmpty()) return;
        Subject table = table(group(of, described.label()), described.label(), "");
        variables.stream().limit(MAX_COLUMNS).forEach(variable -> {
            String unit = variable.isText() ? "" : unit(variable);
            String words = variable.isText() ? "" : variable.text("description");
            String description = unit.isEmpty() ? words : (words + " [" + unit + "]").strip();
            Subject column = column(table, variable.label(), description);
            if (!variable.isText()) column.address(PROPERTY_URL, concept(variable));
        });
    }

    /// The unit, and between what the values are.
    private static String unit(Thing variable) {
        String unit = variable.text("unitText", "unitCode");
        String least = variable.text("minValue");
        String most = variable.text("maxValue");
        String range = least.isEmpty() && most.isEmpty() ? "" : least + " – " + most;
        return Stream.of(unit, range).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String concept(Thing variable) {
        String term = variable.text("propertyID", "sameAs");
        return term.contains("://") ? term : "";
    }

    /// @return a group of tables of this dataset
    public static Subject group(Subject dataset, String title) {
        Subject group = dataset.part(Terms.HEALTH + "hasVariables").type(CSVW + "TableGroup");
        group.text(Terms.DCT + "title", title);
        return group;
    }

    /// @return a table of this group
    public static Subject table(Subject group, String title, String description) {
        Subject table = group.part(CSVW + "table").type(CSVW + "Table");
        table.text(Terms.DCT + "title", title);
        table.text(Terms.DCT + "description", description);
        return table;
    }

    /// @return a column of this table
    public static Subject column(Subject table, String name, String description) {
        Subject column = table.part(CSVW + "column").type(CSVW + "Column");
        column.text(CSVW + "name", name);
        column.text(CSVW + "title", name);
        column.text(Terms.DCT + "description", description);
        return column;
    }

    /// States what kind of values a column has.
    public static void datatype(Subject column, String datatype) {
        column.text(CSVW + "datatype", datatype);
    }
}
